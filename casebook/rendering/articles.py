"""The article of every page, which both editions share; addresses in it still have their inside form."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from casebook.cache import Cache, Templates
from casebook.course.course import Course
from casebook.course.fingerprints import asked
from casebook.drawing.map import maps_of
from casebook.drawing.map.drawing import Drawing, drawing_of
from casebook.rendering.embed import embed
from casebook.rendering.excerpt import excerpt
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


@dataclass(frozen=True)
class _Plan:
    """What a page is made of."""

    id: str
    title: str
    summary: str | None
    template: str
    values: Values


class Articles(Mapping[str, Article]):
    """The id of a page → its article, in the order of the course; each is made when it is first asked for.

    Raises ContentError when a template has an error.
    """

    def __init__(self, course: Course, theme: Theme, cache: Cache) -> None:
        self.course = course
        self.theme = theme
        self._environment = _environment(course, theme, cache)
        self._plans = {plan.id: plan for plan in _plans(course)}
        self._made: dict[str, Article] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._plans)

    def __len__(self) -> int:
        return len(self._plans)

    def __getitem__(self, page: str) -> Article:
        if page not in self._made:
            self._made[page] = self._article(self._plans[page])
        return self._made[page]

    def read(self, template: str) -> None:
        """See that a template can be read, also when no page of this course needs it."""
        with self._told():
            self._environment.get_template(template)

    def shown(self, template: str, values: Values) -> str:
        """A template of the theme with these values."""
        with self._told():
            return self._environment.get_template(template).render(values)

    def _article(self, plan: _Plan) -> Article:
        menu = _menu_of(self.course, plan.id, plan.values)
        html = self.shown(f"templates/{plan.template}.html", {"menu": menu, **plan.values})
        with self._told():
            whole = embed(html, self.course, plan.id, self._component)
        return Article(plan.id, plan.title, plan.summary or self.course.description, menu, safe(whole))

    def _component(self, kind: str, inner: Mapping[str, object]) -> str:
        return self._environment.get_template(f"components/{kind}/{kind}.html").render(inner)

    def _told(self) -> AbstractContextManager[object]:
        """What goes wrong inside is told with the file of the theme."""
        stack = ExitStack()
        stack.enter_context(told_by(self.theme))
        stack.enter_context(told(self.theme.templates, self.theme.texts))
        return stack


def _menu_of(course: Course, page: str, values: Values) -> str | None:
    """The entry of the menu above a page: itself, the page it belongs below, or the one that lists the cases."""
    if page in course.menu:
        return page
    if values.get("case"):
        if values["case"].id in course.menu:
            return str(values["case"].id)
        return next((one.id for one in course.pages if one.lists == "cases"), None)
    above = {one.id: one.up for one in course.pages} | {one.id: one.up for one in course.forms}
    up = above.get(page)
    return _menu_of(course, up, {}) if up else None


def _environment(course: Course, theme: Theme, cache: Cache) -> Environment:
    environment = Environment(
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
    environment.filters["html"] = safe  # for what `markdown` made; everything else is escaped
    environment.filters["excerpt"] = lambda html: safe(excerpt(html))
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


def safe(html: str) -> Markup:
    """Text that is HTML already: made by `markdown`, by a template that escaped, or written in the theme."""
    return Markup(html)  # noqa: S704


def _plans(course: Course) -> Iterator[_Plan]:
    """Every page, in the order of the course."""
    for one in course.pages:
        template = "home" if one.id == "index" else "prose"
        yield _Plan(one.id, one.title, one.summary, template, {"page": one})
    for case in course.cases:
        yield _Plan(case.id, case.title, case.summary, "case", {"case": case})
        for assignment in case.assignments:
            title = f"{assignment.title} · {case.title}"
            yield _Plan(assignment.id, title, case.summary, "assignment", {"assignment": assignment, "case": case})
        if course.maps and case.id in course.map_pages:
            title = f"{course.maps.title} · {case.title}"
            yield _Plan(
                course.map_pages[case.id], title, course.maps.summary, "map", {"page": course.maps, "case": case}
            )
    for reflection in course.reflections:
        yield _Plan(reflection.id, reflection.title, None, "assignment", {"assignment": reflection, "case": None})
    for form in course.forms:
        yield _Plan(form.id, form.title, None, "form", {"form": form})
    glossary = course.glossary if course.glossary.terms else None
    for page, template in ((glossary, "glossary"), (course.table, "sources"), (course.report, "report")):
        if page:
            yield _Plan(page.id, page.title, page.summary, template, {"page": page})
