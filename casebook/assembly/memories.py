"""What persons know at a step: collected from the passages before it, so that no author writes it twice."""

from collections.abc import Iterable, Mapping

from casebook.course.case import Assignment, Memory, Step
from casebook.steps.perspectives import Perspectives
from casebook.text.markup import joined


def remembered(assignments: Iterable[Assignment]) -> Mapping[str, Mapping[str, tuple[Memory, ...]]]:
    """Every step that looks through the eyes of persons → the person → what she knows from the steps before it.

    Steps of earlier assignments count too.
    """
    before: list[Step] = []
    found = {}
    for step in (step for assignment in assignments for step in assignment.steps):
        if isinstance(step.body, Perspectives):
            found[step.id] = {one.id: memories(before, one.id) for one in step.body.perspectives}
        before.append(step)
    return found


def memories(steps: Iterable[Step], person: str) -> tuple[Memory, ...]:
    """What a person knows from each of the steps, in their order. What is shown twice is remembered once."""
    seen: set[str] = set()
    found = []
    for step in steps:
        parts = [part.html for part in step.known if part.person == person]
        fresh = [html for html in dict.fromkeys(parts) if html not in seen]
        seen.update(fresh)
        if fresh:
            found.append(Memory(step.id, joined(fresh)))
    return tuple(found)
