"""Booklets of a case with its roles reversed."""

import json
import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

from casebook.course.course import Course
from casebook.publishing.booklets.contents import booklets_of
from casebook.reading import disk
from casebook.rendering.search import END, OTHER, PAIR
from casebook.values.family import Phrase
from tests.conftest import course_of
from tests.unit.publishing.booklets.test_contents import counted, nodes, numbered, searched, text, told
from tests.words import ENGLISH


def _told_in(words: Phrase, reading: str) -> list[str]:
    """A phrase in a reading; none where it has no words."""
    return [*filter(None, [words.reversed if reading else words.described])]


def _read_in_both(course: Course) -> dict[str, str]:
    """The id of each step → its words with man and woman exchanged."""
    other = re.compile(f"{PAIR}[^{OTHER}{END}]*{OTHER}([^{END}]*){END}")
    steps = {step.id for case in course.cases for step in case.steps}
    return {name: other.sub(r"\1", words) for name, words in searched(course).items() if name in steps}


def test_roles_are_reversed_in_booklets_of_their_own_with_the_same_numbers(small: dict[str, bytes]) -> None:
    course = course_of(small)
    (case,) = course.cases
    made = {one.name: one for one in booklets_of(course, both=True)}
    assert made.keys() == {
        f"anna-en-bas-{edition}{reading}"
        for edition in ("deelnemer", "gespreksleider")
        for reading in ("", "-omgedraaid")
    }
    entries = _read_in_both(course)
    for edition in ("deelnemer", "gespreksleider"):
        described, other = made[f"anna-en-bas-{edition}"], made[f"anna-en-bas-{edition}-omgedraaid"]
        assert numbered(described) == numbered(other)
        found = told(other)
        for name, words in entries.items():
            if name in found:
                assert counted(words) - found[name] == Counter(), name
        front = text(json.loads(other.data)["front"])
        for name, second in case.renamed:
            assert f"{name} heet hier {second}" in front
        whole = text(json.loads(other.data)["nodes"]) + other.title
        assert [name for name, _ in case.renamed if re.search(rf"\b{name}\b", whole)] == []


def test_a_drawn_family_has_the_names_and_shapes_of_its_reading() -> None:
    course = course_of(disk.read(ENGLISH))
    made = {one.name: one for one in booklets_of(course, both=True)}
    case = next(one for one in course.cases if one.id == "kim-and-lee")
    family = case.family
    assert family
    for reading in ("", "-reversed"):
        booklet = made[f"kim-and-lee-participant{reading}"]
        drawn = ElementTree.fromstring(booklet.images["family.svg"])  # noqa: S314  (ours)
        words = {one.text for one in drawn.iter() if one.tag.endswith("text")}
        squares = sum("h44" in one.get("d", "") for one in drawn.iter())
        names = {words for one in family.symbols for label in one.labels for words in _told_in(label.words, reading)}
        assert names <= words
        assert squares == sum(one.member.sex == ("female" if reading else "male") for one in family.symbols)
        (image,) = (one for one in nodes(booklet) if one["kind"] == "image" and one["src"] == "family.svg")
        partner = family.symbols[0].member
        assert all(name in str(image["alt"]) for name in _told_in(partner.name, reading))


def test_a_case_whose_roles_cannot_be_reversed_has_one_reading(small: dict[str, bytes]) -> None:
    course = course_of(small)
    (case,) = course.cases
    plain_case = replace(case, reversal=replace(case.reversal, names={}))
    assert len([*booklets_of(replace(course, cases=(plain_case,)), both=True)]) == 2
