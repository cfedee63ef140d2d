"""Whether the words that `sources.yaml` claims stand where it says. A part of the stage `check`."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from casebook.checks.given import Given
from casebook.checks.page_part import page_part
from casebook.course.case import Assignment, Case, Step
from casebook.course.course import Course, Page
from casebook.frozen import dataclass
from casebook.model.layout import SOURCES
from casebook.problems.problem import Problem
from casebook.text.markup import plain


@dataclass(frozen=True)
class _Shown:
    """What a step, a page or a part of one is made of, and the words in it."""

    made_of: tuple[object, ...]
    words: str


def source_problems(given: Given) -> Iterator[Problem]:
    """Words of an entry that are not in the step, the page or the part of one that it names.

    That a place is missing is told elsewhere.
    """
    course = given.course
    if not course.table:
        return
    document = given.specs.document(SOURCES)
    places = _places(course)
    words_at = lru_cache(maxsize=None)(lambda at, heading: _words_at(given, (at, heading), places[at]))
    for number, (_, entries) in enumerate(course.table.documents):
        for index, entry in enumerate(entries):
            path = ("documents", number, "entries", index, "says")
            for (kind, target, _), said in zip(entry.at, entry.says, strict=True):
                name, _, heading = target.partition("#")
                if said and (kind, name) in places and _folded(said[1]) not in words_at((kind, name), heading):
                    values = {"words": said[1], "name": f"{kind}:{target}"}
                    yield Problem(document.place((*path, said[0])), "source-says", values)


def _words_at(given: Given, place: tuple[tuple[str, str], str], shown: object) -> str:
    """All words of a step, a page or the part of one below a heading; read anew when it is made of something else."""
    _, heading = place
    part_of = shown if heading and isinstance(shown, Page) else None
    made_of = (shown, given.course.charts if part_of else ())
    kept = given.cache.last(("words", place))
    if not isinstance(kept, _Shown) or kept.made_of != made_of:
        part = page_part(given.course, part_of, heading) if part_of else shown
        kept = _Shown(made_of, _folded(" ".join(_words(part))))
        given.cache.put(("words", place), kept)
    return kept.words


def _places(course: Course) -> dict[tuple[str, str], object]:
    """What each step and each page shows."""
    places: dict[tuple[str, str], object] = {
        ("step", step.id): _beside(course, part, step) for part in course.assignments for step in part.steps
    }
    for page in course.every_page:
        for first in [*page.shows.values()][:1]:
            places["page", page.id] = replace(first, assignments=()) if isinstance(first, Case) else first
    return places


def _beside(course: Course, part: Assignment, step: Step) -> tuple[object, ...]:
    """A step with what a reader sees beside it: the lens, and the aim of its assignment."""
    return step, course.lens if step.lens and part.case else None, part.aim if step.type == "aim" else None


def _words(shown: object) -> Iterator[str]:
    """All words in a part of the course as the case is described."""
    if isinstance(shown, str):
        yield plain(shown) if isinstance(shown, Markup) else shown
    elif isinstance(shown, Step):
        yield from (shown.title, *_words(shown.body))
    elif isinstance(shown, Assignment):
        yield from (word for piece in (shown.aim, *shown.steps) for word in _words(piece))
    elif is_dataclass(shown):
        yield from (word for one in fields(shown) if one.repr for word in _words(vars(shown)[one.name]))
    elif isinstance(shown, tuple):
        yield from (word for one in shown for word in _words(one))
    elif isinstance(shown, Mapping):
        yield from (word for one in shown.values() for word in _words(one))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
