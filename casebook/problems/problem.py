"""A problem with the content, as data: what, where, and how to mend it. The words stand in `messages`."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from difflib import get_close_matches

from casebook.frozen import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a file. `line` and `column` count from 1; `length` is in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1
    excerpt: str = field(default="", compare=False)


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `values` fill the message of `code`; `nearest` is the name that was probably meant."""

    place: Place
    code: str
    values: Mapping[str, str] = field(default_factory=dict, compare=False)
    nearest: str | None = field(default=None, compare=False)
    warning: bool = False


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
    return [replace(found, place=replace(found.place, path=f"{folder}/{found.place.path}")) for found in problems]


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that looks most like `name`, or None when nothing comes close."""
    found = get_close_matches(name, sorted(set(candidates) - {name}), n=1, cutoff=0.66)
    return found[0] if found else None
