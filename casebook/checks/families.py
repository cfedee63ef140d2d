"""The people and the families of all cases. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.content import CaseSpec
from casebook.model.families import faults_of, named_in
from casebook.model.layout import CASE
from casebook.problems.problem import Problem
from casebook.reading.documents import Document


def family_problems(given: Given) -> Iterator[Problem]:
    """Everything that is wrong with them, and who was left out of a family."""
    for name, case in given.specs.cases.items():
        document = given.specs.document(CASE, name)
        if not case.people and document.path in given.specs.faulty:
            continue  # they may stand under a key that is told
        faults = faults_of(case, document)
        yield from faults
        yield from _namesakes(case, document)
        named = named_in(case)
        unknown = any(
            fault.code in ("unknown-person", "duplicate-id") for fault in faults
        )  # who is left out may be who was meant
        for at, person in enumerate(case.people if case.family and not unknown else ()):
            if person.id not in named and not person.professional:
                yield Problem(
                    document.place(("people", at, "id")), "not-in-family", {"name": person.name}, warning=True
                )


def _namesakes(case: CaseSpec, document: Document) -> Iterator[Problem]:
    """Two persons with one name, as described or with roles reversed: readers would take them for one."""
    readings = [("name", [person.name for person in case.people])]
    if case.reversal:
        readings.append(("reversed", [person.reversed or person.name for person in case.people]))
    told: set[int] = set()
    for key, names in readings:
        for at, name in enumerate(names):
            if name in names[:at] and at not in told:
                told.add(at)
                other = case.people[names.index(name)].id
                yield Problem(
                    document.place(("people", at, key)), "namesake", {"name": name, "other": other}, warning=True
                )
