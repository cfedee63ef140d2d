"""A person who got another name, while texts still call her by the old one: as her id tells, which stays.

A part of the stage `check`.
"""

import re
from collections.abc import Iterator, Sequence

from casebook.cache.memory import Cache
from casebook.checks.gendered import counterparts_of, files_of, sentence_starts, told_in
from casebook.checks.given import Given
from casebook.model.content import CaseSpec
from casebook.model.layout import CASE
from casebook.problems.problem import Place, Problem
from casebook.reading.documents import Document
from casebook.text.slugs import slug

_ONE_WORD = re.compile(r"[a-z]{2,}\Z")


def old_names(given: Given) -> Iterator[Problem]:
    """Each such person, where her name stands, with the places of the old one."""
    files = files_of(given.specs)
    for case in given.course.cases:
        spec = given.specs.cases[case.id]
        for index, person in enumerate(spec.people):
            if person.id in _names(spec) or not _ONE_WORD.match(person.id):
                continue
            if person.id in counterparts_of(given.course.language):
                continue  # who has the id `oma` may be called so, too
            places = _places(given.cache, files[case.id], person.id)
            if places:
                place = given.specs.document(CASE, case.id).place(("people", index, "name"))
                values = {"name": person.name, "old": person.id.capitalize()}
                yield Problem(place, "old-name", values, warning=True, also=tuple(places))


def _names(spec: CaseSpec) -> set[str]:
    """The words of all names."""
    return {word for one in spec.people for name in (one.name, one.reversed or "") for word in slug(name).split("-")}


def _places(cache: Cache, files: Sequence[Document], word: str) -> list[Place]:
    """Where a word stands as a name; nowhere when it is a word of the language, too."""
    found = [cache.made(uses_of, one, word) for one in files]
    if any(lower for lower, _ in found):
        return []
    return [place for _, places in found for place in places]


def uses_of(document: Document, word: str) -> tuple[bool, tuple[Place, ...]]:
    """Whether a word stands in the texts of a file in lower case, and where it stands as a name within a sentence."""
    lower = False
    places: list[Place] = []
    either = re.compile(rf"(?<![\w@/.-])(?:{word}|{word.capitalize()})(?![\w@-])")
    for start, text in told_in(document):
        for match in either.finditer(text):
            if match[0] == word:
                lower = True
            elif not sentence_starts(text, match.start()):
                places.append(document.at(start + match.start(), len(word)))
    return lower, tuple(places)
