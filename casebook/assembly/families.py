"""The family as `case.yaml` gives it: what is wrong with it, and, when nothing is, its drawing."""

from collections.abc import Iterator

from casebook.drawing.genogram import drawn
from casebook.model.content import CaseSpec
from casebook.model.layout import CASE
from casebook.model.validate import Specs
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import Path
from casebook.text.pairs import Reversal
from casebook.values.family import Couple, Family, Genogram, Household, Member, Words
from casebook.values.people import Person


def family_problems(specs: Specs) -> Iterator[Problem]:
    """Everything that is wrong with the people and the families of all cases."""
    for name, case in specs.cases.items():
        document = specs.document(CASE, name)
        yield from _twice(case, document)
        unknown = list(_unknown(case, document))
        yield from unknown
        yield from _repeated(case, document)
        yield from _own_ancestors(case, document)
        yield from _left_out(case, document) if not unknown else ()  # who is left out may be who was meant


def genogram_of(spec: CaseSpec, people: tuple[Person, ...], reversal: Reversal, document: Document) -> Genogram | None:
    """The drawing of a case's family; None when there is none, or when something is wrong with it."""
    named = {one for _, one in _named(spec)}
    checks = (_twice, _unknown, _repeated, _own_ancestors)
    if spec.family is None or not named or any(True for check in checks for _ in check(spec, document)):
        return None
    shown = {person.id: person.age for person in people}

    def words(text: str) -> Words:
        return Words(reversal.described(text), reversal.reversed(text))

    members = tuple(
        Member(one.id, words(one.name), one.age, shown[one.id], one.sex) for one in spec.people if one.id in named
    )
    couples = tuple(Couple(couple.partners, couple.status, couple.children) for couple in spec.family.couples)
    homes = tuple(Household(words(home.title), home.people) for home in spec.family.households)
    return drawn(Family(members, couples, homes))


def _named(spec: CaseSpec) -> Iterator[tuple[Path, str]]:
    """Everyone who is named in the family, with the place."""
    if spec.family is None:
        return
    for index, couple in enumerate(spec.family.couples):
        for key, ids in (("partners", couple.partners), ("children", couple.children)):
            yield from ((("family", "couples", index, key, at), one) for at, one in enumerate(ids))
    for index, household in enumerate(spec.family.households):
        yield from ((("family", "households", index, "people", at), one) for at, one in enumerate(household.people))


def _twice(spec: CaseSpec, document: Document) -> Iterator[Problem]:
    """People and households have ids of their own."""
    households = spec.family.households if spec.family else ()
    found: list[tuple[Path, str]] = [(("people", at, "id"), person.id) for at, person in enumerate(spec.people)]
    seen: set[str] = set()
    for path, one in found:
        if one in seen:
            yield Problem(document.place(path), "duplicate-id", {"name": one})
        seen.add(one)
    seen = set()
    for at, household in enumerate(households):
        if household.id in seen:
            place = document.place(("family", "households", at, "id"))
            yield Problem(place, "duplicate-id", {"name": household.id})
        seen.add(household.id)


def _unknown(spec: CaseSpec, document: Document) -> Iterator[Problem]:
    known = {person.id for person in spec.people}
    for path, one in _named(spec):
        if one not in known:
            yield Problem(document.place(path), "unknown-person", {"name": one}, Near(one, known))


def _repeated(spec: CaseSpec, document: Document) -> Iterator[Problem]:
    """Nobody stands twice in a list, or is a child of two couples; no two partners are a couple twice."""
    lists: dict[Path, set[str]] = {}
    born: set[str] = set()
    for path, one in _named(spec):
        here = lists.setdefault(path[:-1], set())
        if one in here:
            yield Problem(document.place(path), "person-twice", {"name": one})
        elif path[3] == "children" and one in born:
            yield Problem(document.place(path), "child-twice", {"name": one})
        here.add(one)
        if path[3] == "children":
            born.add(one)
    couples: set[frozenset[str]] = set()
    for index, couple in enumerate(spec.family.couples if spec.family else ()):
        if frozenset(couple.partners) in couples:
            place = document.place(("family", "couples", index, "partners"))
            yield Problem(place, "couple-twice", {"name": ", ".join(couple.partners)})
        couples.add(frozenset(couple.partners))


def _own_ancestors(spec: CaseSpec, document: Document) -> Iterator[Problem]:
    """At the couple in which someone is a child, though that couple descends from this child."""
    couples = spec.family.couples if spec.family else ()
    children: dict[str, set[str]] = {}
    for couple in couples:
        for partner in couple.partners:
            children.setdefault(partner, set()).update(couple.children)
    for index, couple in enumerate(couples):
        for at, child in enumerate(couple.children):
            if _descendants(child, children) & {*couple.partners}:
                place = document.place(("family", "couples", index, "children", at))
                yield Problem(place, "own-ancestor", {"name": child})


def _descendants(one: str, children: dict[str, set[str]]) -> set[str]:
    """Someone with all descendants."""
    found, fresh = {one}, {one}
    while fresh:
        fresh = {child for parent in fresh for child in children.get(parent, ())} - found
        found |= fresh
    return found


def _left_out(spec: CaseSpec, document: Document) -> Iterator[Problem]:
    named = {one for _, one in _named(spec)}
    for at, person in enumerate(spec.people if spec.family else ()):
        if person.id not in named and not person.professional:
            yield Problem(document.place(("people", at, "id")), "not-in-family", {"name": person.name}, warning=True)
