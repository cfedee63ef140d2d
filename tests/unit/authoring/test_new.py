"""`build.py new`: what it makes builds at once, and nothing that exists is touched."""

import json
from pathlib import Path

import pytest

from casebook.authoring.commands import STARTERS, make
from casebook.authoring.draft import drafted
from casebook.authoring.new import scaffold
from casebook.model.layout import front_matter
from casebook.model.validate import validate
from casebook.pipeline import check_content
from casebook.problems.problem import ContentError
from casebook.project import Project
from casebook.reading import disk
from casebook.reading.documents import parse
from casebook.steps.choice import ChoiceSpec
from tests.conftest import change, problems_of, words_of

Files = dict[str, bytes]
COURSE = "course.yaml"


def made(content: Files, kind: str, name: str, language: str = "nl") -> Files:
    return scaffold(kind, name, disk.read(STARTERS / language / kind), *drafted(content), content)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["case", "page", "form"])
def test_new_content_builds_at_once_and_of_a_page_or_form_is_told_how_readers_get_there(
    small: Files, kind: str, language: str
) -> None:
    small = change(small, COURSE, "language: nl", f"language: {language}")
    small = change(small, "pages/begrippen.md", "title: Begrippen", "title: Begrippen\nlists: cases")
    told = [one.code for one in problems_of({**small, **made(small, kind, "iets-nieuws", language)})]
    assert told == {"case": [], "page": ["unlinked-page"], "form": ["unlinked-form"]}[kind]


def test_a_new_case_has_two_people_three_passages_and_a_choice_that_branches_and_merges(small: Files) -> None:
    documents, _ = parse({**small, **made(small, "case", "nieuw")}, front_matter)
    case = validate(documents)[0].cases["nieuw"]
    assert len(case.people) == 2
    assert [step.type for step in case.steps] == ["read", "read", "choice", "read", "explanation"]
    choice = case.steps[2]
    assert isinstance(choice, ChoiceSpec)
    assert [option.leads_to for option in choice.options] == ["gesprek", "toelichting"]
    assert case.steps[3].leads_to == "toelichting"


def test_a_word_for_a_man_or_a_woman_in_its_name_is_a_pair_in_its_title(small: Files) -> None:
    small = change(small, "pages/begrippen.md", "title: Begrippen", "title: Begrippen\nlists: cases")
    content = {**small, **made(small, "case", "oma-en-kees")}
    assert b'title: "{Oma|Opa} en kees"' in content["cases/oma-en-kees/case.yaml"]
    assert [one.code for one in problems_of(content)] == []


def test_the_choice_of_a_new_case_comes_after_both_passages(small: Files) -> None:
    second = "  - {id: daarna, type: read, title: Daarna, text: Lees verder.}\n  - id: vraag-2\n"
    small = change(small, "assignments/fase-een.yaml", "  - id: vraag-2\n", second)
    documents, _ = parse({**small, **made(small, "case", "nieuw")}, front_matter)
    case = validate(documents)[0].cases["nieuw"]
    assert [step.instead_of or step.after for step in case.steps][:3] == ["lezen", "daarna", "vraag-2"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("cases: [anna-en-bas]", "cases: [anna-en-bas] # één", "cases: [anna-en-bas, nieuw] # één\n"),
        ("cases: [anna-en-bas]", "cases:\n  - anna-en-bas # één", "cases:\n  - anna-en-bas\n  - nieuw # één\n"),
        ("cases: [anna-en-bas]", "cases: []", "cases: [nieuw]\n"),
        ("cases: [anna-en-bas]\n", "", "cases: [nieuw]\n"),
    ],
)
def test_a_new_case_joins_the_list_and_the_rest_of_the_file_stays(
    small: Files, old: str, new: str, expected: str
) -> None:
    content = change(small, COURSE, old, new)
    after = made(content, "case", "nieuw")[COURSE].decode()
    assert expected in after
    assert sorted(set(content[COURSE].decode().split("\n")) - set(after.split("\n"))) in (
        [],
        [new],
        ["  - anna-en-bas # één"],
    )


def test_line_ends_of_windows_stay(small: Files) -> None:
    content = {**small, COURSE: small[COURSE].replace(b"\n", b"\r\n")}
    after = made(content, "case", "nieuw")[COURSE]
    assert after.count(b"\n") == after.count(b"\r\n") == content[COURSE].count(b"\r\n")


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("case", "anna-en-bas", "name-taken"),
        ("page", "begrippen", "name-taken"),
        ("form", "begrippen", "name-taken"),
        ("page", "anna-en-bas-fase-een", "name-taken"),
        ("case", "anna-en-bas-kaart", "name-taken"),
        ("form", "verslag", "name-taken"),
        ("page", "woorden", "name-taken"),
        ("page", "waar", "name-taken"),
        ("case", "Mijn Casus", "bad-name"),
        ("page", "../buiten", "bad-name"),
        ("page", "con", "reserved-name"),
    ],
)
def test_a_name_that_cannot_be_is_told_and_nothing_is_made(small: Files, kind: str, name: str, code: str) -> None:
    with pytest.raises(ContentError) as error:
        made(small, kind, name)
    assert [problem.code for problem in error.value.problems] == [code]
    if code == "name-taken":
        assert words_of(error.value.problems[0]) == (
            f"De naam “{name}” is al in gebruik; er is niets veranderd. Kies een andere naam.",
            f"The name “{name}” is taken; nothing was changed. Choose another name.",
        )


def test_a_case_is_not_made_when_one_of_its_pages_would_have_the_name_of_another(small: Files) -> None:
    content = {**small, "pages/klaas-kaart.md": b"---\ntitle: Klaas\nsummary: Klaas.\n---\nKlaas.\n"}
    with pytest.raises(ContentError) as error:
        made(content, "case", "klaas")
    assert [problem.code for problem in error.value.problems] == ["name-taken"]


@pytest.mark.parametrize(("kind", "there"), [("page", "pages/Nieuw.md"), ("case", "cases/Nieuw/oud.md")])
def test_a_file_whose_name_differs_in_capitals_is_not_written_over(small: Files, kind: str, there: str) -> None:
    with pytest.raises(ContentError) as error:
        made({**small, there: b"---\ntitle: Hier\n---\n" if kind == "page" else b"Hier."}, kind, "nieuw")
    assert [problem.code for problem in error.value.problems] == ["name-taken"]


def test_a_case_needs_an_assignment_with_a_question(small: Files) -> None:
    content = change(small, COURSE, "assignments: [fase-een, fase-twee]", "assignments: []")
    with pytest.raises(ContentError) as error:
        made(content, "case", "nieuw")
    assert [problem.code for problem in error.value.problems] == ["no-question-to-answer"]
    assert words_of(error.value.problems[0]) == (
        (
            "De cursus heeft nog geen opdracht met een vraag."
            " Maak eerst een opdracht in assignments/ en noem haar bij assignments."
        ),
        "The course has no assignment with a question yet. First make one in assignments/ and name it in assignments.",
    )


def test_it_is_written_beside_what_exists_with_the_schema_that_it_names(tmp_path: Path, small: Files) -> None:
    disk.add(tmp_path / "content", small)
    project = Project(tmp_path / "content", tmp_path / "themes", tmp_path / "output")
    assert "cases/nieuw/case.yaml" in make(project, "case", "nieuw")
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    (schema,) = [name for name, files in settings["yaml.schemas"].items() if "content/cases/nieuw/case.yaml" in files]
    assert (tmp_path / schema).is_file()
    assert [case.id for case in check_content(project).course.cases] == ["anna-en-bas", "nieuw"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("template", ["case-ouderen", "case-familie"])
def test_a_new_case_can_begin_in_three_ways_without_a_warning(small: Files, template: str, language: str) -> None:
    small = change(small, COURSE, "language: nl", f"language: {language}")
    small = change(small, "pages/begrippen.md", "title: Begrippen", "title: Begrippen\nlists: cases")
    specs, course = drafted(small)
    new = scaffold("case", "nieuw", disk.read(STARTERS / language / template), specs, course, small)
    assert [one.code for one in problems_of({**small, **new})] == []
    plain = scaffold("case", "nieuw", disk.read(STARTERS / language / "case"), specs, course, small)
    people = [validate(parse({**small, **one}, front_matter)[0])[0].cases["nieuw"].people for one in (new, plain)]
    assert people[0] != people[1]
