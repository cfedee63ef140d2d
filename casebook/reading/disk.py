"""Reads content and theme, and writes what is made for authors. Only `publishing.output` touches the disk besides."""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from casebook.problems.problem import ContentError, Place, Problem

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
    for name, entry in sorted(_entries(str(folder), ""), key=lambda found: found[0].split("/")):
        try:
            if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(root):
                problems.append(Problem(Place(name), "outside"))
            else:
                with open(entry.path, "rb") as file:  # noqa: PTH123  (for hundreds of files, a Path takes long)
                    files[name] = file.read()
        except OSError as error:
            problems.append(Problem(Place(name), "cannot-read", {"detail": _words(error)}))
    if problems:
        raise ContentError(problems)
    return files


def _entries(folder: str, before: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """All files below a folder but the hidden ones, with their names as seen from the first one."""
    try:
        entries = [*os.scandir(folder)]
    except OSError:
        return
    for entry in entries:
        if _LEFT_BEHIND.match(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path, f"{before}{entry.name}/")
        with suppress(OSError):  # a link that leads to itself
            if entry.is_file():
                yield f"{before}{entry.name}", entry


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that has others.

    Raises ContentError when one cannot be written; then all stay as they were.
    """
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
        for new, path in written:
            new.replace(path)
    except OSError as error:
        for new, _ in written:
            with suppress(OSError):
                new.unlink(missing_ok=True)
        for one in sorted(made, reverse=True):  # what is in a folder before the folder
            with suppress(OSError):
                one.rmdir()
        raise cannot_write(name, error) from error


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


def silence(*streams: TextIO) -> None:
    """Let streams whose reader has gone lead nowhere, so that closing them cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())


def cannot_write(name: str, error: OSError) -> ContentError:
    """Why a file or folder could not be written."""
    code = _CODES.get(error.errno or 0, "cannot-write")
    return ContentError([Problem(Place(name), code, {"name": name, "detail": _words(error)})])


def _words(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)
