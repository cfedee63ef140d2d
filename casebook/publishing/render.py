"""The assembled course to the files of all editions. The stage `render`.

A new edition is a module here that makes its files of the articles, and a line in `PUBLICATIONS`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from casebook.cache import Cache
from casebook.course.course import Course
from casebook.problems.problem import ContentError, Problem
from casebook.publishing.onefile import one_file
from casebook.publishing.site import Site
from casebook.rendering.articles import Articles
from casebook.theme.theme import Theme

OutputFiles = dict[str, bytes]


@dataclass(frozen=True)
class Publication:
    """An edition. `files` (path → bytes) lie in the `folder` of the output, and may be made when they are asked for.

    `draft` gives the same files, each without what depends on the others, for who only looks for mistakes.
    """

    files: Callable[[Articles], Mapping[str, bytes]]
    folder: str = ""
    draft: Callable[[Articles], Mapping[str, bytes]] | None = None


PUBLICATIONS = (
    Publication(Site, "site/", draft=partial(Site, versioned=False)),
    Publication(one_file),
)


def render(course: Course, theme: Theme, cache: Cache | None = None) -> OutputFiles:
    """All output files (path → bytes). Raises ContentError when a template has an error."""
    articles = Articles(course, theme, cache or Cache())
    return {
        f"{publication.folder}{path}": content
        for publication in PUBLICATIONS
        for path, content in publication.files(articles).items()
    }


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
