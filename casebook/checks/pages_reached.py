"""Pages that no reader comes to: neither by a menu, nor by a link, nor by way of other pages. A part of `check`."""

from collections.abc import Iterator

from casebook.assembly.assemble import Assembly
from casebook.checks.graph import reached
from casebook.course.course import Course
from casebook.model.validate import Specs, case_path, page_path, yaml_path
from casebook.problems.problem import Place, Problem
from casebook.steps.form import FormBody
from casebook.values.references import Reference

# What everyone finds: the first page, and the menu and footer of every page.
EVERYWHERE = ""


def unlinked_pages(specs: Specs, assembly: Assembly) -> Iterator[Problem]:
    """A warning for every page of the course that no way from the first page leads to."""
    course = assembly.course
    files = _files(specs, course)
    shown = _shown(files, course)
    ways: dict[str, list[str]] = {EVERYWHERE: ["index", *course.menu, *course.footer]}
    for one in course.pages:
        ways[one.id] = [case.id for case in course.cases] if one.lists == "cases" else []
    for case in course.cases:
        ways[case.id] = [assignment.id for assignment in case.assignments]
    homes = {step.id: assignment.id for assignment in course.assignments for step in assignment.steps}
    # What stands in an assignment is noted for each case: many are the same.
    for written, target in {(_written(one), _page_of(one, homes)) for one in assembly.references}:
        for page in shown.get(written, ()):
            ways.setdefault(page, []).append(target)
    found = reached(ways, [EVERYWHERE])
    for page, path in files.items():
        if page not in found and not path.startswith("assignments/"):
            code = "unlinked-form" if path.startswith("forms/") else "unlinked-page"
            yield Problem(Place(path), code, {"name": page}, warning=True)


def _files(specs: Specs, course: Course) -> dict[str, str]:
    """Page → the file that makes it."""
    files = {page.id: page_path(page.id) for page in course.pages}
    files |= {case.id: case_path(case.id) for case in course.cases}
    files |= {one.id: yaml_path("reflections", one.id) for one in course.reflections}
    shown = {str(getattr(step, "form", "")) for assignment in specs.assignments.values() for step in assignment.steps}
    shown |= {str(getattr(step, "form", "")) for case in specs.cases.values() for step in case.steps}
    files |= {form.id: yaml_path("forms", form.id) for form in course.forms if form.id not in shown}
    files |= {course.glossary.id: "glossary.yaml"} if course.glossary.terms else {}
    return files | ({course.table.id: "sources.yaml"} if course.table else {})


def _page_of(reference: Reference, homes: dict[str, str]) -> str:
    """The page that a reference leads to."""
    if reference.kind == "step":
        return homes.get(reference.target, "")
    return reference.target.rpartition("--")[2] if reference.kind == "heading" else reference.target


def _written(reference: Reference) -> tuple[str, str]:
    """Where a reference was written: its file, or the folder of its case, and the case that it was read in."""
    path = reference.origin.document.path
    folder, _, _ = path.rpartition("/")
    if folder.startswith("cases/"):
        return folder, ""
    if path == "course.yaml" and reference.origin.path[:1] in (("cases",), ("assignments",)):
        return "", ""  # there they are listed, not linked to
    return path, reference.scope if folder in ("assignments", "forms") else ""


def _shown(files: dict[str, str], course: Course) -> dict[tuple[str, str], list[str]]:
    """Where something may be written → the pages that show it."""
    shown: dict[tuple[str, str], list[str]] = {("course.yaml", ""): ["index"]}
    for page, path in files.items():
        shown.setdefault((path.removesuffix("/case.yaml"), ""), []).append(page)
    for one in course.assignments:
        case = one.case or one.id
        for written in ((case_path(case, "").rstrip("/"), ""), (yaml_path("assignments", one.name), case)):
            shown.setdefault(written, []).append(one.id)
        shown.setdefault((yaml_path("assignments", one.name), ""), []).append(one.id)
        for form in {step.body.form.name for step in one.steps if isinstance(step.body, FormBody) and step.body.form}:
            shown.setdefault((yaml_path("forms", form), case), []).append(one.id)
    return shown
