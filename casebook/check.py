"""What an assembled course must hold to. The stage `check`: it only tells, it changes nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping

from casebook.assemble import Assembly
from casebook.branches import branch_problems, way_back_problems
from casebook.cache import Cache
from casebook.course import Course
from casebook.gendered import gendered_problems
from casebook.images import image_problems
from casebook.kinship import family_problems
from casebook.markdown import BLOCKS, address
from casebook.misnamed import misnamed
from casebook.pasted import pasted_problems
from casebook.problems import Place, Problem, nearest
from casebook.references import Reference, ReferenceKind
from casebook.structure import structure_problems
from casebook.unlinked import unlinked_pages
from casebook.validate import Specs, assignments_of, case_path, page_path, yaml_path
from casebook.views import view_problems
from casebook.wording import wording_problems

# The files that a course is made of.
_MEANT = re.compile(
    r"((course|glossary|sources)\.yaml|pages/[^/]+\.md|(assignments|reflections|forms|charts)/[^/]+\.yaml"
    r"|cases/[^/]+/(case\.yaml|[^/]+\.md)|images/.+)\Z"
)

_CASE = re.compile(r"cases/[^/]+/case\.yaml\Z")
_MISNAMED_CASE = re.compile(r"cases/[^/]+/case\.(?!yaml\Z)[^./]+\Z|cases/[^/]+/case\.yaml\.\w+\Z", re.IGNORECASE)

# What a reference that leads nowhere is called, where that is not `unknown-…`.
_CODES: Mapping[ReferenceKind, str] = {
    "link": "bad-link",
    "words": "link-without-text",
    "alt": "image-without-alt",
    "loose": "loose-link",
    "end": "block-without-end",
    "nobody": "known-to-nobody",
}


def check(specs: Specs, assembly: Assembly, present: frozenset[str], cache: Cache | None = None) -> list[Problem]:
    """All problems of the course. `present`: the paths of all files, also of those that could not be read."""
    cache = cache or Cache()
    course = assembly.course
    unread = _unread(specs, present)
    problems = [
        *_references(specs, assembly, present),
        *_empty_files(specs, assembly),
        *image_problems(course.images, present),
        *structure_problems(specs, course),
        *view_problems(specs),
        *family_problems(specs),
        *way_back_problems(course.reflections),
        *gendered_problems(specs, course.cases, course.language, cache),
        *pasted_problems(specs, cache),
        *(() if "glossary.yaml" in unread else wording_problems(specs, cache)),
    ]
    wrong = {problem.place.path for problem in problems if not problem.warning}
    for case in course.cases:  # a way that leads nowhere, or an id that stands twice, makes others seem wrong
        if not wrong & {case_path(case.id), *(yaml_path("assignments", one.name) for one in case.assignments)}:
            problems += branch_problems(case)
    if not unread and not any(not problem.warning for problem in problems):  # what is wrong may be the use of a file
        problems += [*_unused_files(specs, assembly, present), *unlinked_pages(specs, assembly)]
    return problems


def _references(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    course = assembly.course
    addresses = {
        "step": {step.id for step in course.steps} | _misplaced(specs),
        "page": set(course.titles),
        "heading": {anchor for page in course.pages for anchor, _ in page.anchors},
        "file": set(specs.documents),
        "anchor": {step.id for name in assignments_of(specs) for step in specs.assignments[name].steps},
        "assignment": set(specs.assignments),
        "case": {case.id for case in course.cases},
        "menu": set(course.titles),
        "form": set(specs.forms),
        "chart": set(specs.charts),
        "person": {address(person.id, case.id) for case in course.cases for person in case.people},
        "link": set(),
        "words": set(),
        "loose": set(),
        "image": {path for path in present if path.startswith("images/")},  # what is wrong with one is told there
        "alt": set(),
        "block": set(),
        "end": set(),
        "nobody": set(),
    }
    unread = _unread(specs, present)
    folders = {path.split("/")[1] for path in present if _CASE.match(path)}  # also of cases that are not listed
    for reference in assembly.references:
        known = addresses[reference.kind]
        outside = reference.kind == "link" and reference.target
        if reference.target in known or outside:
            continue
        if other := misnamed(reference, present):
            yield other
        if other or _may_exist(reference, unread):
            continue
        near = _page_meant(reference, course) if reference.kind == "link" else None
        near = near or _nearest(reference, known | folders if reference.kind == "case" else known)
        code = _CODES.get(reference.kind, f"unknown-{reference.kind}")
        if reference.kind == "step" and not reference.scope:
            code = "unknown-address"
        elif reference.kind == "step" and not near and _of_other_case(reference, known):
            code = "other-case"
        yield Problem(reference.origin.place(), code, {"name": reference.written}, near)


def _of_other_case(reference: Reference, known: set[str]) -> bool:
    """Whether a key of a case names a step that only another case has."""
    in_yaml = reference.origin.document.path.endswith(".yaml")
    return in_yaml and any(name.startswith(f"{reference.written}--") for name in known)


def _nearest(reference: Reference, known: set[str]) -> str | None:
    """The name that was probably meant; of an address with the name of a case, a step of that case."""
    local, joint, case = reference.written.partition("--")
    if reference.kind == "step" and not reference.scope and joint:
        near = nearest(local, [name.removesuffix(f"--{case}") for name in known if name.endswith(f"--{case}")])
        return f"{near}--{case}" if near else None
    return nearest(reference.written, _candidates(reference, known))


def _page_meant(reference: Reference, course: Course) -> str | None:
    """The page that a link to a file, such as `begrippen.md` or `/begrippen.html`, was meant for."""
    name = re.sub(r"\.(md|html?)\b|#.*", "", reference.written).rpartition("/")[2].rpartition(":")[2]
    found = name if name in course.titles else nearest(name, course.titles)
    return f"page:{found}" if found else None


def _empty_files(specs: Specs, assembly: Assembly) -> Iterator[Problem]:
    """Files that are shown and hold nothing."""
    for path in sorted({reference.target for reference in assembly.references if reference.kind == "file"}):
        document = specs.documents.get(path)
        if document and not document.body.strip():
            yield Problem(Place(path), "empty-file")


def _misplaced(specs: Specs) -> set[str]:
    """The addresses of all steps of cases: one without a place has a problem of its own."""
    listed = specs.course.cases if specs.course else ()
    return {f"{step.id}--{name}" for name in listed if name in specs.cases for step in specs.cases[name].steps}


def _unread(specs: Specs, present: frozenset[str]) -> frozenset[str]:
    """The files that are there but could not be read or validated; they have problems of their own."""
    misnamed_cases = {case_path(path.split("/")[1]) for path in present if _MISNAMED_CASE.match(path)} - present
    here = {path for path in present - specs.read if _MEANT.match(path) and not path.startswith("images/")}
    return frozenset(here | misnamed_cases)


def _may_exist(reference: Reference, unread: frozenset[str]) -> bool:
    """Whether the target may well be in a file that could not be read: then nothing is said of it."""
    name = reference.target
    if reference.kind in ("step", "anchor"):
        if "--" not in name:  # a step of every case
            return any(path.startswith(("assignments/", "cases/")) for path in unread)
        case = case_path(reference.scope or name.rpartition("--")[2])
        reflection = yaml_path("reflections", reference.scope or name.rpartition("--")[2])
        return any(path.startswith("assignments/") or path in (case, reflection) for path in unread)
    files = {
        "file": {name},
        "page": _files_of_page(name),
        "heading": {page_path(name.rpartition("--")[2])},
        "assignment": {yaml_path("assignments", name)},
        "case": {case_path(name)},
        "menu": _files_of_page(name),
        "form": {yaml_path("forms", name)},
        "chart": {yaml_path("charts", name)},
    }
    return not unread.isdisjoint(files.get(reference.kind, ()))


def _files_of_page(name: str) -> set[str]:
    """The files that could make a page of this name."""
    words = name.split("-")
    cases = {case_path("-".join(words[:count])) for count in range(1, len(words) + 1)}  # also its assignments and map
    tables = {yaml_path(one, name) for one in ("reflections", "forms")}
    return {page_path(name), "glossary.yaml", "sources.yaml"} | cases | tables


def _candidates(reference: Reference, known: set[str]) -> Iterable[str]:
    if reference.kind == "block":
        return BLOCKS
    if reference.kind in ("step", "person") and reference.scope:
        return [name.removesuffix(f"--{reference.scope}") for name in known if name.endswith(f"--{reference.scope}")]
    if reference.kind == "file":
        folder = case_path(reference.scope, "")
        return [name.removeprefix(folder) for name in known if name.startswith(folder) and name.endswith(".md")]
    if reference.kind == "heading":
        return [f"{page}#{heading}" for heading, _, page in (name.rpartition("--") for name in known)]
    return known


def _unused_files(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    named = {reference.target for reference in assembly.references if reference.kind in ("file", "image")}
    course = specs.course
    used = {yaml_path("assignments", name) for name in course.assignments} if course else set()
    used |= {case_path(name) for name in course.cases} if course else set()
    used |= named | {yaml_path("charts", one.target) for one in assembly.references if one.kind == "chart"}
    images = {image.path for image in assembly.course.images}
    unlisted = {path.rpartition("/")[0] for path in present if _CASE.match(path) and path not in used}
    for path in sorted(present):
        if path.rpartition("/")[0] in unlisted:  # one word about all of a case
            if _CASE.match(path):
                yield Problem(Place(path), "unlisted-case", {"name": path.split("/")[1]}, warning=True)
            continue
        if path.startswith("images/") and path not in images:  # told by its name or its bytes
            continue
        optional = path.startswith(("assignments/", "cases/", "images/", "charts/"))
        if (optional and path not in used) or not _MEANT.match(path):
            yield Problem(Place(path), "unused-file", {"name": path}, warning=True)
