"""Which piece of the source documents stands where in the course: the entries of `sources.yaml` made into links."""

from collections.abc import Iterable

from casebook.assembly.noting import page_reference
from casebook.assembly.scope import Scope
from casebook.course.case import Assignment
from casebook.course.course import Course, SourceEntry, Sources
from casebook.model.layout import SOURCES
from casebook.model.tables import EntrySpec, SourcesSpec
from casebook.model.validate import Specs
from casebook.values.ids import LocalId, is_address, name_in
from casebook.values.references import Noted, Origin, Reference, Slip


def whereabouts(specs: Specs, spec: SourcesSpec, names: Iterable[Scope], course: Course) -> tuple[Sources, list[Noted]]:
    """The table, and what it refers to. `step:x` without a case means the step of that name in every case."""
    titles = course.titles | _step_titles(course.assignments) | _heading_titles(course)
    names = tuple(names)
    document = specs.document(SOURCES)
    noted: list[Noted] = []
    documents = []
    for number, part in enumerate(spec.documents):
        entries = []
        for index, entry in enumerate(part.entries):
            path = ("documents", number, "entries", index, "at")
            found = _targets(entry, names)
            noted += [_reference(kind, target, Origin(document, (*path, said))) for kind, target, said in found]
            at = tuple((kind, target, titles.get(target, target)) for kind, target, _ in found)
            entries.append(SourceEntry(entry.source, entry.text, at, tuple(_says(entry, said) for _, _, said in found)))
        documents.append((part.title, tuple(entries)))
    return Sources(spec.id, spec.title, spec.summary, tuple(documents), spec.only), noted


def _targets(entry: EntrySpec, names: tuple[Scope, ...]) -> list[tuple[str, str, int]]:
    """Kind and target of every address of an entry, and which of those in its file it is."""
    found: list[tuple[str, str, int]] = []
    for index, written in enumerate(entry.at):
        kind, _, target = written.partition(":")
        if kind == "step" and not is_address(target):
            steps: list[str] = [step for case in names for step in case.steps.get(LocalId(target), ())]
            found += [("step", step, index) for step in steps or [target]]
        else:
            found.append((kind, target, index))
    return found


def _says(entry: EntrySpec, index: int) -> tuple[int, str] | None:
    """The words that must stand at an address of an entry, and which of those in its file they are."""
    if not entry.says:
        return None
    return (index, entry.says[index]) if len(entry.says) > 1 else (0, entry.says[0])


def _reference(kind: str, target: str, origin: Origin) -> Noted:
    if kind == "page":
        return page_reference(target, origin)
    written = f"{kind}:{target}" if target else kind
    return Reference("step", target, target, origin) if kind == "step" else Slip("bad-link", written, origin)


def _step_titles(assignments: Iterable[Assignment]) -> dict[str, str]:
    return {
        step.id: f"{step.title} ({assignment.case_title})" if assignment.case_title else step.title
        for assignment in assignments
        for step in assignment.steps
    }


def _heading_titles(course: Course) -> dict[str, str]:
    return {
        f"{page.id}#{name_in(anchor, page.id)}": f"{page.menu}: {words}"
        for page in course.pages
        for anchor, words in page.anchors
    }
