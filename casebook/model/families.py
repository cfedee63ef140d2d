"""Whether a family, as `case.yaml` gives it, can be: only then it can be drawn."""

from collections.abc import Iterator

from casebook.model.content import CaseSpec
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath


def named_in(spec: CaseSpec) -> set[str]:
    """Everyone who is named in the family."""
    return {one for _, one in _named(spec)}


def faults_of(spec: CaseSpec, document: Document) -> list[Problem]:
    """Everything that is wrong with the people and the family of a case."""
    return [problem for find in (_twice, _unknown, _repeated, _own_ancestors) for problem in find(spec, document)]


def _named(spec: CaseSpec) -> Iterator[tuple[KeyPath, str]]:
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
    found: list[tuple[KeyPath, str]] = [(("people", at, "id"), person.id) for at, person in enumerate(spec.people)]
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
        if one not in known and len(known) == len(spec.people):  # who is missing may be the one whose id is another's
            yield Problem(document.place(path), "unknown-person", {"name": one}, Near(one, known))


def _repeated(spec: CaseSpec, document: Document) -> Iterator[Problem]:
    """Nobody stands twice in a list, or is a child of two couples; no two partners are a couple twice."""
    lists: dict[KeyPath, set[str]] = {}
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
