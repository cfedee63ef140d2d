"""What persons know at a step: collected from the passages before it, so that no author writes it twice."""

from collections.abc import Iterable
from dataclasses import replace

from casebook.course.course import Assignment, Step
from casebook.steps.perspectives import Memory, Perspectives
from casebook.text.markup import joined
from casebook.values.people import Person


def with_memories(assignments: Iterable[Assignment], people: Iterable[Person]) -> tuple[Assignment, ...]:
    """Give every perspective its person, and what they know from the steps before, also of earlier assignments."""
    persons = {person.id: person for person in people}
    before: list[Step] = []
    found = []
    for assignment in assignments:
        steps = []
        for step in assignment.steps:
            steps.append(_with_memories(step, tuple(before), persons))
            before.append(step)
        found.append(replace(assignment, steps=tuple(steps)))
    return tuple(found)


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


def _with_memories(step: Step, before: tuple[Step, ...], people: dict[str, Person]) -> Step:
    if not isinstance(step.body, Perspectives):
        return step
    perspectives = tuple(
        replace(one, person=people[one.id], memories=memories(before, one.id))
        for one in step.body.perspectives
        if one.id in people  # `check` tells about the others
    )
    return replace(step, body=replace(step.body, perspectives=perspectives))
