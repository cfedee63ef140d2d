"""References that lead nowhere, each with the name that was probably meant. A part of the stage `check`."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from casebook.assembly.assemble import Assembly
from casebook.checks.file_names import Files, misnamed_cases
from casebook.model.layout import (
    ASSIGNMENT,
    CASE,
    CHART,
    FORM,
    IMAGE,
    PAGE,
    PASSAGE,
    REFLECTION,
    kind_of,
    makers_of,
)
from casebook.model.validate import Specs, assignments_of
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.text.markdown import BLOCKS
from casebook.values.ids import address
from casebook.values.references import Reference, ReferenceKind

# What a reference that leads nowhere is called, where that is not `unknown-…`.
_CODES: Mapping[ReferenceKind, str] = {
    "link": "bad-link",
    "words": "link-without-text",
    "alt": "image-without-alt",
    "loose": "loose-link",
    "end": "block-without-end",
    "nobody": "known-to-nobody",
    "note-unused": "unused-note",
    "note-again": "note-used-twice",
    "note-twice": "note-defined-twice",
    "some-step": "unknown-step",
}
_WARNINGS: frozenset[ReferenceKind] = frozenset({"note-unused", "note-again"})
# Where a note is defined in a text.
_NOTE = re.compile(r"^[ \t]*\[\^([^\]\s]+)\]:", re.MULTILINE)


def dangling_references(specs: Specs, assembly: Assembly, present: frozenset[str]) -> Iterator[Problem]:
    """All that is named and is not there. `present`: the paths of all files."""
    addresses = _addresses(specs, assembly, present)
    unread = unread_files(specs, present)
    files = Files(present)
    meant = _Meant(addresses, assembly.course.titles, {names[0] for path in present if (names := CASE.names(path))})
    told: set[Problem] = set()  # a file may be shown in several steps
    for reference in assembly.references:
        outside = reference.kind == "link" and reference.target
        if reference.target in addresses[reference.kind] or outside:
            continue
        if other := files.misnamed(reference):
            yield other
        if other or _may_exist(reference, unread):
            continue
        code = _CODES.get(reference.kind, f"unknown-{reference.kind}")
        near = meant.by(reference)
        if reference.kind == "step" and not reference.scope:
            code = "unknown-address"
        elif reference.kind == "step" and meant.is_of_other_case(reference):
            code = "other-case"
        warning = reference.kind in _WARNINGS
        problem = Problem(reference.origin.place(), code, {"name": reference.written}, near, warning)
        if not (warning and problem in told):
            yield problem
        told.add(problem)


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
        "source": {source.id for source in specs.course.sources} if specs.course else set(),
        "note": set(),
        "note-unused": set(),
        "note-again": set(),
        "note-twice": set(),
    }


def unread_files(specs: Specs, present: frozenset[str]) -> frozenset[str]:
    """The files that are there but could not be read or validated; they have problems of their own."""
    here = {path for path in present - specs.read if kind_of(path) not in (None, IMAGE)}
    return frozenset(here | (misnamed_cases(present) - present))


class _Meant:
    """What was probably meant by names that lead nowhere. `folders`: those of all cases, listed or not."""

    def __init__(
        self, addresses: Mapping[ReferenceKind, set[str]], titles: Mapping[str, str], folders: set[str]
    ) -> None:
        self._titles = titles
        self._candidates: dict[tuple[str, str], Iterable[str]] = {
            (kind, ""): known for kind, known in addresses.items() if kind not in ("heading", "file", "case")
        }
        self._candidates["block", ""] = BLOCKS
        self._candidates["case", ""] = addresses["case"] | folders
        self._candidates["heading", ""] = [
            f"{page}#{heading}" for heading, _, page in (name.rpartition("--") for name in addresses["heading"])
        ]
        self._steps = {name.partition("--")[0] for name in addresses["step"]}
        scoped: dict[tuple[str, str], list[str]] = {}
        for kind in ("step", "person"):
            for local, joint, scope in (name.rpartition("--") for name in addresses[kind]):
                if joint:
                    scoped.setdefault((kind, scope), []).append(local)
        for names in (found for path in addresses["file"] if (found := PASSAGE.names(path))):
            scoped.setdefault(("file", names[0]), []).append(f"{names[1]}.md")
        self._candidates |= scoped

    def by(self, reference: Reference) -> str | Near | None:
        """The name that was probably meant; of an address with the name of a case, a step of that case."""
        kind, written = reference.kind, reference.written
        if kind == "link":
            return self._page(written)
        if kind == "note":
            return Near(written, self._notes(reference.origin.document))
        local, joint, case = written.partition("--")
        if kind == "step" and not reference.scope and joint:
            return Near(local, self._candidates.get((kind, case), ()), after=f"--{case}")
        scope = reference.scope if kind in ("step", "person", "file") else ""
        return Near(written, self._candidates.get((kind, scope), ()))

    def _page(self, written: str) -> str | Near:
        """The page that a link to a file, such as `begrippen.md` or `/begrippen.html`, was meant for."""
        name = re.sub(r"\.(md|html?)\b|#.*", "", written).rpartition("/")[2].rpartition(":")[2]
        return f"page:{name}" if name in self._titles else Near(name, self._titles, before="page:")

    def _notes(self, document: Document) -> Iterable[str]:
        """The notes that are defined in a text."""
        if ("note", document.path) not in self._candidates:
            self._candidates["note", document.path] = _NOTE.findall(document.text)
        return self._candidates["note", document.path]

    def is_of_other_case(self, reference: Reference) -> bool:
        """Whether a key of a case names a step that only another case has."""
        return reference.origin.document.path.endswith(".yaml") and reference.written in self._steps


def _misplaced(specs: Specs) -> set[str]:
    """The addresses of all steps of cases: one without a place has a problem of its own."""
    listed = specs.course.cases if specs.course else ()
    return {f"{step.id}--{name}" for name in listed if name in specs.cases for step in specs.cases[name].steps}


def _may_exist(reference: Reference, unread: frozenset[str]) -> bool:
    """Whether the target may well be in a file that could not be read: then nothing is said of it."""
    name = reference.target
    if not unread:
        return False
    if reference.kind in ("step", "some-step", "anchor"):
        if "--" not in name:  # a step of every case
            return any(path.startswith((ASSIGNMENT.folder, CASE.folder)) for path in unread)
        home = reference.scope or name.rpartition("--")[2]
        owners = (CASE.path(home), REFLECTION.path(home))
        return any(path.startswith(ASSIGNMENT.folder) or path in owners for path in unread)
    files = _MAKERS.get(reference.kind)
    return files is not None and not unread.isdisjoint(files(name))


# A kind of reference → the files that could make what it names.
_MAKERS: Mapping[ReferenceKind, Callable[[str], Iterable[str]]] = {
    "file": lambda name: (name,),
    "page": makers_of,
    "heading": lambda name: (PAGE.path(name.rpartition("--")[2]),),
    "assignment": lambda name: (ASSIGNMENT.path(name),),
    "case": lambda name: (CASE.path(name),),
    "menu": makers_of,
    "form": lambda name: (FORM.path(name),),
    "chart": lambda name: (CHART.path(name),),
}
