"""Comparisons and perspectives: what an author names is used once and exists."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.steps.base import Section
from casebook.steps.comparison import Comparison
from casebook.text.markdown import sections
from casebook.text.writing import Readers, write
from tests.conftest import change, course_of, problems_of
from tests.node import node
from tests.unit.checks.test_check import shown

CASE, PASSAGE = "cases/anna-en-bas/case.yaml", "cases/anna-en-bas/situatie.md"


def plain(section: Section) -> str:
    return re.sub(r"<[^>]*>", "", section.html).strip()


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (CASE, "people: [anna, bas]", "people: [anna, bob]", ["case.yaml:48:20 unknown-person"]),
        (CASE, "[anna, bas]", "[anna, bas, bas]", ["case.yaml:48:25 named-twice"]),
        (CASE, "people: [anna, bas]", "people: [anna]", ["case.yaml:48:5 too-few"]),
        (CASE, "left: [later]", "left: []", ["case.yaml:58:9 empty-point"]),
        (CASE, "left: [later], one_sided: true", "left: [later]", ["case.yaml:58:9 one-sided"]),
        (CASE, "left: [later]", "right: [daarna]", ["case.yaml:54:32 unused-section", "case.yaml:58:43 named-twice"]),
        (CASE, "file: geven.md}", "file: x.md}", ["case.yaml:54:32 unknown-file"]),
        (CASE, "{id: lopen,", "{id: daarna,", ["case.yaml:58:14 duplicate-id"]),
        (CASE, "text: Bas loopt.", "text: |\n      B\n\n      ::: known-to cor\n      :::", ["case.yaml:39:20"]),
        (PASSAGE, "known-to anna\n", "known-to cor\n", ["situatie.md:11:14 unknown-person"]),
        (PASSAGE, "known-to anna\n", "known-to\n", ["situatie.md:11:5 known-to-nobody"]),
        (PASSAGE, "known-to anna\n", "known anna\n", ["situatie.md:11:1 unknown-b", "situatie.md:15:1 unknown-b"]),
        (PASSAGE, "niet.\n\n:::", "niet.", ["situatie.md:11:5 block-without-end"]),
        ("pages/index.md", "Begin", "::: known-to anna\n:::\n\nBegin", ["pages/index.md:6:5 known-to-outside"]),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told_at_its_place(
    small: dict[str, bytes], path: str, old: str, new: str, expected: list[str]
) -> None:
    told = [one.removeprefix("cases/anna-en-bas/") for one in shown(problems_of(change(small, path, old, new)))]
    assert len(told) == len(expected)
    assert all(one.startswith(start) for one, start in zip(told, expected, strict=True)), told


def test_a_person_who_is_gone_is_told_once_with_all_places(small: dict[str, bytes]) -> None:
    problems = problems_of(change(small, CASE, "{id: bas,", "{id: cor,"))
    (found,) = [one for one in problems if one.code == "unknown-person"]
    places = [f"{one.path}:{one.line}:{one.column}" for one in (found.place, *found.also)]
    assert places[0] == f"{CASE}:48:20"
    assert {f"{PASSAGE}:3:19", f"{PASSAGE.replace('situatie', 'geven')}:5:14"} <= {*places}


def test_two_people_with_one_id_are_told(small: dict[str, bytes]) -> None:
    assert f"{CASE}:5:10 duplicate-id" in shown(problems_of(change(small, CASE, "{id: bas,", "{id: anna,")))


def test_the_id_of_a_person_may_be_a_gendered_word(small: dict[str, bytes]) -> None:
    named = {path: re.sub(rb"(known-to |id: |\[)anna\b(?!-)", rb"\1moeder", text) for path, text in small.items()}
    assert b"known-to moeder bas" in named[PASSAGE]
    assert problems_of(named) == []


def test_an_assignment_compares_no_files_and_knows_no_people(small: dict[str, bytes]) -> None:
    step = "\n  - {id: x, type: perspectives, title: X, question: Y, people: [anna, bas]}\n"
    step += (
        "  - {id: y, type: comparison, title: X, left: {title: X, file: geven.md}, right: {title: X, file: vervolg.md},"
    )
    step += " points: [{id: a, title: A, left: [daarna], one_sided: true}]}\n"
    small["assignments/fase-een.yaml"] += step.encode()
    assert {one.rpartition(" ")[2] for one in shown(problems_of(small))} == {"only-in-case"}


def test_texts_are_compared_point_by_point(small: dict[str, bytes]) -> None:
    body = next(step.body for step in course_of(small).steps if step.type == "comparison")
    assert isinstance(body, Comparison)
    assert ("is blij" in body.left.intro, body.right.intro) == (True, "")
    both = [
        (point.title, [plain(one) for one in point.left], [plain(one) for one in point.right]) for point in body.points
    ]
    assert both == [("Daarna", ["Bas fietst."], ["Bas lacht."]), ("Lopen", ["Anna loopt."], [])]


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["Een", "Twee *x*"])), max_size=6))
def test_no_text_falls_between_the_sections_of_a_file(headings: list[tuple[int, str]]) -> None:
    text = "begin\n\n" + "".join(
        f"{'#' * level} {words}\n\ntekst {at}\n\n" for at, (level, words) in enumerate(headings)
    )
    found = sections(text)
    assert len(found) == 1 + sum(level <= 3 for level, _ in headings)
    assert len({section.id for section in found}) == len(found)
    told = "".join(write(section.text.tree, Readers(str)) for section in found)
    assert [told.count(f"tekst {at}") for at in range(len(headings))] == [1] * len(headings)


def test_roles_are_dealt_to_everyone_before_any_is_shared() -> None:
    calls = list(product((0, 2, 3, 4, 7), (0.0, 0.3, 0.99)))
    code = """
        const { deal } = await load("components/perspectives/deal.js");
        return value.map(([count, draw]) => deal(["a", "b", "c"], count, () => draw));
    """
    for (count, _), dealt in zip(calls, node(code, calls), strict=True):
        assert len(dealt) == count
        each = [dealt.count(person) for person in "abc"]
        assert max(each) - min(each) <= 1


def test_a_heading_inside_a_block_does_not_split_it() -> None:
    found = sections("### Een\n\n::: known-to anna\n\n### Twee\n\na\n\n:::\n\n> ### Drie\n")
    assert [section.id for section in found] == ["", "een"]
    assert "Twee</h5>" in write(found[1].text.tree, Readers(str))
