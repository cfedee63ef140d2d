"""Validated files to the assembled course. The stage `assemble`.

Names that lead nowhere do not stop it: they are noted as references, and `check` tells about them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import partial
from typing import Any, Literal

from casebook.assembly.agenda import agenda_of
from casebook.assembly.cases import case_of, reflection_of
from casebook.assembly.forms import WriteSentence, chart_of, form_of
from casebook.assembly.noting import note_links
from casebook.assembly.pages import page_of
from casebook.assembly.parts import PartPlan, Parts
from casebook.assembly.scope import Scope
from casebook.assembly.source_table import whereabouts
from casebook.assembly.writer import TURNING, Shared, readers, sentences
from casebook.cache.memory import Cache
from casebook.course.case import Assignment, Case
from casebook.course.course import Course, Lens, Page
from casebook.course.downloads import Download
from casebook.course.images import Image
from casebook.course.pages import listed
from casebook.frozen import dataclass
from casebook.model.content import CourseSpec
from casebook.model.layout import AGENDA, ASSIGNMENT, CASE, COURSE, FORM, GLOSSARY, PAGE, REFLECTION
from casebook.model.validate import Specs
from casebook.steps.form import FormStepSpec
from casebook.text import markdown
from casebook.text.glossary import Glossary, Term, in_order
from casebook.text.writing import write
from casebook.values.ids import ContentPath, PageId
from casebook.values.kinds import MadePageSpec
from casebook.values.references import Noted, Origin, Reference, ReferenceKind, Slip
from casebook.values.tables import Form

# What makes parts, by the home of each.
PartMakers = Mapping[str, Callable[[], object]]
# Is given those of cases and reflections, those of pages, and what all of them may hold of the files.
Begin = Callable[[PartMakers, PartMakers, Iterable[object]], object]
# All pages; all cases and all reflections, with what names mean in each.
AllParts = tuple[list[Page], list[tuple[Case, Scope]], list[tuple[Assignment, Scope]]]


@dataclass(frozen=True)
class Assembly:
    """The course, all that refers to something in it, and the mistakes that were seen in its texts."""

    course: Course
    references: tuple[Reference, ...] = field(repr=False)
    slips: tuple[Slip, ...] = field(repr=False)


def assemble(
    specs: Specs,
    spec: CourseSpec,
    images: tuple[Image, ...],
    cache: Cache | None = None,
    downloads: tuple[Download, ...] = (),
    begin: Begin | None = None,
) -> Assembly:
    """Put pages, assignments, cases and all the rest together.

    `begin` may do what makes the parts, in any order and in another process, before they are asked for: that puts each
    into the cache.
    """
    cache, noted = cache or Cache(), _course_references(specs, spec)
    glossary, found = cache.kept(("glossary", specs.documents.get(GLOSSARY.path())), lambda: _glossary(specs))
    noted += found
    parts = Parts(Shared(specs.documents, specs.forms, glossary, noted), cache)
    pages, cases, reflections = _parts(specs, spec, parts, begin)
    course = _course(specs, spec, (pages, cases, reflections), glossary, noted)
    course = replace(course, images=images, downloads=downloads)
    course = _with_table(specs, listed(course), [names for _, names in (*cases, *reflections)], noted)
    return Assembly(course, *_sorted(noted))


def _parts(specs: Specs, spec: CourseSpec, parts: Parts, begin: Begin | None) -> AllParts:
    """All that is made of files of its own."""
    pages = [PartPlan(PAGE.path(name), partial(page_of, specs, name)) for name in _pages_in_order(specs, spec)]
    cases = [
        PartPlan(CASE.home(name), partial(case_of, specs, spec, name)) for name in spec.cases if name in specs.cases
    ]
    reflections = [PartPlan(REFLECTION.path(name), partial(reflection_of, specs, name)) for name in specs.reflections]
    if begin:  # the smallest pages last: for what is begun last the other process is waited for
        by_size = sorted(pages, key=lambda page: len(specs.documents[ContentPath(page.home)].text), reverse=True)
        begin(_makers([*cases, *reflections], parts), _makers(by_size, parts), (parts.glossary, *specs.values))
    return (
        [parts.made(page) for page in pages],
        [parts.made(case) for case in cases],
        [parts.made(reflection) for reflection in reflections],
    )


def _makers(plans: Iterable[PartPlan[Any]], parts: Parts) -> PartMakers:
    return {plan.home: partial(parts.kept, plan) for plan in plans}


def _course(specs: Specs, spec: CourseSpec, parts: AllParts, glossary: Glossary, noted: list[Noted]) -> Course:
    """The course of its parts; what its own files refer to is noted."""
    pages, cases, reflections = parts
    return Course(
        id=spec.id,
        title=spec.title,
        description=spec.description,
        language=spec.language,
        theme=spec.theme,
        menu=spec.menu,
        footer=spec.footer,
        guides=spec.guides,
        booklets=spec.booklets,
        ways=spec.ways,
        pages=tuple(pages),
        cases=tuple(case for case, _ in cases),
        completion=tuple(PageId(name) for name in spec.completion),
        reflections=tuple(reflection for reflection, _ in reflections),
        forms=_forms(specs, noted),
        charts=tuple(chart_of(name, chart, spec.language) for name, chart in specs.charts.items()),
        glossary=glossary,
        table=None,
        lens=_lens(spec, sentences(specs.document(COURSE), noted, shared=True)),
        help=spec.help,
        contact=spec.contact,
        sources=spec.sources,
        images=(),
        downloads=(),
        made={key: value for key, value in spec if isinstance(value, MadePageSpec)},
        exit=spec.exit.address if spec.exit else None,
        moved={moved.was: f"{_kind_of(moved.now)}:{moved.now}" for moved in spec.moved},
        search=tuple((one.typed, one.find) for one in spec.search),
        agenda=agenda_of(specs.agenda, specs.document(AGENDA), noted) if specs.agenda else None,
    )


def _with_table(specs: Specs, course: Course, scopes: list[Scope], noted: list[Noted]) -> Course:
    """The course with the table that tells where what of its sources stands, when it has one."""
    if not specs.sources:
        return course
    table, referred = whereabouts(specs, specs.sources, scopes, course)
    noted.extend(referred)
    return listed(replace(course, table=table))


def _sorted(noted: list[Noted]) -> tuple[tuple[Reference, ...], tuple[Slip, ...]]:
    """What refers to something, and the mistakes."""
    references = tuple(one for one in noted if isinstance(one, Reference))
    return references, tuple(one for one in noted if isinstance(one, Slip))


def _forms(specs: Specs, noted: list[Noted]) -> tuple[Form, ...]:
    steps = (step for kind in (CASE, ASSIGNMENT) for _, step, _ in specs.steps(kind))
    shared = {step.form for step in steps if isinstance(step, FormStepSpec)}
    heading = TURNING.markup
    return tuple(
        form_of(name, form, name, sentences(specs.document(FORM, name), noted, shared=name in shared), heading)
        for name, form in specs.forms.items()
    )


def _course_references(specs: Specs, spec: CourseSpec) -> list[Noted]:
    named: tuple[tuple[str, ReferenceKind, tuple[str, ...]], ...] = (
        ("menu", "menu", spec.menu),
        ("footer", "menu", spec.footer),
        ("guides", "menu", spec.guides),
        ("booklets", "menu", spec.booklets),
        ("assignments", "assignment", spec.assignments),
        ("cases", "case", spec.cases),
        ("completion", "case", spec.completion),
    )
    document = specs.document(COURSE)
    above = ((FORM.path(name), form.up) for name, form in specs.forms.items())
    return [
        *(
            Reference(kind, name, name, Origin(document, (key, index)))
            for key, kind, names in named
            for index, name in enumerate(names)
        ),
        *(
            Reference("menu", way.to, way.to, Origin(document, ("ways", index, "to")))
            for index, way in enumerate(spec.ways)
        ),
        *(
            Reference(_kind_of(moved.now), moved.now, moved.now, Origin(document, ("moved", index, "now")))
            for index, moved in enumerate(spec.moved)
        ),
        *(Reference("menu", up, up, Origin(specs.documents[path], ("up",))) for path, up in above if up),
    ]


def _kind_of(address: str) -> Literal["step", "page"]:
    """Only the address of a step is of a case."""
    return "step" if "--" in address else "page"


def _glossary(specs: Specs) -> tuple[Glossary, list[Noted]]:
    spec, noted = specs.glossary, list[Noted]()
    if spec is None:
        return Glossary(PageId(""), "", None, ()), noted
    document = specs.document(GLOSSARY)
    sentence = sentences(document, noted, shared=True)
    terms = in_order(
        Term(
            term.id, term.term, (term.term, *term.also), sentence(term.meaning, ("terms", index, "meaning")), term.mark
        )
        for index, term in enumerate(spec.terms)
    )
    intro = markdown.block(spec.intro or "", page=spec.id)
    note_links(intro, document, ("intro",), noted)
    html = write(intro.tree, readers(place=spec.id)) if spec.intro else None
    return Glossary(spec.id, spec.title, spec.summary, terms, html), noted


def _lens(course: CourseSpec, sentence: WriteSentence) -> Lens | None:
    if course.lens is None:
        return None
    points = tuple(sentence(point, ("lens", "points", index)) for index, point in enumerate(course.lens.points))
    return Lens(course.lens.title, course.lens.intro, points)


def _pages_in_order(specs: Specs, course: CourseSpec) -> list[str]:
    """The pages of the menu first, so that both editions have the order that the author gave."""
    return sorted(specs.pages, key=lambda name: (course.menu.index(name) if name in course.menu else 999, name))
