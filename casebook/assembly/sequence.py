"""The ways between assembled steps: to the next and the previous one, and back to the step that owns one."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from casebook.course.course import Assignment, Step
from casebook.steps import STEP_TYPES


def with_owners(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Give every step with a way back the step that it belongs to; some have one only when a question is about them."""
    asked = {target for step in steps for target in getattr(step.body, "about", ())}
    return tuple(
        replace(step, owner=_owner(steps, index)) if _returns(step, asked) else step for index, step in enumerate(steps)
    )


def _returns(step: Step, asked: set[str]) -> bool:
    kind = STEP_TYPES[step.type]
    return kind.returns or (kind.consulted and step.id in asked)


def _owner(steps: tuple[Step, ...], index: int) -> str:
    """What it explains; or the first step about it; or the next question or choice; or the step before."""
    explains = getattr(steps[index].body, "explains", ())
    if explains:
        return str(explains[0])
    about = (step.id for step in steps if steps[index].id in getattr(step.body, "about", ()))
    following = (step.id for step in steps[index + 1 :] if step.lens)
    earlier = (step.id for step in reversed(steps[:index]))
    return next(about, None) or next(following, None) or next(earlier, None) or steps[index].id


def with_ways(assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Give every step its next and previous one, over the bounds of the assignments."""
    assignments = tuple(assignments)
    steps = [step for assignment in assignments for step in assignment.steps]
    after = {step.id: following.id for step, following in pairwise(steps)}
    done = {step.id: _with_next(step, after.get(step.id)) for step in steps}
    came_from: dict[str, str] = {}
    for step in done.values():
        for target in step.leads_to:
            came_from.setdefault(target, step.id)
    return tuple(
        replace(
            assignment,
            steps=tuple(replace(done[step.id], previous=came_from.get(step.id)) for step in assignment.steps),
        )
        for assignment in assignments
    )


def _with_next(step: Step, following: str | None) -> Step:
    """A step leads where its options lead, or where it says, or to the one that follows."""
    following = None if step.ending else step.next or following
    options = getattr(step.body, "options", ())
    targets = [option.leads_to or following for option in options] if options else [following]
    return replace(step, next=following, leads_to=tuple(dict.fromkeys(target for target in targets if target)))
