"""What readers answered and the course no longer asks: ids that the last output had, and this one has not."""

from collections.abc import Iterable, Iterator

from casebook.course.case import Step
from casebook.course.course import Course
from casebook.model.layout import CASE, REFLECTION
from casebook.problems.problem import Place, Problem
from casebook.steps.form import FormBody
from casebook.values.ids import address, local_of, name_in, scope_of


def ids_of(course: Course) -> tuple[str, ...]:
    """The ids of all that can be answered or chosen: the keys of what readers keep."""
    return tuple(dict.fromkeys(name for step in course.steps for name in _ids(step)))


def _ids(step: Step) -> Iterator[str]:
    yield from (answer.id for answer in step.body.answers)
    yield from (option.id for option in step.body.options)
    if isinstance(step.body, FormBody) and step.body.form:
        yield from (cell for row in step.body.form.rows for _, cell in row.cells)


def gone(before: Iterable[str], course: Course) -> list[Problem]:
    """A warning for each step of which something is gone, where the author can look at it."""
    steps: dict[str, Step] = {step.id: step for step in course.steps}
    homes: dict[str, str] = {
        part.case or part.id: CASE.path(part.case) if part.case else REFLECTION.path(part.id)
        for part in course.assignments
    }
    lost: dict[str, list[str]] = {}
    for name in sorted(set(before) - set(ids_of(course))):
        home = scope_of(name)
        inner = name_in(name, home) or ""
        local, step = name_in(inner, scope_of(inner)) or inner, address(scope_of(inner), home)
        lost.setdefault(step, []).append(local)
    return [
        Problem(place, "id-gone", {"names": ", ".join(names), "step": local_of(step)}, warning=True)
        for step, names in lost.items()
        if (place := _place(step, steps, homes))
    ]


def _place(step: str, steps: dict[str, Step], homes: dict[str, str]) -> Place | None:
    """Where the step of a lost id stands, or the file in which it stood; None when that is gone too."""
    if step in steps:
        return steps[step].origin.below("id").place()
    home = scope_of(step)
    return Place(homes[home]) if home in homes else None
