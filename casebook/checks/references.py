"""References that lead nowhere, each with the name that was probably meant. A part of the stage `check`."""

import re
from collections.abc import Iterable, Iterator, Mapping

from casebook.assembly.assemble import Assembly
from casebook.checks.file_names import misnamed, misnamed_cases
from casebook.course.course import Course
from casebook.model.layout import (
    ASSIGNMENT,
    CASE,
    CHART,
    FORM,
    IMAGE,
    PAGE,
    REFLECTION,
    kind_of,
    makers_of,
    passage_path,
)
from casebook.model.validate import Specs, assignments_of
from casebook.problems.problem import Problem, nearest
from casebook.text.markdown import BLOCKS, address
from casebook.values.references import Reference, ReferenceKind

# What a reference that leads nowhere is called, where that is not `unknown-…`.
_CODES: Mapping[ReferenceKind, str] = {
    "link": "bad-link",
    "words": "link-without-text",
    "alt": "image-without-alt",
    "loose": "loose-link",
    "end": "block-without-end",
    "nobody": "known-to-nobody",
    "some-step": "unknown-step",
}


def dangling_references(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    """All that is named and is not there. `present`: the paths of all files."""
    course = assembly.course
    addresses = _addresses(specs, assembly, present)
    unread = unread_files(specs, present)
    folders = {names[0] for path in present if (names := CASE.names(path))}  # also of cases that are not listed
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


def _addresses(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Mapping[ReferenceKind, set[str]]:
    """What a reference of each kind can name."""
    course = assembly.course
    return {
        "step": {step.id for step in course.steps} | _misplaced(specs),
        "some-step": {step.id for kind in (ASSIGNMENT, CASE) for _, step, _ in specs.steps(kind)},
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
        "image": {path for path in present if path.startswith(IMAGE.folder)},  # what is wrong with one is told there
        "alt": set(),
        "block": set(),
        "end": set(),
        "nobody": set(),
    }


def unread_files(specs: Specs, present: frozenset[str]) -> frozenset[str]:
    """The files that are there but could not be read or validated; they have problems of their own."""
    here = {path for path in present - specs.read if kind_of(path) not in (None, IMAGE)}
    return frozenset(here | (misnamed_cases(present) - present))


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


def _misplaced(specs: Specs) -> set[str]:
    """The addresses of all steps of cases: one without a place has a problem of its own."""
    listed = specs.course.cases if specs.course else ()
    return {f"{step.id}--{name}" for name in listed if name in specs.cases for step in specs.cases[name].steps}


def _may_exist(reference: Reference, unread: frozenset[str]) -> bool:
    """Whether the target may well be in a file that could not be read: then nothing is said of it."""
    name = reference.target
    if reference.kind in ("step", "some-step", "anchor"):
        if "--" not in name:  # a step of every case
            return any(path.startswith((ASSIGNMENT.folder, CASE.folder)) for path in unread)
        home = reference.scope or name.rpartition("--")[2]
        owners = (CASE.path(home), REFLECTION.path(home))
        return any(path.startswith(ASSIGNMENT.folder) or path in owners for path in unread)
    files = {
        "file": {name},
        "page": {*makers_of(name)},
        "heading": {PAGE.path(name.rpartition("--")[2])},
        "assignment": {ASSIGNMENT.path(name)},
        "case": {CASE.path(name)},
        "menu": {*makers_of(name)},
        "form": {FORM.path(name)},
        "chart": {CHART.path(name)},
    }
    return not unread.isdisjoint(files.get(reference.kind, ()))


def _candidates(reference: Reference, known: set[str]) -> Iterable[str]:
    if reference.kind == "block":
        return BLOCKS
    if reference.kind in ("step", "person") and reference.scope:
        return [name.removesuffix(f"--{reference.scope}") for name in known if name.endswith(f"--{reference.scope}")]
    if reference.kind == "file":
        folder = passage_path(reference.scope, "")
        return [name.removeprefix(folder) for name in known if name.startswith(folder) and name.endswith(".md")]
    if reference.kind == "heading":
        return [f"{page}#{heading}" for heading, _, page in (name.rpartition("--") for name in known)]
    return known
