"""Reads content and theme, and writes what is made for authors. Only `publishing.output` touches the disk besides."""

import errno
import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from casebook import console
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Place, Problem

Done = TypeVar("Done")

# What Windows and word processors leave beside the files that somebody made; there, these are hidden.
_LEFT_BEHIND = regex(r"\.|~\$|(thumbs\.db|desktop\.ini)\Z", re.IGNORECASE)

# Why writing fails, where it can be said in plain words.
_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.EROFS: "not-allowed",
    errno.ENAMETOOLONG: "path-too-long",
}
# The numbers of Windows itself: what it gives as `errno` is often one that means something else on other systems.
_DENIED, _SHARED, _LOCKED, _MAPPED = 5, 32, 33, 1224
_WINDOWS_CODES = {
    19: "not-allowed",  # the stick has a switch against writing
    39: "disk-full",
    112: "disk-full",
    206: "path-too-long",
    _SHARED: "held-open",
    _LOCKED: "held-open",
    _MAPPED: "held-open",
}
# What Windows can open, when nobody has told it to do better.
_LONGEST = 259
# How long to wait, each time, for who holds a file: a virus scanner or OneDrive lets go soon. In seconds.
_PAUSES = (0.1, 0.2, 0.4, 0.8)


def read(folder: Path) -> dict[str, bytes]:
    """All files below a folder as path → bytes, with `/` between names. Hidden files are left out.

    Raises ContentError when a file cannot be read, is a link to somewhere outside the folder, or has a name that
    other disks cannot tell from that of another one.
    """
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    root = folder.resolve()
    for name in _below(folder, problems):
        path = folder / name
        try:
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                problems.append(Problem(Place(name), "outside"))
            elif path.is_file() or not path.exists():  # one that cannot be seen is told
                files[name] = path.read_bytes() if problems else patiently(path.read_bytes)  # who holds all, holds on
        except (OSError, RuntimeError) as error:  # a link that leads to itself is no error of the system in 3.11
            problems.append(_cannot_read(name, error if isinstance(error, OSError) else OSError(errno.ELOOP, "")))
    problems += _same_names(files)
    if problems:
        raise ContentError(problems)
    return files


def _below(folder: Path, problems: list[Problem]) -> list[str]:
    """The files below a folder that somebody made, in order; a folder that cannot be looked into becomes a problem."""

    def refuse(error: OSError) -> None:
        name = Path(error.filename).relative_to(folder).as_posix()
        problems.append(_cannot_read(name, error))

    found: list[tuple[str, ...]] = []
    for at, folders, names in os.walk(folder, onerror=refuse) if folder.is_dir() else ():
        parts = Path(at).relative_to(folder).parts
        folders[:] = [name for name in folders if not _LEFT_BEHIND.match(name)]
        linked = ["/".join((*parts, name)) for name in folders if Path(at, name).is_symlink()]
        problems += [Problem(Place(name), "linked-folder") for name in linked]
        found += [(*parts, name) for name in names if not _LEFT_BEHIND.match(name)]
    return ["/".join(parts) for parts in sorted(found)]  # `Path` itself has other orders elsewhere


def _same_names(paths: Iterable[str]) -> Iterator[Problem]:
    """Windows and macOS take two names for one when they differ in capitals, or in how an accent is written."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            yield Problem(Place(path), "same-name", {"name": path, "other": other})


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that has others.

    Raises ContentError when one cannot be written; then all stay as they were.
    """
    before: dict[Path, bytes | None] = {}
    written: list[tuple[Path, Path]] = []
    made: list[Path] = []
    name = ""
    try:
        for name, content in files.items():
            path = (folder / name).resolve()  # a link stays one
            made += [one for one in path.parents if not one.exists()]
            path.parent.mkdir(parents=True, exist_ok=True)
            written.append((path.with_name(f".{path.name}.new"), path))
            written[-1][0].write_bytes(content)
        for name, (new, path) in zip(files, written, strict=True):  # noqa: B007  (it is told below)
            before[path] = path.read_bytes() if path.exists() else None
            patiently(partial(new.replace, path))
    except BaseException as error:  # also when somebody stops the command
        _put_back(before, (new for new, _ in written), made)
        if isinstance(error, OSError):
            raise cannot_write(name, error) from error
        raise


def let_run(paths: Iterable[Path]) -> None:
    """Let files be started, on disks that know the difference."""
    for path in paths:
        with suppress(OSError):
            path.chmod(path.stat().st_mode | 0o111)


def _put_back(before: Mapping[Path, bytes | None], new: Iterable[Path], made: Iterable[Path]) -> None:
    """Make files what they were before, None for one that was not there; remove new files and folders."""
    for path, content in before.items():
        with suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
    for path in new:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    for path in sorted(made, reverse=True):  # what is in a folder before the folder
        with suppress(OSError):
            path.rmdir()


def patiently(act: Callable[[], Done]) -> Done:
    """Do something to a file or folder, and wait a little for another program that holds it, as Windows allows."""
    for pause in _PAUSES:
        try:
            return act()
        except OSError as error:
            if not _is_held(error):
                raise
            time.sleep(pause)
    return act()


def _is_held(error: OSError) -> bool:
    """Whether another program may hold a file or folder on Windows, which for `open` says only that it is refused."""
    number = _number(error)
    refused = console.WINDOWS and number is None and error.errno == errno.EACCES
    return refused or number in (_DENIED, _SHARED, _LOCKED, _MAPPED)


def peek(path: Path) -> bytes:
    """A file's bytes; none when it cannot be read, which is told where the whole folder is read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def has(path: Path) -> bool:
    """Whether there is a file or folder that can be seen."""
    try:
        return path.exists()
    except OSError:
        return False


def here() -> Path:
    """The current folder; `.` when it was removed."""
    try:
        return Path.cwd()
    except OSError:
        return Path()


def folders(folder: Path) -> list[str]:
    """The names of the folders in a folder."""
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def is_free(folder: Path) -> bool:
    """Whether a folder is not there yet, or has nothing in it but what git keeps."""
    try:
        return not folder.exists() or all(path.name == ".git" for path in folder.iterdir())
    except OSError:  # it is a file, or nobody may look into it
        return False


def cannot_write(name: str, error: OSError, *, moved: bool = False) -> ContentError:
    """Why a file or folder could not be written, or `moved`: Windows then refuses what somebody has open."""
    number = _number(error)
    code = _WINDOWS_CODES.get(number or 0) or _CODES.get(error.errno or 0, "cannot-write")
    if moved and number == _DENIED:
        code = "held-open"
    if _is_long(error):
        code = "path-too-long"
    return ContentError([Problem(Place(name), code, {"name": name, "detail": _words(error)})])


def _cannot_read(name: str, error: OSError) -> Problem:
    return Problem(Place(name), "path-too-long" if _is_long(error) else "cannot-read", {"detail": _words(error)})


def _is_long(error: OSError) -> bool:
    """Whether something failed because its path is too long: Windows says that there is no such file."""
    return console.WINDOWS and isinstance(error, FileNotFoundError) and len(str(error.filename or "")) > _LONGEST


def _number(error: OSError) -> int | None:
    """The number of the error in Windows; none elsewhere, and for what Python asks the C library, such as `open`."""
    try:
        number: int | None = error.winerror  # type: ignore[attr-defined]
    except AttributeError:
        return None
    return number


def _words(error: OSError) -> str:
    """What the system says: Windows in words of its own, as it has errors that others do not know."""
    if _number(error) or not error.errno:
        return error.strerror or str(error)
    return os.strerror(error.errno)
