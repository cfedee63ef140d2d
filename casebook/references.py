"""Who names what, and where: what `check` holds against the addresses of the course."""

from dataclasses import dataclass, field
from typing import Literal

from casebook.documents import Document
from casebook.problems import Place
from casebook.yamltext import Path


@dataclass(frozen=True)
class Origin:
    """Where a value was written; its place is looked up only when there is a problem with it."""

    document: Document = field(repr=False)
    path: Path = ()
    needle: str = ""

    def place(self) -> Place:
        """The place in the file."""
        if self.needle:
            return self.document.find(self.needle, self.path)
        return self.document.place(self.path)


ReferenceKind = Literal[
    "step",
    "page",
    "heading",
    "file",
    "anchor",
    "assignment",
    "case",
    "menu",
    "link",
    "words",
    "form",
    "chart",
    "image",
    "alt",
]


@dataclass(frozen=True)
class Reference:
    """Something that names something else: `target` must be one of the course's addresses of this kind."""

    kind: ReferenceKind
    target: str
    written: str
    origin: Origin
    scope: str = ""
