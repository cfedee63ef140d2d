"""What a second process makes ahead in a first build, while this one reads and checks: most computers have two cores.

Nothing comes of it but time: it works on what is given here, and what goes wrong there is met again, and told, here.
"""

from types import TracebackType

from casebook.cache.aside import Aside, Shares
from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.problems.problem import below
from casebook.project import Project, theme_ahead, theme_of
from casebook.publishing.render import Apart, Drafts, drafts
from casebook.rendering.templates import compile_all


class Ahead:
    """Compiles the templates of the theme while the course is read; renders most of its pages while it is checked."""

    def __init__(self, project: Project, cache: Cache) -> None:
        self._project = project
        self._cache = cache
        self._theme = Aside(lambda: _compiled(project))
        self._drafts: Aside[Drafts] | None = None
        self.apart: Apart | None = None

    def __enter__(self) -> "Ahead":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._theme.stop()
        if self._drafts:
            self._drafts.stop()

    def begin(self, course: Course) -> None:
        """Begin to render a course that was assembled."""
        self._cache.take(self._theme.result())
        shares = Shares(len(course.every_page))
        self._drafts = Aside(lambda: self._drafted(course, shares))
        self.apart = Apart(shares, self._drafts.result)

    def _drafted(self, course: Course, shares: Shares) -> Drafts:
        theme = theme_of(self._project, course, self._cache)
        with below(self._project.themes.name):
            return drafts(course, theme, self._cache, shares)


def _compiled(project: Project) -> Cache:
    cache = Cache()
    theme = theme_ahead(project, cache)
    if theme:
        compile_all(theme.templates, cache)
    return cache
