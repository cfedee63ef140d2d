"""What earlier builds made, to be used again where the next one would make the same from the same."""

from collections.abc import Callable, Hashable
from types import CodeType
from typing import TypeVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

Made = TypeVar("Made")
# How many builds something is kept without being used: an author goes to and fro between a few pages.
KEPT = 20


class Cache:
    """Holds what was made, by what it was made from."""

    def __init__(self) -> None:
        self._made: dict[Hashable, object] = {}
        self._used: dict[Hashable, int] = {}
        self._turn = 0

    def turn(self) -> None:
        """Begin the next build: forget what was not used for long."""
        self._turn += 1
        for key in [key for key, turn in self._used.items() if turn < self._turn - KEPT]:
            del self._made[key], self._used[key]

    def made(self, make: Callable[..., Made], *values: Hashable) -> Made:
        """What `make` makes of these values, which are all that it depends on."""
        return self.kept((make, values), lambda: make(*values))

    def kept(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes; `key` holds all that it depends on, and what kind of thing it is."""
        if key not in self._made:
            self._made[key] = make()
        self._used[key] = self._turn
        found: Made = self._made[key]  # type: ignore[assignment]  # it was put there by this `make`
        return found


class Templates(BytecodeCache):
    """How jinja keeps compiled templates in a cache, by their names and texts."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the compiled template, when there is one."""
        bucket.code = self._held(bucket)[0]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._held(bucket)[0] = bucket.code

    def _held(self, bucket: Bucket) -> list[CodeType | None]:
        return self._cache.made(_room, bucket.key, bucket.checksum)


def _room(*_: Hashable) -> list[CodeType | None]:
    """A place of its own for each template; `dump_bytecode` fills it."""
    return [None]
