"""The name that was meant by one that does not exist."""

from bisect import bisect
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

# Of more names, so many are looked at on either side of where the name would stand.
_MANY, _BESIDE = 200, 25
# How much alike two names are, of 1, at the least.
_ALIKE = 0.66


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that looks most like `name`, or None when nothing comes close.

    Of very many it is one that begins or ends as the name does, so that two hundred of them are told in a moment.
    """
    names = candidates if isinstance(candidates, frozenset) else frozenset(candidates)
    known = names if len(names) <= _MANY else _beside(name, names)
    found = get_close_matches(name, sorted(known - {name}), n=1, cutoff=_ALIKE)
    return found[0] if found else None


def _beside(name: str, names: frozenset[str]) -> frozenset[str]:
    """The names beside this one in the alphabet, read from the beginning and from the end."""
    forward, backward = _in_order(names)
    found = {*_around(forward, name)}
    return frozenset(found | {one[::-1] for one in _around(backward, name[::-1])})


def _around(ordered: list[str], name: str) -> list[str]:
    at = bisect(ordered, name)
    return ordered[max(0, at - _BESIDE) : at + _BESIDE]


@lru_cache(8)
def _in_order(names: frozenset[str]) -> tuple[list[str], list[str]]:
    return sorted(names), sorted(one[::-1] for one in names)
