"""Which files of an output folder a build made: noted in its marker, so that nothing that others put there is lost."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from casebook.patterns import regex

# Lies in every output folder made here; a folder without it is somebody else's.
MARKER = ".casebook"
# What systems leave behind in any folder that somebody opened.
_LEFT_BEHIND = regex(r"(\.DS_Store|\._.*|\.directory|thumbs\.db|desktop\.ini|~\$.*)\Z", re.IGNORECASE)

# Every build makes these anew: the web edition, and the one file.
_OF_EDITIONS = regex(r"site/|[^/]+\.html\Z")


def note(files: Mapping[str, bytes], ids: Iterable[str] = ()) -> bytes:
    """The marker of a folder with these files, and with the ids of all that its readers can answer."""
    made = {"files": {name: _of(content) for name, content in files.items()}, "ids": [*ids]}
    return json.dumps(made, separators=(",", ":")).encode()


def ids_in(marker: bytes) -> tuple[str, ...]:
    """The ids that a marker notes."""
    found = _noted(marker).get("ids")
    return tuple(map(str, found)) if isinstance(found, list) else ()


def besides_editions(marker: bytes) -> tuple[str, ...]:
    """The files that a marker notes besides those of the editions: packages, booklets and what else was asked for."""
    made = _noted(marker).get("files")
    found = made if isinstance(made, dict) else {}
    return tuple(name for name in found if not _OF_EDITIONS.match(name))


def foreign(marker: bytes, present: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """The files that no build made, or that somebody changed since; none where nothing is noted."""
    made = _noted(marker).get("files")
    if not isinstance(made, dict):
        return
    for name, content in present:
        left = name == MARKER or _LEFT_BEHIND.match(name.rpartition("/")[2])
        if not left and made.get(name) != _of(content):
            yield name


def _noted(marker: bytes) -> dict[str, object]:
    try:
        found = json.loads(marker or b"{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _of(content: bytes) -> str:
    return blake2b(content, digest_size=8).hexdigest()
