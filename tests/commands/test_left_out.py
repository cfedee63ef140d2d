"""A theme whose template leaves out a text of the course is told which one, and where it stands."""

from functools import cache

import pytest

from casebook.cache.memory import Cache
from casebook.pipeline import Checked, check_files
from casebook.problems.printing import text_of
from casebook.problems.problem import ContentError, Problem
from casebook.publishing.left_out import left_out
from casebook.publishing.site import Site
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from
from tests.conftest import ROOT, SMALL, change, theme_of, words_of

DEFAULT = disk.read(ROOT / "themes" / "default")
CASE = "cases/anna-en-bas"
# Two texts with the same words, of which one is shown.
SAME = ["assignments/fase-een.yaml:27 question", "assignments/fase-een.yaml:26 title"]
# The file of a component, what is taken out of it, and all texts that are missed.
LOST = [
    ("aim/aim", "{{ assignment.aim }}", ["assignments/fase-een.yaml:2 aim", "reflections/kijken.yaml:2 aim"]),
    ("aim/aim", "{{ body.html }}", ["assignments/fase-een.yaml:8 text", "reflections/kijken.yaml:7 text"]),
    ("choice/asks", "{{ body.html }}", [*SAME, f"{CASE}/case.yaml:22 question"]),
    ("choice/choice", "{{ option.outcome }}", [f"{CASE}/houden.md:1 outcome"]),
    ("comparison/comparison", "{{ side.title }}", [f"{CASE}/case.yaml:54 title", f"{CASE}/case.yaml:55 title"]),
    ("comparison/comparison", "{{ point.title }}", [f"{CASE}/case.yaml:58 title"]),
    ("explanation/explanation", "{{ body.html }}", [f"{CASE}/uitleg.md:1 file"]),
    ("footer/footer", "{{ line.text }}", ["course.yaml:16 text"]),
    ("footer/footer", "{{ source.makers }}", ["course.yaml:19 makers"]),
    ("lens/lens", "{{ point }}", ["course.yaml:12 points"]),
    ("perspectives/perspectives", "{{ body.html }}", [f"{CASE}/case.yaml:47 question"]),
    ("question/about", "{{ along or body.hint }}", ["assignments/fase-een.yaml:34 hint"]),
    ("question/asks", "{{ body.html }}", ["assignments/fase-een.yaml:33 question"]),
    ("question/question", "{{ answer.label }}", ["assignments/fase-een.yaml:36 text"]),
    ("read/read", "{{ body.html }}", [f"{CASE}/case.yaml:36 text", f"{CASE}/situatie.md:1 file"]),
    ("reflection/reflection", "{{ body.html }}", ["reflections/kijken.yaml:12 intro"]),
]


def child(files: dict[str, str], own: str = "") -> Theme:
    """A theme that builds on the program's and has these files of its own."""
    found = {path: text.encode() for path, text in files.items()}
    found["theme.yaml"] = f"extends: default\n{own}".encode()
    return theme_from(layers_of("eigen", {"default": DEFAULT, "eigen": found}.get), "nl")


def without(name: str, piece: str, own: str = "") -> Theme:
    path = f"components/{name}.html"
    text = DEFAULT[path].decode()
    assert piece in text
    return child({path: text.replace(piece, "")}, own)


@cache
def checked() -> Checked:
    return check_files(disk.read(SMALL))


def missed(theme: Theme, of: Checked | None = None) -> list[Problem]:
    of = of or checked()
    articles = Articles(of.course, theme, Cache())
    return [*left_out(of.specs, articles, Site(articles, versioned=False), theme_of)]


@pytest.mark.parametrize(("name", "piece", "texts"), LOST, ids=[f"{name} {piece}" for name, piece, _ in LOST])
def test_each_text_that_a_template_leaves_out_is_told_with_its_file_and_line(
    name: str, piece: str, texts: list[str]
) -> None:
    found = missed(without(name, piece))
    assert [f"{one.place.path}:{one.place.line} {one.values['key']}" for one in found] == texts
    assert not any(one.warning for one in found)
    assert all(one.values["where"].startswith(f"themes/eigen/components/{name}.html") for one in found)


def test_the_message_says_what_is_missed_where_it_was_printed_and_how_to_leave_it_out_on_purpose() -> None:
    found = missed(without("perspectives/perspectives", "{{ body.html }}"))
    assert [one.code for one in found] == ["left-out"]
    assert text_of(found[0], "nl") == (
        f"{CASE}/case.yaml:47:15: fout: left-out\n"
        "  Door een sjabloon van het thema ziet geen lezer deze tekst: “Hoe is het voor die persoon?”.\n"
        "    47 |     question: Hoe is het voor die persoon?\n"
        "       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  tip: Zet terug wat hier ontbreekt: themes/eigen/components/perspectives/perspectives.html "
        "({{ body.html }}). Mag “question” nergens staan? Zet in theme.yaml: leaves_out: [question]."
    )
    assert "Write in theme.yaml: leaves_out: [question]." in words_of(found[0])[1]


def test_many_texts_of_one_kind_are_told_once_with_the_others_behind_it() -> None:
    found = missed(without("read/read", "{{ body.html }}"))
    assert [len(one.also) for one in found] == [0, 2]
    assert f"{CASE}/situatie.md" in words_of(found[1])[0]


def test_a_theme_can_say_that_it_leaves_a_text_out_on_purpose() -> None:
    assert missed(without("question/about", "{{ along or body.hint }}", "leaves_out: [hint]\n")) == []


def test_a_key_that_no_file_has_cannot_be_left_out() -> None:
    with pytest.raises(ContentError) as raised:
        child({}, "leaves_out: [hnt]\n")
    (found,) = raised.value.problems
    assert (found.code, found.place.line, found.place.column, found.nearest) == ("unknown-value", 2, 14, "hint")


def test_a_theme_that_shows_all_in_another_way_is_not_told() -> None:
    own = {
        "components/question/about.html": '{% include "default/components/question/about.html" %}<p>Denk na.</p>',
        "components/read/read.html": '<div class="eigen"><div>{{ body.html }}</div></div>',
        "components/term/term.html": '<dfn>{{ between }}</dfn>',
        "components/lens/lens.html": "{% for point in course.lens.points %}<b>{{ point }}</b>{% endfor %}"
        "<i>{{ course.lens.title | upper }}</i> {{ course.lens.intro }}",
    }  # fmt: skip
    assert missed(child(own)) == []


def test_a_question_that_only_the_report_still_has_is_missed() -> None:
    assert "{{ body.html }}" in DEFAULT["components/question/told.html"].decode()
    (found,) = missed(without("question/asks", "{{ body.html }}"))
    assert found.values["words"] == "Kijk nog eens."


def test_a_text_of_several_words_with_marks_a_pair_and_a_term_is_found_whole(small: dict[str, bytes]) -> None:
    text = (
        "Bas vraagt **nu** of [Anna](page:begrippen) en {haar|zijn} HGKM er zijn, en wacht dan weer.[^a]\n\n[^a]: Kort."
    )
    content = change(small, "cases/anna-en-bas/uitleg.md", "", f"{text}\n\n")
    of = check_files(content)
    assert missed(child({"components/read/read.html": "<p>{{ body.html }}</p>"}), of) == []
    (found,) = missed(without("explanation/explanation", "{{ body.html }}"), of)
    assert (found.place.path, found.place.line) == (f"{CASE}/uitleg.md", 1)


def test_the_program_s_own_theme_shows_all_that_it_can() -> None:
    """But for steps that a case has another one in the place of, and an example of code."""
    from casebook.publishing import left_out as module

    texts = [one for one in module._texts(checked().specs) if one.words]
    course = checked().course
    shown = module._shown(texts, course, Site(Articles(course, theme_of(), Cache()), versioned=False))
    never = {f"{one.place.path}:{one.place.line} {one.key}" for one in texts if not one.in_some(shown.all)}
    replaced = {"assignments/fase-een.yaml:11 title", "assignments/fase-een.yaml:12 text"}
    assert never == replaced | {"pages/begrippen.md:33 text"}
