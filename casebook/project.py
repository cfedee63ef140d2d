"""Where a course lives, the language that it speaks, and the theme that it asks for."""

import re
from dataclasses import dataclass
from pathlib import Path

from casebook.course.course import Course
from casebook.model.layout import COURSE
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Problem, below, nearest
from casebook.reading import disk
from casebook.reading.documents import parse_text
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from

# Looked for in the bytes: the file may have mistakes, which have to be told in some language.
_LANGUAGE = re.compile(rb"^language:[ \t]*[\"']?(?P<language>nl|en)\b", re.MULTILINE)


@dataclass(frozen=True)
class Project:
    """Where a course lives; `strict`: its warnings count as errors."""

    content: Path
    themes: Path
    output: Path
    strict: bool = False


def project_at(root: Path, *, strict: bool = False) -> Project:
    """The project in a folder."""
    return Project(root / "content", root / "themes", root / "output", strict)


def language_of(project: Project) -> Language:
    """The language of a course, also of one that has mistakes; Dutch when it cannot be told."""
    found = _LANGUAGE.search(disk.peek(project.content / COURSE.path()))
    return "en" if found and found["language"] == b"en" else "nl"


def theme_of(project: Project, course: Course) -> Theme:
    """Read the theme of a course. Raises ContentError when it is missing or has an error."""
    if not (project.themes / course.theme).is_dir():
        raise ContentError([_missing(project, course)])
    with below(project.themes.name):
        layers = layers_of(course.theme, lambda name: _files(project, name), disk.folders(project.themes))
        return theme_from(layers, course.language)


def _missing(project: Project, course: Course) -> Problem:
    """The theme that is not there, where `course.yaml` names it."""
    path = f"{project.content.name}/{COURSE.path()}"
    text = disk.peek(project.content / COURSE.path()).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    document, _ = parse_text(path, text)
    near = nearest(course.theme, disk.folders(project.themes))
    return Problem(document.place(("theme",)), "theme-missing", {"name": course.theme}, near)


def _files(project: Project, name: str) -> dict[str, bytes] | None:
    folder = project.themes / name
    if not folder.is_dir():
        return None
    with below(name):
        return disk.read(folder)
