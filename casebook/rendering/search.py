"""What can be found in the course: the words of the rendered pages, as data for the theme's search.

The one-file edition makes the same list in the browser, from the same pages (`components/search/entries.js`).
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import Literal

from casebook.cache.memory import Cache
from casebook.frozen import dataclass
from casebook.patterns import regex

# Between blocks of text; and around what stands in a text as described and with man and woman exchanged.
BREAK = "\n"
PAIR, OTHER, END = "\ue000", "\ue001", "\ue002"

_TOKEN = regex(r"(?P<text>[^<]+)|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<rest>[^>]*)>|<!--.*?-->", re.DOTALL)
_ATTRIBUTE = regex(r'([a-z-]+)(?:="([^"]*)")?')
_VOID = frozenset({"br", "hr", "img", "input", "meta", "wbr"})
_INLINE = frozenset({"a", "abbr", "b", "button", "cite", "code", "em", "i", "small", "span", "strong", "sub", "sup"})
_CONTAINER = frozenset({"article", "section"})
_HEADING = frozenset({"h1", "h2", "h3", "h4", "dt"})
_BLOCK = "\u2029"
_BLANKS = "\t\n\r\f\u00a0"

# What words of a page can be of an entry.
Part = Literal["kind", "title", "text"]
# Something to find: the id that a link opens, what kind of thing it is, its title, its words.
Entry = tuple[str, str, str, str]
# A page: its id, how it is called, the case that it belongs to, and its entries, in order.
Found = tuple[str, str, str, tuple[Entry, ...]]


@dataclass(frozen=True)
class _Tag:
    """What the start of an element means. `edges` stand around its words; `id` is empty where none can be linked to.

    `part`: what its words are of, when that is told: a title (`data-found`) stands above a question that is a heading.
    """

    left_out: bool
    void: bool
    container: bool
    heading: bool
    kicker: bool
    part: Part | None
    id: str
    edges: tuple[str, str]
    page: Found | None


class _Words:
    """An entry that is being read: the pieces of each part."""

    def __init__(self, name: str) -> None:
        self.id = name
        self.parts: dict[Part, list[str]] = {"kind": [], "title": [], "text": []}

    @property
    def titled(self) -> bool:
        """Whether it has words in its title."""
        return any(not piece.isspace() for piece in self.parts["title"])

    def entry(self) -> Entry:
        """Its values with single spaces, and one break between blocks."""
        return self.id, _tidy(self.parts["kind"]), _tidy(self.parts["title"]), _tidy(self.parts["text"])


def script(pages: Iterable[str], leaves_out: Iterable[str], cache: Cache | None = None) -> str:
    """The list for the web edition: a script that only sets a value. `pages` are the articles of the course."""
    without, cache = frozenset(leaves_out), cache or Cache()
    rows = [cache.made(found_in, html, without) for html in pages]
    return f"self.casebookSearch={json.dumps(rows, separators=(',', ':'))};\n"


def found_in(html: str, leaves_out: frozenset[str]) -> Found:
    """What can be found in an article. `leaves_out`: elements without words to find: `tag`, `.class`, `[attribute]`."""
    reader, at = _Reader(leaves_out), 0
    while at < len(html):
        at = _read(html, at, reader)
    return reader.found


def _read(html: str, at: int, reader: "_Reader") -> int:
    """Read from a place until the next element that is left out, or the end; gives where to go on."""
    for token in _TOKEN.finditer(html, at):
        text, end, tag, rest = token.groups()
        if text:
            pieces = reader.pieces
            if text != "\n" or not pieces or pieces[-1] != _BLOCK:  # as most blanks are: they come to nothing
                pieces.append(unescape(text) if "&" in text else text)
        elif end:
            reader.end()
        elif tag and not reader.start(tag, rest):
            return _behind(html, tag, token.end())
    return len(html)


def _behind(html: str, tag: str, at: int) -> int:
    """Where an element of this name, which began before `at`, ends."""
    inside = 1
    for found in _tags(tag).finditer(html, at):
        if found["end"]:
            inside -= 1
            if not inside:
                return found.end()
        elif not found["rest"].endswith("/"):
            inside += 1
    return len(html)


@lru_cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<end>/?){tag}(?![a-z0-9])(?P<rest>[^>]*)>")


def _is_void(tag: str, rest: str) -> bool:
    return tag in _VOID or rest.endswith("/")


class _Reader:
    """Goes through an article, element by element."""

    def __init__(self, leaves_out: frozenset[str]) -> None:
        # Where the words of the element that is open belong; before the first entry that is nowhere.
        self.pieces: list[str] = []
        self._leaves_out = leaves_out
        self._page: Found = ("", "", "", ())
        self._entries: list[_Words] = []
        self._entry: _Words | None = None
        # Of each open element: the part that its words are of, what to write at its end, which entry goes on then.
        self._open: list[tuple[Part, str, _Words | None]] = []
        self._part: Part = "text"

    @property
    def found(self) -> Found:
        """All that was found."""
        return (*self._page[:3], tuple(entry.entry() for entry in self._entries))

    def start(self, tag: str, rest: str) -> bool:
        """An element begins; False when it has an end, and what stands before that is left out."""
        found = _tag(tag, rest, self._leaves_out)
        titled = (found.kicker or found.heading) and self._entry is not None and self._entry.titled
        if found.left_out or (found.kicker and titled):
            return found.void
        before, outer = self._entry, self._part
        part: Part = found.part or ("kind" if found.kicker else "title" if found.heading and not titled else outer)
        if found.page and not self._page[0]:
            self._page = found.page
        if found.id:
            self._entry = _Words(found.id)
            self._entries.append(self._entry)
            part = "title" if found.heading else part
        opening, closing = found.edges
        self._open.append((outer, closing, before if found.container else None))
        self._go_on(part)
        if opening:
            self.pieces.append(opening)
        if found.void:
            self.end()
        return True

    def end(self) -> None:
        """The last element that began, ends; a tag too many, of a theme with a slip, ends nothing."""
        if not self._open:
            return
        outer, closing, after = self._open.pop()
        if closing:
            self.pieces.append(closing)
        self._entry = after or self._entry
        self._go_on(outer)

    def _go_on(self, part: Part) -> None:
        self._part = part
        if self._entry is not None:
            self.pieces = self._entry.parts[part]


@lru_cache(10_000)
def _tag(tag: str, rest: str, leaves_out: frozenset[str]) -> _Tag:
    attributes = {name: unescape(value) if "&" in value else value for name, value in _ATTRIBUTE.findall(rest)}
    classes = attributes.get("class", "").split()
    names = [tag, *[f".{one}" for one in classes], *[f"[{one}]" for one in attributes]]
    name = attributes.get("id", "_") if tag in _CONTAINER or tag in _HEADING else "_"
    return _Tag(
        left_out=tag == "template" or not leaves_out.isdisjoint(names),  # what is in one is on no page yet
        void=_is_void(tag, rest),
        container=tag in _CONTAINER,
        heading=tag in _HEADING,
        kicker="kicker" in classes or tag == "small",
        part="title" if "data-found" in attributes else "text" if "question" in classes else None,
        id="" if "_" in name else name,
        edges=_edges(tag, attributes),
        page=(attributes["id"], _title(attributes), attributes.get("data-case", ""), ()) if tag == "article" else None,
    )


def _title(attributes: dict[str, str]) -> str:
    """How a page is called, in both versions when it has two."""
    title, other = attributes.get("data-title", ""), attributes.get("data-title-reversed")
    return title if other is None else f"{PAIR}{title}{OTHER}{other}{END}"


def _edges(tag: str, attributes: dict[str, str]) -> tuple[str, str]:
    """What stands around the words of an element."""
    if "data-or" in attributes:
        return PAIR, f"{OTHER}{attributes['data-or']}{END}"
    return ("", "") if tag in _INLINE else (_BLOCK, _BLOCK)


def _tidy(pieces: list[str]) -> str:
    text = unicodedata.normalize("NFC", "".join(pieces))
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return BREAK.join(filter(None, (block.strip(" ") for block in text.split(_BLOCK))))
