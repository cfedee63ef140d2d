"""Cases and reflections worked out: their assignments, with the ids, texts and ways of all steps."""

from collections.abc import Sequence
from dataclasses import replace

from casebook.assembly.agenda import lead_of
from casebook.assembly.families import genogram_of
from casebook.assembly.memories import remembered
from casebook.assembly.noting import page_reference
from casebook.assembly.people import person_of, reversal_of
from casebook.assembly.placing import Written, merge, scope_of
from casebook.assembly.scope import Scope
from casebook.assembly.sequence import Told, Ways, ways_of
from casebook.assembly.writer import Shared, StepWriter, sentences
from casebook.course.case import Assignment, Case, Knowledge, Step
from casebook.course.pages import page_below
from casebook.course.session import Lead
from casebook.frozen import dataclass
from casebook.model.content import CaseSpec, CourseSpec
from casebook.model.layout import ASSIGNMENT, CASE, REFLECTION
from casebook.model.validate import Specs
from casebook.steps import STEP_TYPES
from casebook.values.ids import LocalId, PageId, address
from casebook.values.references import Origin, Reference


@dataclass(frozen=True)
class _Apart:
    """A step by itself, before its ways are known; what persons know of it, and what is told to who leads."""

    told: Told
    known: tuple[Knowledge, ...]
    lead: Lead | None


def case_of(specs: Specs, course: CourseSpec, name: LocalId, shared: Shared) -> tuple[Case, Scope]:
    """A case, and what names mean in it."""
    spec = specs.cases[name]
    document = specs.document(CASE, name)
    written = {
        key: list(merge(specs.assignments[key], specs.document(ASSIGNMENT, key), spec, document))
        for key in course.assignments
        if key in specs.assignments
    }
    reversal = reversal_of(spec, course.language)
    steps = [step for steps in written.values() for step in steps]
    names = scope_of(name, steps, reversal, [person.id for person in spec.people])
    shared.noted.extend(
        Reference("anchor", anchor, anchor, Origin(document, ("steps", index, key)), name)
        for index, step in enumerate(spec.steps)
        for key, anchor in (("instead_of", step.instead_of), ("after", step.after))
        if anchor
    )
    found = zip(written, _steps(names, list(written.values()), shared), strict=True)
    assignments = tuple(_assignment(specs, spec, names, key, told, shared) for key, told in found)
    persons = tuple(person_of(person, names, course.language) for person in spec.people)
    case = Case(
        id=PageId(name),
        title=names.described(spec.title),
        title_reversed=names.reversed(spec.title),
        heading=names.heading(spec.title),
        menu=names.described(spec.title),
        summary=names.described(spec.summary),
        lead=names.heading(spec.summary),
        kind=names.heading(spec.kind) if spec.kind else None,
        notice=spec.notice,
        source=spec.source,
        people=persons,
        family=genogram_of(spec, persons, reversal, document),
        reversal=reversal,
        assignments=assignments,
        remembered=remembered(assignments),
    )
    return case, names


def _assignment(
    specs: Specs, case: CaseSpec, names: Scope, key: str, steps: tuple[Step, ...], shared: Shared
) -> Assignment:
    spec = specs.assignments[key]
    origin = Origin(specs.document(ASSIGNMENT, key))
    if spec.guide:
        shared.noted.append(page_reference(spec.guide, replace(origin, path=("guide",))))
    return Assignment(
        id=page_below(PageId(names.case), key),
        name=key,
        title=spec.title,
        aim=sentences(origin.document, shared.noted, names)(spec.aim, ("aim",)),
        case=PageId(names.case),
        case_title=names.described(case.title),
        steps=steps,
        source=spec.source,
        guide=spec.guide,
        notice=case.notice,
    )


def reflection_of(specs: Specs, name: str, shared: Shared) -> tuple[Assignment, Scope]:
    """A reflection, and what names mean in it."""
    spec = specs.reflections[name]
    document = specs.document(REFLECTION, name)
    written = [Written(step, Origin(document, ("steps", index)), None) for index, step in enumerate(spec.steps)]
    names = scope_of(name, written)
    (steps,) = _steps(names, [written], shared)
    reflection = Assignment(
        id=PageId(name),
        name=name,
        title=spec.title,
        aim=sentences(document, shared.noted, names)(spec.aim, ("aim",)),
        case=None,
        case_title=None,
        steps=steps,
        source=spec.source,
        notice=spec.notice,
    )
    return reflection, names


def _steps(names: Scope, assignments: Sequence[Sequence[Written]], shared: Shared) -> list[tuple[Step, ...]]:
    """The steps of each assignment: first what each says, then, when all are there, the ways between them."""
    told = [_told(names, written, shared) for written in assignments]
    ways = ways_of([[step.told for step in found] for found in told])
    return [
        tuple(_step(names, one, step, ways[step.told.id]) for one, step in zip(written, found, strict=True))
        for written, found in zip(assignments, told, strict=True)
    ]


def _told(names: Scope, written: Sequence[Written], shared: Shared) -> list[_Apart]:
    """What each step of an assignment says."""
    seen: set[str] = set()  # a term is explained once on a page
    found = []
    for one in written:
        spec, kind = one.spec, STEP_TYPES[one.spec.type]
        writer = StepWriter(names, one.origin, spec.id, shared, seen)
        body = kind.build(spec, writer)
        leads_to = writer.step(spec.leads_to, "leads_to") if spec.leads_to else None
        step = Told(address(spec.id, names.case), kind, body, leads_to, spec.ending)
        found.append(_Apart(step, tuple(writer.known), lead_of(one, names, shared.noted)))
    return found


def _step(names: Scope, written: Written, apart: _Apart, ways: Ways) -> Step:
    spec, told = written.spec, apart.told
    return Step(
        id=told.id,
        type=spec.type,
        title=names.described(spec.title),
        heading=names.heading(spec.title),
        body=told.body,
        origin=written.origin,
        number=written.number,
        source=spec.source,
        lens=told.kind.lens,
        answers=told.kind.answers,
        next=ways.next,
        previous=ways.previous,
        owner=ways.owner,
        ending=spec.ending,
        leads_to=ways.leads_to,
        known=apart.known,
        lead=apart.lead,
    )
