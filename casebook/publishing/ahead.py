"""What a second process makes ahead in a first build, while this one reads and checks: most computers have two cores.

Nothing comes of it but time: it works on what is given here, and what goes wrong there is met again, and told, here.
"""

import sys
from collections.abc import Iterable
from types import TracebackType

from casebook.assembly.assemble import PartMakers
from casebook.cache.aside import Aside, Shares
from casebook.cache.early import begun
from casebook.cache.memory import Cache
from casebook.cache.store import THEMES
from casebook.checks.by_file import Call, calls
from casebook.course.course import Course
from casebook.model.layout import home_of
from casebook.model.validate import Specs
from casebook.problems.problem import below
from casebook.project import Project, theme_ahead, theme_of
from casebook.publishing.render import Apart, Drafts, drafts
from casebook.rendering.compiling import TEMPLATES, compile_all


class Ahead:
    """Reads the theme, looks through files, assembles and renders, while the course is read and checked here.

    To be given what is known so far, and left when it is used.
    """

    def __init__(self, project: Project, cache: Cache) -> None:
        self._project = project
        self._cache = cache
        self._early: Aside[Cache] | None = begun(TEMPLATES)
        self._calls: dict[str, list[Call]] = {}
        self._parts: Aside[Cache] | None = None
        self._drafts: Aside[Drafts] | None = None
        self.apart: Apart | None = None

    def __enter__(self) -> "Ahead":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for aside in (self._early, self._parts, self._drafts):
            if aside:
                aside.stop()

    def files(self, specs: Specs) -> None:
        """Note what there is to be looked through, of files that were read and validated."""
        for call in calls(specs):
            self._calls.setdefault(home_of(call[0]), []).append(call)

    def parts(self, here: PartMakers, there: PartMakers, known: Iterable[object]) -> None:
        """Fill the cache with the parts of the course and what is in their files, and with the theme.

        This process begins with what is made `here`, the second one with the theme and what is made `there`; then each
        goes on with what the other left. Who makes a part looks through its files, too: then each text is read once.
        """
        makers = {**here, **there}
        shared = [home for home in self._calls if home not in makers]
        shares, before = Shares(len(makers) + len(shared)), self._cache.keys
        homes = [*enumerate([*here, *shared, *there])]

        def make(homes: Iterable[tuple[int, str]]) -> None:
            for index, home in homes:
                if shares.take(index):
                    makers.get(home, bool)()
                    for _, look, values in self._calls.get(home, ()):
                        self._cache.made(look, *values)

        def make_there() -> Cache:
            self._cache.take(_compiled(self._project, self._early))
            make([*homes[len(here) :], *reversed(homes[: len(here)])])
            return self._cache.newer(before)

        self._parts = Aside(make_there, known)
        make(homes)
        self._cache.take(self._parts.result())

    def course(self, course: Course) -> None:
        """Begin to render a course that was assembled."""
        shares = Shares(len(course.every_page))
        self._drafts = Aside(lambda: self._drafted(course, shares))
        self.apart = Apart(shares, self._drafts.result)

    def _drafted(self, course: Course, shares: Shares) -> Drafts:
        theme = theme_of(self._project, course, self._cache)
        with below(self._project.themes.name):
            return drafts(course, theme, self._cache, shares)


def _compiled(project: Project, early: Aside[Cache] | None = None) -> Cache:
    """The theme, and its templates compiled: what other courses had compiled already is not compiled again.

    `early`: the templates of the theme that others build on, when a process compiles them.
    """
    store = project.compiled
    cache = Cache.loaded(store.read(THEMES))
    held = cache.size
    theme = theme_ahead(project, cache)
    if early:
        cache.take(early.result())
    if theme:
        compile_all(theme.templates, cache)
    cache.turn()
    if cache.size > held and not sys.dont_write_bytecode:
        store.write(THEMES, cache.saved())
    return cache
