"""References that lead nowhere, each with the name that was probably meant. A part of the stage `check`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from casebook.checks.causes import cause_of, left_out
from casebook.checks.file_names import Files
from casebook.checks.files_used import unlisted
from casebook.checks.given import Given
from casebook.frozen import dataclass
from casebook.model.layout import (
    AGENDA,
    ASSIGNMENT,
    CASE,
    CHART,
    FILE,
    FORM,
    IMAGE,
    PAGE,
    PASSAGE,
    REFLECTION,
    makers_of,
)
from casebook.model.validate import assignments_of
from casebook.problems.problem import Near, Place, Problem
from casebook.values.ids import address
from casebook.values.references import Reference, ReferenceKind

# So many texts that nobody shows can be named.
_FEW = 3
# What is known of a kind; what a reference names → the files that make it.
KnownNames = Callable[[Given], Iterable[str]]
Makers = Callable[[str], Iterable[str]]
# A name → the case in which it is written so (None: everywhere), and how it is written there.
AsWritten = Callable[[str], tuple[str | None, str]]


@dataclass(frozen=True)
class Naming:
    """What references of a kind can name.

    `known` are all names that there are, and `beside` others that may be meant; `makers` the files that would make one:
    while such a file cannot be read, nothing is said. `file`: it is made by this very file, which may be there under
    another name. `written` tells how a name is written where references stand, and `code` that there is no such name.
    """

    known: KnownNames
    makers: Makers = lambda _: ()
    file: Callable[[str], str] | None = None
    written: AsWritten = lambda name: (None, name)
    beside: KnownNames = lambda _: ()
    code: str = ""


class Names:
    """The names of a kind. However many references there are, they are gone through once."""

    def __init__(self, named: Naming, given: Given) -> None:
        self.known = frozenset(named.known(given))
        self._beside = frozenset(named.beside(given))
        self._written = named.written

    @cached_property
    def _by_case(self) -> Mapping[str | None, frozenset[str]]:
        """Case → the names, as they are written there."""
        found: dict[str | None, set[str]] = {}
        for case, name in map(self._written, self.known | self._beside):
            found.setdefault(case, set()).add(name)
        return {case: frozenset(names) for case, names in found.items()}

    @cached_property
    def in_cases(self) -> frozenset[str]:
        """The names as they are written in any case."""
        return frozenset().union(*self._by_case.values())

    def near(self, reference: Reference) -> Near:
        """What was probably meant, in the case where the reference stands; of an address, one in the case it names."""
        written = reference.written
        local, _, case = written.partition("--")
        if reference.scope or None in self._by_case:
            there = self._by_case.get(None) or self._by_case.get(reference.scope, frozenset())
            return Near(written, there)
        if case:
            return Near(local, self._by_case.get(case, frozenset()), after=f"--{case}")
        return Near(local, self.known)


def _of_file(path: Callable[[str], str], known: KnownNames) -> Naming:
    return Naming(known, lambda name: (path(name),), file=path)


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


def _in_case(name: str) -> tuple[str, str]:
    """An address as its case writes it."""
    local, _, case = name.rpartition("--")
    return case, local


def _beside(path: str) -> tuple[str, str]:
    """A file as steps of the case in whose folder it is write it."""
    names = PASSAGE.names(path)
    return (names[0], f"{names[1]}.md") if names else ("", path)


def _heading(name: str) -> tuple[None, str]:
    """A heading, as links write it."""
    heading, _, page = name.rpartition("--")
    return None, f"{page}#{heading}"


NAMED: Mapping[ReferenceKind, Naming] = {
    "step": Naming(_steps, _owners, written=_in_case),
    "some-step": Naming(_some_steps, _owners, code="unknown-step"),
    "anchor": Naming(_anchors, _owners),
    "page": Naming(lambda given: given.course.titles, makers_of, file=PAGE.path),
    "menu": Naming(lambda given: given.course.titles, makers_of, file=PAGE.path),
    "heading": Naming(
        _headings,
        lambda name: (PAGE.path(name.rpartition("--")[2]),),
        written=_heading,
    ),
    "file": Naming(lambda given: given.specs.documents, lambda name: (name,), file=str, written=_beside),
    "assignment": _of_file(ASSIGNMENT.path, lambda given: given.specs.assignments),
    "case": Naming(
        lambda given: (case.id for case in given.course.cases),
        lambda name: (CASE.path(name),),
        file=CASE.path,
        beside=lambda given: (names[0] for path in given.present if (names := CASE.names(path))),  # not listed
    ),
    "form": _of_file(FORM.path, lambda given: given.specs.forms),
    "chart": _of_file(CHART.path, lambda given: given.specs.charts),
    "source": Naming(lambda given: (source.id for source in given.course.sources)),
    "image": Naming(lambda given: (path for path in given.present if path.startswith(IMAGE.folder)), file=str),
    "download": Naming(lambda given: (path for path in given.present if path.startswith(FILE.folder)), file=str),
    "person": Naming(_people, written=_in_case),
}


def dangling_references(given: Given) -> Iterator[Problem]:
    """All that is named and is not there."""
    names = {kind: Names(named, given) for kind, named in NAMED.items()}
    files, unused, copied = Files(given.present), _unused(given), _copied(given)
    told: set[tuple[Place, str]] = set()
    for reference in given.assembly.references:
        if reference.target in names[reference.kind].known:
            continue
        file = NAMED[reference.kind].file
        other = files.misnamed(reference, file(reference.target)) if file else None
        if other:
            yield other
        elif not (given.unread and _may_exist(reference, given.unread)):
            if (causes := cause_of(reference, given)) is not None:
                yield from (one for one in causes if (one.place, one.code) not in told)
                told |= {(one.place, one.code) for one in causes}
                continue
            found = left_out(reference, given) or _told(reference, names[reference.kind], given, unused)
            if (reference.kind, reference.scope) not in copied or found.nearest:
                yield found


def _copied(given: Given) -> frozenset[tuple[str, str]]:
    """The cases in which two steps or persons have one id: what is missing may be what the second was to be called."""
    shared = _anchors(given)
    found: dict[str, list[str]] = {}
    for case, step, _ in given.specs.steps(CASE):
        found.setdefault(case, []).append(step.id)
    steps = {("step", case) for case, ids in found.items() if len({*ids}) < len(ids) or shared & {*ids}}
    people = {name: [one.id for one in case.people] for name, case in given.specs.cases.items()}
    return frozenset(steps | {("person", case) for case, ids in people.items() if len({*ids}) < len(ids)})


def _may_exist(reference: Reference, unread: frozenset[str]) -> bool:
    """Whether the target may well be in a file that could not be read: then nothing is said of it."""
    name = reference.target
    makers = tuple(NAMED[reference.kind].makers(name))
    return any(path in makers or path.startswith(tuple(one for one in makers if one.endswith("/"))) for path in unread)


def _unused(given: Given) -> Mapping[str, list[str]]:
    """Case → its texts that no step shows."""
    shown = {reference.target for reference in given.named("file")}
    found: dict[str, list[str]] = {}
    for path in sorted(given.present - shown):
        names = PASSAGE.names(path)
        if names:
            found.setdefault(names[0], []).append(f"{names[1]}.md")
    return found


def _told(reference: Reference, names: Names, given: Given, unused: Mapping[str, list[str]]) -> Problem:
    """What is told of a reference to nothing: that a case is only not listed, or that a text lies there unused."""
    name = reference.written.removeprefix("page:")
    if reference.kind in ("case", "page", "menu") and CASE.path(name) in given.present and name in given.specs.cases:
        return unlisted(given, name)
    left = unused.get(reference.scope, []) if reference.kind == "file" else []
    found = _dangling(reference, names)
    if 0 < len(left) <= _FEW and not found.nearest:
        values = {**found.values, "left": ", ".join(left)}
        return Problem(found.place, "unknown-file-beside", values)
    return found


def _dangling(reference: Reference, names: Names) -> Problem:
    code = NAMED[reference.kind].code or f"unknown-{reference.kind}"
    if reference.kind == "step" and reference.origin.document.path == AGENDA.path():
        code = "unknown-exercise"
    elif reference.kind == "step" and not reference.scope:
        code = "unknown-address"
    elif reference.kind == "step" and _is_of_other_case(reference, names):
        code = "other-case"
    return Problem(reference.origin.place(), code, {"name": reference.written}, names.near(reference))


def _is_of_other_case(reference: Reference, names: Names) -> bool:
    """Whether a key of a case names a step that only another case has."""
    return reference.origin.document.path.endswith(".yaml") and reference.written in names.in_cases
