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
        self._pipe: IO[bytes] | None = None
        self._child = 0
        if _can():
            with suppress(OSError):  # the system gives no further process
                self._pipe, self._child = _begun(make, self._known)

    def result(self) -> Made:
        """What it made. What went wrong there goes wrong here, where it can be told."""
        content = self.end()
        if content:
            with suppress(Exception):  # cut off, or of another kind: it is made here
                found: Made = _Reading(content, self._known).load()
                return found
        return self._make()

    def end(self) -> bytes:
        """Wait until the second process has ended, and give what came of it: nothing where something went wrong."""
        try:
            return self._pipe.read() if self._pipe else b""
        finally:
            self.stop()

    def stop(self) -> None:
        """End the second process, also before it is done; nobody waits for it any longer."""
        pipe, self._pipe = self._pipe, None
        if pipe is None:
            return
        pipe.close()
        with suppress(OSError):  # it is the child of another process, or the system was told to keep none
            if os.waitpid(self._child, os.WNOHANG) == (0, 0):
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


def _begun(make: Callable[[], Made], known: Sequence[object]) -> tuple[IO[bytes], int]:
    """Where to read what a copy of this process makes, and its number."""
    reading, writing = os.pipe()
    try:
        child = _copied()
    except BaseException:
        os.close(reading)
        os.close(writing)
        raise
    if child:
        os.close(writing)
        return os.fdopen(reading, "rb"), child
    try:
        os.close(reading)
        content = BytesIO()
        _Writing(content, known).dump(make())
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(content.getbuffer())
    except BaseException:  # noqa: BLE001  (whatever it is, the first process meets it too, and tells)
        os._exit(1)
    os._exit(0)


def _copied() -> int:
    """Copy this process. Ctrl-C is heard after that: what is called while it is copied would lose it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return os.fork()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
