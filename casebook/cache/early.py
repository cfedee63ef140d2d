"""What a second process begins while the rest of the program is imported, by a name for who asks for it then."""

from collections.abc import Callable
from typing import Any

from casebook.cache.aside import Aside

_begun: dict[str, Aside[Any]] = {}


def begin(name: str, make: Callable[[], object]) -> None:
    """Begin to make something."""
    _begun[name] = Aside(make)


def stop() -> None:
    """End what nobody asked for."""
    while _begun:
        _begun.popitem()[1].stop()


def begun(name: str) -> Aside[Any] | None:
    """What was begun; it is given once."""
    return _begun.pop(name, None)
