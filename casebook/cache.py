"""What earlier builds made, to be used again where the next one would make the same from the same."""

from collections.abc import Callable, Hashable
from types import CodeType
from typing import TypeVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

Made = TypeVar("Made")


class Cache:
    """Kept is what was used since the turn before the last one: no more than the builds since then need."""

    def __init__(self) -> None:
        self._last: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}

    def turn(self) -> None:
        """Forget what was not used since the last turn."""
        self._last, self._now = self._now, {}

    def made(self, make: Callable[..., Made], *values: Hashable) -> Made:
        """What `make` makes of these values, which are all that it depends on."""
        key = (make, values)
        if key not in self._now:
            self._now[key] = self._last[key] if key in self._last else make(*values)
        found: Made = self._now[key]  # type: ignore[assignment]  # it was put there for this `make`
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
    """Where what is made later is put."""
    return [None]
