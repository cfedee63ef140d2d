"""The assembled course to the files of all editions. The stage `render`.

A new edition is a module here that makes its files of the articles, and a line in `PUBLICATIONS`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from markupsafe import Markup

from casebook.cache.aside import Shares
from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.problems.problem import ContentError, Problem
from casebook.publishing.onefile import one_file
from casebook.publishing.site import Site
from casebook.rendering.articles import Articles, Draft
from casebook.rendering.bare import bare
from casebook.rendering.search import Found, found_in
from casebook.theme.theme import Theme
from casebook.values.ids import PageId

OutputFiles = dict[str, bytes]


@dataclass(frozen=True)
class Publication:
    """An edition. `files` (path → bytes) lie in the `folder` of the output, and may be made when they are asked for.

    `draft` gives the same files, each without what depends on the others, for who only looks for mistakes.
    """

    files: Callable[[Articles], Mapping[str, bytes]]
    folder: str = ""
    draft: Callable[[Articles], Mapping[str, bytes]] | None = None


# The id of a page → its article as it was made apart, what can be found in it, and its HTML as it is published.
Drafts = Mapping[PageId, tuple[Draft, Found, Markup]]


@dataclass(frozen=True)
class Apart:
    """Articles that a second process makes: which of them it took, and where to get them."""

    shares: Shares
    drafts: Callable[[], Drafts]


_SITE = "site/"
PUBLICATIONS = (
    Publication(Site, _SITE, draft=partial(Site, versioned=False)),
    Publication(one_file),
)


def drafts(course: Course, theme: Theme, cache: Cache, shares: Shares) -> Drafts:
    """The last articles of the course, until one that was taken, and what can be found in them.

    Raises ContentError when a template has an error.
    """
    articles, without = Articles(course, theme, cache), frozenset(theme.search_leaves_out)
    made: dict[PageId, tuple[Draft, Found, Markup]] = {}
    for index, page in reversed([*enumerate(articles)]):
        if shares.take(index):  # all that belongs to one is made at once: the other process waits for the last one
            draft = articles.drafted(page)
            made[page] = (draft, found_in(draft[0].html, without), bare(draft[0].html))
    return made


def articles_of(course: Course, theme: Theme, cache: Cache, apart: Apart | None = None) -> Articles:
    """All articles, and in the cache what can be found in them and what is published of them.

    Raises ContentError when a template has an error. What is made `apart` is not made here.
    """
    articles, without = Articles(course, theme, cache), frozenset(theme.search_leaves_out)
    if apart:
        for index, page in enumerate(articles):
            if apart.shares.take(index):
                cache.made(found_in, articles[page].html, without)
                articles.bare(page)
        made = apart.drafts()
        articles.take({page: draft for page, (draft, *_) in made.items()})
        for (article, _), found, short in made.values():
            cache.hold(found, found_in, article.html, without)
            cache.hold(short, bare, article.html)
    for page, article in articles.items():
        cache.made(found_in, article.html, without)
        articles.bare(page)
    return articles


def publish(articles: Articles) -> OutputFiles:
    """All output files (path → bytes). Raises ContentError when a template has an error."""
    return {
        f"{publication.folder}{path}": content
        for publication in PUBLICATIONS
        for path, content in publication.files(articles).items()
    }


def pages_in(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files of the web edition."""
    return {path.removeprefix(_SITE): content for path, content in files.items() if path.startswith(_SITE)}


def render(course: Course, theme: Theme, cache: Cache | None = None) -> OutputFiles:
    """All output files (path → bytes). Raises ContentError when a template has an error."""
    return publish(articles_of(course, theme, cache or Cache()))


def faults(course: Course, theme: Theme) -> list[Problem]:
    """All that is wrong in the templates: a mistake in one keeps none of the others from being tried."""
    articles = Articles(course, theme, Cache())
    problems: list[Problem] = []
    for template in theme.templates:
        with noted(problems):
            articles.read(template)
    for publication in PUBLICATIONS:
        with noted(problems):
            files = (publication.draft or publication.files)(articles)
            for path in files:
                with noted(problems):
                    files[path]
    return problems


@contextmanager
def noted(problems: list[Problem]) -> Iterator[None]:
    """Note the problems that are raised inside, and go on."""
    try:
        yield
    except ContentError as error:
        problems += error.problems
