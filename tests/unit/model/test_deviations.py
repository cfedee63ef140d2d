"""What pydantic says, in our codes; and which keys fit where."""

from typing import Any

import pytest
from pydantic import BaseModel

from casebook.model.codes import CODES
from casebook.model.content import AssignmentSpec, CaseSpec, CourseSpec
from casebook.model.fitting import keys_at
from casebook.problems.problem import Place, Problem
from casebook.reading.documents import parse_text
from casebook.values.kinds import Content
from tests.conftest import change, problems_of, words_of

Files = dict[str, bytes]
COURSE, ONE, CASE = "course.yaml", "assignments/fase-een.yaml", "cases/anna-en-bas/case.yaml"


@pytest.mark.parametrize(
    ("model", "location", "expected"),
    [
        (CourseSpec, (), "id title description language theme menu ways footer assignments cases lens help sources"),
        (CourseSpec, ("help", 0), "text phone note"),
        (CourseSpec, ("lens",), "title intro points"),
        (AssignmentSpec, ("steps", 1, "aim"), "id title source instead_of after leads_to ending type text"),
        (CaseSpec, ("steps", 1, "choice", "options", 0), "id label outcome leads_to"),
    ],
)
def test_the_keys_that_fit_at_a_place_are_known(
    model: type[BaseModel], location: tuple[Any, ...], expected: str
) -> None:
    assert set(expected.split()) <= set(keys_at(model, location))
    assert "prompts" not in keys_at(model, location)


@pytest.mark.parametrize(
    ("path", "old", "new", "near"),
    [
        (COURSE, "title: Kleine cursus", "titel: Kleine cursus", "title"),
        (COURSE, "phone:", "fone:", "phone"),
        (ONE, "    number: 1", "    numer: 1", "number"),
        (CASE, "        label: Je geeft de fiets.", "        lable: Je geeft de fiets.", "label"),
        # The key that comes closest belongs to another kind of step, or stands there already.
        (ONE, "    text: Hier begint het.", "    text: Hier begint het.\n    abuot: [lezen]", None),
        (COURSE, "title: Kleine cursus", "title: Kleine cursus\ntitel: Kleine", None),
    ],
)
def test_an_unknown_key_is_compared_with_the_keys_that_fit_there(
    small: Files, path: str, old: str, new: str, near: str | None
) -> None:
    found = [problem for problem in problems_of(change(small, path, old, new)) if problem.code == "unknown-key"]
    assert [problem.nearest for problem in found] == [near]


def test_every_error_that_the_model_can_give_has_a_code_of_ours() -> None:
    """Every key of the small course's files gets every kind of wrong value; none may end as `wrong-value`."""
    wrong = ["", "x", "-1", "1e400", "9" * 5000, [], ["x"], {}, {"x": "y"}, "A b#", "nan"]
    seen = set()
    for kind in _kinds(Content):
        for name, field in kind.model_fields.items():
            for value in wrong:
                seen |= _error_types(kind, field.alias or name, value)
    assert {"missing", "tuple_type", "string_type", "bool_parsing", "finite_number"} <= seen
    assert seen - CODES.keys() == {"string_pattern_mismatch"}  # becomes bad-id, bad-file-name or bad-guide


def _kinds(root: type[Content]) -> list[type[Content]]:
    return [kind for child in root.__subclasses__() for kind in [child, *_kinds(child)]]


def _error_types(kind: type[Content], key: str, value: object) -> set[str]:
    try:
        kind.model_validate({key: value})
    except ValueError as error:
        return {str(details["type"]) for details in error.errors()}  # type: ignore[attr-defined]
    return set()


def test_a_value_that_fits_nowhere_has_words_too() -> None:
    assert words_of(Problem(Place("a.yaml"), "wrong-value", {"key": "sex", "value": "x"})) == (
        "“x” kan niet bij “sex”. Kijk in het voorbeeld wat hier hoort.",
        "“x” is not possible for “sex”. Look in the example what belongs here.",
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  - {b: één, c: twee}\n", (2, 17, 4)),
        ("a:\n  - b: 'x'\n    c: 'twee'\n", (3, 8, 6)),
        ("a:\r\n  - b: 漢字\r\n    c: twee\r\n", (3, 8, 4)),
        ("a:\n  - b: x\n    c: >-\n      twee\n      drie\n", (3, 8, 1)),
        ('a:\n  - {"b": "漢字", c: twee}\n', (2, 20, 4)),
    ],
)
def test_a_value_is_pointed_at_whatever_way_it_was_written(text: str, place: tuple[int, int, int]) -> None:
    document, problems = parse_text("a.yaml", text.replace("\r\n", "\n"))
    found = document.place(("a", 0, "c"))
    assert ((found.line, found.column, found.length), problems) == (place, [])


@pytest.mark.parametrize(
    ("path", "key", "item", "most"),
    [
        (CASE, "steps", "{{id: x{0}, after: vraag-2, type: read, title: A, text: A}}", 700),
        (ONE, "steps", "{{id: x{0}, type: read, title: A, text: A}}", 700),
        ("forms/schema.yaml", "rows", "{{id: x{0}, text: A}}", 400),
        ("forms/schema.yaml", "columns", "{{id: x{0}, title: A}}", 20),
    ],
)
def test_more_of_something_than_anyone_reads_is_told(small: Files, path: str, key: str, item: str, most: int) -> None:
    for count, told in ((most, []), (most + 1, [str(most)])):
        items = "".join(f"  - {item.format(number)}\n" for number in range(count))
        old = f"\n{key}:\n"
        found = problems_of(change(small, path, old, f"{old}{items}x-rest:\n"))
        assert [problem.values["most"] for problem in found if problem.code == "too-many"] == told
