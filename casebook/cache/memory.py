"""What earlier builds made, to be used again where the next one would make the same from the same."""

import marshal
import pickle
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

Made = TypeVar("Made")
# How many builds something is kept without being used: an author goes to and fro between a few pages.
KEPT = 20
# The same for what is read from the disk at the start of each build: only what the last one used.
SAVED = 1


class _Held:
    """A thing that was made: when it was last used, and what it was made with, which is used whenever the thing is."""

    __slots__ = ("made", "made_with", "used")

    def __init__(self, made: object, made_with: tuple["_Held", ...] = ()) -> None:
        self.made = made
        self.made_with = made_with
        self.used = -1


class Cache:
    """Holds what was made, by what it was made from."""

    def __init__(self) -> None:
        self._held: dict[Hashable, _Held] = {}
        self._turn = 0
        self._making: dict[_Held, None] | None = None  # what was used for the thing that is being made

    @classmethod
    def loaded(cls, saved: bytes | None) -> "Cache":
        """A cache as it was saved; an empty one when that cannot be read. The bytes have to be ours: see `store`."""
        cache = cls()
        if saved:
            try:
                cache._held, cache._turn = pickle.loads(saved)  # noqa: S301  (signed by `store`)
            except Exception:  # noqa: BLE001  (another program wrote it: whatever is wrong, it is made anew)
                return cls()
        return cache

    def saved(self) -> bytes:
        """What the last builds used, as bytes: to read more than that takes longer than to make it."""
        held = {key: one for key, one in self._held.items() if one.used >= self._turn - SAVED}
        return pickle.dumps((held, self._turn), pickle.HIGHEST_PROTOCOL)

    @property
    def size(self) -> int:
        """How many things are held."""
        return len(self._held)

    @property
    def empty(self) -> bool:
        """Whether nothing was made yet."""
        return not self._held

    @property
    def keys(self) -> frozenset[Hashable]:
        """What is held."""
        return frozenset(self._held)

    def newer(self, known: frozenset[Hashable]) -> "Cache":
        """What is held besides what was known."""
        cache = Cache()
        cache._held = {key: one for key, one in self._held.items() if key not in known}
        return cache

    def take(self, other: "Cache") -> None:
        """Hold what another one holds, too."""
        for one in other._held.values():
            one.used = self._turn
        self._held |= other._held

    def turn(self) -> None:
        """Begin the next build: forget what was not used for long."""
        self._turn += 1
        for key in [key for key, one in self._held.items() if one.used < self._turn - KEPT]:
            del self._held[key]

    def made(self, make: Callable[..., Made], *values: Hashable) -> Made:
        """What `make` makes of these values, which are all that it depends on."""
        return self.kept((make, values), lambda: make(*values))

    def last(self, key: Hashable) -> object:
        """What was put under a key the last time; None when there is nothing. Who asks sees whether it still holds."""
        held = self._held.get(key)
        if held is None:
            return None
        self._use(held)
        return held.made

    def put(self, key: Hashable, made: object) -> None:
        """Keep something under a key, in the place of what was there."""
        held = self._held.setdefault(key, _Held(made))
        held.made = made
        self._use(held)

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
        held = self._held.get(key)
        if held is None:
            around, used = self._making, dict[_Held, None]()
            self._making = used
            try:
                made = make()
            finally:
                self._making = around
            held = self._held[key] = _Held(made, tuple(used))
        self._use(held)
        found: Made = held.made  # type: ignore[assignment]  # it was put there by this `make`
        return found

    def _use(self, held: _Held) -> None:
        """Note that something is used, with what it was made with."""
        if self._making is not None:
            self._making[held] = None
        if held.used != self._turn:
            held.used = self._turn
            for one in held.made_with:
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

    def need(self, templates: Mapping[str, str]) -> None:
        """Keep what was compiled of these (name → text), whether or not it is used before the cache is saved."""
        for name, text in templates.items():
            self._cache.last((_room, (self.get_cache_key(name, name), self.get_source_checksum(text))))

    def _held(self, bucket: Bucket) -> list[bytes | None]:
        return self._cache.made(_room, bucket.key, bucket.checksum)


def _room(*_: Hashable) -> list[bytes | None]:
    """A place of its own for each template; `dump_bytecode` fills it."""
    return [None]
