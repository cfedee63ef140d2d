"""The assembled course: everything that is shown, with unique ids, as frozen values."""

from dataclasses import dataclass, field
from typing import Literal

from casebook.documents import Document
from casebook.problems import Place
from casebook.yamltext import Path


@dataclass(frozen=True)
class Origin:
    """Where a value was written; its place is looked up only when there is a problem with it."""

    document: Document = field(repr=False)
    path: Path = ()
    needle: str = ""

    def place(self) -> Place:
        """The place in the file."""
        if self.needle:
            return self.document.find(self.needle, self.path)
        return self.document.place(self.path)


ReferenceKind = Literal["step", "page", "heading", "file", "anchor", "assignment", "case", "menu", "link"]


@dataclass(frozen=True)
class Reference:
    """Something that names something else: `target` must be one of the course's addresses of this kind."""

    kind: ReferenceKind
    target: str
    written: str
    origin: Origin
    scope: str = ""


@dataclass(frozen=True)
class Step:
    """One screen. `id` is its address, unique in the course; `next`, `previous` and `owner` are ids of steps.

    `owner` is where "Ga terug naar de opdracht" leads for a reader who did not come from another step.
    `body` is what its kind of step made (see `steps/`).
    """

    id: str
    type: str
    title: str
    body: object
    origin: Origin = field(repr=False, compare=False)
    number: int | None = None
    source: str | None = None
    lens: bool = False
    next: str | None = None
    previous: str | None = None
    owner: str | None = None
    ending: bool = False
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Assignment:
    """An assignment worked out for a case; `id` is that of its page."""

    id: str
    name: str
    title: str
    aim: str
    case: str
    case_title: str
    steps: tuple[Step, ...]
    source: str | None = None


@dataclass(frozen=True)
class Person:
    """Someone in a case; `age` in years, as it is shown."""

    name: str
    age: str | None
    role: str | None


@dataclass(frozen=True)
class Case:
    """A case with the assignments worked out for it; `id` is that of its page."""

    id: str
    title: str
    menu: str
    summary: str
    kind: str | None
    source: str | None
    people: tuple[Person, ...]
    assignments: tuple[Assignment, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all assignments, in order."""
        return tuple(step for assignment in self.assignments for step in assignment.steps)


@dataclass(frozen=True)
class Page:
    """A prose page."""

    id: str
    title: str
    menu: str
    html: str
    summary: str | None = None
    source: str | None = None
    anchors: tuple[str, ...] = ()


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
class Course:
    """The whole site. `menu` holds ids of pages and cases."""

    id: str
    title: str
    description: str
    language: Literal["nl", "en"]
    theme: str
    menu: tuple[str, ...]
    pages: tuple[Page, ...]
    cases: tuple[Case, ...]
    lens: Lens | None
    help: tuple[HelpLine, ...]
    sources: tuple[Source, ...]

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """All assignments of all cases, in order."""
        return tuple(assignment for case in self.cases for assignment in case.assignments)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in order."""
        return tuple(step for assignment in self.assignments for step in assignment.steps)
