"""The only module that touches the disk: it reads content and theme, and replaces the output folder."""

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from casebook.problems import ContentError, Place, Problem

# Lies in every output folder made here; a folder without it is somebody else's.
MARKER = ".casebook"

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
        if any(part.startswith(".") for part in name.split("/")) or not path.is_file():
            continue
        try:
            if path.resolve().is_relative_to(root):
                files[name] = path.read_bytes()
            else:
                problems.append(Problem(Place(name), "outside"))
        except OSError as error:
            problems.append(Problem(Place(name), "cannot-read", {"detail": _words(error)}))
    if problems:
        raise ContentError(problems)
    return files


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that has others. Raises ContentError when one cannot be written."""
    for name, content in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            values = {"name": name, "detail": _words(error)}
            raise ContentError([Problem(Place(name), _CODES.get(error.errno or 0, "cannot-write"), values)]) from error


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


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace a folder by one with just these files: written beside it first, then swapped.

    Raises ContentError when the folder was not made by casebook, or cannot be written; the old one stays.
    """
    folder = folder.resolve()
    new = folder.with_name(f".{folder.name}-new")
    old = folder.with_name(f".{folder.name}-old")
    try:
        if not folder.exists() and old.exists():
            old.rename(folder)  # a build was killed between the two renames below
        if folder.exists() and not _is_ours(folder):
            raise ContentError([Problem(Place(folder.name), "foreign-output", {"name": folder.name})])
        for stale in (new, old):
            if stale.exists():
                shutil.rmtree(stale)
        for name, content in {**files, MARKER: b""}.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.exists():
            folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        values = {"name": folder.name, "detail": _words(error)}
        raise ContentError(
            [Problem(Place(folder.name), _CODES.get(error.errno or 0, "cannot-write"), values)]
        ) from error


def _is_ours(folder: Path) -> bool:
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def _words(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)
