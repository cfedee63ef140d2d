"""Who names what, and where: what `check` holds against the addresses of the course."""

from dataclasses import field
from typing import Literal

from casebook.frozen import dataclass
from casebook.problems.problem import Near, Place
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath


@dataclass(frozen=True)
class Origin:
    """Where a value was written; its place is looked up only when there is a problem with it.

    A part of a text begins at `at`, counted from 0, and has that `length`.
    """

    document: Document = field(repr=False)
    path: KeyPath = ()
    at: int | None = None
    length: int = 1

    def place(self, *, key: bool = False) -> Place:
        """The place in the file; with `key` that of the key of a value."""
        if self.at is not None:
            return self.document.part(self.path, self.at, self.length)
        return self.document.place(self.path, key=key)

    def below(self, *path: str | int) -> "Origin":
        """Where a value within this one was written."""
        return Origin(self.document, (*self.path, *path))

    def part(self, at: int, length: int = 1) -> "Origin":
        """Where a part of this text was written."""
        return Origin(self.document, self.path, at, length)


ReferenceKind = Literal[
    "step", "some-step", "page", "heading", "file", "anchor", "assignment", "case", "menu", "form", "chart", "image",
    "download",
    "person", "source",
]  # fmt: skip


@dataclass(frozen=True)
class Reference:
    """Something that names something else: `target` must be one of the course's addresses of this kind."""

    kind: ReferenceKind
    target: str
    written: str
    origin: Origin
    scope: str = ""


@dataclass(frozen=True)
class Slip:
    """A mistake that was seen where a text was read; `near` is what was probably meant, or how to find it."""

    code: str
    written: str
    origin: Origin
    near: str | Near | None = None
    warning: bool = False


# What is noted where texts are read, to be looked at when the course is whole.
Noted = Reference | Slip
