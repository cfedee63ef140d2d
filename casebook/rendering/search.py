"""What can be found in the course: the words of the rendered pages, as data for the theme's search.

The one-file edition makes the same list in the browser, from the same pages (`components/search/entries.js`).
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from casebook.cache import Cache

# Between blocks of text; and around what stands in a text as described and with man and woman exchanged.
BREAK = "\n"
PAIR, OTHER, END = "\ue000", "\ue001", "\ue002"

_TOKEN = re.compile(r"<!--.*?-->|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<rest>[^>]*)>|(?P<text>[^<]+)", re.DOTALL)
_ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
_VOID = frozenset({"br", "hr", "img", "input", "meta", "wbr"})
_INLINE = frozenset({"a", "abbr", "b", "button", "cite", "code", "em", "i", "span", "strong", "sub", "sup"})
_CONTAINER = frozenset({"article", "section"})
_HEADING = frozenset({"h1", "h2", "h3", "h4", "dt"})
_BLOCK = "\u2029"


# What words of a page can be of an entry.
Part = Literal["kind", "title", "text"]


@dataclass
class Hit:
    """Something to find: the id that a link opens, what kind of thing it is, its title, its words."""

    id: str
    kind: str = ""
    title: str = ""
    text: str = ""

    def add(self, part: Part, text: str) -> None:
        """More words of one of its values."""
        if part == "kind":
            self.kind += text
        elif part == "title":
            self.title += text
        else:
            self.text += text

    def tidy(self) -> tuple[str, str, str, str]:
        """Its values with single spaces, and one break between blocks."""
        return self.id, _tidy(self.kind), _tidy(self.title), _tidy(self.text)


@dataclass
class Found:
    """The entries of a page, in order. `title` is how the page is called, `case` the case that it belongs to."""

    id: str
    title: str = ""
    case: str = ""
    entries: list[Hit] = field(default_factory=list)


@dataclass(frozen=True)
class _Frame:
    """An element that is open: where its words go (None: nowhere), what to write at its end, which entry goes on."""

    part: Part | None
    closing: str
    after: Hit | None


def script(pages: Iterable[str], leaves_out: Iterable[str], cache: Cache | None = None) -> str:
    """The list for the web edition: a script that only sets a value. `pages` are the articles of the course."""
    without, cache = frozenset(leaves_out), cache or Cache()
    rows = [
        [page.id, page.title, page.case, [entry.tidy() for entry in page.entries]]
        for page in (cache.made(found_in, html, without) for html in pages)
    ]
    return f"self.casebookSearch={json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"


def found_in(html: str, leaves_out: frozenset[str]) -> Found:
    """What can be found in an article. `leaves_out`: elements without words to find: `tag`, `.class`, `[attribute]`."""
    reader = _Reader(leaves_out)
    for token in _TOKEN.finditer(html):
        if token["text"]:
            reader.write(unescape(token["text"]))
        elif token["end"]:
            reader.end()
        elif token["tag"]:
            attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(token["rest"])}
            reader.start(token["tag"], attributes)
            if token["tag"] in _VOID or token["rest"].endswith("/"):
                reader.end()
    return reader.page


class _Reader:
    """Goes through an article, element by element."""

    def __init__(self, leaves_out: frozenset[str]) -> None:
        self.page = Found("")
        self._leaves_out = leaves_out
        self._entry: Hit | None = None
        self._open: list[_Frame] = []

    def write(self, text: str) -> None:
        """Words of the element that is open."""
        part = self._part
        if part and self._entry:
            self._entry.add(part, text)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        before = self._entry
        part = self._part_of(tag, attributes)
        if tag == "article" and not self.page.id:
            self.page = Found(attributes["id"], _title(attributes), attributes.get("data-case", ""))
        if part and tag in _CONTAINER | _HEADING and "_" not in attributes.get("id", "_"):
            self._entry = Hit(attributes["id"])
            self.page.entries.append(self._entry)
            part = "title" if tag in _HEADING else part
        opening, closing = _edges(tag, attributes)
        self._open.append(_Frame(part, closing, before if tag in _CONTAINER else None))
        self.write(opening)

    def end(self) -> None:
        """The last element that began, ends; a tag too many, of a theme with a slip, ends nothing."""
        if not self._open:
            return
        self.write(self._open[-1].closing)
        self._entry = self._open.pop().after or self._entry

    @property
    def _part(self) -> Part | None:
        return self._open[-1].part if self._open else "text"

    def _part_of(self, tag: str, attributes: dict[str, str]) -> Part | None:
        """Where the words of an element go."""
        classes = attributes.get("class", "").split()
        if not self._part or self._leaves_out & {
            tag,
            *(f".{one}" for one in classes),
            *(f"[{one}]" for one in attributes),
        }:
            return None
        titled = bool(self._entry and self._entry.title.strip())
        if "kicker" in classes:
            return None if titled else "kind"
        return "title" if tag in _HEADING and not titled else self._part


def _title(attributes: dict[str, str]) -> str:
    """How a page is called, in both versions when it has two."""
    title, other = attributes.get("data-title", ""), attributes.get("data-title-reversed")
    return title if other is None else f"{PAIR}{title}{OTHER}{other}{END}"


def _edges(tag: str, attributes: dict[str, str]) -> tuple[str, str]:
    """What stands around the words of an element."""
    if "data-reversed" in attributes:
        return PAIR, f"{OTHER}{attributes['data-reversed']}{END}"
    return ("", "") if tag in _INLINE else (_BLOCK, _BLOCK)


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t\n\r\f\u00a0]+", " ", unicodedata.normalize("NFC", text))
    return re.sub(rf" ?{_BLOCK}[{_BLOCK} ]*", BREAK, text).strip(f" {BREAK}")
