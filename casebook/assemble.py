"""Validated files to the assembled course. The stage `assemble`.

Names that lead nowhere do not stop it: they are noted as references, and `check` tells about them.
"""

from dataclasses import dataclass, field

from casebook import markdown
from casebook.course import (
    Assignment,
    Case,
    Course,
    HelpLine,
    Lens,
    Origin,
    Page,
    Person,
    Reference,
    ReferenceKind,
    Source,
    Step,
)
from casebook.merge import Written, merge, names_of
from casebook.model import CaseSpec, CourseSpec, PersonSpec
from casebook.steps import STEP_TYPES
from casebook.validate import Specs, assignment_path, case_path, page_path
from casebook.ways import with_owners, with_ways
from casebook.writer import Names, StepWriter, address, link_addresses, link_reference


@dataclass(frozen=True)
class Assembly:
    """The course, and all that refers to something in it."""

    course: Course
    references: tuple[Reference, ...] = field(repr=False)


def assemble(specs: Specs, course: CourseSpec) -> Assembly:
    """Put pages, assignments and cases together."""
    references: list[Reference] = []
    top = specs.documents["course.yaml"]
    named: tuple[tuple[str, ReferenceKind, tuple[str, ...]], ...] = (
        ("menu", "menu", course.menu),
        ("assignments", "assignment", course.assignments),
        ("cases", "case", course.cases),
    )
    for key, kind, names in named:
        references += [Reference(kind, name, name, Origin(top, (key, index))) for index, name in enumerate(names)]
    return Assembly(
        Course(
            id=course.id,
            title=course.title,
            description=course.description,
            language=course.language,
            theme=course.theme,
            menu=course.menu,
            pages=tuple(_page(specs, name, references) for name in _pages_in_order(specs, course)),
            cases=tuple(_case(specs, course, name, references) for name in course.cases if name in specs.cases),
            lens=_lens(course),
            help=tuple(HelpLine(line.text, line.phone, line.note) for line in course.help),
            sources=tuple(Source(source.title, source.makers, source.year) for source in course.sources),
        ),
        tuple(references),
    )


def _lens(course: CourseSpec) -> Lens | None:
    if course.lens is None:
        return None
    points = tuple(markdown.inline(point).html for point in course.lens.points)
    return Lens(course.lens.title, course.lens.intro, points)


def _pages_in_order(specs: Specs, course: CourseSpec) -> list[str]:
    """The pages of the menu first, so that both editions have the order that the author gave."""
    return sorted(specs.pages, key=lambda name: (course.menu.index(name) if name in course.menu else 999, name))


def _page(specs: Specs, name: str, references: list[Reference]) -> Page:
    spec = specs.pages[name]
    document = specs.documents[page_path(name)]
    text = markdown.block(document.body, page=name)
    references += [link_reference(link, Origin(document, (), link.target)) for link in text.links]
    return Page(
        name, spec.title, spec.menu or spec.title, link_addresses(text.html), spec.summary, spec.source, text.anchors
    )


def _case(specs: Specs, course: CourseSpec, name: str, references: list[Reference]) -> Case:
    spec = specs.cases[name]
    document = specs.documents[case_path(name)]
    written = {
        key: list(merge(specs.assignments[key], specs.documents[assignment_path(key)], spec, document))
        for key in course.assignments
        if key in specs.assignments
    }
    names = names_of(name, [step for steps in written.values() for step in steps])
    references += [
        Reference("anchor", anchor, anchor, Origin(document, ("steps", index, key)), name)
        for index, step in enumerate(spec.steps)
        for key, anchor in (("instead_of", step.instead_of), ("after", step.after))
        if anchor
    ]
    assignments = [_assignment(specs, spec, names, key, written[key], references) for key in written]
    return Case(
        id=name,
        title=spec.title,
        menu=spec.title,
        summary=spec.summary,
        kind=spec.kind,
        source=spec.source,
        people=tuple(_person(person) for person in spec.people),
        assignments=with_ways(assignments),
    )


def _person(spec: PersonSpec) -> Person:
    age = None if spec.age is None else f"{spec.age:g}".replace(".", ",")
    return Person(spec.name, age, spec.role)


def _assignment(
    specs: Specs, case: CaseSpec, names: Names, key: str, written: list[Written], references: list[Reference]
) -> Assignment:
    spec = specs.assignments[key]
    aim = markdown.inline(spec.aim)
    origins = [Origin(specs.documents[assignment_path(key)], ("aim",), link.target) for link in aim.links]
    references += [link_reference(link, origin, names) for link, origin in zip(aim.links, origins, strict=True)]
    return Assignment(
        id=f"{names.case}-{key}",
        name=key,
        title=spec.title,
        aim=link_addresses(aim.html, names),
        case=names.case,
        case_title=case.title,
        steps=with_owners(tuple(_step(specs, names, step, references) for step in written)),
        source=spec.source,
    )


def _step(specs: Specs, names: Names, written: Written, references: list[Reference]) -> Step:
    spec = written.spec
    kind = STEP_TYPES[spec.type]
    writer = StepWriter(names, written.origin, spec.id, specs.documents, references)
    return Step(
        id=address(spec.id, names.case),
        type=spec.type,
        title=spec.title,
        body=kind.build(spec, writer),
        origin=written.origin,
        number=written.number,
        source=spec.source,
        lens=kind.lens,
        next=writer.steps([spec.leads_to], "leads_to")[0] if spec.leads_to else None,
        ending=spec.ending,
    )
