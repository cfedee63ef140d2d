"""A person who got another name, while texts still call her by the old one: as her id tells, which stays.

A part of the stage `check`.
"""

from collections.abc import Iterator, Sequence

from casebook.cache.memory import Cache
from casebook.checks.counterparts import counterparts_of
from casebook.checks.gendered import files_of, sentence_starts, told_in
from casebook.checks.given import Given
from casebook.model.content import CaseSpec
from casebook.model.layout import CASE
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.documents import Document
from casebook.text.slugs import slug
from casebook.values.ids import LocalId

_ONE_WORD = regex(r"[a-z]{2,}\Z")
_WORD = regex(r"(?<![\w@/.-])[^\W\d_]+(?![\w@-])")


def old_names(given: Given) -> Iterator[Problem]:
    """Each such person, where her name stands, with the places of the old one."""
    files = files_of(given.specs)
    words = counterparts_of(given.course.language)  # who has the id `oma` may be called so, too
    for case in given.course.cases:
        spec = given.specs.cases[case.id]
        named = _names(spec)
        ids = {person.id: at for at, person in enumerate(spec.people) if _ONE_WORD.match(person.id)}
        old = {one: at for one, at in ids.items() if one not in named and one not in words}
        places = _places(given.cache, files[case.id], frozenset(old)) if old else {}
        for one, found in places.items():
            place = given.specs.document(CASE, case.id).place(("people", old[LocalId(one)], "name"))
            values = {"name": spec.people[old[LocalId(one)]].name, "old": one.capitalize()}
            yield Problem(place, "old-name", values, warning=True, also=tuple(found))


def _names(spec: CaseSpec) -> set[str]:
    """The words of all names."""
    return {word for one in spec.people for name in (one.name, one.reversed or "") for word in slug(name).split("-")}


def _places(cache: Cache, files: Sequence[Document], words: frozenset[str]) -> dict[str, list[Place]]:
    """Where each of these words stands as a name, without those that are words of the language, too."""
    found = [cache.made(uses_of, one, words) for one in files]
    lower = frozenset[str]().union(*(one for one, _ in found))
    places: dict[str, list[Place]] = {}
    for word, place in (use for _, uses in found for use in uses):
        if word not in lower:
            places.setdefault(word, []).append(place)
    return places


def uses_of(document: Document, words: frozenset[str]) -> tuple[frozenset[str], tuple[tuple[str, Place], ...]]:
    """Which words stand in the texts of a file in lower case, and where one stands as a name within a sentence."""
    lower: set[str] = set()
    uses: list[tuple[str, Place]] = []
    for start, text in told_in(document):
        for match in _WORD.finditer(text):
            word = match[0].lower()
            if word not in words:
                continue
            if match[0] == word:
                lower.add(word)
            elif match[0] == word.capitalize() and not sentence_starts(text, match.start()):
                uses.append((word, document.at(start + match.start(), len(word))))
    return frozenset(lower), tuple(uses)
