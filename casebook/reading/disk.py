"""The only module that touches the disk: it reads content and theme, and replaces the output folder."""

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from casebook.problems.problem import ContentError, Place, Problem

# Lies in every output folder made here; a folder without it is somebody else's.
MARKER = ".casebook"

# What Windows and word processors leave beside the files that somebody made; there, these are hidden.
_LEFT_BEHIND = re.compile(r"\.|~\$|(thumbs\.db|desktop\.ini)\Z", re.IGNORECASE)

# Why writing fails, where it can be said in plain words.
_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.EROFS: "not-allowed",
}


def read(folder: Path) -> dict[str, bytes]:
    """All files below a folder as path → bytes, with `/` between names. Hidden files are left out.

    Raises ContentError when a file cannot be read, or is a link to somewhere outside the folder.
    """
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if any(_LEFT_BEHIND.match(part) for part in name.split("/")) or not path.is_file():
            continue
        try:
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                problems.append(Problem(Place(name), "outside"))
            else:
                files[name] = path.read_bytes()
        except OSError as error:
            problems.append(Problem(Place(name), "cannot-read", {"detail": _words(error)}))
    if problems:
        raise ContentError(problems)
    return files


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that has others.

    Raises ContentError when one cannot be written; then all stay as they were.
    """
    written: list[tuple[Path, Path]] = []
    name = ""
    try:
        for name, content in files.items():
            path = (folder / name).resolve()  # a link stays one
            path.parent.mkdir(parents=True, exist_ok=True)
            written.append((path.with_name(f".{path.name}.new"), path))
            written[-1][0].write_bytes(content)
        for new, path in written:
            new.replace(path)
    except OSError as error:
        for new, _ in written:
            with suppress(OSError):
                new.unlink(missing_ok=True)
        raise _cannot_write(name, error) from error


def peek(path: Path) -> bytes:
    """A file's bytes; none when it cannot be read, which is told where the whole folder is read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def folders(folder: Path) -> list[str]:
    """The names of the folders in a folder."""
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def silence(*streams: TextIO) -> None:
    """Let streams whose reader has gone lead nowhere, so that closing them cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())


def mend(folder: Path) -> None:
    """Bring the output folder back that a build was about to replace when it was killed."""
    folder = folder.resolve()
    if folder.parent.is_dir():
        with suppress(OSError), _alone(folder.parent):  # what goes wrong, `write` tells
            _bring_back(folder)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace a folder by one with just these files: written beside it first, then swapped.

    Raises ContentError when the folder was not made by casebook, or cannot be written; the old one stays.
    """
    folder = folder.resolve()
    new, old = _beside(folder, "new"), _beside(folder, "old")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone(folder.parent):
            _bring_back(folder)
            if folder.exists() and not _is_ours(folder):
                raise ContentError([Problem(Place(folder.name), "foreign-output", {"name": folder.name})])
            for stale in (new, old):
                if stale.exists():
                    shutil.rmtree(stale)
            try:
                for name, content in {**files, MARKER: b""}.items():
                    path = new / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
                _swap(new, folder, old)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise _cannot_write(folder.name, error) from error


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put the new folder in the place of the old one. Only in the last of these ways there is a moment without any."""
    if not folder.exists():
        new.rename(folder)
    elif not _exchange(new, folder):
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise
        with suppress(OSError):
            (old / MARKER).unlink()  # from here on it is not whole, and nothing to go back to
        shutil.rmtree(old, ignore_errors=True)


def _bring_back(folder: Path) -> None:
    old = _beside(folder, "old")
    if (old / MARKER).is_file() and not folder.exists():
        old.rename(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one move; False where the system or the disk cannot do that."""
    import ctypes  # here, because only a build needs it

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # only Linux has it
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    done: int = rename(here, os.fsencode(one), here, os.fsencode(other), exchange)
    return done == 0


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for another build that writes in the same folder; the system lets go when that one is killed."""
    if sys.platform == "win32":  # there, folders cannot be locked
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks cannot lock
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _beside(folder: Path, kind: str) -> Path:
    """The hidden folder beside the output folder in which a build keeps its new or old output for a moment."""
    return folder.with_name(f".{folder.name}-{kind}")


def _is_ours(folder: Path) -> bool:
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def _cannot_write(name: str, error: OSError) -> ContentError:
    code = _CODES.get(error.errno or 0, "cannot-write")
    return ContentError([Problem(Place(name), code, {"name": name, "detail": _words(error)})])


def _words(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)
