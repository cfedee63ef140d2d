"""What every step has, and what a kind of step has to say of itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from markupsafe import Markup

from casebook.values.kinds import Content, FileNames, Id, Text
from casebook.values.tables import Form


class StepSpec(Content):
    """A step as its author wrote it. `instead_of` and `after` place a case's step in an assignment."""

    id: Id
    title: Text
    source: Text | None = None
    instead_of: Id | None = None
    after: Id | None = None
    leads_to: Id | None = None
    ending: bool = False


@dataclass(frozen=True)
class Section:
    """A part of a file: the id and words of its heading, both empty before the first one, and its HTML."""

    id: str
    heading: Markup
    html: Markup


class Writer(Protocol):
    """Turns what an author wrote into HTML and addresses; `path` is the value's place in the step."""

    def inline(self, text: str, *path: str | int) -> Markup:
        """A sentence of Markdown as HTML without a paragraph around it."""

    def block(self, text: str, *path: str | int) -> Markup:
        """Markdown as HTML."""

    def files(self, names: FileNames, *path: str | int) -> Markup:
        """Markdown files of the case, one after the other, as HTML."""

    def sections(self, name: str, *path: str | int) -> tuple[Section, ...]:
        """A Markdown file of the case, split at its headings; nothing when there is no such file."""

    def people(self, names: Sequence[str], *path: str | int) -> tuple[str, ...]:
        """The ids of the persons of the case that are named."""

    def steps(self, names: Sequence[str], *path: str | int) -> tuple[str, ...]:
        """The ids of the steps that are named; several for one where a case put several in its place."""

    def own(self, *local_ids: str) -> str:
        """The id of a part of the step that is being written, unique in the course."""

    def form(self, name: str, *path: str | int) -> Form | None:
        """The form of that name, its cells with ids of this step; None when there is none."""


@dataclass(frozen=True)
class StepType:
    """A kind of step. `build` makes the value that the component of the same name shows.

    `returns`: it ends in "Ga terug naar de opdracht"; `consulted`: it does when a question is about it. `lens`: the
    points of attention are at hand.
    `answers`: something can be filled in.
    """

    name: str
    build: Callable[[Any, Writer], object]
    returns: bool = False
    consulted: bool = False
    lens: bool = False
    answers: bool = False
