"""What an assembled course must hold to. The stage `check`: it only tells, it changes nothing."""

import re
from collections.abc import Callable, Iterable, Iterator

from casebook.assemble import Assembly
from casebook.course import Case
from casebook.gendered import gendered_problems
from casebook.graph import trapped, unreachable
from casebook.kinship import family_problems
from casebook.markdown import BLOCKS, address
from casebook.problems import Place, Problem, nearest
from casebook.references import Reference, ReferenceKind
from casebook.structure import structure_problems
from casebook.validate import Specs, assignments_of, case_path, page_path, yaml_path
from casebook.views import view_problems

# The files that a course is made of.
_MEANT = re.compile(
    r"((course|glossary|sources)\.yaml|pages/[^/]+\.md|(assignments|reflections|forms|charts)/[^/]+\.yaml"
    r"|cases/[^/]+/(case\.yaml|[^/]+\.md))\Z"
)

# What a reference that leads nowhere is called, where that is not `unknown-…`.
_CODES: dict[ReferenceKind, str] = {"link": "bad-link", "end": "block-without-end", "nobody": "known-to-nobody"}


def check(specs: Specs, assembly: Assembly, present: frozenset[str]) -> list[Problem]:
    """All problems of the course. `present`: the paths of all files, also of those that could not be read."""
    checks: tuple[Callable[[], Iterable[Problem]], ...] = (
        lambda: _references(specs, assembly, present),
        lambda: structure_problems(specs, assembly.course),
        lambda: view_problems(specs),
        lambda: family_problems(specs),
        lambda: gendered_problems(specs, assembly.course.cases, assembly.course.language),
        lambda: (problem for case in assembly.course.cases for problem in _ways(case)),
        lambda: () if _unread(specs, present) else _unused_files(specs, assembly, present),
    )
    return [problem for found in checks for problem in found()]


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
        "block": set(),
        "end": set(),
        "nobody": set(),
    }
    unread = _unread(specs, present)
    for reference in assembly.references:
        known = addresses[reference.kind]
        outside = reference.kind == "link" and reference.target
        if reference.target in known or outside or _may_exist(reference, unread):
            continue
        near = nearest(reference.written, _candidates(reference, known))
        code = _CODES.get(reference.kind, f"unknown-{reference.kind}")
        yield Problem(reference.origin.place(), code, {"name": reference.written}, near)


def _misplaced(specs: Specs) -> set[str]:
    """The addresses of all steps of cases: one without a place has a problem of its own."""
    listed = specs.course.cases if specs.course else ()
    return {f"{step.id}--{name}" for name in listed if name in specs.cases for step in specs.cases[name].steps}


def _unread(specs: Specs, present: frozenset[str]) -> frozenset[str]:
    """The files that are there but could not be read or validated; they have problems of their own."""
    return frozenset(path for path in present - specs.read if _MEANT.match(path))


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


def _ways(case: Case) -> Iterator[Problem]:
    steps = {step.id: step for assignment in case.assignments for step in assignment.steps}
    if not steps:
        return
    edges = {key: [target for target in step.leads_to if target in steps] for key, step in steps.items()}
    lost = unreachable(edges, next(iter(steps)))
    for code, found in (("unreachable-step", lost), ("trap", [key for key in trapped(edges) if key not in lost])):
        for key in found:
            origin = steps[key].origin
            name = key.removesuffix(f"--{case.id}")
            yield Problem(origin.document.place((*origin.path, "id")), code, {"name": name})


def _unused_files(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    named = {reference.target for reference in assembly.references if reference.kind == "file"}
    course = specs.course
    used = {yaml_path("assignments", name) for name in course.assignments} if course else set()
    used |= {case_path(name) for name in course.cases} if course else set()
    for path in sorted(present):
        optional = path.startswith(("assignments/", "cases/"))
        if (optional and path not in named | used) or not _MEANT.match(path):
            yield Problem(Place(path), "unused-file", {"name": path}, warning=True)
