"""The kinds of file that a course is made of: where each lies, what it may hold, and how it comes into the course.

All that needs a folder or the name of a file asks here. A new kind of file is one line here, and what it may hold.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache, cached_property
from typing import Generic, TypeVar

from casebook.frozen import dataclass
from casebook.model.agenda import AgendaSpec
from casebook.model.content import AssignmentSpec, CaseSpec, CourseSpec, PageSpec, ReflectionSpec
from casebook.model.tables import ChartSpec, FormSpec, GlossarySpec, SourcesSpec
from casebook.reading.documents import FrontMatter
from casebook.text.links import FILES, IMAGES
from casebook.values.ids import ContentPath
from casebook.values.kinds import LONGEST_ID, Content, MadePageSpec, read_keys

Spec = TypeVar("Spec", bound=Content, covariant=True)

# What a star of a pattern stands for.
_STARS: Mapping[str, str] = {"**": "(.+)", "*": "([^/]+)"}


@dataclass(frozen=True)
class Kind(Generic[Spec]):
    """A kind of file.

    `pattern` is its path, with `*` for each name in it; without one there is one such file at most. `model` is what it
    may hold; None for passages and images. `page`: it makes the page of its name. `named`: it comes into the course
    only when something names it, and may be left over otherwise. `apart`: nothing but the part of the course that is
    made of it depends on it; a part of several files is made of a folder.
    """

    name: str
    pattern: str
    model: type[Spec] | None = field(repr=False)
    page: bool = False
    named: bool = False
    apart: bool = False

    @property
    def once(self) -> bool:
        """Whether there is one such file at most."""
        return "*" not in self.pattern

    @property
    def folder(self) -> str:
        """The folder that all its files are in, with a slash; empty for those beside the folders."""
        return self.pattern.partition("*")[0].rpartition("/")[0] + "/" if "/" in self.pattern else ""

    def path(self, *names: str) -> ContentPath:
        """The file with these names, one for each star."""
        return ContentPath(self._blanks.format(*names))

    def names(self, path: str) -> tuple[str, ...] | None:
        """The names in the path of such a file; None for any other path."""
        found = self._form.fullmatch(path)
        return found.groups() if found else None

    def home(self, *names: str) -> str:
        """What is made of such a file is made of this: the file, or for a part of several files their folder."""
        folder, *rest = self.pattern.split("/*/")
        return f"{folder}/{names[0]}" if rest else self.path(*names)

    @cached_property
    def _blanks(self) -> str:
        return re.sub(r"\*\*?", "{}", self.pattern)

    @cached_property
    def _form(self) -> re.Pattern[str]:
        parts = re.split(r"(\*\*?)", self.pattern)
        return re.compile("".join(_STARS.get(part) or re.escape(part) for part in parts))


# Of a page: the name of a case, and that of something below it.
_LONGEST_PAGE = 2 * LONGEST_ID + 1

COURSE = Kind("course", "course.yaml", CourseSpec)
PAGE = Kind("page", "pages/*.md", PageSpec, page=True, apart=True)
ASSIGNMENT = Kind("assignment", "assignments/*.yaml", AssignmentSpec, named=True)
CASE = Kind("case", "cases/*/case.yaml", CaseSpec, page=True, named=True, apart=True)
PASSAGE: Kind[Content] = Kind("passage", "cases/*/*.md", None, named=True, apart=True)
REFLECTION = Kind("reflection", "reflections/*.yaml", ReflectionSpec, page=True, apart=True)
FORM = Kind("form", "forms/*.yaml", FormSpec, page=True)
CHART = Kind("chart", "charts/*.yaml", ChartSpec, named=True)
GLOSSARY = Kind("glossary", "glossary.yaml", GlossarySpec)
AGENDA = Kind("agenda", "agenda.yaml", AgendaSpec)
SOURCES = Kind("sources", "sources.yaml", SourcesSpec)
IMAGE: Kind[Content] = Kind("image", f"{IMAGES}**", None, named=True)
FILE: Kind[Content] = Kind("file", f"{FILES}**", None, named=True)

KINDS: tuple[Kind[Content], ...] = (
    COURSE, PAGE, ASSIGNMENT, CASE, PASSAGE, REFLECTION, FORM, CHART, GLOSSARY, AGENDA, SOURCES, IMAGE, FILE,
)  # fmt: skip


# The keys whose values people read, of all kinds of file.
PROSE = frozenset(key for kind in KINDS if kind.model for key in read_keys(kind.model))
# The keys of a case whose texts are told in both readings.
STORY = read_keys(CaseSpec, story=True)


def passage_path(case: str, file: str) -> ContentPath:
    """A text of a case, by the name of its file as steps give it."""
    return ContentPath(f"{CASE.home(case)}/{file}")


@cache
def kind_of(path: str) -> Kind[Content] | None:
    """The kind of a file; None when a course has no such file."""
    return next((kind for kind in KINDS if kind.names(path) is not None), None)


@cache
def home_of(path: str) -> str:
    """The part of the course that alone is made of a file; empty for what all parts may use."""
    kind = kind_of(path)
    return kind.home(*(kind.names(path) or ())) if kind and kind.apart else ""


def front_matter(path: str) -> FrontMatter:
    """Whether a Markdown file of this path begins with values between `---`: only those with a model have any."""
    kind = kind_of(path)
    return "may" if kind is None else "must" if kind.model else "never"


def makers_of(page: str) -> Iterator[ContentPath]:
    """The files that could make a page of this name. Of a case, that is also the page of anything below it."""
    if len(page) > _LONGEST_PAGE:
        return
    words = page.split("-")
    for kind in KINDS:
        if kind is CASE:
            yield from (kind.path("-".join(words[:count])) for count in range(1, len(words) + 1))
        elif kind.page:
            yield kind.path(page)
        elif kind.once and kind.model and issubclass(kind.model, MadePageSpec):
            yield kind.path()
