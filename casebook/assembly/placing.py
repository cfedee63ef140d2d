"""An assignment and a case brought together: which steps a reader of the case meets, in which order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebook.assembly.scope import Scope
from casebook.model.content import AssignmentSpec, CaseSpec
from casebook.reading.documents import Document
from casebook.steps import AnyStepSpec
from casebook.text.markdown import address
from casebook.text.pairs import Reversal
from casebook.values.references import Origin


@dataclass(frozen=True)
class Written:
    """A step as it stands in its file, with its number and the name of the step whose place it takes."""

    spec: AnyStepSpec
    origin: Origin
    number: int | None
    replaces: str | None = None


def merge(assignment: AssignmentSpec, own: Document, case: CaseSpec, other: Document) -> Iterator[Written]:
    """The assignment's steps (written in `own`) with those of the case (written in `other`) in their places."""
    instead_of: dict[str | None, list[tuple[AnyStepSpec, Origin]]] = {}
    after: dict[str | None, list[tuple[AnyStepSpec, Origin]]] = {}
    for index, step in enumerate(case.steps):
        here = (step, Origin(other, ("steps", index)))
        instead_of.setdefault(step.instead_of, []).append(here)
        after.setdefault(step.after, []).append(here)
    for index, step in enumerate(assignment.steps):
        number = step.own_number
        instead = instead_of.get(step.id, ())
        if not instead:
            yield Written(step, Origin(own, ("steps", index)), number)
        for found, origin in instead:
            yield Written(found, origin, number or found.own_number, step.id)
            number = None  # the first of several has it
        for found, origin in after.get(step.id, ()):
            yield Written(found, origin, found.own_number)


def scope_of(
    case: str, written: Iterable[Written], reversal: Reversal | None = None, people: Iterable[str] = ()
) -> Scope:
    """What the names of steps mean in a case; that of a replaced step means the steps in its place."""
    replaced: dict[str, list[str]] = {}
    own: dict[str, tuple[str, ...]] = {}
    for step in written:
        found = address(step.spec.id, case)
        own[step.spec.id] = (found,)
        if step.replaces:
            replaced.setdefault(step.replaces, []).append(found)
    return Scope(case, {name: tuple(ids) for name, ids in replaced.items()} | own, reversal, frozenset(people))
