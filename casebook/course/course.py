"""The assembled course: everything that is shown, with unique ids, as frozen values."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from casebook.course.images import Image
from casebook.text.glossary import Glossary
from casebook.text.pairs import Reversal
from casebook.values.family import Genogram
from casebook.values.people import Person
from casebook.values.references import Origin
from casebook.values.tables import Chart, Form


@dataclass(frozen=True)
class Knowledge:
    """A block of a step's text, as HTML, with what a person knows or went through of it; `person` is her id."""

    person: str
    html: str


@dataclass(frozen=True)
class Step:
    """One screen. `id` is its address, unique in the course; `next`, `previous` and `owner` are ids of steps.

    `title` is plain text as the case is described, `heading` the same as HTML in both readings.
    `owner` is where "Ga terug naar de opdracht" leads for a reader who did not come from another step.
    `body` is what its kind of step made (see `steps/`); `known` is what each person knows of it.
    """

    id: str
    type: str
    title: str
    heading: str
    body: object
    origin: Origin = field(repr=False, compare=False)
    number: int | None = None
    source: str | None = None
    lens: bool = False
    answers: bool = False
    next: str | None = None
    previous: str | None = None
    owner: str | None = None
    ending: bool = False
    leads_to: tuple[str, ...] = ()
    known: tuple[Knowledge, ...] = ()


@dataclass(frozen=True)
class Assignment:
    """An assignment worked out for a case, or a reflection, which has no case; `id` is that of its page.

    `guide` is the address of what its facilitator can read about it; `notice` is told where something is filled in.
    """

    id: str
    name: str
    title: str
    aim: str
    case: str | None
    case_title: str | None
    steps: tuple[Step, ...]
    source: str | None = None
    guide: str | None = None
    notice: str | None = None


@dataclass(frozen=True)
class Case:
    """A case with the assignments worked out for it; `id` is that of its page.

    `title` and `summary` are plain text as the case is described; `heading`, `lead` and `kind` are HTML in both
    readings. `reversal` tells what flips when man and woman are exchanged, and `renamed` who gets which name.
    """

    id: str
    title: str
    heading: str
    menu: str
    summary: str
    lead: str
    kind: str | None
    notice: str | None
    source: str | None
    people: tuple[Person, ...]
    family: Genogram | None
    reversal: Reversal
    assignments: tuple[Assignment, ...]

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """(name, second name) of everyone who has one; empty when roles cannot be reversed."""
        return tuple(self.reversal.names.items())

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all assignments, in order."""
        return tuple(step for assignment in self.assignments for step in assignment.steps)


@dataclass(frozen=True)
class Page:
    """A prose page.

    `up` is the page that it belongs below; `lists` what is shown below its text; `anchors` are the ids of its
    headings with their words; `only` is the edition that has it, where not both have.
    """

    id: str
    title: str
    menu: str
    html: str
    up: str | None = None
    lists: str | None = None
    summary: str | None = None
    source: str | None = None
    anchors: tuple[tuple[str, str], ...] = ()
    only: str | None = None


@dataclass(frozen=True)
class MadePage:
    """A page that the build makes: the report, or the maps (an id behind that of each case)."""

    id: str
    title: str
    summary: str | None


@dataclass(frozen=True)
class Lens:
    """The points of attention, as HTML."""

    title: str
    intro: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class HelpLine:
    """A number to call."""

    text: str
    phone: str
    note: str | None


@dataclass(frozen=True)
class Source:
    """A document that the course rests on."""

    title: str
    makers: str
    year: str | None


@dataclass(frozen=True)
class Way:
    """A way into the course: the id of a page, and words to choose it by."""

    to: str
    title: str
    text: str


@dataclass(frozen=True)
class Entry:
    """A piece of a source document, and where the course has it: kind of address (page, step), target, words."""

    source: str
    text: str
    at: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Sources:
    """Which piece of the source documents stands where: (title of a document, its entries)."""

    id: str
    title: str
    summary: str | None
    documents: tuple[tuple[str, tuple[Entry, ...]], ...]


@dataclass(frozen=True)
class Course:
    """The whole site. `menu` and `footer` hold ids of pages; `exit` is the address of the quick way out."""

    id: str
    title: str
    description: str
    language: Literal["nl", "en"]
    theme: str
    menu: tuple[str, ...]
    footer: tuple[str, ...]
    ways: tuple[Way, ...]
    pages: tuple[Page, ...]
    cases: tuple[Case, ...]
    reflections: tuple[Assignment, ...]
    forms: tuple[Form, ...]
    charts: tuple[Chart, ...]
    glossary: Glossary
    table: Sources | None
    lens: Lens | None
    maps: MadePage | None
    help: tuple[HelpLine, ...]
    sources: tuple[Source, ...]
    images: tuple[Image, ...]
    report: MadePage | None
    exit: str | None

    @cached_property
    def map_pages(self) -> dict[str, str]:
        """The id of every case that has a map → the id of the page with it."""
        return {case.id: f"{case.id}-{self.maps.id}" for case in self.cases if case.assignments} if self.maps else {}

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """All assignments of all cases, in order, and the reflections."""
        return (*(assignment for case in self.cases for assignment in case.assignments), *self.reflections)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in order."""
        return tuple(step for assignment in self.assignments for step in assignment.steps)

    @cached_property
    def only_in_site(self) -> frozenset[str]:
        """The ids of pages that the one-file edition leaves out; never the first page."""
        return frozenset(page.id for page in self.pages if page.only == "site" and page.id != "index")

    @cached_property
    def titles(self) -> dict[str, str]:
        """The id of every page → how menus call it."""
        found = {page.id: page.menu for page in self.pages} | {case.id: case.menu for case in self.cases}
        found |= {assignment.id: assignment.title for assignment in self.assignments}
        found |= {form.id: form.title for form in self.forms}
        found |= {page: f"{self.maps.title} · {found[case]}" for case, page in self.map_pages.items() if self.maps}
        found |= {self.glossary.id: self.glossary.title} if self.glossary.terms else {}
        found |= {page.id: page.title for page in (self.table, self.report) if page}
        return found
