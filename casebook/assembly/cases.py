"""Cases and reflections worked out: their assignments, with the ids, texts and ways of all steps."""

from dataclasses import replace

from casebook.assembly.families import genogram_of
from casebook.assembly.memories import with_memories
from casebook.assembly.people import person_of, reversal_of
from casebook.assembly.placing import Written, merge, names_of
from casebook.assembly.sequence import with_owners, with_ways
from casebook.assembly.writer import Names, Shared, StepWriter, sentences
from casebook.course.course import Assignment, Case, Step
from casebook.course.pages import page_below
from casebook.model.content import CaseSpec, CourseSpec
from casebook.model.layout import ASSIGNMENT, CASE, REFLECTION
from casebook.model.validate import Specs
from casebook.steps import STEP_TYPES
from casebook.text.markdown import address
from casebook.values.references import Origin, Reference, ReferenceKind


def case_of(specs: Specs, course: CourseSpec, name: str, shared: Shared) -> tuple[Case, Names]:
    """A case, and what names mean in it."""
    spec = specs.cases[name]
    document = specs.document(CASE, name)
    written = {
        key: list(merge(specs.assignments[key], specs.document(ASSIGNMENT, key), spec, document))
        for key in course.assignments
        if key in specs.assignments
    }
    reversal = reversal_of(spec, course.language)
    names = names_of(name, [step for steps in written.values() for step in steps], reversal)
    shared.references.extend(
        Reference("anchor", anchor, anchor, Origin(document, ("steps", index, key)), name)
        for index, step in enumerate(spec.steps)
        for key, anchor in (("instead_of", step.instead_of), ("after", step.after))
        if anchor
    )
    assignments = [_assignment(specs, spec, names, key, steps, shared) for key, steps in written.items()]
    people = tuple(person_of(person, names, course.language) for person in spec.people)
    case = Case(
        id=name,
        title=names.described(spec.title),
        heading=names.heading(spec.title),
        menu=names.described(spec.title),
        summary=names.described(spec.summary),
        lead=names.heading(spec.summary),
        kind=names.heading(spec.kind) if spec.kind else None,
        notice=spec.notice,
        source=spec.source,
        people=people,
        family=genogram_of(spec, people, reversal, document),
        reversal=reversal,
        assignments=with_memories(with_ways(assignments), people),
    )
    return case, names


def _assignment(
    specs: Specs, case: CaseSpec, names: Names, key: str, written: list[Written], shared: Shared
) -> Assignment:
    spec = specs.assignments[key]
    origin = Origin(specs.document(ASSIGNMENT, key))
    if spec.guide:
        page, _, heading = spec.guide.partition("#")
        kind: ReferenceKind = "heading" if heading else "page"
        target = address(heading, page) if heading else page
        shared.references.append(Reference(kind, target, spec.guide, replace(origin, path=("guide",))))
    return Assignment(
        id=page_below(names.case, key),
        name=key,
        title=spec.title,
        aim=sentences(origin.document, shared.references, names)(spec.aim, ("aim",)),
        case=names.case,
        case_title=names.described(case.title),
        steps=_steps(names, written, shared),
        source=spec.source,
        guide=spec.guide,
        notice=case.notice,
    )


def reflection_of(specs: Specs, name: str, shared: Shared) -> tuple[Assignment, Names]:
    """A reflection, and what names mean in it."""
    spec = specs.reflections[name]
    document = specs.document(REFLECTION, name)
    written = [Written(step, Origin(document, ("steps", index)), None) for index, step in enumerate(spec.steps)]
    names = names_of(name, written)
    reflection = Assignment(
        id=name,
        name=name,
        title=spec.title,
        aim=sentences(document, shared.references, names)(spec.aim, ("aim",)),
        case=None,
        case_title=None,
        steps=_steps(names, written, shared),
        source=spec.source,
        notice=spec.notice,
    )
    return with_ways([reflection])[0], names


def _steps(names: Names, written: list[Written], shared: Shared) -> tuple[Step, ...]:
    seen: set[str] = set()  # a term is explained once on a page
    return with_owners(tuple(_step(StepWriter(names, one.origin, one.spec.id, shared, seen), one) for one in written))


def _step(writer: StepWriter, written: Written) -> Step:
    spec = written.spec
    kind = STEP_TYPES[spec.type]
    body = kind.build(spec, writer)
    return Step(
        id=address(spec.id, writer.names.case),
        type=spec.type,
        title=writer.names.described(spec.title),
        heading=writer.names.heading(spec.title),
        body=body,
        origin=written.origin,
        number=written.number,
        source=spec.source,
        lens=kind.lens,
        answers=kind.answers,
        next=writer.steps([spec.leads_to], "leads_to")[0] if spec.leads_to else None,
        ending=spec.ending,
        known=tuple(writer.known),
    )
