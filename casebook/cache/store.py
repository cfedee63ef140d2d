"""The folder in which things are kept from one build to the next. It may be deleted, damaged or somebody else's.

What is kept is signed with a key that lies outside the course, in the folder of this user on this computer. What was
made by another one, such as a course on a stick with a `.cache/` in it, is not read: it could hold code.
"""

import hashlib
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

# The folder's name, beside `content/` and `output/`.
CACHE = ".cache"
# What a build made, for the next one.
MEMORY = "memory"
# What was compiled of themes, beside the program.
THEMES = "themes"
_LENGTH = 32
# What is being read, and what was: by its folder, version and name.
_begun: dict[tuple[str, str, str], threading.Thread] = {}
_found: dict[tuple[str, str, str], bytes | None] = {}


class Store:
    """Bytes under names, in a folder (None: nowhere), for one `version` of the program.

    Nothing that goes wrong here stops a build: then it does without.
    """

    def __init__(self, folder: Path | None, version: str) -> None:
        self._folder = folder
        self._version = version
        self._key = _key() if folder else b""

    def begin(self, name: str) -> bool:
        """Begin to read what was kept under a name, which `read` will ask for: meanwhile other things can be done.

        False when nothing is kept under it.
        """
        if not self._folder or not os.access(self._folder / name, os.R_OK):
            return False
        place = self._place(name)
        reading = threading.Thread(target=lambda: _found.update({place: self._read(name)}), daemon=True)
        with suppress(RuntimeError):  # the system gives no further thread: then it is read when it is asked for
            reading.start()
            _begun[place] = reading
        return True

    def read(self, name: str) -> bytes | None:
        """What was kept under a name; None when there is nothing, or it is not as it was written here."""
        begun = _begun.pop(self._place(name), None)
        if begun is None:
            return self._read(name)
        begun.join()
        return _found.pop(self._place(name))

    def _place(self, name: str) -> tuple[str, str, str]:
        return str(self._folder), self._version, name

    def _read(self, name: str) -> bytes | None:
        if not self._key or self._folder is None:
            return None
        try:
            with (self._folder / name).open("rb") as file:
                signature, content = file.read(_LENGTH), file.read()
        except (OSError, MemoryError):
            return None
        return content if signature == self._signature(name, content) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep bytes under a name, whole or not at all."""
        if not self._key or self._folder is None:
            return
        fresh = self._folder / f"{name}.new"  # one left by a build that was cut off is written over
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as file:
                file.write(self._signature(name, content))
                file.write(content)
            fresh.replace(self._folder / name)
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
                self._folder.rmdir()  # unless something is kept in it

    def _signature(self, name: str, content: bytes) -> bytes:
        found = hashlib.blake2b(f"{self._version}\0{name}\0".encode(), key=self._key, digest_size=_LENGTH)
        found.update(content)  # not joined before: it is large
        return found.digest()


def _key() -> bytes:
    """The key of this user on this computer, made when it is first needed; empty when it cannot be."""
    try:
        path = _home() / "casebook" / "key"
        if not path.exists() or path.stat().st_size != _LENGTH:  # it was cut off, as when the power fails
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(f"key.{os.getpid()}")
            fresh.touch(mode=0o600)
            fresh.write_bytes(os.urandom(_LENGTH))
            fresh.replace(path)
        return path.read_bytes()
    except (OSError, RuntimeError):  # also: this user has no folder of his own
        return b""


def _home() -> Path:
    """Where programs keep what they note for themselves, by the custom of the system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home())
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
