"""What stands in the booklets of a course; that typst takes them, and how they look: `golden/test_booklets.py`."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.cache.memory import Cache
from casebook.publishing.booklets.booklet import Booklet, every
from casebook.publishing.booklets.contents import booklets_of
from casebook.publishing.booklets.kinds import PAPER
from casebook.publishing.booklets.steps import _letters
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.rendering.search import END, OTHER, PAIR, found_in
from casebook.steps import STEP_TYPES
from tests.conftest import ROOT, change, course_of, theme_of
from tests.words import ENGLISH

_PAIR = re.compile(f"{PAIR}([^{OTHER}{END}]*){OTHER}[^{END}]*{END}")
_WITHIN = {"code", "emphasis", "link", "lowered", "strong", "struck", "way", "words"}


def booklets(content: Mapping[str, bytes]) -> dict[str, Booklet]:
    return {booklet.name: booklet for booklet in booklets_of(course_of(content))}


def nodes(booklet: Booklet) -> list[dict[str, object]]:
    """All nodes of a booklet as typst gets them, in their order."""
    whole = json.loads(booklet.data)
    return [one for one in every((*whole["front"], *whole["nodes"])) if isinstance(one, dict) and "kind" in one]


def text(value: object) -> str:
    """The words of nodes, without the signs of notes and of who knows something."""
    if isinstance(value, dict):
        inside = " ".join(text(inner) for key, inner in value.items() if isinstance(inner, list) or key == "title")
        kind = value.get("kind")
        return "" if kind == "raised" else inside if kind in _WITHIN else f" {inside} "
    if isinstance(value, list):
        return (" " if any(isinstance(one, list) for one in value) else "").join(map(text, value))
    return value if isinstance(value, str) else ""


def counted(words: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", words))


def told(booklet: Booklet) -> dict[str, Counter[str]]:
    """The id of each step and outcome, and of each other heading that has one → the words up to the next."""
    found: dict[str, Counter[str]] = {}
    here = ""
    for one in json.loads(booklet.data)["nodes"]:
        if one["kind"] == "heading":
            here = one.get("id", here)
        found[here] = found.get(here, Counter()) + counted(text(one))
    return found


@pytest.mark.parametrize("course", [ROOT / "content", ENGLISH], ids=["shipped", "english"])
def test_every_word_of_a_step_arrives_in_both_editions(course: Path) -> None:
    made = course_of(disk.read(course))
    articles = Articles(made, theme_of(language=made.language), Cache())
    without = frozenset(articles.theme.search_leaves_out)
    entries = {
        name: f"{title} {words}"
        for page in articles
        for name, _, title, words in found_in(articles[page].html, without)[3]
    }
    lists = {page.id for page in made.pages if page.cards or page.lists}  # what they list stands elsewhere in a booklet
    entries = {name: words for name, words in entries.items() if name not in lists}
    answered = 0
    for booklet in booklets_of(made):
        for name, words in told(booklet).items():
            if name in entries:
                answered += 1
                assert counted(_PAIR.sub(r"\1", entries[name])) - words == Counter(), f"{booklet.name}: {name}"
    count = sum(1 + len(step.body.options) for case in made.cases for step in case.steps)
    assert answered >= 2 * count


def test_every_kind_of_step_can_be_on_paper() -> None:
    assert {paper.word for paper in PAPER.values()} >= STEP_TYPES.keys() - {"question"}
    assert len(PAPER) == len(STEP_TYPES)


def test_numbers_are_the_same_in_both_editions_and_a_choice_names_those_of_its_outcomes(
    small: dict[str, bytes],
) -> None:
    made = booklets(small)
    numbers = [
        {str(one["id"]): one["number"] for one in nodes(made[f"anna-en-bas-{edition}"]) if "number" in one}
        for edition in ("deelnemer", "gespreksleider")
    ]
    assert numbers[0] == numbers[1]
    assert [*numbers[0].values()] == [*range(1, len(numbers[0]) + 1)]
    (options,) = (one for one in nodes(made["anna-en-bas-deelnemer"]) if one["kind"] == "options")
    ways = [one["to"] for one in every([options]) if isinstance(one, dict) and one["kind"] == "way"]
    assert [numbers[0][str(name)] for name in ways] == [10, 11]
    assert "10" in text(options)


def test_participants_find_what_follows_behind_the_phase_and_who_leads_finds_it_at_its_step(
    small: dict[str, bytes],
) -> None:
    made = booklets(small)
    first, second = (
        [str(one.get("id")) for one in nodes(made[f"anna-en-bas-{one}"])] for one in ("deelnemer", "gespreksleider")
    )
    choice, outcome, after = "keuze-fiets--anna-en-bas", "geven--keuze-fiets--anna-en-bas", "omweg--anna-en-bas"
    assert first.index(choice) < first.index(after) < first.index("anna-en-bas-fase-een_behind") < first.index(outcome)
    assert second.index(choice) < second.index(outcome) < second.index(after)


def test_only_participants_have_lines_and_only_who_leads_has_notes() -> None:
    made = booklets(disk.read(ENGLISH))
    case = next(name.removesuffix("-participant") for name in made if name.endswith("-participant"))
    lines = {
        one: sum(int(str(n["lines"])) for n in nodes(made[f"{case}-{one}"]) if n["kind"] == "room")
        for one in ("participant", "facilitator")
    }
    notes = {
        one: sum(n["kind"] == "aside" for n in nodes(made[f"{case}-{one}"])) for one in ("participant", "facilitator")
    }
    assert lines["participant"] > 0 == lines["facilitator"]
    assert notes["facilitator"] > 0 == notes["participant"]


def test_only_a_booklet_with_something_to_choose_tells_of_choosing(small: dict[str, bytes]) -> None:
    course = course_of(small)
    (case,) = course.cases
    second = replace(course, cases=(replace(case, assignments=case.assignments[1:]),))
    told = [
        any(text(one).startswith(" Bij een keuze") for one in nodes(next(booklets_of(each))))
        for each in (course, second)
    ]
    assert told == [True, False]


def test_who_answers_questions_stands_in_front() -> None:
    course = course_of(disk.read(ENGLISH))
    assert course.contact
    for booklet in booklets_of(course):
        assert course.contact.name in text(json.loads(booklet.data)["front"])


def test_a_module_has_the_page_that_is_named_with_all_below_it(small: dict[str, bytes]) -> None:
    named = change(small, "course.yaml", "menu:", "booklets: [begrippen]\nmenu:")
    below = {
        **named,
        "pages/later.md": b"---\ntitle: Later\nup: begrippen\n---\nMeer over [de opdracht](page:begrippen).\n",
    }
    module = booklets(below)["begrippen"]
    titles = [
        (one["level"], text(one).strip()) for one in nodes(module) if one["kind"] == "heading" and one["level"] == 1
    ]
    assert titles[0] == (1, "Begrippen")
    assert (1, "Later") in titles


def test_a_way_to_what_is_in_another_booklet_is_words_only(small: dict[str, bytes]) -> None:
    told = change(small, "cases/anna-en-bas/situatie.md", "Anna", "Zie [de begrippen](page:begrippen). Anna")
    kinds = {one["kind"] for one in nodes(booklets(told)["anna-en-bas-deelnemer"]) if text(one) == "de begrippen"}
    assert kinds == {"words"}


def test_letters_of_options_go_on_behind_the_last() -> None:
    letters = _letters()
    assert [next(letters) for _ in range(28)][-3:] == ["Z", "AA", "AB"]
