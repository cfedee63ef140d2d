"""What persons know at a step: collected from the passages before it, so that no author writes it twice."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from casebook.course.case import Assignment, Memory, Step
from casebook.steps.perspectives import Perspectives
from casebook.text.markup import joined


def remembered(assignments: Iterable[Assignment]) -> Mapping[str, Mapping[str, tuple[Memory, ...]]]:
    """Every step that looks through the eyes of persons → the person → what she knows from the steps before it.

    Steps of earlier assignments count too.
    """
    found = {}
    memories = Memories()
    for step in (step for assignment in assignments for step in assignment.steps):
        if isinstance(step.body, Perspectives):
            found[step.id] = {one.id: memories.of(one.id) for one in step.body.perspectives}
        memories.add(step)
    return found


class Memories:
    """What persons know from the steps that were added, in their order. What is shown twice is remembered once."""

    def __init__(self) -> None:
        self._memories: dict[str, list[Memory]] = {}
        self._told: set[tuple[str, Markup]] = set()

    def add(self, step: Step) -> None:
        """Let everyone know what is marked as known to them in a step."""
        fresh: dict[str, list[Markup]] = {}
        for part in step.known:
            if (part.person, part.html) not in self._told:
                self._told.add((part.person, part.html))
                fresh.setdefault(part.person, []).append(part.html)
        for person, parts in fresh.items():
            self._memories.setdefault(person, []).append(Memory(step.id, joined(parts)))

    def of(self, person: str) -> tuple[Memory, ...]:
        """What a person knows by now."""
        return tuple(self._memories.get(person, ()))
