"""References that lead nowhere, each with the name that was probably meant. A part of the stage `check`."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from casebook.checks.file_names import misnamed
from casebook.checks.given import Given
from casebook.frozen import dataclass
from casebook.model.layout import (
    ASSIGNMENT,
    CASE,
    CHART,
    FORM,
    IMAGE,
    PAGE,
    PASSAGE,
    REFLECTION,
    makers_of,
    passage_path,
)
from casebook.model.validate import assignments_of
from casebook.problems.problem import Problem, nearest
from casebook.values.ids import address
from casebook.values.references import Reference, ReferenceKind

# What is known of a kind; what a reference names → the files that make it; what was probably meant.
Known = Callable[[Given], Iterable[str]]
Makers = Callable[[str], Iterable[str]]
Near = Callable[[Reference, set[str]], str | None]


@dataclass(frozen=True)
class Named:
    """What references of a kind can name.

    `known` are all names that there are; `makers` the files that would make one: while such a file cannot be read,
    nothing is said. `file`: it is made by this very file, which may be there under another name. `near` gives what was
    probably meant, as it is written where the reference stands, and `code` tells that there is no such name.
    """

    known: Known
    makers: Makers = lambda _: ()
    file: Callable[[str], str] | None = None
    near: Near = lambda reference, known: nearest(reference.written, known)
    code: str = ""


def _of_file(path: Callable[[str], str], known: Known) -> Named:
    return Named(known, lambda name: (path(name),), file=path)


def _steps(given: Given) -> set[str]:
    """The addresses of all steps, also of those of cases that have no place: that is a problem of its own."""
    placed = {step.id for step in given.course.steps}
    cases = {case.id for case in given.course.cases}
    return placed | {address(step.id, name) for name, step, _ in given.specs.steps(CASE) if name in cases}


def _headings(given: Given) -> set[str]:
    return {anchor for page in given.course.pages for anchor, _ in page.anchors}


def _anchors(given: Given) -> set[str]:
    listed = assignments_of(given.specs)
    return {step.id for name, step, _ in given.specs.steps(ASSIGNMENT) if name in listed}


def _some_steps(given: Given) -> set[str]:
    return {step.id for kind in (ASSIGNMENT, CASE) for _, step, _ in given.specs.steps(kind)}


def _people(given: Given) -> set[str]:
    return {address(person.id, case.id) for case in given.course.cases for person in case.people}


def _owners(name: str) -> Iterable[str]:
    """The files that could make a step; of one that has no case in its name any case and assignment."""
    _, joint, home = name.rpartition("--")
    return (ASSIGNMENT.folder, *((CASE.path(home), REFLECTION.path(home)) if joint else (CASE.folder,)))


def _near_here(reference: Reference, known: set[str]) -> str | None:
    """A name of the case where the reference stands; for an address with the name of a case, an address there."""
    local, _, named = reference.written.partition("--")
    case = reference.scope or named
    if not case:
        return nearest(local, known)
    there = [name.removesuffix(f"--{case}") for name in known if name.endswith(f"--{case}")]
    if reference.scope:
        return nearest(reference.written, there)
    near = nearest(local, there)
    return address(near, case) if near else None


def _near_beside(reference: Reference, known: set[str]) -> str | None:
    """A text in the folder of the case."""
    folder = passage_path(reference.scope, "")
    texts = (name.removeprefix(folder) for name in known if name.startswith(folder) and PASSAGE.names(name))
    return nearest(reference.written, texts)


def _near_heading(reference: Reference, known: set[str]) -> str | None:
    """A heading, as links write it."""
    parted = (name.rpartition("--") for name in known)
    return nearest(reference.written, (f"{page}#{heading}" for heading, _, page in parted))


NAMED: Mapping[ReferenceKind, Named] = {
    "step": Named(_steps, _owners, near=_near_here),
    "some-step": Named(_some_steps, _owners, code="unknown-step"),
    "anchor": Named(_anchors, _owners),
    "page": Named(lambda given: given.course.titles, makers_of, file=PAGE.path),
    "menu": Named(lambda given: given.course.titles, makers_of, file=PAGE.path),
    "heading": Named(
        _headings,
        lambda name: (PAGE.path(name.rpartition("--")[2]),),
        near=_near_heading,
    ),
    "file": Named(lambda given: given.specs.documents, lambda name: (name,), file=str, near=_near_beside),
    "assignment": _of_file(ASSIGNMENT.path, lambda given: given.specs.assignments),
    "case": _of_file(CASE.path, lambda given: (case.id for case in given.course.cases)),
    "form": _of_file(FORM.path, lambda given: given.specs.forms),
    "chart": _of_file(CHART.path, lambda given: given.specs.charts),
    "source": Named(lambda given: (source.id for source in given.course.sources)),
    "image": Named(lambda given: (path for path in given.present if path.startswith(IMAGE.folder))),
    "person": Named(_people, near=_near_here),
}


def dangling_references(given: Given) -> Iterator[Problem]:
    """All that is named and is not there."""
    known = {kind: set(named.known(given)) for kind, named in NAMED.items()}
    for reference in given.assembly.references:
        if reference.target in known[reference.kind]:
            continue
        named = NAMED[reference.kind]
        other = misnamed(reference, named.file(reference.target), given.present) if named.file else None
        if other:
            yield other
        elif not _may_exist(reference, given.unread):
            yield _dangling(reference, known[reference.kind], given)


def _may_exist(reference: Reference, unread: frozenset[str]) -> bool:
    """Whether the target may well be in a file that could not be read: then nothing is said of it."""
    name = reference.target
    makers = tuple(NAMED[reference.kind].makers(name))
    return any(path in makers or path.startswith(tuple(one for one in makers if one.endswith("/"))) for path in unread)


def _dangling(reference: Reference, known: set[str], given: Given) -> Problem:
    kind, named = reference.kind, NAMED[reference.kind]
    if kind == "case":  # also of cases that are not listed
        known = known | {names[0] for path in given.present if (names := CASE.names(path))}
    near = named.near(reference, known)
    code = named.code or f"unknown-{kind}"
    if kind == "step" and not reference.scope:
        code = "unknown-address"
    elif kind == "step" and not near and _of_other_case(reference, known):
        code = "other-case"
    return Problem(reference.origin.place(), code, {"name": reference.written}, near)


def _of_other_case(reference: Reference, known: set[str]) -> bool:
    """Whether a key of a case names a step that only another case has."""
    in_yaml = reference.origin.document.path.endswith(".yaml")
    return in_yaml and any(name.startswith(f"{reference.written}--") for name in known)
