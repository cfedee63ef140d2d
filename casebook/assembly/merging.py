"""An assignment and a case brought together: which steps a reader of the case meets, in which order."""

from collections.abc import Iterable, Iterator, Mapping

from casebook.assembly.scope import Scope
from casebook.frozen import dataclass
from casebook.model.content import AssignmentSpec, CaseSpec, CourseSpec
from casebook.reading.documents import Document
from casebook.steps import AnyStepSpec
from casebook.text.pairs import Reversal
from casebook.values.ids import LocalId, StepId, address
from casebook.values.references import Origin


@dataclass(frozen=True)
class Written:
    """A step as it stands in its file, with its number and the name of the step whose place it takes.

    `in_place_of`: that step itself and where it stands, of several in its place for the first one only.
    """

    spec: AnyStepSpec
    origin: Origin
    number: int | None
    replaces: LocalId | None = None
    in_place_of: tuple[tuple[AnyStepSpec, Origin], ...] = ()


def merge(assignment: AssignmentSpec, own: Document, case: CaseSpec, other: Document) -> Iterator[Written]:
    """The assignment's steps (written in `own`) with those of the case (written in `other`) in their places.

    What the case skips is left out, but its own steps can still stand in that place or behind it. A case's step with
    both `instead_of` and `after` replaces the one and stands behind the other.
    """
    instead: dict[str | None, list[tuple[AnyStepSpec, Origin]]] = {}
    behind: dict[str | None, list[tuple[AnyStepSpec, Origin]]] = {}
    for index, step in enumerate(case.steps):
        places, name = (behind, step.after) if step.after else (instead, step.instead_of)
        places.setdefault(name, []).append((step, Origin(other, ("steps", index))))
    replaced = {*case.skip, *(step.instead_of for step in case.steps)}
    waiting = {step.id: (step, Origin(own, ("steps", index))) for index, step in enumerate(assignment.steps)}
    for step, at in tuple(waiting.values()):
        if step.id not in replaced:
            yield Written(step, at, step.own_number)
        for found, origin in (*instead.get(step.id, ()), *behind.get(step.id, ())):
            # The first of several that take the place of a step has what that had.
            before = [waiting.pop(found.instead_of)] if found.instead_of in waiting else []
            number = next((one.own_number for one, _ in before), None)
            yield Written(found, origin, number or found.own_number, found.instead_of, tuple(before))


def parts_of(course: CourseSpec, case: CaseSpec) -> Iterator[LocalId]:
    """The assignments of a case, in the order of the course."""
    return (name for name in course.assignments if not case.assignments or name in case.assignments)


def left_out(
    specs: Mapping[str, AssignmentSpec], course: CourseSpec, name: str, written: Iterable[Written]
) -> Mapping[LocalId, StepId]:
    """The steps of assignments that a case leaves out, each with the id of the one that a reader meets instead."""
    kept = {found: step.spec.id for step in written for found in (step.spec.id, step.replaces) if found}
    found: dict[LocalId, StepId] = {}
    waiting: list[LocalId] = []
    last: StepId | None = None
    for step in (step for part in course.assignments if part in specs for step in specs[part].steps):
        if step.id not in kept:
            waiting.append(step.id)
            continue
        last = address(kept[step.id], name)
        found |= dict.fromkeys(waiting, last)
        waiting = []
    return found | (dict.fromkeys(waiting, last) if last else {})


def scope_of(
    case: str, written: Iterable[Written], reversal: Reversal | None = None, people: Iterable[str] = ()
) -> Scope:
    """What the names of steps mean in a case; that of a replaced step means the steps in its place."""
    replaced: dict[LocalId, list[StepId]] = {}
    own: dict[LocalId, tuple[StepId, ...]] = {}
    for step in written:
        found = address(step.spec.id, case)
        own[step.spec.id] = (found,)
        if step.replaces:
            replaced.setdefault(step.replaces, []).append(found)
    return Scope(case, {name: tuple(ids) for name, ids in replaced.items()} | own, reversal, frozenset(people))
