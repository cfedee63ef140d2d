"""Whether a build would make what is there already: then there is nothing to do but to say again what was said.

A build notes what it read, what it wrote, and what it told. The next one compares all of it by its bytes, before it
imports anything else: time stamps lie, and a stick has others.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from casebook.cache.store import Store
from casebook.program import PACKAGE

# Stands, in what a build told, for the time that it took.
SECONDS = "{seconds}"
_NAME = "last"


class Last:
    """The last build: its arguments, the state that it was made from and that of its output, and what it told.

    `told` and `warned` are what it printed on its two streams, with `SECONDS` for the time that it took, which is
    written with `comma`. (No dataclass: to import those takes a fifth of the time of a build that does nothing.)
    """

    def __init__(self, arguments: Sequence[str], state: str, output: str, told: str, warned: str, comma: str) -> None:
        self.arguments = list(arguments)
        self.state = state
        self.output = output
        self.told = told
        self.warned = warned
        self.comma = comma

    def say(self, seconds: float) -> None:
        """Print what it told, as if it was done again."""
        sys.stderr.write(self.warned)
        since = max(seconds, 0)  # a clock can be set back meanwhile
        sys.stdout.write(self.told.replace(SECONDS, f"{since:.2f}".replace(".", self.comma)))

    def keep(self, store: Store) -> None:
        """Note it for the next one."""
        store.write(_NAME, json.dumps(vars(self)).encode())


def unchanged(store: Store, arguments: Sequence[str], state: str, output: Path) -> Last | None:
    """The last build, when one with these arguments would read what is in this state, and write the very same."""
    content = store.read(_NAME)
    found = Last(**json.loads(content)) if content else None
    if found is None or found.arguments != list(arguments) or found.state != state:
        return None
    return found if found.output == state_of([output]) else None


@cache
def version_of(prefix: str) -> str:
    """A hash of the program and of the names of its packages, which tell their versions.

    `prefix`: the folder of the environment that has the packages. Of the program's own files the size and the time of
    the last change count, by which Python, too, knows whether what it compiled of them still holds.
    """
    found = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for path in _files(str(PACKAGE)):
        try:
            state = os.lstat(path)
        except OSError:  # somebody takes it away this very moment
            continue
        found.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\0".encode(errors="surrogateescape"))
    found.update(" ".join(_packages(prefix)).encode())
    return found.hexdigest()


def state_of(folders: Iterable[Path]) -> str:
    """A hash of all files in folders."""
    found = hashlib.blake2b(digest_size=16)
    for folder in folders:
        _add(found, str(folder))
    return found.hexdigest()


def _add(found: "hashlib.blake2b", folder: str) -> None:
    for path in _files(folder):
        try:
            with open(path, "rb") as file:  # noqa: PTH123  (for hundreds of files, a Path takes longer than to read it)
                content = file.read()
        except OSError:  # it is told where it is read; until it can be, nothing is the same as before
            content = os.urandom(16)
        found.update(f"{path}\0{len(content)}\0".encode(errors="surrogateescape") + content)


def _files(folder: str) -> Iterator[str]:
    """All files below a folder, in order; what is hidden or compiled belongs to no course.

    A link that leads to no file is given as something that cannot be read: it can lead to a whole disk, or to itself.
    """
    waiting = [folder]
    while waiting:
        at = waiting.pop()
        try:
            entries = sorted(os.scandir(at), key=lambda entry: entry.name)
        except FileNotFoundError:
            continue
        except OSError:  # one that cannot be looked into
            yield at
            continue
        for entry in entries:
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.is_symlink():
                yield entry.path if os.path.isfile(entry.path) else f"{entry.path}/"  # noqa: PTH113  (that one can raise)
            elif entry.is_file():
                yield entry.path


def _packages(prefix: str) -> list[str]:
    """The names of all packages: those of an environment, or else wherever this Python has some."""
    inner = f"lib/python{sys.version_info[0]}.{sys.version_info[1]}" if os.name == "posix" else "Lib"
    folders = {f"{prefix}/{inner}/site-packages"}
    if prefix == sys.prefix:  # those of a user or of the system lie elsewhere
        folders.update(path for path in sys.path if path.endswith(("site-packages", "dist-packages")))
    names = set[str]()  # a folder can be there twice, spelled in two ways, as on Windows
    for folder in folders:
        with suppress(OSError):
            names.update(os.listdir(folder))  # noqa: PTH208  (as above)
    return sorted(name for name in names if name.endswith(".dist-info"))
