"""Something worked out in a second process, while this one goes on: most computers have two cores."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from mmap import mmap
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Aside(Generic[Made]):
    """What `make` makes, which is begun at once where the system can copy a process, and else when it is asked for.

    `make` must not depend on what happens after this, and what it gives has to survive `pickle`.
    """

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._pipe: int | None = None
        self._child = 0
        if _can():
            self._pipe, self._child = _begun(make)

    def result(self) -> Made:
        """What it made. What went wrong there goes wrong here, where it can be told."""
        if self._pipe is not None:
            with os.fdopen(self._pipe, "rb") as pipe:
                content = pipe.read()
            self._pipe = None
            os.waitpid(self._child, 0)
            if content:
                with suppress(Exception):  # cut off, or of another kind: it is made here
                    found: Made = pickle.loads(content)  # noqa: S301  (written by ourselves a moment ago)
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


def _begun(make: Callable[[], Made]) -> tuple[int, int]:
    """Where to read what a copy of this process makes, and its number."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return reading, child
    try:
        os.close(reading)
        content = pickle.dumps(make(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(content)
    except BaseException:  # noqa: BLE001  (whatever it is, the first process meets it too, and tells)
        os._exit(1)
    os._exit(0)
