"""The article of every page, which both editions share; addresses in it still have their inside form."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from casebook.cache import Cache, Templates
from casebook.course.course import Course, PageEntry
from casebook.course.fingerprints import asked
from casebook.drawing.map import maps_of
from casebook.drawing.map.drawing import Drawing, drawing_of
from casebook.rendering.embed import embed
from casebook.rendering.retold import retold
from casebook.rendering.sandbox import Sandbox
from casebook.text.markup import trusted
from casebook.theme.faults import told
from casebook.theme.theme import Theme, told_by

Values = dict[str, Any]


@dataclass(frozen=True)
class Article:
    """The `<article>` of a page. `menu` is the entry of the menu that it belongs to."""

    id: str
    title: str
    summary: str
    menu: str | None
    html: Markup


class Articles(Mapping[str, Article]):
    """The id of a page → its article, in the order of the course; each is made when it is first asked for.

    Raises ContentError when a template has an error.
    """

    def __init__(self, course: Course, theme: Theme, cache: Cache) -> None:
        self.course = course
        self.theme = theme
        self._environment = _environment(course, theme, cache)
        self._pages = {page.id: page for page in course.every_page}
        self._environment.globals["pages"] = self._pages
        self._made: dict[str, Article] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, page: str) -> Article:
        if page not in self._made:
            self._made[page] = self._article(self._pages[page])
        return self._made[page]

    def read(self, template: str) -> None:
        """See that a template can be read, also when no page of this course needs it."""
        with self._told():
            self._environment.get_template(template)

    def shown(self, template: str, values: Values) -> Markup:
        """A template of the theme with these values."""
        with self._told():
            return self._rendered(template, values)

    def _article(self, page: PageEntry) -> Article:
        menu = self._menu_of(page)
        html = self.shown(f"templates/{page.template}.html", {"menu": menu, **page.shows})
        with self._told():
            whole = embed(html, self.course, page.id, self._component)
        return Article(page.id, page.title, page.summary or self.course.description, menu, whole)

    def _menu_of(self, page: PageEntry) -> str | None:
        """The entry of the menu above a page: itself, or that of the page it belongs below."""
        if page.id in self.course.menu:
            return page.id
        return self._menu_of(self._pages[page.up]) if page.up else None

    def _component(self, kind: str, inner: Mapping[str, object]) -> Markup:
        return self._rendered(f"components/{kind}/{kind}.html", inner)

    def _rendered(self, template: str, values: Mapping[str, object]) -> Markup:
        return trusted(self._environment.get_template(template).render(values), "templates escape what is text")

    def _told(self) -> AbstractContextManager[object]:
        """What goes wrong inside is told with the file of the theme."""
        stack = ExitStack()
        stack.enter_context(told_by(self.theme))
        stack.enter_context(told(self.theme.templates, self.theme.texts))
        return stack


def _environment(course: Course, theme: Theme, cache: Cache) -> Environment:
    environment = Sandbox(
        loader=FunctionLoader(lambda name: _template(theme, name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
        bytecode_cache=Templates(cache),
    )
    environment.globals |= {
        "course": course,
        "t": theme.texts,
        "search_leaves_out": theme.search_leaves_out,
        "asked": asked,
    }
    environment.filters["retold"] = retold
    environment.globals["steps"] = {step.id: step for step in course.steps}
    environment.globals["titles"] = course.titles
    environment.globals["drawings"] = _drawings(course)
    environment.globals["beginnings"] = {found.steps[0].id: found.title for found in course.assignments}
    return environment


def _drawings(course: Course) -> Callable[[str], list[Drawing]]:
    """The id of a case → the drawings of its map, made when a page first shows them."""
    cases = {case.id: case for case in course.cases}
    return lru_cache(maxsize=None)(lambda case: [drawing_of(found) for found in maps_of(cases[case])])


def _template(theme: Theme, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template as jinja takes it. Its name is its file name too, so that an error tells in which one it is."""
    text = theme.templates.get(name)
    return None if text is None else (text, name, lambda: True)
