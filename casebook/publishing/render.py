"""The assembled course to the files of both editions. The stage `render`."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from casebook.cache import Cache
from casebook.course.course import Course
from casebook.problems.problem import ContentError, Problem
from casebook.rendering.addresses import addresses_of, for_single, for_site, policy, source_hash
from casebook.rendering.articles import Articles
from casebook.rendering.search import script as search_script
from casebook.text.markup import trusted
from casebook.theme.theme import Theme

OutputFiles = dict[str, bytes]

_STYLE, _SCRIPT, _SEARCH = "assets/style.css", "assets/script.js", "assets/search.js"


def render(course: Course, theme: Theme, cache: Cache | None = None) -> OutputFiles:
    """All output files (path → bytes). Raises ContentError when a template has an error."""
    cache = cache or Cache()
    articles = Articles(course, theme, cache)
    site = Site(articles, cache)
    return {f"site/{path}": content for path, content in site.items()} | _single(articles)


def faults(course: Course, theme: Theme) -> list[Problem]:
    """All that is wrong in the templates: a mistake in one keeps none of the others from being tried."""
    cache = Cache()
    articles = Articles(course, theme, cache)
    site = Site(articles, cache, versioned=False)
    attempts: list[Callable[[], object]] = [partial(articles.read, template) for template in theme.templates]
    attempts += [partial(site.__getitem__, path) for path in site]
    attempts.append(partial(_single, articles))
    problems: list[Problem] = []
    for attempt in attempts:
        try:
            attempt()
        except ContentError as error:
            problems += error.problems
    return problems


class Site(Mapping[str, bytes]):
    """The web edition: one flat folder of pages, with style and script in `assets/` (path → bytes).

    Each file is made when it is first asked for. Raises ContentError when a template has an error.
    `versioned`: the address of an asset changes with its bytes, for those who host the site; for this all of the
    course has to be known.
    """

    def __init__(self, articles: Articles, cache: Cache, *, versioned: bool = True) -> None:
        self.articles = articles
        self._cache = cache
        self._versioned = versioned
        self._addresses = addresses_of(articles.course)
        self._images = {f"assets/{image.name}": image.content for image in articles.course.images}
        self._pages = {self._addresses.pages[page]: page for page in articles}
        self._made: dict[str, bytes] = {}

    @property
    def theme(self) -> Theme:
        """The theme that its pages are made with."""
        return self.articles.theme

    def __iter__(self) -> Iterator[str]:
        yield from (_STYLE, _SCRIPT, _SEARCH)
        yield from self._images
        yield from self._pages

    def __len__(self) -> int:
        return 3 + len(self._images) + len(self._pages)

    def __contains__(self, path: object) -> bool:
        return path in (_STYLE, _SCRIPT, _SEARCH) or path in self._images or path in self._pages

    def __getitem__(self, path: str) -> bytes:
        if path not in self._made:
            self._made[path] = self._images[path] if path in self._images else self._text(path).encode()
        return self._made[path]

    def _text(self, path: str) -> str:
        if path == _STYLE:
            return self.theme.style
        if path == _SCRIPT:
            return self.theme.script
        if path == _SEARCH:
            articles = (article.html for article in self.articles.values())
            return search_script(articles, self.theme.search_leaves_out, self._cache)
        article = self.articles[self._pages[path]]
        values = {"page": article, "csp": policy("'self'", "'self'", "'self'"), "links": self._links, "single": False}
        return for_site(self.articles.shown("templates/site.html", values), self._addresses, article.id)

    @cached_property
    def _links(self) -> dict[str, str]:
        """The path of an asset → its address."""
        return {path: f"{path}{self._version(path)}" for path in (_STYLE, _SCRIPT, _SEARCH)}

    def _version(self, path: str) -> str:
        return f"?v={hashlib.sha256(self[path]).hexdigest()[:8]}" if self._versioned else ""


def _single(articles: Articles) -> OutputFiles:
    """The one-file edition: everything in one page, nothing beside it."""
    course, theme = articles.course, articles.theme
    pages = [article for page, article in articles.items() if page not in course.only_in_site]
    values = {
        "pages_in_order": pages,
        "csp": policy(source_hash(theme.style), source_hash(theme.script), "data:"),
        "style": trusted(theme.style, "the theme's own"),
        "script": trusted(theme.script, "the theme's own"),
        "page": pages[0],
        "single": True,
    }
    html = articles.shown("templates/single.html", values)
    return {f"{course.id}.html": for_single(html, course.images, course.only_in_site).encode()}
