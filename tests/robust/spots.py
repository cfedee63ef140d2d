"""The values of the files of a course, and the course with something behind some of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from casebook.cache.memory import Cache
from casebook.pipeline import check_files
from casebook.problems.problem import ContentError
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.theme import Theme
from tests.conftest import SMALL, theme_of
from tests.words import ENGLISH

Files = dict[str, bytes]
Output = dict[str, bytes]
KeyPath = tuple[str | int, ...]

COURSES = {"nl": SMALL, "en": ENGLISH}
# What does not change from one try to the next is not made again.
KEPT = Cache()


@dataclass(frozen=True)
class Spot:
    """A value of a YAML file or of what stands above the text of a page; without `at` the Markdown of a file."""

    path: str
    at: KeyPath | None = None


@cache
def content(language: str) -> Files:
    """The files of a course."""
    return disk.read(COURSES[language])


@cache
def theme(language: str) -> Theme:
    """The default theme."""
    return theme_of("default", language)


@cache
def values(language: str) -> tuple[Spot, ...]:
    """Every value of every file, in the order of the files."""
    return tuple(Spot(path, at) for path in sorted(content(language)) for at in _paths(_data(language, path)))


@cache
def bodies(language: str) -> tuple[Spot, ...]:
    """The Markdown of every file that has some."""
    return tuple(Spot(path) for path in sorted(content(language)) if path.endswith(".md"))


def put(language: str, changes: Mapping[Spot, str]) -> Files:
    """The course with a text behind each of these."""

    def put_at(path: str) -> Callable[[str, KeyPath | None], str]:
        return lambda text, at: f"{text}{changes.get(Spot(path, at), '')}"

    return content(language) | {path: written(language, path, put_at(path)) for path in {spot.path for spot in changes}}


def written(language: str, path: str, change: Callable[[str, KeyPath | None], str]) -> bytes:
    """A file in which every value, and its Markdown, is as `change` makes it of what it is."""
    _, body = _halves(content(language)[path], path)
    body = change(body.decode(), None).encode() if path.endswith(".md") else body
    data = _data(language, path)
    if data is None:
        return body
    head = str(yaml.safe_dump(_changed(data, change, ()), sort_keys=False, allow_unicode=True, width=10**6)).encode()
    return head if path.endswith(".yaml") else b"---\n" + head + b"---\n" + body


def checked(files: Files) -> bool:
    """Whether the checks accept a course."""
    try:
        check_files(files, KEPT)
    except ContentError:
        return False
    return True


def built(language: str, files: Files) -> Output:
    """Both editions."""
    return render(check_files(files, KEPT).course, theme(language), KEPT)


def accepted(language: str, changes: Mapping[Spot, str]) -> list[dict[Spot, str]]:
    """The changes that the checks accept, in as few courses as can be: without those that they do not."""
    if checked(put(language, changes)):
        return [dict(changes)]
    if len(changes) == 1:
        return []
    items = list(changes.items())
    halves = (items[: len(items) // 2], items[len(items) // 2 :])
    found = [course for half in halves for course in accepted(language, dict(half))]
    together = {spot: text for course in found for spot, text in course.items()}
    return [together] if len(found) > 1 and checked(put(language, together)) else found


def _halves(text: bytes, path: str) -> tuple[bytes, bytes]:
    """YAML and Markdown of a file."""
    if path.endswith(".yaml"):
        return text, b""
    _, head, body = text.split(b"---\n", 2) if text.startswith(b"---\n") else (b"", b"", text)
    return head, body


@cache
def _data(language: str, path: str) -> object:
    """The plain values of a file: texts, lists and mappings; None when it has none."""
    if not path.endswith((".yaml", ".md")):
        return None
    head, _ = _halves(content(language)[path], path)
    return yaml.load(head, yaml.CBaseLoader) if head else None  # noqa: S506  (it makes texts only)


def _paths(data: object) -> Iterator[KeyPath]:
    if isinstance(data, str):
        yield ()
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, inner in items:
        yield from ((key, *rest) for rest in _paths(inner))


def _changed(data: object, change: Callable[[str, KeyPath | None], str], path: KeyPath) -> object:
    if isinstance(data, dict):
        return {key: _changed(inner, change, (*path, key)) for key, inner in data.items()}
    if isinstance(data, list):
        return [_changed(inner, change, (*path, at)) for at, inner in enumerate(data)]
    return change(str(data), path)
