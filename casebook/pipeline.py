"""The stages in order: the table of contents of the program.

    read → parse → validate → assemble → check → render → write
    files  documents  specs    course   problems  output files  output/

Each stage takes a frozen value and gives the next one; problems are collected, and with an error nothing is written.
"""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from casebook.assembly.assemble import assemble
from casebook.authoring.draft import drafted
from casebook.authoring.new import scaffold
from casebook.authoring.schema import schemas
from casebook.cache import Cache
from casebook.checks.check import check
from casebook.course.course import START, Course
from casebook.course.images import images_of
from casebook.model.layout import COURSE, PAGE, front_matter
from casebook.model.validate import validate
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Place, Problem, below, located, nearest
from casebook.publishing.render import OutputFiles, Site, faults, render
from casebook.reading import disk
from casebook.reading.documents import Document, parse, parse_text
from casebook.rendering.articles import Articles
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from

_LANGUAGE = re.compile(rb"^language:[ \t]*[\"']?(?P<language>nl|en)\b", re.MULTILINE)
# What new content begins with.
STARTERS = Path(__file__).resolve().parent / "authoring" / "starters"


@dataclass(frozen=True)
class Project:
    """Where a course lives; `strict`: its warnings count as errors."""

    content: Path
    themes: Path
    output: Path
    strict: bool = False


@dataclass(frozen=True)
class Checked:
    """A course without errors; `problems` are warnings, `seconds` the time that each stage took."""

    course: Course
    problems: tuple[Problem, ...]
    seconds: dict[str, float] = field(compare=False)


def check_content(project: Project, cache: Cache | None = None) -> Checked:
    """Read, parse, validate, assemble and check. Raises ContentError when there is an error."""
    with below(project.content.name):
        clock = Clock()
        content = disk.read(project.content)
        clock.lap("read")
        checked = check_files(content, cache)
    problems = tuple(located(checked.problems, project.content.name))
    if project.strict and problems:
        raise ContentError(replace(problem, warning=False) for problem in problems)
    return Checked(checked.course, problems, clock.seconds | checked.seconds)


def check_all(project: Project) -> Checked:
    """What a build would tell, without writing: content, then theme. Raises ContentError when there is an error."""
    checked = check_content(project)
    found = faults(checked.course, theme_of(project, checked.course))
    if found:
        raise ContentError([*checked.problems, *located(found, project.themes.name)])
    return checked


def check_files(content: Mapping[str, bytes], cache: Cache | None = None) -> Checked:
    """The same for files that were read already (path → bytes)."""
    clock = Clock()
    documents, problems = parse(content, front_matter, cache)
    clock.lap("parse")
    specs, found = validate(documents, cache)
    problems += found
    clock.lap("validate")
    if specs.course is None:
        raise ContentError(problems or [_missing(COURSE.path())])
    if PAGE.path(START) not in content:
        problems.append(_missing(PAGE.path(START)))
    assembly = assemble(specs, specs.course, images_of(content), cache)
    clock.lap("assemble")
    problems += check(specs, assembly, frozenset(content), cache)
    clock.lap("check")
    if any(not problem.warning for problem in problems):
        raise ContentError(problems)
    return Checked(assembly.course, tuple(sorted(problems)), clock.seconds)


def language_of(project: Project) -> Language:
    """The language of a course, also of one that has mistakes; Dutch when it cannot be told."""
    found = _LANGUAGE.search(disk.peek(project.content / COURSE.path()))
    return "en" if found and found["language"] == b"en" else "nl"


def write_schemas(project: Project) -> list[str]:
    """Write the JSON Schemas into the content folder; gives their paths there."""
    with below(project.content.name):
        found = schemas(*drafted(disk.read(project.content)))
        disk.add(project.content, found)
    return list(found)


def make(project: Project, kind: str, name: str) -> list[str]:
    """Write a new case, page or form, and the schemas that its first line names; gives the new files' paths."""
    with below(project.content.name):
        content = disk.read(project.content)
        specs, course = drafted(content)
        starter = disk.read(STARTERS / course.language / kind)
        found = scaffold(kind, name, starter, specs, course, content)
        disk.add(project.content, found)
    write_schemas(project)
    return [path for path in found if path not in content]


def _missing(path: str) -> Problem:
    return Problem(Place(path), "missing-file", {"name": path})


def read_documents(project: Project) -> tuple[Mapping[str, Document], str]:
    """The documents of a course and its language, without checks. Raises ContentError when one cannot be read."""
    with below(project.content.name):
        specs, course = drafted(disk.read(project.content))
    return specs.documents, course.language


def render_course(project: Project, course: Course) -> OutputFiles:
    """Read the theme and render. Raises ContentError when the theme is missing or has an error."""
    theme = theme_of(project, course)
    with below(project.themes.name):
        return render(course, theme)


def site_of(project: Project, course: Course, cache: Cache) -> Site:
    """The web edition for an author: its files are made when they are asked for. Raises ContentError as above."""
    return Site(Articles(course, theme_of(project, course), cache), cache, versioned=False)


def theme_of(project: Project, course: Course) -> Theme:
    """Read the theme of a course. Raises ContentError when it is missing or has an error."""
    folder = project.themes / course.theme
    if not folder.is_dir():
        text = disk.peek(project.content / COURSE.path()).decode("utf-8-sig", "replace").replace("\r\n", "\n")
        document, _ = parse_text(f"{project.content.name}/{COURSE.path()}", text)
        near = nearest(course.theme, disk.folders(project.themes))
        raise ContentError([Problem(document.place(("theme",)), "theme-missing", {"name": course.theme}, near)])
    with below(project.themes.name):
        layers = layers_of(course.theme, lambda name: _theme_files(project, name), disk.folders(project.themes))
        return theme_from(layers, course.language)


def _theme_files(project: Project, name: str) -> dict[str, bytes] | None:
    folder = project.themes / name
    if not folder.is_dir():
        return None
    with below(name):
        return disk.read(folder)


def build(project: Project) -> Checked:
    """Make the output anew. Raises ContentError, and leaves the last output, when there is an error."""
    disk.mend(project.output)
    checked = check_content(project)
    clock = Clock()
    output = render_course(project, checked.course)
    clock.lap("render")
    disk.write(project.output, output)
    clock.lap("write")
    return Checked(checked.course, checked.problems, checked.seconds | clock.seconds)


class Clock:
    """Times stages, in seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        """Note the time since the last lap under the name of a stage."""
        now = time.perf_counter()
        self.seconds[stage], self._last = now - self._last, now
