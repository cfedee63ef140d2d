"""Where a course lives, the language that it speaks, and the theme that it asks for."""

import hashlib
import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from casebook.cache.memory import Cache
from casebook.cache.store import CACHE, Store
from casebook.cache.unchanged import version_of
from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.model.layout import COURSE
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Problem, below, nearest
from casebook.reading import disk
from casebook.reading.documents import parse_text
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from

# Looked for in the bytes: the file may have mistakes, which have to be told in some language.
_LANGUAGE = re.compile(rb"^language:[ \t]*[\"']?(?P<language>nl|en)\b", re.MULTILINE)
_THEME = re.compile(rb"^theme:[ \t]*[\"']?(?P<name>[a-z0-9-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Project:
    """Where a course lives; `strict`: its warnings count as errors; `cache`: where things are kept between builds."""

    content: Path
    themes: Path
    output: Path
    strict: bool = False
    cache: Path | None = None

    @property
    def store(self) -> Store:
        """What is kept between builds, for this version of the program and its packages."""
        return Store(self.cache, version_of(sys.prefix))


@dataclass(frozen=True)
class _Read:
    """A theme, and the themes that it was read from, each with a hash of its files."""

    digests: tuple[tuple[str, str], ...]
    theme: Theme


def project_at(root: Path, *, strict: bool = False) -> Project:
    """The project in a folder."""
    return Project(root / "content", root / "themes", root / "output", strict, root / CACHE)


def language_of(project: Project) -> Language:
    """The language of a course, also of one that has mistakes; Dutch when it cannot be told."""
    found = _LANGUAGE.search(disk.peek(project.content / COURSE.path()))
    return "en" if found and found["language"] == b"en" else "nl"


def theme_ahead(project: Project, cache: Cache) -> Theme | None:
    """The theme that a course seems to ask for, before it is read; None when something is wrong."""
    found = _THEME.search(disk.peek(project.content / COURSE.path()))
    try:
        return _theme(project, found["name"].decode() if found else "default", language_of(project), cache)
    except ContentError:  # it is told where the theme is read for good
        return None


def theme_of(project: Project, course: Course, cache: Cache | None = None) -> Theme:
    """Read the theme of a course. Raises ContentError when it is missing or has an error."""
    if not (project.themes / course.theme).is_dir():
        raise ContentError([_missing(project, course)])
    with below(project.themes.name):
        return _theme(project, course.theme, course.language, cache or Cache())


def _theme(project: Project, name: str, language: str, cache: Cache) -> Theme:
    read = lru_cache(maxsize=None)(lambda name: _files(project, name))
    key = ("theme", name, language)
    kept = cache.last(key)
    if isinstance(kept, _Read) and all(_digest(read(layer)) == digest for layer, digest in kept.digests):
        return kept.theme
    layers = layers_of(name, read, disk.folders(project.themes))
    theme = theme_from(layers, language)
    cache.put(key, _Read(tuple((layer.name, _digest(read(layer.name))) for layer in layers), theme))
    return theme


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


def _digest(files: Mapping[str, bytes] | None) -> str:
    found = hashlib.blake2b()
    for path, content in sorted((files or {}).items()):
        found.update(f"{path}\0{len(content)}\0".encode() + content)
    return found.hexdigest()
