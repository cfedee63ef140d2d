"""Files to documents: YAML files, and Markdown files with front matter. The stage `parse`."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from typing import Literal

import yaml

from casebook.cache.memory import Cache
from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.lines import Lines
from casebook.reading.plain import read_as
from casebook.reading.written import signs_of, signs_written
from casebook.reading.yamltext import KeyPath, Nodes, Plain, parse_yaml

# A line of the front matter's fence; white space behind it does no harm.
_FENCE = regex(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
# Empty lines may stand above the first one.
_ABOVE = regex(r"\s*\n|")
# Front matter where there is none: between two such lines nothing but keys with their values.
_NO_PLACE = regex(
    r"\s*^---[ \t]*\n(?P<key>[a-z_]+):(?: [^\n]*)?\n(?:(?:[a-z_]+:|[ \t]|-)[^\n]*\n)*---[ \t]*$", re.MULTILINE
)
# The same without `---`, of which readers would see the words.
_NO_HEAD = regex(r"\s*(?P<key>(?:title|titel|summary|samenvatting):)[ \t]")
# The title of a page with some other line above it, or none.
_UNOPENED = regex(r"\s*?^(?:(?P<above>[^\n]*\S)[ \t]*\n)?[ \t]*(?P<key>(?:title|titel):[^\n]*?)[ \t]*$", re.MULTILINE)

# What was to be the line below the head of a page; above it stand nothing but keys and their values.
_NEARLY = regex(
    r"(?:(?:[A-Za-z_]+:[^\n]*|[ \t]+[^\s-][^\n]*|[ \t]*- [^\n]*|)\n)*+"
    r"[ \t]*(?P<end>--|-{4,}|-*[–—][-–—]*|\.{3}|={3,}|_{3,}|\*{3,}|(?<=[ \t])---)[ \t]*(?:\n|\Z)"
)
# The head of a page with something else above it.
_BELOW = regex(r"\s*?^(?P<above>[^\n]*\S)[ \t]*\n(?:[^\n]*\n){0,20}?---[ \t]*\n(?:title|titel):", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """A content file: its values (`data`) and, for Markdown, the text below the front matter (`body`)."""

    path: str
    text: str = field(repr=False)
    data: Plain = field(default_factory=dict, repr=False, hash=False)  # follows from the text
    body: str = field(default="", repr=False)

    @property
    def head(self) -> "Document":
        """The document without the text below its values, on which these do not depend."""
        return replace(self, text=self.text[: len(self.text) - len(self.body)], body="") if self.body else self

    @cached_property
    def node(self) -> yaml.Node | None:
        """The tree of its YAML, which tells where each value stands. It is read anew for a document out of a cache."""
        head = self.text[: len(self.text) - len(self.body)]
        text = _front_matter(head) if self.path.endswith(".md") else self.text
        return parse_yaml(text, self.lines.place)[1]

    def place(self, path: KeyPath, *, key: bool = False) -> Place:
        """The place of the value at `path` (mapping keys and list indexes), or of its key.

        Where the value is missing, that of the deepest value around it.
        """
        if self._nodes is None:
            return self.lines.place(1, 1)
        start, end = self._nodes.marks_of(path, key=key)
        length = end.column - start.column if end.line == start.line else 1
        return self.lines.place(start.line + 1, start.column + 1, length)

    def part(self, path: KeyPath, at: int, length: int = 1, text: str | None = None) -> Place:
        """The place of a part of the value at `path`, or of the body when that is empty.

        `text` is the value as it was read, where that has other blanks than the one in the file.
        """
        if not path:
            return self.at(len(self.text) - len(self.body) + at, length)
        if path not in self._signs:
            value = self.value(path) if text is None else text
            self._signs[path] = (signs_of(value.strip()) if isinstance(value, str) else (), self._written(path))
        read, written = self._signs[path]
        first, last = bisect_left(read, at), bisect_left(read, at + max(1, length)) - 1
        if len(read) != len(written) or first >= len(read):  # it was not written there
            return self.place(path)
        begin, end = written[first][0], written[max(first, last)][1]
        return self.at(begin, end - begin)

    def value(self, path: KeyPath) -> Plain:
        """The value at `path`, or the deepest one around it."""
        value = self.data
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step, value)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
        return value

    def _written(self, path: KeyPath) -> Sequence[tuple[int, int]]:
        node = self._nodes.node_of(path) if self._nodes else None
        return signs_written(node, self.text, *self.span_of(node)) if isinstance(node, yaml.ScalarNode) else ()

    def span(self, path: KeyPath = ()) -> tuple[int, int]:
        """Where the value at `path`, or the body when `path` is empty, begins and ends in the text."""
        if not path or self._nodes is None:
            return len(self.text) - len(self.body), len(self.text)
        start, end = self._nodes.marks_of(path)
        return self._offset(start), self._offset(end)

    def span_of(self, node: yaml.Node) -> tuple[int, int]:
        """Where a value of the file's YAML begins and ends in the text."""
        return self._offset(node.start_mark), self._offset(node.end_mark)

    def at(self, offset: int, length: int = 1) -> Place:
        """The place of a character of the text, counted from 0."""
        return self.lines.at(offset, length)

    @cached_property
    def lines(self) -> Lines:
        """The text with its lines."""
        return Lines(self.path, self.text)

    @cached_property
    def _signs(self) -> dict[KeyPath, tuple[Sequence[int], Sequence[tuple[int, int]]]]:
        """For each value of which a part was asked for, its signs as they are read and as they are written."""
        return {}

    @cached_property
    def _nodes(self) -> Nodes | None:
        return Nodes(self.node) if self.node else None

    def _offset(self, mark: yaml.Mark) -> int:
        return self.lines.offset(mark.line, mark.column)


# Whether a Markdown file begins with values between `---`; where it never does, those lines are rules.
FrontMatter = Literal["must", "may", "never"]


def parse(
    files: Mapping[str, bytes], front_matter: Callable[[str], FrontMatter], cache: Cache | None = None
) -> tuple[dict[str, Document], list[Problem]]:
    """Markdown and YAML files (path → bytes) to documents (path → Document); one with problems gives no document."""
    cache = cache or Cache()
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path, content in sorted(files.items()):
        if not path.endswith((".md", ".yaml")):
            continue
        document, found = cache.made(_parse_file, path, content, front_matter(path))
        problems += found
        if document and not found:
            documents[path] = document
    return documents, problems


def _parse_file(path: str, content: bytes, front: FrontMatter) -> tuple[Document | None, list[Problem]]:
    try:
        read = read_as(path, content.decode())
    except UnicodeDecodeError as error:
        return None, [Problem(_place_of_byte(path, content, error.start), "encoding")]
    return (None, [*read.problems]) if read.problems else parse_text(path, read.text, front)


def parse_text(path: str, text: str, front: FrontMatter = "may") -> tuple[Document, list[Problem]]:
    """One file's text to a document; with problems, its values are not to be used."""
    place = Lines(path, text).place

    if not path.endswith(".md"):
        data, node, problems = parse_yaml(text, place)
        return _with_node(Document(path, text, data), node), problems
    opening = _opening(text)
    if not opening and front == "must":
        if found := _UNOPENED.match(text):
            part = "above" if found["above"] else "key"
            place_of = Lines(path, text).at(found.start(part), len(found[part]))
            return Document(path, text), [Problem(place_of, "front-matter-fence", {"key": f"“{found['key']}”"})]
        if found := _BELOW.match(text):
            place_of = Lines(path, text).at(found.start("above"), len(found["above"]))
            return Document(path, text), [Problem(place_of, "front-matter-below")]
        return Document(path, text), [Problem(place(1, 1, 1), "front-matter-missing", {"title": _title_of(path, text)})]
    if front == "never" and (found := _NO_PLACE.match(text)):
        return Document(path, text), [Problem(Lines(path, text).at(found.start("key") - 4, 3), "front-matter-here")]
    if front == "never" and (found := _NO_HEAD.match(text)):
        place_of = Lines(path, text).at(found.start("key"), len(found["key"]))
        return Document(path, text), [Problem(place_of, "front-matter-here")]
    if not opening or front == "never":
        return Document(path, text, body=text), []
    closing = _FENCE.search(text, opening.end())
    if nearly := _NEARLY.match(text, opening.end()):
        place_of = Lines(path, text).at(nearly.start("end"), len(nearly["end"]))
        return Document(path, text), [Problem(place_of, "front-matter-end")]
    if not closing:
        return Document(path, text), [Problem(Lines(path, text).at(opening.start(), 3), "front-matter-open")]
    data, node, problems = parse_yaml(_front_matter(text[: closing.end()]), place)
    return _with_node(Document(path, text, data, text[closing.end() :]), node), problems


def _front_matter(head: str) -> str:
    """The YAML between fences; what is above it is left empty, so that YAML counts the lines of the file."""
    opening = _opening(head)
    closing = _FENCE.search(head, opening.end()) if opening else None
    if not opening or not closing:
        return ""
    return "\n" * head.count("\n", 0, opening.end()) + head[opening.end() : closing.start()]


def _opening(text: str) -> re.Match[str] | None:
    """The line that front matter begins with, at the top of a file."""
    above = _ABOVE.match(text)
    return _FENCE.match(text, above.end() if above else 0)


def _title_of(path: str, text: str) -> str:
    """What the title of a page would be: its first heading, or the name of its file."""
    first = next((line.strip("# \t") for line in text.split("\n") if line.startswith("#")), "")
    return first or path.rpartition("/")[2].removesuffix(".md").replace("-", " ").capitalize()


def _with_node(document: Document, node: yaml.Node | None) -> Document:
    """The document with its tree at hand, which was read already."""
    vars(document)["node"] = node
    return document


def _place_of_byte(path: str, content: bytes, position: int) -> Place:
    before = content[:position]
    line = before.count(b"\n") + 1
    column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
    excerpt = content.split(b"\n")[line - 1].decode("utf-8", "replace").rstrip("\r")
    return Place(path, line, column, 1, excerpt)
