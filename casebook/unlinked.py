"""Pages that no reader comes to: neither by a menu, nor by a link, nor by way of other pages. A part of `check`."""

from collections.abc import Iterator

from casebook.assemble import Assembly
from casebook.course import Course
from casebook.graph import reached
from casebook.problems import Place, Problem
from casebook.references import Reference
from casebook.validate import Specs, case_path, page_path, yaml_path

# What everyone finds: the first page, and the menu and footer of every page.
EVERYWHERE = ""


def unlinked_pages(specs: Specs, assembly: Assembly) -> Iterator[Problem]:
    """A warning for every page of the course that no way from the first page leads to."""
    course = assembly.course
    files = _files(specs, course)
    pages_of: dict[str, list[str]] = {}
    for page, path in files.items():
        pages_of.setdefault(path, []).append(page)
    ways: dict[str, list[str]] = {EVERYWHERE: ["index", *course.menu, *course.footer]}
    for one in course.pages:
        ways[one.id] = [case.id for case in course.cases] if one.lists == "cases" else []
    for case in course.cases:
        ways[case.id] = [assignment.id for assignment in case.assignments]
    homes = {step.id: assignment.id for assignment in course.assignments for step in assignment.steps}
    for reference in assembly.references:
        target = _page_of(reference, homes)
        for page in _sources(reference, pages_of, course):
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


def _sources(reference: Reference, pages_of: dict[str, list[str]], course: Course) -> list[str]:
    """The pages that show what a reference was written in."""
    path = reference.origin.document.path
    folder, _, name = path.rpartition("/")
    if path == "course.yaml":
        listed = reference.origin.path[:1] in (("cases",), ("assignments",))  # there they are, not linked to
        return [] if listed else ["index"]
    if folder == "assignments":
        return [one.id for one in course.assignments if yaml_path("assignments", one.name) == path]
    if folder.startswith("cases/"):
        case = folder.removeprefix("cases/")
        return [one.id for one in course.assignments if one.case == case] + [case]
    if folder == "forms":
        return [name.removesuffix(".yaml")] + [one.id for one in course.assignments]
    return pages_of.get(path, [])
