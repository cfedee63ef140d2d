"""A family as its case tells it, and its drawing: frozen values only.

`generations` and `columns` say where everyone stands, `outlines` and `genogram` make the drawing of it.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from casebook.frozen import dataclass

Sex = Literal["female", "male"]
Status = Literal["married", "together", "separated", "divorced"]


@dataclass(frozen=True)
class Phrase:
    """Plain words as the case is described, and as they are when man and woman are exchanged."""

    described: str
    reversed: str


@dataclass(frozen=True)
class Member:
    """Someone of the family. `shown` is the age as it is written."""

    id: str
    name: Phrase
    age: float | None = None
    shown: str | None = None
    sex: Sex | None = None


@dataclass(frozen=True)
class Couple:
    """Ids of two partners, or of one parent, and of their children."""

    partners: tuple[str, ...]
    status: Status = "together"
    children: tuple[str, ...] = ()


@dataclass(frozen=True)
class Household:
    """Ids of the people who live together; someone may live alone."""

    title: Phrase
    people: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """A sound family (see `assembly.families`): every id is that of a member, and nobody is their own ancestor."""

    members: tuple[Member, ...]
    couples: tuple[Couple, ...] = ()
    households: tuple[Household, ...] = ()

    @property
    def by_id(self) -> Mapping[str, Member]:
        """The members by their ids."""
        return {member.id: member for member in self.members}

    def eldest_first(self, children: tuple[str, ...]) -> list[str]:
        """Children in order of age; those of whom no age is known come last, as they were written."""
        ages = {member.id: member.age for member in self.members}
        return sorted(children, key=lambda child: (ages[child] is None, -(ages[child] or 0)))


@dataclass(frozen=True)
class Label:
    """A line of words that stands on `y`; its middle (names) or its beginning (titles) is at `x`."""

    x: int
    y: int
    words: Phrase


@dataclass(frozen=True)
class Symbol:
    """Someone in the drawing: the middle of the square, circle or diamond, and the lines of the name below it."""

    member: Member
    x: int
    y: int
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Line:
    """A path: between partners (their status), from parents to children, or the double stroke of a separation."""

    kind: Literal["married", "together", "separated", "divorced", "descent", "mark"]
    path: str


@dataclass(frozen=True)
class Outline:
    """A path around people who live together, with the lines of its title."""

    path: str
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Mention:
    """Someone who is named in the family told in words; `first`: not named before."""

    member: Member
    first: bool


@dataclass(frozen=True)
class Bond:
    """A couple or a parent told in words, with the children, the eldest first."""

    partners: tuple[Mention, ...]
    status: Status
    children: tuple[Mention, ...]


@dataclass(frozen=True)
class Home:
    """A household told in words."""

    title: Phrase
    people: tuple[Mention, ...]


# What fits in a window of 320 pixels, beside its margins and a scroll bar.
_NARROW = 272


@dataclass(frozen=True)
class Genogram:
    """The drawing, on a plane of `width` by `height`, and the same told: what is told is what is drawn."""

    width: int
    height: int
    symbols: tuple[Symbol, ...] = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    outlines: tuple[Outline, ...] = field(repr=False)
    bonds: tuple[Bond, ...] = field(repr=False)
    homes: tuple[Home, ...] = field(repr=False)

    @property
    def wide(self) -> bool:
        """Whether it has to be scrolled on the narrowest phone, so that its letters stay large enough."""
        return self.width > _NARROW
