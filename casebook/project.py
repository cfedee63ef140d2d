"""Where a course lives, the language that it speaks, and the theme that it asks for.

The folder of a course has `content/`; beside it lie its own `themes/`, if it has any, and `output/`.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from casebook.cache.memory import Cache
from casebook.cache.store import CACHE, Store
from casebook.cache.unchanged import state_of, version_of
from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.model.layout import COURSE
from casebook.patterns import regex
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Near, Place, Problem, below
from casebook.program import COMPILED, USUAL, themes_of_the_program
from casebook.reading import disk
from casebook.reading.documents import parse_text
from casebook.theme.inherit import Layer, layers_of
from casebook.theme.theme import Theme, theme_from

_CONTENT = "content"
_THEMES = "themes"

# Looked for in the bytes: the file may have mistakes, which have to be told in some language.
_LANGUAGE = regex(rb"^language:[ \t]*[\"']?(?P<language>nl|en)\b", re.MULTILINE)
_THEME = regex(rb"^theme:[ \t]*[\"']?(?P<name>[a-z0-9-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Project:
    """Where a course lives; of two themes of one name its own counts.

    `strict`: its warnings count as errors; `cache`: where things are kept between builds.
    """

    content: Path
    themes: Path
    output: Path
    strict: bool = False
    cache: Path | None = None

    @property
    def store(self) -> Store:
        """What is kept between builds, for this version of the program and its packages."""
        return Store(self.cache, version_of(sys.prefix))

    @property
    def compiled(self) -> Store:
        """What was compiled of themes, for all courses: it lies where Python keeps the program itself compiled."""
        return Store(COMPILED if self.cache else None, version_of(sys.prefix))

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that a build reads, as far as they are there."""
        return tuple(one for one in dict.fromkeys((self.content, self.themes, themes_of_the_program())) if one.is_dir())

    def theme_names(self) -> set[str]:
        """The themes that the course can have."""
        return {*disk.folders(self.themes), *disk.folders(themes_of_the_program())}


@dataclass(frozen=True)
class _Read:
    """A theme, and the themes that it was read from, each with the state of its folder."""

    states: tuple[tuple[str, str], ...]
    theme: Theme


def project_at(root: Path, output: Path | None = None, *, strict: bool = False) -> Project:
    """The project in the folder of a course."""
    return Project(root / _CONTENT, root / _THEMES, output or root / "output", strict, root / CACHE)


def course_in(folder: Path) -> Path | None:
    """The folder of the course that somebody means by this one: itself, or the one above its content."""
    if disk.has(folder / _CONTENT):
        return folder
    content = folder if folder.name else disk.here() / folder
    return content.parent if content.name == _CONTENT and disk.has(content / COURSE.path()) else None


def course_around(folder: Path) -> Path | None:
    """The folder of the course that this one is in: the nearest upwards that has a course, or None."""
    upwards = (folder, *folder.parents)
    return next((one for one in upwards if disk.has(one / _CONTENT / COURSE.path())), None)


def output_problem(project: Project) -> Problem | None:
    """Why the output cannot be made where it is asked for: it and what it is made of would lie in each other."""
    output = project.output.resolve()
    sources = [folder.resolve() for folder in (project.content, project.themes)]
    if not any(output.is_relative_to(one) or one.is_relative_to(output) for one in sources):
        return None
    return Problem(Place(project.output.name), "output-in-the-way", {"name": output.name})


def language_of(project: Project) -> Language:
    """The language of a course, also of one that has mistakes; Dutch when it cannot be told."""
    found = _LANGUAGE.search(disk.peek(project.content / COURSE.path()))
    return "en" if found and found["language"] == b"en" else "nl"


def theme_ahead(project: Project, cache: Cache) -> Theme | None:
    """The theme that a course seems to ask for, before it is read; None when something is wrong."""
    found = _THEME.search(disk.peek(project.content / COURSE.path()))
    try:
        return _theme(project, found["name"].decode() if found else USUAL, language_of(project), cache)
    except ContentError:  # it is told where the theme is read for good
        return None


def theme_of(project: Project, course: Course, cache: Cache | None = None) -> Theme:
    """Read the theme of a course. Raises ContentError when it is missing or has an error."""
    _must_have(project, course)
    with below(project.themes.name):
        return _theme(project, course.theme, course.language, cache or Cache())


def has_own_templates(project: Project, theme: Theme) -> bool:
    """Whether a theme has templates in the place of those of the theme that every course can have."""
    if any(path.endswith(".html") and not at.startswith(f"{USUAL}/") for path, at in theme.origins.items()):
        return True
    own, usual = project.themes / USUAL, themes_of_the_program() / USUAL
    if not own.is_dir() or not usual.is_dir() or own.samefile(usual):
        return False
    files = disk.read(usual)
    return any(path.endswith(".html") and content != files.get(path) for path, content in disk.read(own).items())


def usual_theme(course: Course) -> Theme:
    """The theme that every course can have."""
    files = disk.read(themes_of_the_program() / USUAL)
    return theme_from(layers_of(USUAL, lambda _: files), course.language)


def theme_layers(project: Project, course: Course) -> tuple[Layer, ...]:
    """The theme of a course with all that it builds on, the lowest first. Raises ContentError when one is missing."""
    _must_have(project, course)
    with below(project.themes.name):
        return layers_of(course.theme, lambda name: _files(project, name), project.theme_names())


def _theme(project: Project, name: str, language: str, cache: Cache) -> Theme:
    key = ("theme", name, language)
    kept = cache.last(key)
    if isinstance(kept, _Read) and all(_state(project, layer) == state for layer, state in kept.states):
        return kept.theme
    states: list[tuple[str, str]] = []

    def read(name: str) -> Mapping[str, bytes] | None:
        states.append((name, _state(project, name)))  # before it is read: what changes meanwhile is read again
        return _files(project, name)

    theme = theme_from(layers_of(name, read, project.theme_names()), language)
    cache.put(key, _Read((*states,), theme))
    return theme


def _must_have(project: Project, course: Course) -> None:
    """Raise ContentError when there is no theme of the name that `course.yaml` says, at that name."""
    names = project.theme_names()
    if course.theme in names:
        return
    path = f"{project.content.name}/{COURSE.path()}"
    text = disk.peek(project.content / COURSE.path()).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    document, _ = parse_text(path, text)
    near = Near(course.theme, names)
    raise ContentError([Problem(document.place(("theme",)), "theme-missing", {"name": course.theme}, near)])


def _files(project: Project, name: str) -> Mapping[str, bytes] | None:
    """The files of a theme: the course's own of that name, or the program's."""
    folder = _folder(project, name)
    if folder is None:
        return None
    with below(name):
        return disk.read(folder)


def _state(project: Project, name: str) -> str:
    folder = _folder(project, name)
    return state_of([folder] if folder else [])


def _folder(project: Project, name: str) -> Path | None:
    places = (themes / name for themes in (project.themes, themes_of_the_program()))
    return next((place for place in places if place.is_dir()), None)
