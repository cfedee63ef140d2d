"""What every step has, and what a kind of step has to say of itself."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.values.ids import LocalId, StepId
from casebook.values.kinds import Content, FileNames, Id, MarkedStory, Minutes, SmallStory, Story, Work
from casebook.values.tables import Form


class StepSpec(Content):
    """A step as its author wrote it. `instead_of` and `after` place a case's step in an assignment.

    For who leads a group: `lead` is a note to her, `minutes` how long it takes, and `work` in what company.
    """

    if TYPE_CHECKING:  # each kind names itself
        type: str

    id: Id
    title: Story
    source: SmallStory | None = None
    instead_of: Id | None = None
    after: Id | None = None
    leads_to: Id | None = None
    ending: bool = False
    lead: MarkedStory | None = None
    minutes: Minutes | None = None
    work: Work | None = None

    # The keys that say something of a case, so that a step of an assignment cannot have them.
    only_in_case: ClassVar[frozenset[str]] = frozenset({"instead_of", "after"})

    @property
    def own_number(self) -> int | None:
        """Its number among the questions, where its author gave one."""
        return None

    @property
    def in_company(self) -> Work | None:
        """In what company a group works on it, where its author says so."""
        return self.work

    @property
    def leads_on(self) -> bool:
        """Whether its author says where every way from it leads."""
        return self.leads_to is not None

    def named_parts(self) -> Iterator[tuple[str, int, str]]:
        """What in it has an id of its own: the key that it stands below, at which place, and the id."""
        for key, value in self:
            items = enumerate(value) if isinstance(value, tuple) else ()
            yield from ((key, index, item.id) for index, item in items if hasattr(item, "id"))


@dataclass(frozen=True)
class Answer:
    """A field for an answer: its id (the key of what is written) and the HTML of its label.

    `agreement`: it is what readers agree on, with themselves or each other.
    """

    id: StepId
    label: Markup
    agreement: bool = False


@dataclass(frozen=True)
class Option:
    """`id` is the address of the outcome; `leads_to` the id of the step after it, None for the next one."""

    id: StepId
    label: Markup
    outcome: Markup
    leads_to: StepId | None


@dataclass(frozen=True, kw_only=True)
class Body:
    """What a kind of step makes of what its author wrote; each kind has more, which its own component shows.

    Here is what others may ask of any step: `about` are the steps that it asks about, `explains` those that it
    explains, `options` the ways to choose from and `field` where the choice is kept, `answers` the fields to write in.
    `whole`: each answer is to a question of its own, and is no part of one. `hint` stands beside what is asked.
    """

    about: tuple[StepId, ...] = ()
    explains: tuple[StepId, ...] = ()
    options: tuple[Option, ...] = ()
    field: StepId | None = None
    answers: tuple[Answer, ...] = ()
    whole: bool = True
    hint: Markup | None = None


@dataclass(frozen=True)
class Section:
    """A part of a file: the id and words of its heading, both empty before the first one, and its HTML."""

    id: str
    heading: Markup
    html: Markup


class Writer(Protocol):
    """Turns what an author wrote into HTML and addresses; `path` is the value's place in the step."""

    def hint(self, text: str | None) -> Markup | None:
        """The hint of a step."""

    def about(self, names: Sequence[LocalId]) -> tuple[StepId, ...]:
        """The ids of the steps that a step asks about. What only other cases have is left out."""

    def inline(self, text: str, *path: str | int) -> Markup:
        """A sentence of Markdown as HTML without a paragraph around it."""

    def block(self, text: str, *path: str | int) -> Markup:
        """Markdown as HTML."""

    def files(self, names: FileNames, *path: str | int, outcome: str | None = None) -> Markup:
        """Markdown files of the case, one after the other, as HTML; `outcome` is the option that they tell about."""

    def sections(self, name: str, *path: str | int) -> tuple[Section, ...]:
        """A Markdown file of the case, split at its headings; nothing when there is no such file."""

    def people(self, names: Sequence[str], *path: str | int) -> tuple[str, ...]:
        """The ids of the persons of the case that are named."""

    def step(self, name: LocalId, *path: str | int) -> StepId:
        """The id of the step that is named; the first where a case put several in its place."""

    def steps(self, names: Sequence[LocalId], *path: str | int) -> tuple[StepId, ...]:
        """The ids of the steps that are named; several for one where a case put several in its place."""

    def own(self, *local_ids: str) -> StepId:
        """The id of a part of the step that is being written, unique in the course."""

    def form(self, name: str, *path: str | int) -> Form | None:
        """The form of that name, its cells with ids of this step; None when there is none."""


@dataclass(frozen=True)
class StepType:
    """A kind of step: what its author may write (`spec`), and what `build` makes of it for its component to show.

    `returns`: it has "Ga terug naar de opdracht"; `consulted`: it has its own task, but a question can be about it too.
    `lens`: the points of attention are at hand. `answers`: something can be filled in, so ways back can lead to it.
    """

    name: str
    spec: type[StepSpec]
    build: Callable[[Any, Writer], Body]
    returns: bool = False
    consulted: bool = False
    lens: bool = False
    answers: bool = False
