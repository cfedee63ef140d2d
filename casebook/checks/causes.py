"""References to nothing that follow from one mistake elsewhere: that is told, once, and they are not.

A part of the stage `check`.
"""

from casebook.checks.files_used import unlisted
from casebook.checks.given import Given
from casebook.model.layout import ASSIGNMENT, CASE, COURSE
from casebook.model.validate import assignments_of
from casebook.problems.problem import Problem
from casebook.values.ids import LocalId
from casebook.values.references import Reference


def cause_of(reference: Reference, given: Given) -> tuple[Problem, ...] | None:
    """What a reference to nothing follows from; nothing when that is told already, None when it is a mistake itself."""
    specs = given.specs
    case = reference.scope or reference.target.rpartition("--")[2]
    spec = specs.cases.get(case)
    broken = CASE.path(case) in specs.faulty
    if reference.kind == "person" and spec and broken and not spec.people:
        return ()
    if reference.kind == "step" and spec and broken and not spec.steps:
        return ()
    if reference.kind == "step" and not reference.scope:
        if spec and all(one.id != case for one in given.course.cases):
            return (unlisted(given, case),)
        shared = _unlisted(reference, given)
        return () if specs.cases and not given.course.cases else shared
    return _unlisted(reference, given) if reference.kind == "anchor" else None


def _unlisted(reference: Reference, given: Given) -> tuple[Problem, ...] | None:
    """The assignment that has a step, and that `course.yaml` does not list, where it lists the others."""
    listed = assignments_of(given.specs)
    home = next((name for name, step, _ in given.specs.steps(ASSIGNMENT) if step.id == reference.target), None)
    if home is None or home in listed:
        return None
    place = given.specs.document(COURSE).place(("assignments",))
    return (Problem(place, "unlisted-assignment", {"name": home, "listed": ", ".join([*listed, home])}),)


def left_out(reference: Reference, given: Given) -> Problem | None:
    """A step that a case leaves out, and that a text of all cases names: told where the case leaves it out."""
    spec = given.specs.cases.get(reference.scope)
    name = reference.written.partition("--")[0]
    shared = not reference.origin.document.path.startswith(CASE.folder)
    if reference.kind != "step" or not shared or spec is None or name not in _steps_of_all(given):
        return None
    document = given.specs.document(CASE, reference.scope)
    path = ("skip", spec.skip.index(LocalId(name))) if name in spec.skip else ("assignments",)
    place = document.place(path)
    return Problem(place, "left-out-named", {"name": name, "file": reference.origin.document.path})


def _steps_of_all(given: Given) -> set[str]:
    """The steps of the assignments that the course lists."""
    listed = assignments_of(given.specs)
    return {step.id for name, step, _ in given.specs.steps(ASSIGNMENT) if name in listed}
