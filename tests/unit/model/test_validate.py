import pytest

from casebook.cache.memory import Cache
from casebook.model.layout import front_matter
from casebook.model.validate import validate
from casebook.reading.documents import parse
from tests.conftest import change, problems_of

Files = dict[str, bytes]
COURSE, ONE, CASE = "course.yaml", "assignments/fase-een.yaml", "cases/anna-en-bas/case.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (COURSE, "title: Kleine cursus", "titel: Kleine cursus", ["2:1 unknown-key"]),
        (COURSE, "language: nl", "language: fr", ["4:11 unknown-value"]),
        (COURSE, "title: Kleine cursus", "title:", ["2:7 empty"]),
        (COURSE, "title: Kleine cursus", "title: [a]", ["2:1 yaml-start"]),
        (COURSE, "title: Kleine cursus", "title:\n  - a", ["2:1 not-a-text"]),
        (COURSE, "menu: [index, begrippen, anna-en-bas]", "menu: index", ["5:7 not-a-list"]),
        (COURSE, "id: klein", "id: Klein!", ["1:5 bad-id"]),
        (COURSE, "id: klein", f"id: {'a' * 49}", ["1:5 bad-id"]),
        (ONE, "    type: aim", "    type: doel", ["6:11 unknown-type"]),
        (ONE, "    type: aim\n", "", ["5:5 missing-key"]),
        (ONE, "number: 1", "number: een", ["18:13 not-a-number"]),
        (ONE, "    text: Hier begint het.", "    text: Hier begint het.\n    kleur: rood", ["9:5 unknown-key"]),
        (CASE, "age: 30", "age: dertig", ["4:50 not-a-number"]),
        (CASE, "    file: situatie.md", "", ["7:5 text-or-file"]),
        (CASE, "file: situatie.md", "file: Situatie.MD", ["11:11 bad-file-name"]),
    ],
)
def test_what_the_model_does_not_allow_is_told_where_it_stands(
    small: Files, path: str, old: str, new: str, expected: list[str]
) -> None:
    found = problems_of(change(small, path, old, new))
    assert [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in found] == expected


def test_a_choice_needs_two_options(small: Files) -> None:
    text = small[CASE].decode()
    start, end = text.index("      - id: houden"), text.index("  - id: omweg")
    (problem,) = problems_of({**small, CASE: (text[:start] + text[end:]).encode()})
    assert (problem.code, problem.values["count"]) == ("too-few-options", "1")


def test_an_unknown_key_is_compared_with_the_keys_that_exist(small: Files) -> None:
    problems = problems_of(change(small, COURSE, "title: Kleine cursus", "titel: Kleine cursus"))
    assert [problem.nearest for problem in problems if problem.code == "unknown-key"] == ["title"]


def test_the_values_of_a_page_are_not_looked_at_again_when_its_text_changes(small: Files) -> None:
    cache = Cache()
    longer = {**small, "pages/begrippen.md": small["pages/begrippen.md"] + b"\nMeer.\n"}
    renamed = change(longer, "pages/begrippen.md", "title: ", "title: Nieuwe ")
    before, after, other = (validate(parse(files, front_matter)[0], cache)[0] for files in (small, longer, renamed))
    assert after.pages["begrippen"] is before.pages["begrippen"]
    assert other.pages["begrippen"].title.startswith("Nieuwe ")
