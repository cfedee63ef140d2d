"""The agenda of a group session: what it names, and whether the minutes fit. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.agenda import AgendaSpec
from casebook.model.layout import AGENDA
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.values.ids import LocalId, address

# How far the parts together may be from the length of a session.
_LEEWAY = 0.05


def agenda_problems(given: Given) -> Iterator[Problem]:
    """Parts have ids of their own and minutes for each length, which fill it; all assignments have a place."""
    spec = given.specs.agenda
    if not spec:
        return
    document = given.specs.document(AGENDA)
    yield from _ids(spec, document)
    short = [index for index, part in enumerate(spec.parts) if len(part.minutes) != len(spec.lengths)]
    for index in short:
        values = {"count": str(len(spec.parts[index].minutes)), "lengths": str(len(spec.lengths))}
        yield Problem(document.place(("parts", index, "minutes")), "agenda-minutes", values)
    if not short:
        yield from _sums(spec, document)
        yield from _steps(given, spec, document)
        yield from _reflections(given, spec, document)
    yield from _assignments(given, spec, document)


def _ids(spec: AgendaSpec, document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, part in enumerate(spec.parts):
        if part.id in seen:
            yield Problem(document.place(("parts", index, "id")), "duplicate-id", {"name": part.id})
        seen.add(part.id)


def _sums(spec: AgendaSpec, document: Document) -> Iterator[Problem]:
    """The parts together take as long as the session, give or take a little."""
    for index, length in enumerate(spec.lengths):
        found = sum(part.minutes[index] for part in spec.parts)
        if abs(found - length) > length * _LEEWAY:
            values = {"length": str(length), "sum": str(found), "nth": str(index + 1)}
            yield Problem(document.place(("lengths", index)), "agenda-sum", values)


def _steps(given: Given, spec: AgendaSpec, document: Document) -> Iterator[Problem]:
    """The steps of an assignment take no longer than its part of the shortest session."""
    taken = {part.assignment: (index, min(part.minutes)) for index, part in enumerate(spec.parts) if part.assignment}
    for case in given.course.cases:
        for one in case.assignments:
            found = sum(step.lead.minutes or 0 for step in one.steps if step.lead)
            index, minutes = taken.get(LocalId(one.name), (0, found))
            if found > minutes:
                values = {"sum": str(found), "minutes": str(minutes), "case": case.id, "name": one.name}
                yield Problem(document.place(("parts", index, "minutes")), "agenda-steps", values, warning=True)


def _reflections(given: Given, spec: AgendaSpec, document: Document) -> Iterator[Problem]:
    """The steps of a reflection take no longer than the part that is about them, of the shortest session."""
    steps = {one.name: one.steps for one in given.course.reflections}
    for index, part in enumerate(spec.parts):
        if not part.reflection:
            continue
        named = {address(step, part.reflection) for step in part.steps}
        done = [step for step in steps.get(part.reflection, ()) if not named or step.id in named]
        found, minutes = sum(step.lead.minutes or 0 for step in done if step.lead), min(part.minutes)
        if found > minutes:
            values = {"sum": str(found), "minutes": str(minutes), "name": part.reflection}
            yield Problem(document.place(("parts", index, "minutes")), "agenda-reflection", values, warning=True)


def _assignments(given: Given, spec: AgendaSpec, document: Document) -> Iterator[Problem]:
    """Every assignment of the course has a part, and no part one that the course leaves out."""
    listed = given.specs.course.assignments if given.specs.course else ()
    named = {part.assignment: index for index, part in enumerate(spec.parts) if part.assignment}
    for name, index in named.items():
        if name in given.specs.assignments and name not in listed:
            yield Problem(document.place(("parts", index, "assignment")), "agenda-unlisted", {"name": name})
    for name in listed:
        if name in given.specs.assignments and name not in named:
            yield Problem(document.place(("parts",), key=True), "agenda-without", {"name": name}, warning=True)
