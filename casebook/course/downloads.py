"""Files to download: those of `files/`, which readers open with another program. They are files of the web edition."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.text.links import FILES

# Above this many bytes the one-file edition gets too big to mail.
BIG = 2_000_000

_TYPES = {
    "pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation", "csv": "text/csv", "txt": "text/plain",
    "ics": "text/calendar",
}  # fmt: skip
_CALLED = {
    "docx": "Word", "xlsx": "Excel", "pptx": "PowerPoint", "odt": "OpenDocument", "ods": "OpenDocument",
    "odp": "OpenDocument",
}  # fmt: skip
_NAME = regex(rf"{FILES}[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(_TYPES)})\Z")


@dataclass(frozen=True)
class Download:
    """A file to download: its path in the content folder and its bytes."""

    path: str
    content: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.removeprefix(FILES)

    @property
    def address(self) -> str:
        """Its address in the web edition."""
        return f"assets/{self.name}"

    @property
    def versioned(self) -> str:
        """That address with a mark that changes with its bytes."""
        return f"{self.address}?v={hashlib.sha256(self.content).hexdigest()[:8]}"

    @property
    def told(self) -> str:
        """Its kind and size, as a link tells them: `PDF, 240 kB`."""
        kind = self.name.rpartition(".")[2]
        size = len(self.content) / 1000
        told = f"{max(1, round(size))} kB" if size < 1000 else f"{round(size / 1000)} MB"
        return f"{_CALLED.get(kind, kind.upper())}, {told}"

    @property
    def data(self) -> str:
        """The whole file as an address."""
        return f"data:{_TYPES[self.name.rpartition('.')[2]]};base64,{b64encode(self.content).decode()}"


def is_download(path: str) -> bool:
    """Whether a file of this path can be one."""
    return bool(_NAME.match(path))


def downloads_of(content: Mapping[str, bytes]) -> tuple[Download, ...]:
    """The files to download among those of a course (path → bytes)."""
    return tuple(Download(path, found) for path, found in sorted(content.items()) if _NAME.match(path))


def download_problems(files: Iterable[Download], paths: Iterable[str]) -> Iterator[Problem]:
    """Files of `files/` that have a name that cannot be, or are too big."""
    for path in sorted(path for path in paths if path.startswith(FILES) and not _NAME.match(path)):
        yield Problem(Place(path), "bad-download", {"name": path.removeprefix(FILES)})
    for one in files:
        if len(one.content) > BIG:
            size = {"size": str(round(len(one.content) / 1_000_000))}
            yield Problem(Place(one.path), "big-download", size, warning=True)
