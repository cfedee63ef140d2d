"""The assembled course to the files of both editions. The stage `render`."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from casebook.course import Course
from casebook.editions import addresses_of, for_single, for_site, policy, source_hash
from casebook.problems import ContentError, Place, Problem
from casebook.theme import Theme

OutputFiles = dict[str, bytes]


@dataclass(frozen=True)
class _Rendered:
    """The `<main>` of a page, shared by both editions; addresses still have their inside form."""

    id: str
    title: str
    summary: str
    html: Markup


def render(course: Course, theme: Theme) -> OutputFiles:
    """All output files (path → bytes). Raises ContentError when a template has an error."""
    environment = _environment(course, theme)
    try:
        pages = [
            _Rendered(page, title, summary, _safe(environment.get_template(f"templates/{kind}.html").render(values)))
            for page, title, summary, kind, values in _pages(course)
        ]
        return _site(course, theme, environment, pages) | _single(course, theme, environment, pages)
    except TemplateSyntaxError as error:
        place = Place(error.name or "theme", error.lineno)
        raise ContentError([Problem(place, "theme-error", {"detail": str(error.message)})]) from error
    except TemplateError as error:
        raise ContentError([Problem(Place("theme"), "theme-error", {"detail": str(error.message)})]) from error


def _environment(course: Course, theme: Theme) -> Environment:
    environment = Environment(
        loader=DictLoader(dict(theme.templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.globals |= {"course": course, "t": theme.texts}
    environment.filters["html"] = _safe  # for what `markdown` made; everything else is escaped
    environment.globals["steps"] = {step.id: step for step in course.steps}
    environment.globals["pages"] = {
        **{page.id: page for page in course.pages},
        **{case.id: case for case in course.cases},
    }
    return environment


def _safe(html: str) -> Markup:
    """Text that is HTML already: made by `markdown`, by a template that escaped, or written in the theme."""
    return Markup(html)  # noqa: S704


def _pages(course: Course) -> Iterator[tuple[str, str, str, str, dict[str, Any]]]:
    """Id, title, summary, template and values of every page, in the order of the course."""
    for page in course.pages:
        summary = page.summary or course.description
        yield page.id, page.title, summary, "home" if page.id == "index" else "prose", {"page": page}
    for case in course.cases:
        yield case.id, case.title, case.summary, "case", {"case": case}
        for assignment in case.assignments:
            title = f"{assignment.title} · {case.title}"
            yield assignment.id, title, case.summary, "assignment", {"assignment": assignment, "case": case}


def _site(course: Course, theme: Theme, environment: Environment, pages: list[_Rendered]) -> OutputFiles:
    """The web edition: one flat folder of pages, with style and script in `assets/`."""
    addresses = addresses_of(course)
    template = environment.get_template("templates/site.html")
    assets = {"assets/style.css": theme.style, "assets/script.js": theme.script}
    links = {path: f"{path}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}" for path, text in assets.items()}
    files = {f"site/{path}": text.encode() for path, text in assets.items()}
    for page in pages:
        html = template.render(page=page, csp=policy("'self'", "'self'"), links=links, single=False)
        files[f"site/{addresses.pages[page.id]}"] = for_site(html, addresses, page.id).encode()
    return files


def _single(course: Course, theme: Theme, environment: Environment, pages: list[_Rendered]) -> OutputFiles:
    """The one-file edition: everything in one page, nothing beside it."""
    html = environment.get_template("templates/single.html").render(
        pages_in_order=pages,
        csp=policy(source_hash(theme.style), source_hash(theme.script)),
        style=_safe(theme.style),
        script=_safe(theme.script),
        page=pages[0],
        single=True,
    )
    return {f"{course.id}.html": for_single(html).encode()}
