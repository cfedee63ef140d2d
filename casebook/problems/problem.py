"""A problem with the content, as data: what, where, and how to mend it. The words stand in `messages`."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from functools import cached_property

from casebook.frozen import dataclass
from casebook.problems.nearest import nearest


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a file. `line` and `column` count from 1; `length` is in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1
    excerpt: str = field(default="", compare=False)


@dataclass(frozen=True)
class Near:
    """A name that there is not, and those that may have been meant: looked through only when it is told.

    `before` and `after` stand around the one that is found.
    """

    name: str
    candidates: Collection[str] = field(repr=False)
    before: str = ""
    after: str = ""

    @cached_property
    def found(self) -> str | None:
        """The candidate that looks most like the name, None when nothing comes close."""
        found = nearest(self.name, self.candidates)
        return f"{self.before}{found}{self.after}" if found else None


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `values` fill the message of `code`; `near` is the name that was meant, or how to find it.

    `also` are the other places where the same name stands, which is told once.
    """

    place: Place
    code: str
    values: Mapping[str, str] = field(default_factory=dict, compare=False)
    near: str | Near | None = field(default=None, compare=False)
    warning: bool = False
    also: tuple[Place, ...] = field(default=(), compare=False)

    @property
    def nearest(self) -> str | None:
        """The name that was probably meant."""
        return self.near.found if isinstance(self.near, Near) else self.near


class ContentError(Exception):
    """Raised where going on makes no sense; carries the problems to show."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        told = {(found.place, found.code, *sorted(found.values.items())): found for found in problems}
        self.problems = tuple(sorted(told.values()))
        super().__init__(f"{len(self.problems)} problems")


@contextmanager
def below(folder: str) -> Iterator[None]:
    """Let problems that are raised inside name their files as seen from outside the folder."""
    try:
        yield
    except ContentError as error:
        raise ContentError(located(error.problems, folder)) from error


def located(problems: Iterable[Problem], folder: str) -> list[Problem]:
    """Problems with the folder put before the paths of their files."""

    def inside(place: Place) -> Place:
        return replace(place, path=f"{folder}/{place.path}")

    return [replace(one, place=inside(one.place), also=tuple(map(inside, one.also))) for one in problems]
