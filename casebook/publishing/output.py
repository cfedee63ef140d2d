"""Replaces the output folder: whole, or not at all."""

import errno
import os
import shutil
import sys
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from casebook import console
from casebook.problems.problem import ContentError, Place, Problem
from casebook.publishing.marker import MARKER, besides_editions, foreign, ids_in, note
from casebook.reading.disk import cannot_write, patiently


def mend(folder: Path) -> None:
    """Bring the output folder back that a build was about to replace when it was killed."""
    folder = folder.resolve()
    if folder.parent.is_dir():
        with suppress(OSError, ContentError), _alone(folder.parent):  # what goes wrong, `write` tells
            _bring_back(folder)


def write(folder: Path, files: Mapping[str, bytes], ids: Iterable[str] = ()) -> None:
    """Replace a folder by one with just these files: written beside it first, then swapped.

    Raises ContentError when the folder, or a file in it, was not made by casebook, or cannot be written; the old one
    stays.
    """
    folder = folder.resolve()
    new, old = _beside(folder, "new"), _beside(folder, "old")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone(folder.parent):
            _bring_back(folder)
            if folder.exists() and not _is_ours(folder):
                raise ContentError([Problem(Place(folder.name), "foreign-output", {"name": folder.name})])
            if others := [*foreign(*_present(folder))]:
                names = (f"{folder.name}/{name}" for name in others)
                raise ContentError(Problem(Place(name), "foreign-output", {"name": name}) for name in names)
            for stale in (new, old):
                if stale.exists():
                    _remove(stale)
            try:
                for name, content in {**files, MARKER: note(files, ids)}.items():
                    path = new / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
                _swap(new, folder, old)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise cannot_write(folder.name, error) from error


def ids_before(folder: Path) -> tuple[str, ...]:
    """The ids of all that readers of the last output could answer."""
    return ids_in(_marker(folder))


def replaced(folder: Path, files: Collection[str]) -> list[Problem]:
    """A warning when the last output has packages or booklets that are not among the new files."""
    names = sorted({name.partition("/")[0] for name in besides_editions(_marker(folder)) if name not in files})
    told = {"name": folder.name, "names": ", ".join(names)}
    return [Problem(Place(folder.name), "package-gone", told, warning=True)] if names else []


def _marker(folder: Path) -> bytes:
    marker = folder / MARKER
    try:
        return marker.read_bytes() if marker.is_file() else b""
    except OSError:
        return b""


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put the new folder in the place of the old one. Only in the last of these ways there is a moment without any."""
    if not folder.exists():
        _move(new, folder, folder.name)
    elif not _exchange(new, folder):
        _move(folder, old, folder.name)
        try:
            _move(new, folder, folder.name)
        except ContentError:
            _move(old, folder, folder.name)
            raise
        with suppress(OSError):
            (old / MARKER).unlink()  # from here on it is not whole, and nothing to go back to
        shutil.rmtree(old, ignore_errors=True)


def _move(one: Path, other: Path, name: str) -> None:
    """Give a folder another name. On Windows that is refused while somebody has it or something in it open.

    `name`: the folder that is told then.
    """
    try:
        patiently(lambda: one.rename(other))
    except OSError as error:
        raise cannot_write(name, error, moved=True) from error


def _remove(folder: Path) -> None:
    try:
        patiently(lambda: shutil.rmtree(folder))
    except OSError as error:
        raise cannot_write(folder.name, error, moved=True) from error


def _bring_back(folder: Path) -> None:
    old = _beside(folder, "old")
    if (old / MARKER).is_file() and not folder.exists():
        _move(old, folder, folder.name)


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
    own = folder / ".output-lock"  # Windows cannot lock folders
    handle = os.open(own, os.O_RDWR | os.O_CREAT) if console.WINDOWS else os.open(folder, os.O_RDONLY)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)
        if console.WINDOWS:
            with suppress(OSError):  # another build has it open
                own.unlink()


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            except OSError as error:
                if error.errno == errno.EINVAL:  # as below
                    return
                time.sleep(0.05)  # another build has it
            else:
                return
    import fcntl

    with suppress(OSError):  # some network disks cannot lock
        fcntl.flock(handle, fcntl.LOCK_EX)


def _beside(folder: Path, kind: str) -> Path:
    """The hidden folder beside the output folder in which a build keeps its new or old output for a moment."""
    return folder.with_name(f".{folder.name}-{kind}")


def _present(folder: Path) -> tuple[bytes, Iterator[tuple[str, bytes]]]:
    """The marker of a folder, and all its files (path → bytes)."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    marker = folder / MARKER
    found = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return marker.read_bytes() if marker.is_file() else b"", found


def _is_ours(folder: Path) -> bool:
    return (folder / MARKER).is_file() or not any(folder.iterdir())
