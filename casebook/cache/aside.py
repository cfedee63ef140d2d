"""Something worked out in a second process, while this one goes on: most computers have two cores."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from io import BytesIO
from mmap import mmap
from typing import IO, Generic, TypeVar

Made = TypeVar("Made")


class Aside(Generic[Made]):
    """What `make` makes, which is begun at once where the system can copy a process, and else when it is asked for.

    `make` must not depend on what happens after this, and what it gives has to survive `pickle`, besides what was
    `known` before: of that it gives what is here.
    """

    def __init__(self, make: Callable[[], Made], known: Iterable[object] = ()) -> None:
        self._make = make
        self._known = [*known]
        self._pipe: int | None = None
        self._child = 0
        if _can():
            self._pipe, self._child = _begun(make, self._known)

    def result(self) -> Made:
        """What it made. What went wrong there goes wrong here, where it can be told."""
        if self._pipe is not None:
            with os.fdopen(self._pipe, "rb") as pipe:
                content = pipe.read()
            self._pipe = None
            with suppress(ChildProcessError):  # asked for in a third process: it is no child of that one
                os.waitpid(self._child, 0)
            if content:
                with suppress(Exception):  # cut off, or of another kind: it is made here
                    found: Made = _Reading(content, self._known).load()
                    return found
        return self._make()

    def stop(self) -> None:
        """Wait no longer for what nobody asked for."""
        if self._pipe is None:
            return
        os.close(self._pipe)
        self._pipe = None
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)


class Shares:
    """Which of so many things were taken by one of two processes, so that the other leaves them.

    When both take one at the same moment, both make it: it costs time, and is the same.
    """

    def __init__(self, count: int) -> None:
        self._taken = mmap(-1, max(1, count))

    def take(self, index: int) -> bool:
        """Take one; False when it was taken."""
        if self._taken[index]:
            return False
        self._taken[index] = 1
        return True


def _can() -> bool:
    """Whether this process can be copied: on Linux, and without other threads, whose locks would stay shut."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


class _Writing(pickle.Pickler):
    """Writes what was known before as its number."""

    def __init__(self, file: IO[bytes], known: Sequence[object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(one): number for number, one in enumerate(known)}

    def persistent_id(self, value: object) -> int | None:
        return self._numbers.get(id(value))


class _Reading(pickle.Unpickler):
    """Reads what `_Writing` wrote."""

    def __init__(self, content: bytes, known: Sequence[object]) -> None:
        super().__init__(BytesIO(content))
        self._known = known

    def persistent_load(self, number: int) -> object:
        return self._known[number]


def _begun(make: Callable[[], Made], known: Sequence[object]) -> tuple[int, int]:
    """Where to read what a copy of this process makes, and its number."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return reading, child
    try:
        os.close(reading)
        content = BytesIO()
        _Writing(content, known).dump(make())
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(content.getbuffer())
    except BaseException:  # noqa: BLE001  (whatever it is, the first process meets it too, and tells)
        os._exit(1)
    os._exit(0)
