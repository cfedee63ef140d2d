"""The stages in order: the table of contents of the program.

    read → parse → validate → assemble → check → render → write
    files  documents  specs    course   problems  output files  output/

Each stage takes a frozen value and gives the next one; problems are collected, and with an error nothing is written.
"""

from collections.abc import Mapping
from dataclasses import replace

from casebook.assembly.assemble import assemble
from casebook.cache.aside import Aside
from casebook.cache.memory import Cache
from casebook.checks.check import check
from casebook.course.course import START, Course
from casebook.course.images import images_of
from casebook.frozen import dataclass
from casebook.model.layout import COURSE, PAGE, front_matter
from casebook.model.validate import validate
from casebook.problems.problem import ContentError, Place, Problem, below, located
from casebook.project import Project, theme_of
from casebook.publishing.ahead import Ahead
from casebook.publishing.output import mend, write
from casebook.publishing.render import Apart, OutputFiles, articles_of, faults, publish
from casebook.reading.disk import read
from casebook.reading.documents import parse
from casebook.rendering.articles import Articles

# What the cache is called in the store.
_MEMORY = "memory"


@dataclass(frozen=True)
class Checked:
    """A course without errors; `problems` are warnings."""

    course: Course
    problems: tuple[Problem, ...]


def build(project: Project) -> Checked:
    """Make the output anew. Raises ContentError, and leaves the last output, when there is an error."""
    mend(project.output)
    store = project.store
    cache = Cache.loaded(store.read(_MEMORY))
    if cache.empty:
        with Ahead(project, cache) as ahead:
            checked = check_content(project, cache, ahead)
            articles = _articles(project, checked.course, cache, ahead.apart)
    else:
        checked = check_content(project, cache)
        articles = _articles(project, checked.course, cache)
    cache.turn()
    kept = Aside(lambda: store.write(_MEMORY, cache.saved()))
    with below(project.themes.name):
        output = publish(articles)
    write(project.output, output)
    kept.result()
    return checked


def check_all(project: Project) -> Checked:
    """What a build would tell, without writing: content, then theme. Raises ContentError when there is an error."""
    checked = check_content(project)
    found = faults(checked.course, theme_of(project, checked.course))
    if found:
        raise ContentError([*checked.problems, *located(found, project.themes.name)])
    return checked


def check_content(project: Project, cache: Cache | None = None, ahead: Ahead | None = None) -> Checked:
    """Read, parse, validate, assemble and check. Raises ContentError when there is an error.

    `ahead` is given what is known so far, to begin with what can be made of it.
    """
    with below(project.content.name):
        checked = check_files(read(project.content), cache, ahead)
    problems = tuple(located(checked.problems, project.content.name))
    if project.strict and problems:
        raise ContentError(replace(problem, warning=False) for problem in problems)
    return Checked(checked.course, problems)


def check_files(content: Mapping[str, bytes], cache: Cache | None = None, ahead: Ahead | None = None) -> Checked:
    """The same for files that were read already (path → bytes)."""
    documents, problems = parse(content, front_matter, cache)
    specs, found = validate(documents, cache)
    problems += found
    if specs.course is None:
        raise ContentError(problems or [_missing(COURSE.path())])
    if PAGE.path(START) not in content:
        problems.append(_missing(PAGE.path(START)))
    if ahead:
        ahead.files(specs)
    assembly = assemble(specs, specs.course, images_of(content), cache)
    if ahead:
        ahead.course(assembly.course)
    problems += check(specs, assembly, frozenset(content), cache)
    if any(not problem.warning for problem in problems):
        raise ContentError(problems)
    return Checked(assembly.course, tuple(sorted(problems)))


def render_course(project: Project, course: Course) -> OutputFiles:
    """Read the theme and render. Raises ContentError when the theme is missing or has an error."""
    articles = _articles(project, course, Cache())
    with below(project.themes.name):
        return publish(articles)


def _articles(project: Project, course: Course, cache: Cache, apart: Apart | None = None) -> Articles:
    theme = theme_of(project, course, cache)
    with below(project.themes.name):
        return articles_of(course, theme, cache, apart)


def _missing(path: str) -> Problem:
    return Problem(Place(path), "missing-file", {"name": path})
