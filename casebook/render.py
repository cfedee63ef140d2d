"""The assembled course to the files of both editions. The stage `render`."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from casebook.cache import Cache, Templates
from casebook.course import Course
from casebook.drawing import drawing_of
from casebook.editions import addresses_of, for_single, for_site, policy, source_hash
from casebook.embed import embed
from casebook.excerpt import excerpt
from casebook.map import maps_of
from casebook.search import script as search_script
from casebook.theme import Theme, told_by
from casebook.themefaults import told
from casebook.versions import asked

OutputFiles = dict[str, bytes]
Values = dict[str, Any]


@dataclass(frozen=True)
class _Rendered:
    """The `<article>` of a page, shared by both editions; addresses still have their inside form.

    `menu` is the entry of the menu that it belongs to.
    """

    id: str
    title: str
    summary: str
    menu: str | None
    html: Markup


def render(course: Course, theme: Theme, cache: Cache | None = None) -> OutputFiles:
    """All output files (path → bytes). Raises ContentError when a template has an error."""
    cache = cache or Cache()
    environment = _environment(course, theme, cache)
    with told_by(theme), told(theme.templates, theme.texts):
        pages = [_page(course, environment, *page) for page in _pages(course)]
        return _site(course, theme, environment, pages, cache) | _single(course, theme, environment, pages)


def _page(
    course: Course, environment: Environment, page: str, title: str, summary: str | None, template: str, values: Values
) -> _Rendered:
    def show(kind: str, inner: Mapping[str, object]) -> str:
        return environment.get_template(f"components/{kind}/{kind}.html").render(inner)

    menu = _menu_of(course, page, values)
    html = environment.get_template(f"templates/{template}.html").render({"menu": menu, **values})
    return _Rendered(page, title, summary or course.description, menu, _safe(embed(html, course, page, show)))


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
    environment.filters["html"] = _safe  # for what `markdown` made; everything else is escaped
    environment.filters["excerpt"] = lambda html: _safe(excerpt(html))
    environment.globals["steps"] = {step.id: step for step in course.steps}
    environment.globals["titles"] = course.titles
    environment.globals["drawings"] = {
        case.id: [drawing_of(found) for found in maps_of(case)] for case in course.cases if case.id in course.map_pages
    }
    environment.globals["beginnings"] = {found.steps[0].id: found.title for found in course.assignments}
    return environment


def _template(theme: Theme, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template as jinja takes it. Its name is its file name too, so that an error tells in which one it is."""
    text = theme.templates.get(name)
    return None if text is None else (text, name, lambda: True)


def _safe(html: str) -> Markup:
    """Text that is HTML already: made by `markdown`, by a template that escaped, or written in the theme."""
    return Markup(html)  # noqa: S704


def _pages(course: Course) -> Iterator[tuple[str, str, str | None, str, Values]]:
    """Id, title, summary, template and values of every page, in the order of the course."""
    for page in course.pages:
        template = "home" if page.id == "index" else "prose"
        yield page.id, page.title, page.summary, template, {"page": page}
    for case in course.cases:
        yield case.id, case.title, case.summary, "case", {"case": case}
        for assignment in case.assignments:
            title = f"{assignment.title} · {case.title}"
            yield assignment.id, title, case.summary, "assignment", {"assignment": assignment, "case": case}
        if course.maps and case.id in course.map_pages:
            title = f"{course.maps.title} · {case.title}"
            yield course.map_pages[case.id], title, course.maps.summary, "map", {"page": course.maps, "case": case}
    for reflection in course.reflections:
        yield reflection.id, reflection.title, None, "assignment", {"assignment": reflection, "case": None}
    for form in course.forms:
        yield form.id, form.title, None, "form", {"form": form}
    if course.glossary.terms:
        yield course.glossary.id, course.glossary.title, course.glossary.summary, "glossary", {"page": course.glossary}
    if course.table:
        yield course.table.id, course.table.title, course.table.summary, "sources", {"page": course.table}
    if course.report:
        yield course.report.id, course.report.title, course.report.summary, "report", {"page": course.report}


def _site(course: Course, theme: Theme, environment: Environment, pages: list[_Rendered], cache: Cache) -> OutputFiles:
    """The web edition: one flat folder of pages, with style and script in `assets/`."""
    addresses = addresses_of(course)
    template = environment.get_template("templates/site.html")
    search = search_script((page.html for page in pages), theme.search_leaves_out, cache)
    assets = {"assets/style.css": theme.style, "assets/script.js": theme.script, "assets/search.js": search}
    links = {path: f"{path}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}" for path, text in assets.items()}
    files = {f"site/{path}": text.encode() for path, text in assets.items()}
    files |= {f"site/assets/{image.name}": image.content for image in course.images}
    for page in pages:
        html = template.render(page=page, csp=policy("'self'", "'self'", "'self'"), links=links, single=False)
        files[f"site/{addresses.pages[page.id]}"] = for_site(html, addresses, page.id).encode()
    return files


def _single(course: Course, theme: Theme, environment: Environment, pages: list[_Rendered]) -> OutputFiles:
    """The one-file edition: everything in one page, nothing beside it."""
    pages = [page for page in pages if page.id not in course.only_in_site]
    html = environment.get_template("templates/single.html").render(
        pages_in_order=pages,
        csp=policy(source_hash(theme.style), source_hash(theme.script), "data:"),
        style=_safe(theme.style),
        script=_safe(theme.script),
        page=pages[0],
        single=True,
    )
    return {f"{course.id}.html": for_single(html, course.images, course.only_in_site).encode()}
