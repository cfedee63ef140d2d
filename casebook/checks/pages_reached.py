"""Pages that no reader comes to: neither by a menu, nor by a link, nor by way of other pages. A part of `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.course.course import START, Course
from casebook.model.layout import (
    ASSIGNMENT,
    CASE,
    COURSE,
    FORM,
    home_of,
    kind_of,
)
from casebook.model.validate import Specs
from casebook.problems.problem import Place, Problem
from casebook.steps.form import FormBody, FormStepSpec
from casebook.values.graph import reached
from casebook.values.references import Reference

# What everyone finds: the first page, and the menu and footer of every page.
EVERYWHERE = ""


def unlinked_pages(given: Given) -> Iterator[Problem]:
    """A warning for every page of the course that no way from the first page leads to."""
    course = given.course
    shown = _shown(course)
    ways: dict[str, list[str]] = {EVERYWHERE: [START, *course.menu, *course.footer]}
    for one in course.pages:
        ways[one.id] = [case.id for case in course.cases] if one.lists == "cases" else []
    for case in course.cases:
        ways[case.id] = [assignment.id for assignment in case.assignments]
    homes: dict[str, str] = {step.id: assignment.id for assignment in course.assignments for step in assignment.steps}
    # What stands in an assignment is noted for each case: many are the same.
    for written, target in {(_written(one), _page_of(one, homes)) for one in given.assembly.references}:
        for page in shown.get(written, ()):
            ways.setdefault(page, []).append(target)
    found = reached(ways, [EVERYWHERE])
    used = _forms_in_steps(given.specs)
    for entry in course.every_page:
        if entry.id not in found and not entry.linked and entry.id not in used:
            code = "unlinked-form" if entry.kind == FORM.name else "unlinked-page"
            yield Problem(Place(entry.file), code, {"name": entry.id}, warning=True)


def _forms_in_steps(specs: Specs) -> set[str]:
    """The forms that readers fill in as a step of an assignment or a case."""
    steps = (step for kind in (ASSIGNMENT, CASE) for _, step, _ in specs.steps(kind))
    return {step.form for step in steps if isinstance(step, FormStepSpec)}


def _page_of(reference: Reference, homes: dict[str, str]) -> str:
    """The page that a reference leads to."""
    if reference.kind == "step":
        return homes.get(reference.target, "")
    return reference.target.rpartition("--")[2] if reference.kind == "heading" else reference.target


def _written(reference: Reference) -> tuple[str, str]:
    """Where a reference was written: its file, or the folder of its case, and the case that it was read in."""
    path = reference.origin.document.path
    kind = kind_of(path)
    if kind is COURSE and reference.origin.path[:1] in (("cases",), ("assignments",)):
        return "", ""  # there they are listed, not linked to
    return home_of(path) or path, reference.scope if kind is ASSIGNMENT or kind is FORM else ""


def _shown(course: Course) -> dict[tuple[str, str], list[str]]:
    """Where something may be written → the pages that show it."""
    shown: dict[tuple[str, str], list[str]] = {(COURSE.path(), ""): [START]}
    for page in course.every_page:
        if not page.linked:
            shown.setdefault((home_of(page.file) or page.file, ""), []).append(page.id)
    for one in course.assignments:
        case = one.case or one.id
        for written in ((CASE.home(case), ""), (ASSIGNMENT.path(one.name), case)):
            shown.setdefault(written, []).append(one.id)
        shown.setdefault((ASSIGNMENT.path(one.name), ""), []).append(one.id)
        for form in {step.body.form.name for step in one.steps if isinstance(step.body, FormBody) and step.body.form}:
            shown.setdefault((FORM.path(form), case), []).append(one.id)
    return shown
