"""What an assembled course must hold to. The stage `check`: it only tells, it changes nothing."""

from collections.abc import Iterator

from casebook.assembly.assemble import Assembly
from casebook.assembly.families import family_problems
from casebook.cache import Cache
from casebook.checks.branches import branch_problems, way_back_problems
from casebook.checks.gendered import gendered_problems
from casebook.checks.names import structure_problems
from casebook.checks.pages_reached import unlinked_pages
from casebook.checks.pasted import pasted_problems
from casebook.checks.references import dangling_references, unread_files
from casebook.checks.sources import source_problems
from casebook.checks.views import untold_problems, view_problems
from casebook.checks.wording import wording_problems
from casebook.course.images import image_problems
from casebook.model.layout import ASSIGNMENT, CASE, CHART, GLOSSARY, IMAGE, kind_of
from casebook.model.validate import Specs
from casebook.problems.problem import Place, Problem


def check(specs: Specs, assembly: Assembly, present: frozenset[str], cache: Cache | None = None) -> list[Problem]:
    """All problems of the course. `present`: the paths of all files, also of those that could not be read."""
    cache = cache or Cache()
    course = assembly.course
    unread = unread_files(specs, present)
    problems = [
        *dangling_references(specs, assembly, present),
        *_empty_files(specs, assembly),
        *image_problems(course.images, present, cache),
        *structure_problems(specs, course),
        *view_problems(specs),
        *family_problems(specs),
        *way_back_problems(course.reflections),
        *gendered_problems(specs, course.cases, course.language, cache),
        *pasted_problems(specs, cache),
        *source_problems(specs, course),
        *(() if GLOSSARY.path() in unread else wording_problems(specs, cache)),
    ]
    wrong = {problem.place.path for problem in problems if not problem.warning}
    for case in course.cases:  # a way that leads nowhere, or an id that stands twice, makes others seem wrong
        if not wrong & {CASE.path(case.id), *(ASSIGNMENT.path(one.name) for one in case.assignments)}:
            problems += branch_problems(case)
    if not unread and not any(not problem.warning for problem in problems):  # what is wrong may be the use of a file
        problems += [
            *untold_problems(specs, course),
            *_unused_files(specs, assembly, present),
            *unlinked_pages(specs, assembly),
        ]
    return problems


def _empty_files(specs: Specs, assembly: Assembly) -> Iterator[Problem]:
    """Files that are shown and hold nothing."""
    for path in sorted({reference.target for reference in assembly.references if reference.kind == "file"}):
        document = specs.documents.get(path)
        if document and not document.body.strip():
            yield Problem(Place(path), "empty-file")


def _unused_files(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    named = {reference.target for reference in assembly.references if reference.kind in ("file", "image")}
    course = specs.course
    used = {ASSIGNMENT.path(name) for name in course.assignments} if course else set()
    used |= {CASE.path(name) for name in course.cases} if course else set()
    used |= named | {CHART.path(one.target) for one in assembly.references if one.kind == "chart"}
    images = {image.path for image in assembly.course.images}
    cases = {path: names[0] for path in sorted(present - used) if (names := CASE.names(path))}
    for path, name in cases.items():  # one word about all of a case
        yield Problem(Place(path), "unlisted-case", {"name": name}, warning=True)
    unlisted = {CASE.home(name) for name in cases.values()}
    for path in sorted(present):
        kind = kind_of(path)
        if path.rpartition("/")[0] in unlisted or (kind is IMAGE and path not in images):  # told already
            continue
        if kind is None or (kind.named and path not in used):
            yield Problem(Place(path), "unused-file", {"name": path}, warning=True)
