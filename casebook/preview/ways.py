"""All ways that a reader can take through a part of a case, and what each of them shows."""

from collections.abc import Iterator
from itertools import islice

from casebook.course.case import Assignment, Step
from casebook.frozen import dataclass
from casebook.steps.base import Option
from casebook.values.ids import StepId

# So many ways are walked; with ten choices there may be thousands.
MOST = 60

# Steps in the order in which a reader sees them, each with the option that she picks there.
Seen = tuple[tuple[Step, Option | None], ...]


@dataclass(frozen=True)
class Trail:
    """A way from the first step of an assignment: what was seen, each step with the option that was picked there."""

    seen: Seen

    @property
    def picked(self) -> tuple[Option, ...]:
        """The options that make this way another one than the others."""
        return tuple(option for _, option in self.seen if option)


@dataclass(frozen=True)
class Walked:
    """The ways of an assignment, the first `MOST` of them; `more`: there are others."""

    trails: tuple[Trail, ...]
    more: bool = False


def walk(assignment: Assignment) -> Walked:
    """Every way through an assignment. A reader who comes back to a choice picks something else there."""
    steps = {step.id: step for step in assignment.steps}
    found = [*islice(_from(assignment.steps[0].id, steps), MOST + 1)] if steps else []
    return Walked(tuple(found[:MOST]), len(found) > MOST)


def _from(start: StepId, steps: dict[StepId, Step]) -> Iterator[Trail]:
    """The ways from a step on, to where they end or leave the assignment."""
    waiting: list[tuple[StepId | None, Seen]] = [(start, ())]
    while waiting:
        at, seen = waiting.pop()
        step = steps.get(at) if at else None
        picked = {option.id for _, option in seen if option}
        options = [option for option in step.body.options if option.id not in picked] if step else []
        if step is None or (step.body.options and not options) or _in_a_circle(step, seen):
            yield Trail(seen)
        elif options:
            waiting += [(option.leads_to or step.next, (*seen, (step, option))) for option in reversed(options)]
        else:
            waiting.append((next(iter(step.leads_to), None), (*seen, (step, None))))


def _in_a_circle(step: Step, seen: Seen) -> bool:
    """Whether a step comes again with nothing picked since."""
    for one, picked in reversed(seen):
        if picked:
            return False
        if one is step:
            return True
    return False
