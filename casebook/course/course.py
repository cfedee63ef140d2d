"""The assembled course: everything that is shown, with unique ids, as frozen values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from itertools import groupby
from typing import Literal

from markupsafe import Markup

from casebook.course.case import Assignment, Case, Step
from casebook.course.downloads import Download
from casebook.course.images import Image
from casebook.course.session import Agenda
from casebook.frozen import dataclass
from casebook.model.content import ContactSpec, HelpSpec, SourceSpec, WaySpec
from casebook.patterns import regex
from casebook.text.glossary import Glossary
from casebook.values.ids import ContentPath, PageId, StepId, local_of
from casebook.values.kinds import MadePageSpec
from casebook.values.tables import Chart, Form

# The page that a visitor meets first.
START = PageId("index")
# The id of a heading of the largest kind in the HTML of a page.
_LARGEST = regex(r'<h2 id="([^"]+)"')


@dataclass(frozen=True)
class Page:
    """A prose page.

    `up` is the page that it belongs below; `lists` what is shown above its text; `anchors` are the ids of its
    headings with their words; `only` is the edition that has it, where not both have. `cards` and `next` are ids of
    pages: to choose from above its text, and to go on to. `taken_from` is told below a passage that is taken over.
    """

    id: PageId
    title: str
    menu: str
    html: Markup
    up: PageId | None = None
    lists: str | None = None
    summary: str | None = None
    source: str | None = None
    anchors: tuple[tuple[str, str], ...] = ()
    only: str | None = None
    cards: tuple[PageId, ...] = ()
    next: PageId | None = None
    taken_from: str | None = None

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The anchors of its largest headings, for a list of what is on it."""
        largest = {*_LARGEST.findall(self.html)}
        return tuple((id_, words) for id_, words in self.anchors if id_ in largest)


@dataclass(frozen=True)
class PageEntry:
    """A page of the course, whatever it is made of; the list of all is made in `pages`.

    `title` is that of its document, `menu` how menus call it, `file` what an author wrote to have it. `up` is the page
    that it belongs below, `only` the one edition that has it. `linked`: the theme leads readers to it by itself.
    `shows` is what its template gets, besides this (`entry`).
    """

    id: PageId
    kind: str
    title: str
    menu: str
    summary: str | None
    file: ContentPath
    template: str
    up: PageId | None = None
    only: str | None = None
    linked: bool = False
    shows: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)


@dataclass(frozen=True)
class Lens:
    """The points of attention."""

    title: str
    intro: str
    points: tuple[Markup, ...]


@dataclass(frozen=True)
class SourceEntry:
    """A piece of a source document, and where the course has it: kind of address (page, step), target, words.

    `says` are words that must stand there, for each of these places, behind which of those of its file they are.
    """

    source: str
    text: str
    at: tuple[tuple[str, str, str], ...]
    says: tuple[tuple[int, str] | None, ...] = ()


@dataclass(frozen=True)
class Sources:
    """Which piece of the source documents stands where: (title of a document, its entries).

    `only` is the edition that has the page, where not both have.
    """

    id: PageId
    title: str
    summary: str | None
    documents: tuple[tuple[str, tuple[SourceEntry, ...]], ...]
    only: str | None = None

    @property
    def tables(self) -> Iterator[tuple[str, list[tuple[str, list[tuple[SourceEntry, ...]]]]]]:
        """Each document with its chapters, and their entries: those together that follow each other in the same places.

        The chapter of an entry is what stands before the first comma of where it is in its source.
        """
        for title, entries in self.documents:
            chapters = groupby(entries, key=lambda entry: entry.source.partition(",")[0])
            yield title, [(chapter, _together(within)) for chapter, within in chapters]


def _together(entries: Iterable[SourceEntry]) -> list[tuple[SourceEntry, ...]]:
    return [tuple(together) for _, together in groupby(entries, key=lambda entry: entry.at)]


@dataclass(frozen=True)
class Course:
    """The whole site. `menu` and `footer` hold ids of pages, `guides` those for who hosts or writes.

    `booklets`: ids of the pages that become a booklet, with all below them. `completion`: ids of the cases that one
    has to finish; none: any one. `exit` is the address of the quick way out.
    `moved`: the id that a page or a step had once → where it is now, as templates write addresses. `search`: words that
    readers type, each with those that it finds.
    `made`: the key of `course.yaml` that asks for a page → what it says of it. `every_page`: see `pages`.
    """

    id: str
    title: str
    description: str
    language: Literal["nl", "en"]
    theme: str
    menu: tuple[PageId, ...]
    footer: tuple[PageId, ...]
    guides: tuple[PageId, ...]
    ways: tuple[WaySpec, ...]
    pages: tuple[Page, ...]
    cases: tuple[Case, ...]
    completion: tuple[PageId, ...]
    reflections: tuple[Assignment, ...]
    forms: tuple[Form, ...]
    charts: tuple[Chart, ...]
    glossary: Glossary
    table: Sources | None
    lens: Lens | None
    help: tuple[HelpSpec, ...]
    sources: tuple[SourceSpec, ...]
    images: tuple[Image, ...]
    downloads: tuple[Download, ...] = field(default=(), kw_only=True)
    booklets: tuple[PageId, ...] = field(default=(), kw_only=True)
    made: Mapping[str, MadePageSpec]
    exit: str | None
    moved: Mapping[str, str]
    search: tuple[tuple[str, str], ...] = ()
    agenda: Agenda | None = None
    contact: ContactSpec | None = None
    every_page: tuple[PageEntry, ...] = field(default=(), repr=False)

    @property
    def report(self) -> MadePageSpec | None:
        """The page with all that a reader answered."""
        return self.made.get("report")

    @property
    def maps(self) -> MadePageSpec | None:
        """The map that every case has."""
        return self.made.get("maps")

    @cached_property
    def map_pages(self) -> dict[str, PageId]:
        """The id of every case that has a map → the id of the page with it."""
        return self._pages_of_cases("map")

    @cached_property
    def session_pages(self) -> dict[str, PageId]:
        """The id of every case → the id of the page to lead a group from; empty without an agenda."""
        return self._pages_of_cases("session")

    @cached_property
    def views_pages(self) -> dict[str, PageId]:
        """The id of every case → the id of the page with what each person knows. Only the preview has any."""
        return self._pages_of_cases("views")

    def _pages_of_cases(self, kind: str) -> dict[str, PageId]:
        return {page.up: page.id for page in self.every_page if page.kind == kind and page.up}

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """All assignments of all cases, in order, and the reflections."""
        return (*(assignment for case in self.cases for assignment in case.assignments), *self.reflections)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in order."""
        return tuple(step for assignment in self.assignments for step in assignment.steps)

    @cached_property
    def alike(self) -> dict[StepId, tuple[int, bool]]:
        """The id of a step that several cases have from an assignment as it is → a number, and whether it is the first.

        What is asked in them is the same, but for the links to other steps; an outcome can be told otherwise.
        """
        found: dict[tuple[str, str, int | None], list[StepId]] = {}
        for case in self.cases:
            for step in case.steps:
                if not step.body.options:
                    found.setdefault((local_of(step.id), step.origin.document.path, step.number), []).append(step.id)
        several = enumerate(ids for ids in found.values() if len(ids) > 1)
        return {one: (number, one == ids[0]) for number, ids in several for one in ids}

    @cached_property
    def way_in(self) -> PageId:
        """The id of the page where the work begins: the list of cases, or the first case, or the first page."""
        listing = (page.id for page in self.pages if page.lists)
        return next(iter((*listing, *(case.id for case in self.cases), *(page.id for page in self.pages))))

    @cached_property
    def only_in_site(self) -> frozenset[PageId]:
        """The ids of pages that the one-file edition leaves out; never the first page."""
        return frozenset(page.id for page in self.every_page if page.only == "site")

    @cached_property
    def titles(self) -> dict[PageId, str]:
        """The id of every page → how menus call it."""
        return {page.id: page.menu for page in self.every_page}
