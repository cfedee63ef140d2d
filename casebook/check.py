"""What an assembled course must hold to. The stage `check`: it only tells, it changes nothing."""

import re
from collections.abc import Callable, Iterable, Iterator

from casebook.assemble import Assembly
from casebook.course import Case, Origin, Reference
from casebook.documents import Document
from casebook.graph import trapped, unreachable
from casebook.problems import Place, Problem, nearest
from casebook.steps import AnyStepSpec
from casebook.validate import Specs, assignment_path, case_path, page_path

# Names that Windows keeps for devices: a file `con.html` cannot be copied from a stick.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\Z")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_MADE_BY_US = frozenset({"antwoord", "keuze"})


def check(specs: Specs, assembly: Assembly, present: frozenset[str]) -> list[Problem]:
    """All problems of the course. `present`: the paths of all files, also of those that could not be read."""
    checks: tuple[Callable[[], Iterable[Problem]], ...] = (
        lambda: _references(specs, assembly, present),
        lambda: _file_names(specs),
        lambda: _page_ids(assembly),
        lambda: _step_ids(specs),
        lambda: _places_of_steps(specs),
        lambda: (problem for case in assembly.course.cases for problem in _ways(case)),
        lambda: () if _unread(specs, present) else _unused_files(specs, assembly),
    )
    return [problem for found in checks for problem in found()]


def _references(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    course = assembly.course
    addresses = {
        "step": {step.id for step in course.steps} | _misplaced(specs),
        "page": {page.id for page in course.pages} | {assignment.id for assignment in course.assignments},
        "heading": {anchor for page in course.pages for anchor in page.anchors},
        "file": set(specs.documents),
        "anchor": {step.id for name in _assignments(specs) for step in specs.assignments[name].steps},
        "assignment": set(specs.assignments),
        "case": {case.id for case in course.cases} | set(specs.cases),
        "menu": set(specs.pages) | set(specs.cases),
        "link": set(),
    }
    unread = _unread(specs, present)
    for reference in assembly.references:
        known = addresses[reference.kind]
        outside = reference.kind == "link" and reference.target
        if reference.target in known or outside or _may_exist(reference, unread):
            continue
        near = nearest(reference.written, _candidates(reference, known))
        code = "bad-link" if reference.kind == "link" else f"unknown-{reference.kind}"
        yield Problem(reference.origin.place(), code, {"name": reference.written}, near)


def _misplaced(specs: Specs) -> set[str]:
    """The addresses of all steps of cases: one without a place has a problem of its own."""
    return {f"{step.id}--{name}" for name, case in specs.cases.items() for step in case.steps}


def _assignments(specs: Specs) -> list[str]:
    """The assignments of the course that could be read."""
    names = specs.course.assignments if specs.course else ()
    return [name for name in names if name in specs.assignments]


def _unread(specs: Specs, present: frozenset[str]) -> frozenset[str]:
    """The files that are there but could not be read or validated; they have problems of their own."""
    read = {page_path(name) for name in specs.pages} | {assignment_path(name) for name in specs.assignments}
    read |= {case_path(name) for name in specs.cases}
    read |= {path for path in specs.documents if path.startswith("cases/") and path.endswith(".md")}
    return frozenset(path for path in present - read if path.split("/")[0] in ("pages", "assignments", "cases"))


def _may_exist(reference: Reference, unread: frozenset[str]) -> bool:
    """Whether the target may well be in a file that could not be read: then nothing is said of it."""
    name = reference.target
    if reference.kind in ("step", "anchor"):
        case = case_path(reference.scope or name.rpartition("--")[2])
        return any(path.startswith("assignments/") or path == case for path in unread)
    files = {
        "file": {name},
        "page": {page_path(name)},
        "heading": {page_path(name.rpartition("--")[2])},
        "assignment": {assignment_path(name)},
        "case": {case_path(name)},
        "menu": {page_path(name), case_path(name)},
    }
    return not unread.isdisjoint(files.get(reference.kind, ()))


def _candidates(reference: Reference, known: set[str]) -> Iterable[str]:
    if reference.kind == "step" and reference.scope:
        return [name.removesuffix(f"--{reference.scope}") for name in known if name.endswith(f"--{reference.scope}")]
    if reference.kind == "file":
        folder = case_path(reference.scope, "")
        return [name.removeprefix(folder) for name in known if name.startswith(folder) and name.endswith(".md")]
    if reference.kind == "heading":
        return [f"{page}#{heading}" for heading, _, page in (name.rpartition("--") for name in known)]
    return known


def _file_names(specs: Specs) -> Iterator[Problem]:
    for folder, names in (("pages", specs.pages), ("assignments", specs.assignments), ("cases", specs.cases)):
        for name in names:
            path = f"{folder}/{name}"
            if not _ID.match(name) or len(name) > 48:
                yield Problem(Place(path), "bad-name", {"name": name})
            elif _RESERVED.match(name):
                yield Problem(Place(path), "reserved-name", {"name": name})


def _page_ids(assembly: Assembly) -> Iterator[Problem]:
    course = assembly.course
    pages = {page.id: page_path(page.id) for page in course.pages}
    for case in course.cases:
        for page in (case.id, *(assignment.id for assignment in case.assignments)):
            if page in pages:
                yield Problem(Place(case_path(case.id)), "duplicate-page", {"name": page, "other": pages[page]})
            pages[page] = case_path(case.id)


def _step_ids(specs: Specs) -> Iterator[Problem]:
    """Ids are unique in a case with all its assignments, and the parts of a step within the step."""
    shared = [
        (step, Origin(specs.documents[assignment_path(name)], ("steps", index, "id")))
        for name in _assignments(specs)
        for index, step in enumerate(specs.assignments[name].steps)
    ]
    yield from _duplicates([(step.id, origin) for step, origin in shared])
    for step, origin in shared:
        yield from _part_ids(step, origin.document, origin.path[:-1])
    taken = {step.id for step, _ in shared}
    for name, case in specs.cases.items():
        document = specs.documents[case_path(name)]
        own = [(step.id, Origin(document, ("steps", index, "id"))) for index, step in enumerate(case.steps)]
        yield from _duplicates(own, taken)
        for index, step in enumerate(case.steps):
            yield from _part_ids(step, document, ("steps", index))


def _part_ids(step: AnyStepSpec, document: Document, path: tuple[str | int, ...]) -> Iterator[Problem]:
    for key in ("parts", "options"):
        found = [(part.id, Origin(document, (*path, key, at, "id"))) for at, part in enumerate(getattr(step, key, ()))]
        yield from _duplicates(found, _MADE_BY_US)


def _duplicates(found: Iterable[tuple[str, Origin]], taken: Iterable[str] = ()) -> Iterator[Problem]:
    seen = set(taken)
    for name, origin in found:
        if name in seen:
            yield Problem(origin.place(), "duplicate-id", {"name": name})
        seen.add(name)


def _places_of_steps(specs: Specs) -> Iterator[Problem]:
    """A case's step says where it stands; an assignment's step stands where it is written, and knows no case."""
    for name, assignment in specs.assignments.items():
        document = specs.documents[assignment_path(name)]
        for index, step in enumerate(assignment.steps):
            for key in ("instead_of", "after", "file"):
                if getattr(step, key, None):
                    yield Problem(document.place(("steps", index, key), key=True), "only-in-case", {"key": key})
    for name, case in specs.cases.items():
        document = specs.documents[case_path(name)]
        for index, step in enumerate(case.steps):
            if bool(step.instead_of) == bool(step.after):
                yield Problem(document.place(("steps", index, "id")), "no-anchor", {"name": step.id})


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


def _unused_files(specs: Specs, assembly: Assembly) -> Iterator[Problem]:
    named = {reference.target for reference in assembly.references if reference.kind == "file"}
    course = specs.course
    named |= {"course.yaml", *(page_path(name) for name in specs.pages)}
    if course:
        named |= {assignment_path(name) for name in course.assignments}
        named |= {case_path(name) for name in course.cases}
    for path in specs.documents:
        if path not in named and path.split("/")[0] in ("course.yaml", "pages", "assignments", "cases"):
            yield Problem(Place(path), "unused-file", {"name": path}, warning=True)
