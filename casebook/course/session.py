"""What leads a group through the course: the agenda of a session, and the notes at its steps, as frozen values."""

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.values.ids import PageId, StepId
from casebook.values.kinds import Work


@dataclass(frozen=True)
class Lead:
    """A note for who leads: HTML, how many minutes a step takes at least, and in what company it is done."""

    html: Markup | None
    minutes: int | None
    work: Work | None


@dataclass(frozen=True)
class AgendaPart:
    """A part of a session, with its `minutes` for each length.

    `kind` is what the group looks at: a page, an assignment, a reflection or a break; `name` is its id, of an
    assignment the one that all cases have it by, and empty for a break. `steps` are those of the reflection that it is
    about, empty for all. `lead` is a note for who leads.
    """

    id: str
    title: str
    minutes: tuple[int, ...]
    kind: str
    name: str
    steps: tuple[StepId, ...]
    lead: Markup | None


@dataclass(frozen=True)
class Agenda:
    """A session: how many minutes it can take, its parts in order, and what the page is called that leads it."""

    id: PageId
    title: str
    summary: str | None
    lengths: tuple[int, ...]
    parts: tuple[AgendaPart, ...]
