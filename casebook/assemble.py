"""Validated files to the assembled course. The stage `assemble`.

Names that lead nowhere do not stop it: they are noted as references, and `check` tells about them.
"""

from dataclasses import dataclass, field, replace

from casebook import markdown
from casebook.course import Assignment, Case, Course, HelpLine, Lens, MadePage, Page, Source, Step, Way
from casebook.glossary import Glossary, Term, glossary_of
from casebook.images import Image
from casebook.kinship import genogram_of
from casebook.markdown import address
from casebook.merge import Written, merge, names_of
from casebook.model import CaseSpec, CourseSpec, ReflectionSpec
from casebook.people import person_of, reversal_of
from casebook.recall import with_memories
from casebook.references import Origin, Reference, ReferenceKind
from casebook.steps import STEP_TYPES
from casebook.tabulate import Sentence, chart_of, form_of
from casebook.validate import Specs, case_path, page_path, yaml_path
from casebook.ways import with_owners, with_ways
from casebook.whereabouts import whereabouts
from casebook.writer import Names, Shared, StepWriter, link_addresses, note_links, sentences


@dataclass(frozen=True)
class Assembly:
    """The course, and all that refers to something in it."""

    course: Course
    references: tuple[Reference, ...] = field(repr=False)


def assemble(specs: Specs, spec: CourseSpec, images: tuple[Image, ...]) -> Assembly:
    """Put pages, assignments, cases and all the rest together."""
    references = _course_references(specs, spec)
    glossary = _glossary(specs, references)
    shared = Shared(specs.documents, specs.forms, glossary, references)
    cases = [_case(specs, spec, name, shared) for name in spec.cases if name in specs.cases]
    reflections = [_reflection(specs, name, reflection, shared) for name, reflection in specs.reflections.items()]
    course = Course(
        id=spec.id,
        title=spec.title,
        description=spec.description,
        language=spec.language,
        theme=spec.theme,
        menu=spec.menu,
        footer=spec.footer,
        ways=tuple(Way(way.to, way.title, way.text) for way in spec.ways),
        pages=tuple(_page(specs, name, shared) for name in _pages_in_order(specs, spec)),
        cases=tuple(case for case, _ in cases),
        reflections=tuple(reflection for reflection, _ in reflections),
        forms=tuple(
            form_of(name, form, name, sentences(specs.documents[yaml_path("forms", name)], references))
            for name, form in specs.forms.items()
        ),
        charts=tuple(chart_of(name, chart, spec.language) for name, chart in specs.charts.items()),
        glossary=glossary,
        table=None,
        lens=_lens(spec, sentences(specs.documents["course.yaml"], references)),
        maps=MadePage(spec.maps.id, spec.maps.title, spec.maps.summary) if spec.maps else None,
        help=tuple(HelpLine(line.text, line.phone, line.note) for line in spec.help),
        sources=tuple(Source(source.title, source.makers, source.year) for source in spec.sources),
        images=images,
        report=MadePage(spec.report.id, spec.report.title, spec.report.summary) if spec.report else None,
        exit=spec.exit.address if spec.exit else None,
    )
    if specs.sources:
        names = [found for _, found in cases] + [found for _, found in reflections]
        table, found = whereabouts(specs, specs.sources, names, course)
        shared.references.extend(found)
        course = replace(course, table=table)
    return Assembly(course, tuple(shared.references))


def _course_references(specs: Specs, spec: CourseSpec) -> list[Reference]:
    named: tuple[tuple[str, ReferenceKind, tuple[str, ...]], ...] = (
        ("menu", "menu", spec.menu),
        ("footer", "menu", spec.footer),
        ("assignments", "assignment", spec.assignments),
        ("cases", "case", spec.cases),
    )
    document = specs.documents["course.yaml"]
    above = ((yaml_path("forms", name), form.up) for name, form in specs.forms.items())
    return [
        *(
            Reference(kind, name, name, Origin(document, (key, index), name))
            for key, kind, names in named
            for index, name in enumerate(names)
        ),
        *(
            Reference("menu", way.to, way.to, Origin(document, ("ways", index, "to")))
            for index, way in enumerate(spec.ways)
        ),
        *(Reference("menu", up, up, Origin(specs.documents[path], ("up",))) for path, up in above if up),
    ]


def _glossary(specs: Specs, references: list[Reference]) -> Glossary:
    spec = specs.glossary
    if spec is None:
        return Glossary("", "", None, ())
    sentence = sentences(specs.documents["glossary.yaml"], references)
    terms = (
        Term(term.id, term.term, (term.term, *term.also), sentence(term.meaning, ("terms", index, "meaning")))
        for index, term in enumerate(spec.terms)
    )
    return glossary_of(spec.id, spec.title, spec.summary, terms)


def _lens(course: CourseSpec, sentence: Sentence) -> Lens | None:
    if course.lens is None:
        return None
    points = tuple(sentence(point, ("lens", "points", index)) for index, point in enumerate(course.lens.points))
    return Lens(course.lens.title, course.lens.intro, points)


def _pages_in_order(specs: Specs, course: CourseSpec) -> list[str]:
    """The pages of the menu first, so that both editions have the order that the author gave."""
    return sorted(specs.pages, key=lambda name: (course.menu.index(name) if name in course.menu else 999, name))


def _page(specs: Specs, name: str, shared: Shared) -> Page:
    spec = specs.pages[name]
    document = specs.documents[page_path(name)]
    text = markdown.block(document.body, page=name)
    references = shared.references
    note_links(text, document, (), references)
    if spec.up:
        references.append(Reference("menu", spec.up, spec.up, Origin(document, ("up",))))
    return Page(
        id=name,
        title=spec.title,
        menu=spec.menu or spec.title,
        html=shared.glossary.mark(link_addresses(text.html), set()),
        up=spec.up,
        lists=spec.lists,
        only=spec.only,
        summary=spec.summary,
        source=spec.source,
        anchors=text.anchors,
    )


def _case(specs: Specs, course: CourseSpec, name: str, shared: Shared) -> tuple[Case, Names]:
    spec = specs.cases[name]
    document = specs.documents[case_path(name)]
    written = {
        key: list(merge(specs.assignments[key], specs.documents[yaml_path("assignments", key)], spec, document))
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
    origin = Origin(specs.documents[yaml_path("assignments", key)])
    if spec.guide:
        page, _, heading = spec.guide.partition("#")
        kind: ReferenceKind = "heading" if heading else "page"
        target = address(heading, page) if heading else page
        shared.references.append(Reference(kind, target, spec.guide, replace(origin, path=("guide",))))
    return Assignment(
        id=f"{names.case}-{key}",
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


def _reflection(specs: Specs, name: str, spec: ReflectionSpec, shared: Shared) -> tuple[Assignment, Names]:
    document = specs.documents[yaml_path("reflections", name)]
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
