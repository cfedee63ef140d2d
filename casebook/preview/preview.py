"""What an author sees while writing: the last good pages, with the problems of the newest text on top of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from urllib.parse import quote

from casebook.authoring.editor import keep_editor
from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.course.pages import listed
from casebook.model.content import MapsSpec
from casebook.pipeline import check_content, unshown
from casebook.preview import look
from casebook.preview.pages import is_page, with_end
from casebook.problems.problem import ContentError, Problem, below, located
from casebook.problems.told import told
from casebook.project import Project, theme_of
from casebook.publishing.site import Site, policy_of_site
from casebook.reading import disk
from casebook.rendering.addresses import policy
from casebook.rendering.articles import Articles
from casebook.theme.theme import Theme
from casebook.values.kinds import MadePageSpec

_EMPTY = b"<!doctype html>\n<html><head><meta charset='utf-8'><title>casebook</title></head><body>\n</body></html>\n"
# What authors have besides readers, by the language of the course: as if their `course.yaml` asked for it.
_MADE = {
    "nl": {
        "maps": MapsSpec(id="kaart", title="Kaart"),
        "views": MadePageSpec(id="wie-weet-wat", title="Wie weet wat"),
    },
    "en": {
        "maps": MapsSpec(id="map", title="Map"),
        "views": MadePageSpec(id="who-knows-what", title="Who knows what"),
    },
}

# The look of what only authors see: its address in the preview, and the file.
STYLE = "casebook-preview.css"
_STYLE_FILE = Path(__file__).resolve().parent / "overlay.css"

# A problem as a person reads it; the line above the list, from the number of errors and of warnings.
Wording = Callable[[Problem], str]
Headline = Callable[[int, int], str]


def _for_authors(course: Course) -> Course:
    """Authors see the map of each case, also when readers do not, and what each person in it knows."""
    made = _MADE["en" if course.language == "en" else "nl"]
    return listed(replace(course, made={**made, **course.made}))


class Preview:
    """The state of one preview. `site` is of the last text without errors; `builds` counts how often it was refreshed.

    `policy`: what its pages may do.

    A page is made when a browser asks for it. Only for a theme that was not seen yet all of them are made at once, so
    that what is wrong in it is told.
    """

    def __init__(self, project: Project, words: Wording, headline: Headline) -> None:
        self.project = project
        self.site: Mapping[str, bytes] = {}
        self.problems: tuple[Problem, ...] = ()
        self.builds = 0
        self.policy = policy("'self'", "'self'", "'self'")
        self._cache = Cache()
        self._good: dict[str, bytes] = {}  # the last good bytes of every file
        self._course: Course | None = None  # the last good one, as authors see it
        self._theme: Theme | None = None  # the last one that all pages could be made with
        self._words = words
        self._headline = headline

    def refresh(self) -> None:
        """Read and build anew. With an error in content or theme the pages stay as they were."""
        self.builds += 1
        try:
            checked = check_content(self.project, self._cache)
            course = _for_authors(checked.course)
            site = self._site(course)
        except ContentError as error:
            self.problems = error.problems
            return
        self.site, self.policy, self._course = site, policy_of_site(site.theme), course
        self.problems = (*checked.problems, *located(site.theme.problems, self.project.themes.name))
        keep_editor(self.project, checked.specs, checked.course)
        self._good = {path: content for path, content in self._good.items() if path in site}
        if site.theme != self._theme:
            faults = [path for path in site if not self._made(path)]
            left = [] if faults else unshown(self.project, checked, site.articles, site)
            self.problems = (*self.problems, *left)
            self._theme = None if faults or left else site.theme
        self._cache.turn()  # not after a mistake, which keeps the build from all that comes behind it

    def _site(self, course: Course) -> Site:
        theme = theme_of(self.project, course, self._cache)
        return Site(Articles(course, theme, self._cache), versioned=False)

    def _made(self, path: str) -> bool:
        """Make a file of the site; False when the theme has a mistake, which is told."""
        try:
            with below(self.project.themes.name):
                self._good[path] = self.site[path]
        except ContentError as error:
            self.problems = tuple(dict.fromkeys((*self.problems, *error.problems)))
            return False
        return True

    def page(self, path: str) -> bytes | None:
        """A file of the site as it is shown now; None when there is none. `path` is relative; the start page is ""."""
        path = path or "index.html"
        if path == STYLE:
            return disk.peek(_STYLE_FILE)
        if self._course and (page := look.look(path, self._course, STYLE)):
            return with_end(page, self._overlay().encode())
        if path.startswith(look.PLAIN):
            return self._shown(path.removeprefix(look.PLAIN), framed=True)
        if path.startswith(look.REVERSED):
            shown = self._shown(path.removeprefix(look.REVERSED), framed=True)
            return look.reversed_roles(shown) if shown and is_page(path) else shown
        return self._shown(path)

    def _shown(self, path: str, *, framed: bool = False) -> bytes | None:
        """A file of the site; a page with what only authors see at its end, in a frame without it."""
        if path in self.site:
            self._made(path)
        content = self._good.get(path)
        if content is None and not self._good and is_page(path):
            content = _EMPTY  # the first build had mistakes: show these
        if content is None or not is_page(path):
            return content
        style = f'<link rel="stylesheet" href="/{STYLE}">'
        if framed:
            return with_end(content, style.encode())
        bar = look.bar(path, self._course) if self._course else ""
        return with_end(content, f"{style}{bar}{self._overlay()}".encode())

    def _overlay(self) -> str:
        if not self.problems:
            return ""
        errors = [problem for problem in self.problems if not problem.warning]
        texts = "".join(f"<pre>{text}</pre>\n" for text in self._texts())
        head = escape(self._headline(len(errors), len(self.problems) - len(errors)))
        kind, opened = ("", " open") if errors else (" is-warning", "")
        return (
            f'<div class="casebook-problems{kind}" role="alert"><details{opened}>'
            f"<summary>{head}</summary>\n{texts}</details></div>\n"
        )

    def _texts(self) -> Iterable[str]:
        return map(self._told, told(self.problems))

    def _told(self, problem: Problem) -> str:
        """A problem as HTML. Its place opens the file in VS Code, at that spot."""
        first, end, rest = escape(self._words(problem)).partition("\n")
        place = problem.place
        if place.path:
            path = quote((self.project.content.parent / place.path).resolve().as_posix())
            first = f'<a href="vscode://file/{path.lstrip("/")}:{place.line}:{place.column}">{first}</a>'
        return f"{first}{end}{rest}"
