"""The console that a command runs in: what it can show, who listens, and whether it closes when the command ends.

Only the standard library is used here: this is needed before anything is installed.
"""

from __future__ import annotations  # see bootstrap

import errno
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TextIO

WINDOWS = os.name == "nt"
# The system, by the name that authors know.
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
# Why a file has no room for more.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# The names of Python and of what starts it, as in `C:\Windows\py.exe` and `…\python3.11.exe`.
_PYTHON = re.compile(r"(?:.*[\\/])?py(thon)?w?[\d.]*\.exe\Z", re.IGNORECASE)


def prepare() -> None:
    """Let whatever is said be shown: as UTF-8 on Windows, elsewhere with “?” for what the terminal does not know."""
    utf8 = WINDOWS and not os.environ.get("PYTHONIOENCODING")
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")


@contextmanager
def heard() -> Iterator[None]:
    """Say things to whoever listens. It is no error when nobody does any more, as `head` when it has seen enough.

    When there is no room for the file that they go to, that is told, and ends the command with exit code 1.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if error.errno in _FULL and error.filename is None:
            _silence(sys.stdout)
            sys.exit(f"casebook: {error.strerror}")
        if not _gone(error):
            raise
        _silence(sys.stdout, sys.stderr)


def leave(code: int) -> NoReturn:
    """End this process with its exit code, at once: to take apart what it made takes a tenth of a build."""
    with heard():
        sys.stderr.flush()
    os._exit(code)


def _gone(error: OSError) -> bool:
    """Whether writing failed because the reader has gone; Windows says then that the argument is invalid.

    Of a terminal that was closed others say that there is an error in what goes to it.
    """
    nobody = error.errno == (errno.EINVAL if WINDOWS else errno.EIO) and error.filename is None
    return nobody or isinstance(error, ConnectionError)


def _nowhere() -> TextIO:
    """What stands for a stream that is closed, as where the program that started this one has no console."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  (it is open as long as we run)


def _silence(*streams: TextIO) -> None:
    """Let streams lead nowhere, so that closing them cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def closes_with_us() -> bool:
    """Whether the window was opened for this command, as by a double click on Windows, and closes when it ends."""
    return WINDOWS and sys.stdin is not None and sys.stdin.isatty() and only_python(_programs())


def only_python(programs: Iterable[str]) -> bool:
    """Whether Python is all that runs in a console, by the paths of its programs: no shell that waits for it."""
    found = list(programs)
    return bool(found) and all(_PYTHON.match(path) for path in found)


def _programs() -> list[str]:
    """The paths of the programs that share this console; `""` for one that cannot be told."""
    if sys.platform != "win32":
        return []
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = wintypes.HANDLE
    numbers = (wintypes.DWORD * 64)()
    path = ctypes.create_unicode_buffer(32768)
    found = []
    for number in numbers[: min(64, kernel.GetConsoleProcessList(numbers, 64))]:
        process = wintypes.HANDLE(kernel.OpenProcess(0x1000, 0, number))  # PROCESS_QUERY_LIMITED_INFORMATION
        length = wintypes.DWORD(len(path))
        told = kernel.QueryFullProcessImageNameW(process, 0, path, ctypes.byref(length))
        found.append(path.value if told else "")
        kernel.CloseHandle(process)
    return found
