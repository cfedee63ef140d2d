"""The ways between the steps of a case: to the next and the previous one, and back to the step that owns one."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from casebook.frozen import dataclass
from casebook.steps import STEP_TYPES
from casebook.steps.base import Body, StepType
from casebook.values.ids import StepId


@dataclass(frozen=True)
class Told:
    """A step before its ways are known: its id, and what its author and its kind say. `leads_to` is an id."""

    id: StepId
    type: str
    body: Body
    leads_to: StepId | None = None
    ending: bool = False

    @property
    def kind(self) -> StepType:
        """What its kind says of it."""
        return STEP_TYPES[self.type]


@dataclass(frozen=True)
class Ways:
    """Ids of steps: the `next` and `previous` one, the one that it belongs to, and all that it leads to."""

    next: StepId | None
    previous: StepId | None
    owner: StepId | None
    leads_to: tuple[StepId, ...]


def ways_of(assignments: Sequence[Sequence[Told]]) -> Mapping[StepId, Ways]:
    """The ways of every step of a case, over the bounds of its assignments."""
    steps = [step for assignment in assignments for step in assignment]
    following: dict[StepId, StepId | None] = {step.id: after.id for step, after in pairwise(steps)}
    nexts = {step.id: None if step.ending else step.leads_to or following.get(step.id) for step in steps}
    targets = {step.id: _targets(step, nexts[step.id]) for step in steps}
    came_from: dict[StepId, StepId] = {}
    for step, found in targets.items():
        for target in found:
            came_from.setdefault(target, step)
    owners = {step: owner for assignment in assignments for step, owner in _owners(assignment, steps)}
    return {
        step.id: Ways(nexts[step.id], came_from.get(step.id), owners.get(step.id), targets[step.id]) for step in steps
    }


def _targets(step: Told, following: StepId | None) -> tuple[StepId, ...]:
    """A step leads where its options lead, or to the next one."""
    options = step.body.options
    targets = [option.leads_to or following for option in options] if options else [following]
    return tuple(dict.fromkeys(target for target in targets if target))


def _owners(assignment: Sequence[Told], everywhere: Sequence[Told]) -> Iterable[tuple[StepId, StepId]]:
    """Every step with a way back, and the one that it belongs to, which always asks something of the reader.

    That is what it explains; or, between a task and its explanation, that task; or the first step of its assignment
    that asks about it. Without these it is the task before it there, since nobody goes back to what is still to come;
    at the beginning the next one. Where its assignment has none: a step of another one about it.
    """
    asking = {step.id for step in everywhere if step.kind.answers}
    near, far = _first_about(assignment), _first_about(everywhere)
    tasks = {step.id: index for index, step in enumerate(assignment) if step.kind.answers}
    earlier = _last_before(assignment, tasks)
    later: StepId | None = None
    explained: StepId | None = None  # the task whose explanation is next
    found = []
    for index in reversed(range(len(assignment))):
        step = assignment[index]
        if step.kind.returns:
            own = next((one for one in step.body.explains if one in asking), explained)
            owner = own or near.get(step.id) or earlier[index] or later or far.get(step.id)
            if owner:
                found.append((step.id, owner))
        if step.id in tasks or step.body.explains:
            known = (one for one in step.body.explains if tasks.get(one, index) < index)
            explained = max(known, key=tasks.__getitem__, default=None)
        later = step.id if step.id in tasks else later
    return reversed(found)


def _first_about(steps: Sequence[Told]) -> dict[StepId, StepId]:
    """What questions are about → the first of them."""
    found: dict[StepId, StepId] = {}
    for step in steps:
        for target in step.body.about if step.kind.answers else ():
            found.setdefault(target, step.id)
    return found


def _last_before(steps: Sequence[Told], tasks: Collection[StepId]) -> list[StepId | None]:
    """For each step the last one before it that is a task."""
    found: list[StepId | None] = [None]
    for step in steps:
        found.append(step.id if step.id in tasks else found[-1])
    return found
