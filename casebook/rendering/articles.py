"""The article of every page, which both editions share; addresses in it still have their inside form."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from casebook.cache.memory import Cache
from casebook.course.course import Course, PageEntry
from casebook.frozen import dataclass
from casebook.rendering.bare import bare
from casebook.rendering.embed import embed
from casebook.rendering.queries import Queries, Query
from casebook.rendering.templates import environment_of
from casebook.text.markup import trusted
from casebook.theme.template_faults import template_faults
from casebook.theme.theme import Theme, named_by_theme
from casebook.values.ids import PageId

Values = dict[str, Any]
# The template with the sign of the course in the browser's tab: an SVG drawing.
ICON = "components/brand/icon.html"
# What an article is kept under, with the id of its page.
_KEPT = "article"


@dataclass(frozen=True)
class Article:
    """The `<article>` of a page. `menu` is the entry of the menu that it belongs to."""

    id: PageId
    title: str
    summary: str
    menu: PageId | None
    html: Markup


# An article, and what its templates asked.
Draft = tuple[Article, tuple[Query, ...]]


@dataclass(frozen=True)
class Kept:
    """An article, with what it was made of: what its template was given, and what it asked of the course."""

    given: tuple[object, ...]
    answers: Mapping[Query, object]
    article: Article


class Articles(Mapping[PageId, Article]):
    """The id of a page → its article, in the order of the course; each is made when it is first asked for.

    Raises ContentError when a template has an error.
    """

    def __init__(self, course: Course, theme: Theme, cache: Cache) -> None:
        self.course = course
        self.theme = theme
        self.cache = cache
        self._queries = Queries(course, cache)
        self._environment = environment_of(self._queries, theme, cache)
        self._globals = dict(self._environment.globals)
        self._pages = {page.id: page for page in course.every_page}
        self._made: dict[PageId, Article] = {}

    def __iter__(self) -> Iterator[PageId]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, page: PageId) -> Article:
        if page not in self._made:
            self._made[page] = self._kept(page) or self._new(page)
        return self._made[page]

    def bare(self, page: PageId) -> Article:
        """An article as it is published: in as few bytes as HTML allows."""
        article = self[page]
        return replace(article, html=self.cache.made(bare, article.html))

    def drafted(self, page: PageId) -> Draft:
        """An article with what its templates asked, for who makes it apart."""
        article = self._new(page)
        return article, tuple(self._queries.answers)

    def take(self, drafts: Mapping[PageId, Draft]) -> None:
        """Articles that were made apart, from the same course and theme."""
        for page, (article, queries) in drafts.items():
            self._made[page] = article
            self._keep(article, {query: self._queries.answer(query) for query in queries})

    def read(self, template: str) -> None:
        """See that a template can be read, also when no page of this course needs it."""
        with self._told():
            self._environment.get_template(template)

    def shown(self, template: str, values: Values) -> Markup:
        """A template of the theme with these values."""
        with self._told():
            return self._rendered(template, values)

    def _kept(self, page: PageId) -> Article | None:
        """The article as it was made the last time, when all that it was made of is the same."""
        kept = self.cache.last((_KEPT, page))
        if not isinstance(kept, Kept) or kept.given != self._given(self._pages[page]):
            return None
        same = all(self._queries.answer(query) == answer for query, answer in kept.answers.items())
        return kept.article if same else None

    def _new(self, page: PageId) -> Article:
        self._queries.begin()
        article = self._article(self._pages[page])
        self._keep(article, self._queries.answers)
        return article

    def _keep(self, article: Article, answers: Mapping[Query, object]) -> None:
        self.cache.put((_KEPT, article.id), Kept(self._given(self._pages[article.id]), answers, article))

    def _given(self, entry: PageEntry) -> tuple[object, ...]:
        """What an article is made of, besides what its templates ask."""
        return self.theme, entry, self._menu_of(entry), self.course.description

    def _article(self, page: PageEntry) -> Article:
        menu = self._menu_of(page)
        html = self.shown(f"templates/{page.template}.html", {"entry": page, "menu": menu, **page.shows})
        with self._told():
            whole = embed(html, self._queries.about("charts"), self._queries.about("terms"), page.id, self._component)
        return Article(page.id, page.title, page.summary or self.course.description, menu, whole)

    def _menu_of(self, page: PageEntry) -> PageId | None:
        """The entry of the menu above a page: itself, or that of the page it belongs below."""
        if page.id in self.course.menu:
            return page.id
        return self._menu_of(self._pages[page.up]) if page.up else None

    def _component(self, kind: str, inner: Mapping[str, object]) -> Markup:
        return self._rendered(f"components/{kind}/{kind}.html", inner)

    def _rendered(self, template: str, values: Mapping[str, object]) -> Markup:
        found = self._environment.get_template(template)
        context = found.new_context(self._globals, shared=True)  # not copied for each of thousands of components
        context.vars.update(values)
        try:
            html = self._environment.concat(found.root_render_func(context))
        except Exception:  # noqa: BLE001  (whatever it is, jinja knows where in the template it is from)
            html = found.render(values)
        return trusted(html, "templates escape what is text")

    def _told(self) -> AbstractContextManager[object]:
        """What goes wrong inside is told with the file of the theme."""
        stack = ExitStack()
        stack.enter_context(named_by_theme(self.theme))
        stack.enter_context(template_faults(self.theme.templates, self.theme.texts))
        return stack
