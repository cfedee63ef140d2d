"""Cases and reflections worked out: their assignments, with the ids, texts and ways of all steps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from casebook.assembly.families import genogram_of
from casebook.assembly.memories import remembered, told_once
from casebook.assembly.merging import Written, left_out, merge, parts_of, scope_of
from casebook.assembly.noting import page_reference
from casebook.assembly.people import person_of, reversal_of
from casebook.assembly.scope import Scope
from casebook.assembly.sequence import Ways, ways_of
from casebook.assembly.telling import Said, said_in
from casebook.assembly.writer import Shared, sentences
from casebook.cache.memory import Cache
from casebook.course.case import Assignment, Case, Step
from casebook.course.pages import page_below
from casebook.model.content import CaseSpec, CourseSpec
from casebook.model.layout import ASSIGNMENT, CASE, REFLECTION
from casebook.model.validate import Specs
from casebook.reading.documents import Document
from casebook.values.ids import LocalId, PageId
from casebook.values.references import Origin, Reference


def case_of(specs: Specs, course: CourseSpec, name: LocalId, shared: Shared, cache: Cache) -> tuple[Case, Scope]:
    """A case, and what names mean in it."""
    spec = specs.cases[name]
    document = specs.document(CASE, name)
    written = {
        key: list(merge(specs.assignments[key], specs.document(ASSIGNMENT, key), spec, document))
        for key in parts_of(course, spec)
        if key in specs.assignments
    }
    written = {key: steps for key, steps in written.items() if steps}
    reversal = reversal_of(spec, course.language)
    steps = [step for steps in written.values() for step in steps]
    names = replace(
        scope_of(name, steps, reversal, [person.id for person in spec.people]),
        left_out=left_out(specs.assignments, course, name, steps),
    )
    shared.noted.extend(_left_out_of(spec, document, name))
    shared.noted.extend(_anchors_of(spec, document, name))
    found = zip(written, _steps(names, list(written.values()), shared, cache), strict=True)
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
        kind=_words(names, spec.kind),
        notice=_words(names, spec.notice),
        source=_words(names, spec.source),
        people=persons,
        family=genogram_of(spec, persons, reversal, document),
        reversal=reversal,
        assignments=assignments,
        remembered=remembered(assignments),
        told_once=told_once(assignments),
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
        source=_words(names, spec.source),
        guide=spec.guide,
        notice=_words(names, case.notice),
    )


def reflection_of(specs: Specs, name: str, shared: Shared, cache: Cache) -> tuple[Assignment, Scope]:
    """A reflection, and what names mean in it."""
    spec = specs.reflections[name]
    document = specs.document(REFLECTION, name)
    written = [Written(step, Origin(document, ("steps", index)), None) for index, step in enumerate(spec.steps)]
    names = scope_of(name, written)
    (steps,) = _steps(names, [written], shared, cache)
    reflection = Assignment(
        id=PageId(name),
        name=name,
        title=spec.title,
        aim=sentences(document, shared.noted, names)(spec.aim, ("aim",)),
        case=None,
        case_title=None,
        steps=steps,
        source=_words(names, spec.source),
        notice=_words(names, spec.notice),
    )
    return reflection, names


def _anchors_of(spec: CaseSpec, document: Document, name: LocalId) -> Iterator[Reference]:
    """The steps of assignments that those of the case stand beside, or take the place of."""
    for index, step in enumerate(spec.steps):
        for key, anchor in (("instead_of", step.instead_of), ("after", step.after)):
            if anchor:
                yield Reference("anchor", anchor, anchor, Origin(document, ("steps", index, key)), name)


def _left_out_of(spec: CaseSpec, document: Document, name: str) -> Iterator[Reference]:
    """The assignments that a case keeps and the steps that it skips, as it names them."""
    for key, kind, named in (("assignments", "assignment", spec.assignments), ("skip", "anchor", spec.skip)):
        for index, one in enumerate(named):
            yield Reference(kind, one, one, Origin(document, (key, index)), name)  # type: ignore[arg-type]


def _words(names: Scope, text: str | None) -> Markup | None:
    """A plain text, in both readings."""
    return names.heading(text) if text else None


def _steps(
    names: Scope, assignments: Sequence[Sequence[Written]], shared: Shared, cache: Cache
) -> list[tuple[Step, ...]]:
    """The steps of each assignment: first what each says, then, when all are there, the ways between them."""
    said = [said_in(names, written, shared, cache) for written in assignments]
    ways = ways_of([[step.told for step in found] for found in said])
    return [
        tuple(_step(names, one, step, ways[step.told.id]) for one, step in zip(written, found, strict=True))
        for written, found in zip(assignments, said, strict=True)
    ]


def _step(names: Scope, written: Written, said: Said, ways: Ways) -> Step:
    spec, told = written.spec, said.told
    return Step(
        id=told.id,
        type=spec.type,
        title=names.described(spec.title),
        heading=names.heading(spec.title),
        body=told.body,
        origin=written.origin,
        number=written.number,
        source=_words(names, spec.source),
        lens=told.kind.lens,
        answers=told.kind.answers,
        next=ways.next,
        previous=ways.previous,
        owner=ways.owner,
        ending=spec.ending,
        leads_to=ways.leads_to,
        known=said.known,
        lead=said.lead,
    )
