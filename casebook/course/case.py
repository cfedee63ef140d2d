"""A case as it is read: its assignments and their steps, with unique ids, as frozen values."""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from markupsafe import Markup

from casebook.course.session import Lead
from casebook.frozen import dataclass
from casebook.steps.base import Body
from casebook.text.once import Piece
from casebook.text.pairs import Reversal
from casebook.values.family import Genogram
from casebook.values.ids import PageId, StepId
from casebook.values.people import Person
from casebook.values.references import Origin


@dataclass(frozen=True)
class Knowledge:
    """A block of a step's text with what persons know or went through of it.

    `views`: the id of a person, or `NOBODY` → HTML of what she knows. `once`: all of that, told once.
    `outcome`: the id of the option that the text tells the outcome of; None when it is read whatever is picked.
    """

    views: Mapping[str, Markup]
    once: Piece
    outcome: str | None = None


Picks = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Memory:
    """What a person knows from one step: its id, and HTML.

    `needs` tells on which branch it is: for each choice on which that depends, the field where it is kept, and the ids
    of the options of which one has to be picked.
    """

    step: StepId
    html: Markup
    needs: Picks = ()


@dataclass(frozen=True)
class SharedMemory:
    """What persons know from one step, told once. In its HTML `data-known` says who knows a part of it.

    Persons are numbers there, as they stand in the list of the step that looks through their eyes, from 1 on;
    `people` are the numbers of those who know something of it.
    """

    step: StepId
    html: Markup
    people: tuple[str, ...]
    needs: Picks = ()


@dataclass(frozen=True)
class Step:
    """One screen. `id` is its address, unique in the course; `next`, `previous` and `owner` are ids of steps.

    `title` is plain text as the case is described, `heading` the same as HTML in both readings.
    `owner` is where "Ga terug naar de opdracht" leads for a reader who did not come from another step.
    `body` is what its kind of step made (see `steps/`); `known` is what persons know of it, and `lead` what is
    told to who leads a group.
    """

    id: StepId
    type: str
    title: str
    heading: Markup
    body: Body
    origin: Origin = field(repr=False, compare=False)
    number: int | None = None
    source: Markup | None = None
    lens: bool = False
    answers: bool = False
    next: StepId | None = None
    previous: StepId | None = None
    owner: StepId | None = None
    ending: bool = False
    leads_to: tuple[StepId, ...] = ()
    known: tuple[Knowledge, ...] = ()
    lead: Lead | None = None


@dataclass(frozen=True)
class Assignment:
    """An assignment worked out for a case, or a reflection, which has no case; `id` is that of its page.

    `guide` is the address of what its facilitator can read about it; `notice` is told where something is filled in.
    """

    id: PageId
    name: str
    title: str
    aim: Markup
    case: PageId | None
    case_title: str | None
    steps: tuple[Step, ...]
    source: Markup | None = None
    guide: str | None = None
    notice: Markup | None = None


@dataclass(frozen=True)
class Case:
    """A case with the assignments worked out for it; `id` is that of its page.

    `title` and `summary` are plain text as the case is described, `title_reversed` is in the other reading; `heading`,
    `lead` and `kind` are HTML in both. `reversal` tells what flips when man and woman are exchanged, and
    `renamed` who gets which name.
    `remembered` is what persons know at a step: the id of the step → that of the person → her memories. `told_once` is
    the same for all of them together.
    """

    id: PageId
    title: str
    title_reversed: str
    heading: Markup
    menu: str
    summary: str
    lead: Markup
    kind: Markup | None
    notice: Markup | None
    source: Markup | None
    people: tuple[Person, ...]
    family: Genogram | None
    reversal: Reversal
    assignments: tuple[Assignment, ...]
    remembered: Mapping[StepId, Mapping[str, tuple[Memory, ...]]] = field(default_factory=dict, repr=False)
    told_once: Mapping[StepId, tuple[SharedMemory, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def person(self) -> dict[str, Person]:
        """The id of a person → the person."""
        return {person.id: person for person in self.people}

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """(name, second name) of everyone who has one; empty when roles cannot be reversed."""
        return tuple(self.reversal.names.items())

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all assignments, in order."""
        return tuple(step for assignment in self.assignments for step in assignment.steps)
