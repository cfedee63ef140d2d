"""Whether the words that `sources.yaml` claims stand where it says. A part of the stage `check`."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from casebook.course.case import Assignment, Case, Step
from casebook.course.course import Course
from casebook.model.layout import SOURCES
from casebook.model.validate import Specs
from casebook.problems.problem import Problem
from casebook.text.markup import plain


def source_problems(specs: Specs, course: Course) -> Iterator[Problem]:
    """Words of an entry that are not in the step or page that it names. That a place is missing is told elsewhere."""
    if not course.table:
        return
    document = specs.document(SOURCES)
    words_at = lru_cache(maxsize=None)(lambda kind, name: _folded(" ".join(_words(_place(course, kind, name)))))
    for number, (_, entries) in enumerate(course.table.documents):
        for index, entry in enumerate(entries):
            path = ("documents", number, "entries", index, "says")
            for (kind, target, _), words in zip(entry.at, entry.says, strict=True):
                name = target.partition("#")[0]
                if words and _place(course, kind, name) and _folded(words) not in words_at(kind, name):
                    values = {"words": words, "name": f"{kind}:{target}"}
                    yield Problem(document.find(words, path), "source-says", values)


def _place(course: Course, kind: str, name: str) -> object:
    """What a step or a page shows; None when there is none."""
    if kind == "step":
        return next((step for step in course.steps if step.id == name), None)
    shown = next((page.shows for page in course.every_page if page.id == name), None)
    if not shown:
        return None
    first = next(iter(shown.values()))
    return replace(first, assignments=()) if isinstance(first, Case) else first


def _words(shown: object) -> Iterator[str]:
    """All words in a part of the course as the case is described."""
    if isinstance(shown, str):
        yield plain(shown) if isinstance(shown, Markup) else shown
    elif isinstance(shown, Step):
        yield from (shown.title, *_words(shown.body))
    elif isinstance(shown, Assignment):
        yield from (word for step in shown.steps for word in _words(step))
    elif is_dataclass(shown):
        yield from (word for one in fields(shown) if one.repr for word in _words(vars(shown)[one.name]))
    elif isinstance(shown, tuple):
        yield from (word for one in shown for word in _words(one))
    elif isinstance(shown, Mapping):
        yield from (word for one in shown.values() for word in _words(one))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
