"""What earlier builds made, to be used again where the next one would make the same from the same."""

import marshal
import pickle
from collections.abc import Callable, Hashable
from typing import TypeVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

Made = TypeVar("Made")
# How many builds something is kept without being used: an author goes to and fro between a few pages.
KEPT = 20
# The same for what is read from the disk at the start of each build: only what the last one used.
SAVED = 1


class Cache:
    """Holds what was made, by what it was made from."""

    def __init__(self) -> None:
        self._made: dict[Hashable, object] = {}
        self._used: dict[Hashable, int] = {}
        self._turn = 0
        # A thing → what it was made with, which is used whenever the thing is: it is needed to make it anew.
        self._with: dict[Hashable, tuple[Hashable, ...]] = {}
        self._making: dict[Hashable, None] | None = None  # what was used for the thing that is being made

    @classmethod
    def loaded(cls, saved: bytes | None) -> "Cache":
        """A cache as it was saved; an empty one when that cannot be read. The bytes have to be ours: see `store`."""
        cache = cls()
        if saved:
            try:
                cache._made, cache._used, cache._with, cache._turn = pickle.loads(saved)  # noqa: S301  (signed by `store`)
            except Exception:  # noqa: BLE001  (another program wrote it: whatever is wrong, it is made anew)
                return cls()
        return cache

    def saved(self) -> bytes:
        """What the last builds used, as bytes: to read more than that takes longer than to make it."""
        used = {key: turn for key, turn in self._used.items() if turn >= self._turn - SAVED}
        made = {key: self._made[key] for key in used}
        made_with = {key: found for key, found in self._with.items() if key in used}
        return pickle.dumps((made, used, made_with, self._turn), pickle.HIGHEST_PROTOCOL)

    @property
    def size(self) -> int:
        """How many things are held."""
        return len(self._made)

    @property
    def empty(self) -> bool:
        """Whether nothing was made yet."""
        return not self._made

    def take(self, other: "Cache") -> None:
        """Hold what another one holds, too."""
        self._made |= other._made
        self._used |= dict.fromkeys(other._made, self._turn)

    def turn(self) -> None:
        """Begin the next build: forget what was not used for long."""
        self._turn += 1
        for key in [key for key, turn in self._used.items() if turn < self._turn - KEPT]:
            del self._made[key], self._used[key]
            self._with.pop(key, None)

    def made(self, make: Callable[..., Made], *values: Hashable) -> Made:
        """What `make` makes of these values, which are all that it depends on."""
        return self.kept((make, values), lambda: make(*values))

    def last(self, key: Hashable) -> object:
        """What was put under a key the last time; None when there is nothing. Who asks sees whether it still holds."""
        self._use(key)
        return self._made.get(key)

    def put(self, key: Hashable, made: object) -> None:
        """Keep something under a key, in the place of what was there."""
        self._made[key] = made
        self._use(key)

    def same(self, key: Hashable, value: Made) -> Made:
        """The value itself, or what was put under a key the last time when both are equal: it is compared sooner."""
        found = self.last(key)
        if found == value:
            return found
        self.put(key, value)
        return value

    def hold(self, found: Made, make: Callable[..., Made], *values: Hashable) -> None:
        """What `make` makes of these values, which was made elsewhere."""
        self.put((make, values), found)

    def kept(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes; `key` holds all that it depends on, and what kind of thing it is."""
        if key not in self._made:
            around, used = self._making, dict[Hashable, None]()
            self._making = used
            try:
                self._made[key] = make()
            finally:
                self._making = around
            self._with[key] = tuple(used)
        self._use(key)
        found: Made = self._made[key]  # type: ignore[assignment]  # it was put there by this `make`
        return found

    def _use(self, key: Hashable) -> None:
        """Note that something is used, with what it was made with; there may be no such thing any more."""
        if key not in self._made:
            return
        if self._making is not None:
            self._making[key] = None
        if self._used.get(key) != self._turn:
            self._used[key] = self._turn
            for one in self._with.get(key, ()):
                self._use(one)


class Templates(BytecodeCache):
    """How jinja keeps compiled templates in a cache, by their names and texts."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the compiled template, when there is one."""
        code = self._held(bucket)[0]
        bucket.code = marshal.loads(code) if code else None  # noqa: S302  (as in `Cache.loaded`)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._held(bucket)[0] = marshal.dumps(bucket.code)

    def _held(self, bucket: Bucket) -> list[bytes | None]:
        return self._cache.made(_room, bucket.key, bucket.checksum)


def _room(*_: Hashable) -> list[bytes | None]:
    """A place of its own for each template; `dump_bytecode` fills it."""
    return [None]
