"""The stages in order: the table of contents of the program.

    read → parse → validate → assemble → check → render → write
    files  documents  specs    course   problems  output files  output/

Each stage takes a frozen value and gives the next one; problems are collected, and with an error nothing is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from casebook.assembly.assemble import assemble
from casebook.cache import Cache
from casebook.checks.check import check
from casebook.course.course import START, Course
from casebook.course.images import images_of
from casebook.model.layout import COURSE, PAGE, front_matter
from casebook.model.validate import validate
from casebook.problems.problem import ContentError, Place, Problem, below, located
from casebook.project import Project, theme_of
from casebook.publishing.output import mend, write
from casebook.publishing.render import OutputFiles, faults, render
from casebook.reading.disk import read
from casebook.reading.documents import parse


@dataclass(frozen=True)
class Checked:
    """A course without errors; `problems` are warnings."""

    course: Course
    problems: tuple[Problem, ...]


def build(project: Project) -> Checked:
    """Make the output anew. Raises ContentError, and leaves the last output, when there is an error."""
    mend(project.output)
    checked = check_content(project)
    write(project.output, render_course(project, checked.course))
    return checked


def check_all(project: Project) -> Checked:
    """What a build would tell, without writing: content, then theme. Raises ContentError when there is an error."""
    checked = check_content(project)
    found = faults(checked.course, theme_of(project, checked.course))
    if found:
        raise ContentError([*checked.problems, *located(found, project.themes.name)])
    return checked


def check_content(project: Project, cache: Cache | None = None) -> Checked:
    """Read, parse, validate, assemble and check. Raises ContentError when there is an error."""
    with below(project.content.name):
        checked = check_files(read(project.content), cache)
    problems = tuple(located(checked.problems, project.content.name))
    if project.strict and problems:
        raise ContentError(replace(problem, warning=False) for problem in problems)
    return Checked(checked.course, problems)


def check_files(content: Mapping[str, bytes], cache: Cache | None = None) -> Checked:
    """The same for files that were read already (path → bytes)."""
    documents, problems = parse(content, front_matter, cache)
    specs, found = validate(documents, cache)
    problems += found
    if specs.course is None:
        raise ContentError(problems or [_missing(COURSE.path())])
    if PAGE.path(START) not in content:
        problems.append(_missing(PAGE.path(START)))
    assembly = assemble(specs, specs.course, images_of(content), cache)
    problems += check(specs, assembly, frozenset(content), cache)
    if any(not problem.warning for problem in problems):
        raise ContentError(problems)
    return Checked(assembly.course, tuple(sorted(problems)))


def render_course(project: Project, course: Course) -> OutputFiles:
    """Read the theme and render. Raises ContentError when the theme is missing or has an error."""
    theme = theme_of(project, course)
    with below(project.themes.name):
        return render(course, theme)


def _missing(path: str) -> Problem:
    return Problem(Place(path), "missing-file", {"name": path})
