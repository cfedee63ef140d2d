"""Files to documents: YAML files, and Markdown files with front matter. The stage `parse`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from casebook.problems import Place, Problem
from casebook.yamltext import Path, Plain, marks_of, parse_yaml

_FENCE = "---\n"


@dataclass(frozen=True)
class Document:
    """A content file: its values (`data`) and, for Markdown, the text below the front matter (`body`)."""

    path: str
    text: str = field(repr=False)
    data: Plain = field(default_factory=dict, repr=False)
    body: str = field(default="", repr=False)
    node: yaml.Node | None = field(default=None, repr=False, compare=False)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of the value at `path` (mapping keys and list indexes), or of its key.

        Where the value is missing, that of the deepest value around it.
        """
        if self.node is None:
            return place_at(self.path, self.text, 1, 1)
        start, end = marks_of(self.node, path, key=key)
        length = end.column - start.column if end.line == start.line else 1
        return place_at(self.path, self.text, start.line + 1, start.column + 1, length)

    def find(self, needle: str, path: Path = ()) -> Place:
        """The place of `needle` in the value at `path`, or in the body when `path` is empty."""
        begin = len(self.text) - len(self.body)
        if path and self.node is not None:
            start, _ = marks_of(self.node, path)
            begin = sum(len(line) + 1 for line in self.text.split("\n")[: start.line]) + start.column
        found = self.text.find(needle, begin)
        if found < 0:
            return self.place(path)
        line = self.text.count("\n", 0, found) + 1
        return place_at(self.path, self.text, line, found - self.text.rfind("\n", 0, found), len(needle))


def place_at(path: str, text: str, line: int, column: int, length: int = 1) -> Place:
    """A place together with the line of text it points into."""
    lines = text.split("\n")
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return Place(path, line, column, max(1, min(length, len(excerpt) - column + 1)), excerpt)


def parse(files: Mapping[str, bytes]) -> tuple[dict[str, Document], list[Problem]]:
    """Files (path → bytes) to documents (path → Document); a file with problems gives no document."""
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path, content in sorted(files.items()):
        try:
            text = content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            problems.append(Problem(_place_of_byte(path, content, error.start), "encoding"))
            continue
        document, found = parse_text(path, text)
        problems += found
        if not found:
            documents[path] = document
    return documents, problems


def parse_text(path: str, text: str) -> tuple[Document, list[Problem]]:
    """One file's text to a document; with problems, its values are not to be used."""

    def place(line: int, column: int, length: int) -> Place:
        return place_at(path, text, line, column, length)

    if not path.endswith(".md"):
        data, node, problems = parse_yaml(text, place)
        return Document(path, text, data, node=node), problems
    if not text.startswith(_FENCE):
        return Document(path, text, body=text), []
    end = text.find("\n" + _FENCE, 3)
    if end < 0:
        return Document(path, text), [Problem(place(1, 1, 3), "front-matter-open")]
    # The line of the fence becomes an empty line, so that YAML counts the lines of the file.
    data, node, problems = parse_yaml("\n" + text[len(_FENCE) : end + 1], place)
    return Document(path, text, data, text[end + 1 + len(_FENCE) :], node), problems


def _place_of_byte(path: str, content: bytes, position: int) -> Place:
    before = content[:position]
    line = before.count(b"\n") + 1
    column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
    excerpt = content.split(b"\n")[line - 1].decode("utf-8", "replace").rstrip("\r")
    return Place(path, line, column, 1, excerpt)
