"""What templates ask of the course is noted, so that a page is made anew only where an answer is another one."""

from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any

from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.drawing.map import maps_of
from casebook.drawing.map.drawing import Drawing, drawing_of

# What is asked: the name that templates have for a thing, and what of it.
Query = tuple[str, Hashable]
_COURSE, _CASES = "course", "cases"
# All of a thing.
_WHOLE = None


class Queries:
    """The course as templates know it. `answers` are those to what was asked since `begin`; the cache has drawings."""

    def __init__(self, course: Course, cache: Cache) -> None:
        self.answers: dict[Query, object] = {}
        self._course = course
        self._cases = {case.id: case for case in course.cases}
        self._drawings = lru_cache(maxsize=None)(
            lambda case: [cache.made(drawing_of, found) for found in maps_of(self._cases[case])]
        )
        self._things: dict[str, Mapping[Any, object]] = {
            "pages": {page.id: page for page in course.every_page},
            "steps": {step.id: step for step in course.steps},
            "titles": course.titles,
            "beginnings": {found.steps[0].id: found.title for found in course.assignments},
            "charts": {chart.id: chart for chart in course.charts},
            "terms": {term.id: term for term in course.glossary.terms},
        }

    @property
    def things(self) -> dict[str, object]:
        """The name that templates have for a thing → the thing, which notes what it is asked."""
        things = {name: self.about(name) for name in self._things}
        return {**things, _COURSE: _NotingCourse(self), "drawings": self._drawings_of}

    def about(self, name: str) -> Mapping[str, Any]:
        """One of the things: its parts by their ids."""
        return _Noting(self, name, self._things[name])

    def begin(self) -> None:
        """Note from here on."""
        self.answers = {}

    def answer(self, query: Query) -> object:
        """What a template gets; None when there is no such thing."""
        name, what = query
        if name == _COURSE:
            return attrgetter(str(what))(self._course)
        thing: Mapping[Any, object] = self._cases if name == _CASES else self._things[name]
        return thing if what is _WHOLE else thing.get(what)

    def noted(self, name: str, what: Hashable) -> object:
        """The same, noted."""
        if (name, what) not in self.answers:
            self.answers[name, what] = self.answer((name, what))
        return self.answers[name, what]

    def _drawings_of(self, case: str) -> list[Drawing]:
        """The drawings of the map of a case, made when a page first shows them."""
        self.noted(_CASES, case)
        return self._drawings(case)


class _Noting(Mapping[Any, object]):
    """One of the things."""

    def __init__(self, queries: Queries, name: str, thing: Mapping[Any, object]) -> None:
        self._queries, self._name, self._thing = queries, name, thing

    def __getitem__(self, key: Hashable) -> object:
        self._queries.noted(self._name, key)
        return self._thing[key]

    def __contains__(self, key: Hashable) -> bool:
        self._queries.noted(self._name, key)
        return key in self._thing

    def __iter__(self) -> Iterator[Any]:
        self._queries.noted(self._name, _WHOLE)
        return iter(self._thing)

    def __len__(self) -> int:
        self._queries.noted(self._name, _WHOLE)
        return len(self._thing)


class _NotingCourse:
    """The course."""

    def __init__(self, queries: Queries) -> None:
        self._queries = queries

    def __getattr__(self, name: str) -> object:
        return self._queries.noted(_COURSE, name)
