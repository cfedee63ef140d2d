"""What is wrong with a family, told where it stands; and a family with a mistake is not drawn."""

import re

import pytest

from casebook.cache.memory import Cache
from casebook.rendering.articles import Articles
from casebook.values.ids import PageId
from tests.conftest import change, course_of, problems_of, theme_of

Files = dict[str, bytes]
CASE = "cases/anna-en-bas/case.yaml"
FAMILY = """\
  - {id: kim, name: Kim, reversed: Kim}
family:
  couples:
    - {partners: [anna, kim], status: divorced, children: [bas]}
  households:
    - {id: thuis, title: "Bij {moeder|vader}", people: [anna, bas]}
"""


@pytest.fixture
def three(small: Files) -> Files:
    """The small course with a third person in its family."""
    before, after = small[CASE].decode().split("family:")[0].split("steps:\n")
    return {**small, CASE: f"{before}{FAMILY}steps:\n{after}".encode()}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("children: [bas]", "children: [bass]", "9:60 unknown-person"),
        ("partners: [anna, kim]", "partners: [anna, kin]", "9:25 unknown-person"),
        ("people: [anna, bas]", "people: [anna, bsa]", "11:63 unknown-person"),
        ("people: [anna, bas]", "people: [anna, anna]", "11:63 person-twice"),
        ("partners: [anna, kim]", "partners: [anna, anna]", "9:25 person-twice"),
        ("children: [bas]", "children: [anna]", "9:60 own-ancestor"),
        ("children: [bas]}", "children: [bas]}\n    - {partners: [kim], children: [bas]}", "10:36 child-twice"),
        ("children: [bas]}", "children: [bas]}\n    - {partners: [bas], children: [kim]}", "9:60 own-ancestor"),
        ("children: [bas]}", "children: [bas]}\n    - {partners: [kim, anna]}", "10:8 couple-twice"),
        ("{id: kim,", "{id: bas,", "6:10 duplicate-id"),
        ("partners: [anna, kim]", "partners: [anna, kim, bas]", "9:8 too-many"),
        ("partners: [anna, kim]", "partners: []", "9:8 too-few"),
        ("status: divorced", "status: divorcd", "9:39 unknown-value"),
    ],
)
def test_a_mistake_is_found_where_it_stands(three: Files, old: str, new: str, expected: str) -> None:
    found = problems_of(change(three, CASE, old, new))
    assert expected in [f"{one.place.line}:{one.place.column} {one.code}" for one in found]


def test_someone_who_is_in_no_couple_and_no_household_is_a_warning(three: Files) -> None:
    content = change(three, CASE, "family:\n", "  - {id: buur, name: Buur, reversed: Buuv}\nfamily:\n")
    (problem,) = problems_of(content)
    assert (problem.code, problem.warning, problem.place.line) == ("not-in-family", True, 7)
    family = course_of(content).cases[0].family
    assert family
    assert {symbol.member.id for symbol in family.symbols} == {"anna", "bas", "kim"}


def test_a_case_without_a_family_has_no_drawing_and_no_problem(three: Files) -> None:
    text = three[CASE].decode()
    begin, end = text.index("family:"), text.index("steps:")
    content = {**three, CASE: (text[:begin] + text[end:]).encode()}
    assert problems_of(content) == []
    assert course_of(content).cases[0].family is None
    empty = {**three, CASE: (text[:begin] + "family: {}\n" + text[end:]).encode()}
    assert {problem.code for problem in problems_of(empty)} == {"not-in-family"}
    assert course_of(empty).cases[0].family is None


def test_names_and_titles_are_drawn_in_both_readings(three: Files) -> None:
    family = course_of(three).cases[0].family
    assert family
    names = {symbol.member.id: symbol.member.name for symbol in family.symbols}
    assert (names["anna"].described, names["anna"].reversed) == ("Anna", "Arend")
    (home,) = family.homes
    assert home.title.reversed.startswith("Bij vader")


def test_in_a_case_that_cannot_be_reversed_nothing_flips(three: Files) -> None:
    family = course_of(change(three, CASE, "people:", "reversal: false\npeople:")).cases[0].family
    assert family
    assert all(symbol.member.name.described == symbol.member.name.reversed for symbol in family.symbols)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", "Anna (vrouw, 30 jaar, moeder) en Kim zijn gescheiden. Hun kind: zoon Bas (2,5 jaar)."),
        (
            "status: divorced, ",
            "",
            "Anna (vrouw, 30 jaar, moeder) en Kim zijn bij elkaar. Hun kind: zoon Bas (2,5 jaar).",
        ),
        (", children: [bas]", "", "Anna (vrouw, 30 jaar, moeder) en Kim zijn gescheiden."),
        ("[anna, kim]", "[anna]", "Anna (vrouw, 30 jaar, moeder) heeft een kind: zoon Bas (2,5 jaar)."),
        (
            "partners: [anna, kim], status: divorced, children: [bas]",
            "partners: [kim], children: [bas, anna]",
            "Kim heeft kinderen, van oud naar jong: dochter Anna (30 jaar, moeder) en zoon Bas (2,5 jaar).",
        ),
        ("", "", "Bij moeder wonen: Anna en Bas."),
        ("people: [anna, bas]", "people: [kim]", "Bij moeder woont: Kim."),
    ],
)
def test_the_drawing_is_told_in_sentences(three: Files, old: str, new: str, told: str) -> None:
    content = change(three, CASE, old, new) if old else three
    html = Articles(course_of(content), theme_of(), Cache())[PageId("anna-en-bas")].html
    found = re.findall(r'<ul class="family__sentences".*?</ul>', html, re.DOTALL)
    assert told in [re.sub(r"<[^>]*>", "", line) for line in found[0].split("\n")]
