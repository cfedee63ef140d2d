"""The ways through a case: that every step is on one, that each comes to an end, and that questions have a way back.

A part of the stage `check`. Of steps that hang together only the first is told: the others are mended with it.
"""

from collections.abc import Collection, Iterator, Mapping

from casebook.checks.given import Given
from casebook.course.case import Assignment, Case, Step
from casebook.model.layout import CASE
from casebook.problems.problem import Problem
from casebook.reading.yamltext import KeyPath
from casebook.steps import STEP_TYPES
from casebook.values.graph import Reach, reverse, terminal_components, trapped, unreachable
from casebook.values.ids import local_of

Steps = Mapping[str, Step]
_Edges = Mapping[str, list[str]]


def branch_problems(given: Given) -> Iterator[Problem]:
    """All that is wrong with the ways through the cases."""
    for case in given.course.cases:
        yield from _in_case(case)


def _in_case(case: Case) -> Iterator[Problem]:
    steps: Steps = {step.id: step for step in case.steps}
    if not steps:
        return
    edges: _Edges = {key: [target for target in step.leads_to if target in steps] for key, step in steps.items()}
    lost = unreachable(edges, next(iter(steps)))
    if caught := [key for key in trapped(edges) if key not in lost]:  # what lies behind it is mended with it
        yield from _traps(steps, caught, edges, lost)
        return
    yield from _unreachable(case, steps, edges, lost)
    yield from _unshown(steps, edges, lost)
    yield from _ways_back(case.assignments)


def way_back_problems(given: Given) -> Iterator[Problem]:
    """The same for reflections, whose steps have no other ways than on."""
    return _ways_back(given.course.reflections)


def _ways_back(assignments: tuple[Assignment, ...]) -> Iterator[Problem]:
    """Questions that send a reader to a step that has no link back, or to themselves."""
    steps = {step.id: step for assignment in assignments for step in assignment.steps}
    told: set[str] = set()  # steps of a case in a place that is asked about: mended there, not in a file of all cases
    for step in steps.values():
        for key, named in (("about", step.body.about), ("explains", step.body.explains)):
            for target in dict.fromkeys(named):
                found = steps.get(target)
                stuck = found is not None and (found is step or (key == "about" and not _can_be_read(found)))
                if found is None or not stuck or found.id in told:
                    continue
                if found.origin.document.path != step.origin.document.path and found is not step:
                    told.add(found.id)
                    yield _problem(found, "no-way-back-in-place", ("instead_of",), name=local_of(found.id))
                else:
                    yield _problem(step, "no-way-back", _where_named(step, key, found), name=local_of(found.id))


def _can_be_read(step: Step) -> bool:
    """Whether a question can send a reader there: it has a way back, or is a task that she looks up."""
    return step.owner is not None or STEP_TYPES[step.type].consulted


def _unreachable(case: Case, steps: Steps, edges: _Edges, lost: list[str]) -> Iterator[Problem]:
    away = set(lost)
    for circle in terminal_components(reverse(edges), lost):
        step = steps[circle[0]]
        if step.type == "explanation":
            continue
        before = _before(case, step, away)
        if step.origin.document.path != CASE.path(case.id) and before:  # its author may not mend a file of all cases
            yield _problem(before, "skipped-by-way", _way_on(before), name=local_of(step.id))
        else:
            yield _problem(step, "unreachable-step", name=local_of(step.id))


def _before(case: Case, step: Step, away: Collection[str]) -> Step | None:
    """The last step of the case itself that a reader comes to before another one."""
    found = None
    for one in case.steps:
        if one is step:
            break
        if one.id not in away and one.origin.document.path == CASE.path(case.id):
            found = one
    return found


def _where_named(step: Step, key: str, other: Step) -> KeyPath:
    """Where a step names another one; its key where that took the place of the one that is named."""
    names = step.origin.document.value((*step.origin.path, key))
    name = local_of(other.id)
    return (key, names.index(name)) if isinstance(names, list) and name in names else (key,)


def _way_on(step: Step) -> KeyPath:
    """Where a step says what comes after it."""
    if any(option.leads_to for option in step.body.options):
        return ("options", next(at for at, option in enumerate(step.body.options) if option.leads_to), "leads_to")
    return ("ending",) if step.ending else ("leads_to",)


def _unshown(steps: Steps, edges: _Edges, lost: list[str]) -> Iterator[Problem]:
    """Explanations that no reader of what they explain comes to."""
    reach, unread = Reach(edges), set(lost)
    for step in steps.values():
        explains = [target for target in step.body.explains if target in steps and target != step.id]
        read = [target for target in explains if target not in unread]
        comes = any(reach.leads(target, step.id) for target in read)
        if explains and (step.id in unread or (read and not comes)):
            names = ", ".join(f"“{local_of(target)}”" for target in dict.fromkeys(explains))
            yield _problem(step, "unshown-explanation", name=local_of(step.id), explains=names)


def _traps(steps: Steps, caught: list[str], edges: _Edges, lost: list[str]) -> Iterator[Problem]:
    out = next(iter(lost), None)
    for circle in terminal_components(edges, caught):
        names = " → ".join(local_of(key) for key in (*circle, circle[0]))
        code = "trap-with-way" if out else "trap"
        yield _problem(steps[circle[0]], code, name=local_of(circle[0]), names=names, out=local_of(out) if out else "")


def _problem(step: Step, code: str, path: KeyPath = ("id",), **values: str) -> Problem:
    return Problem(step.origin.below(*path).place(), code, values)
