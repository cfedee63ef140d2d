"""From the HTML of a text to the nodes of a booklet. What is not known here loses its form, never its words."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html.parser import HTMLParser

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.publishing.booklets.booklet import Chunk, Chunks, chunk, heading, paragraph, way
from casebook.values.tables import Chart

_MARKER = re.compile(r"casebook:(?P<kind>\w+):(?P<name>[a-z0-9_-]*)\Z")
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})
_SPACE = re.compile(r"[ \t\n\r\f]+")
# A longer address is none that a PDF may have.
_LONGEST = 2000
_HEADING = re.compile(r"h([1-6])\Z")
# Element → how its words are set.
_SET = {
    "strong": "strong", "b": "strong", "em": "emphasis", "s": "struck", "del": "struck", "code": "code",
    "sup": "raised", "sub": "lowered",
}  # fmt: skip
# Element → what stands around its blocks.
_FRAMES = {"blockquote": "quote", "casebook:passage": "passage", "casebook:notes": "notes"}
_BLOCKS = frozenset(
    {"blockquote", "div", "figcaption", "figure", "hr", "li", "ol", "p", "pre", "section", "table", "ul"}
    | {f"h{level}" for level in range(1, 7)}
    | {"casebook:passage", "casebook:notes", "casebook:chart"}
)


class _Element:
    """An element that is read, with what is inside."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[_Element | str] = []


class _Reader(HTMLParser):
    """HTML as elements; a marker of a component is one too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.whole = _Element("", {})
        self._open = [self.whole]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(_Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        found = _MARKER.match(data)
        if found and found["kind"] == "end":
            self.handle_endtag(self._open[-1].tag)
        elif found:
            self._begin(_Element(f"casebook:{found['kind']}", {"name": found["name"]}))

    def _begin(self, element: _Element) -> None:
        self._open[-1].inside.append(element)
        if element.tag not in _VOID:
            self._open.append(element)


@dataclass(frozen=True)
class PaperText:
    """How the texts of a booklet are read.

    `charts`: by their ids; `image`: the path of an image → what it is called in the booklet; `notes`: the word above
    notes; `indicator` and `origin` are the heads of the first and the last column of a chart. `used` grows with the
    terms that are met.
    """

    charts: Mapping[str, Chart]
    image: Callable[[str], str | None]
    notes: str
    indicator: str
    origin: str
    used: dict[str, None]

    def blocks(self, html: Markup | None, least: int = 3) -> Chunks:
        """Texts in blocks; the largest of their headings get the level `least`."""
        whole = _read(html)
        levels = [int(found[1]) for one in _every(whole) if (found := _HEADING.match(one.tag))]
        return tuple(self._blocks(whole.inside, least - min(levels, default=least)))

    def line(self, html: Markup | None) -> Chunks:
        """A text without blocks."""
        return _trimmed(self._inline(_read(html).inside))

    def _blocks(self, inside: Sequence[_Element | str], shift: int) -> Iterator[Chunk]:
        """Blocks one below the other; words that stand between them are a paragraph."""
        loose: list[_Element | str] = []
        for one in (*inside, None):
            if one is not None and (isinstance(one, str) or not _is_block(one)):
                loose.append(one)
                continue
            words = _trimmed(self._inline(loose))
            if words:
                yield paragraph(*words)
            loose = []
            if isinstance(one, _Element):
                yield from self._block(one, shift)

    def _block(self, one: _Element, shift: int) -> Iterator[Chunk]:
        if found := _HEADING.match(one.tag):
            yield heading(int(found[1]) + shift, self._words(one), one.attributes.get("id"))
        elif one.tag in ("ul", "ol"):
            items = [tuple(self._blocks(item.inside, shift)) for item in one.inside if isinstance(item, _Element)]
            start = int(one.attributes.get("start", "1")) if one.tag == "ol" else None
            yield chunk("list", items=items, start=start)
        elif one.tag == "table":
            yield self._table(one)
        elif one.tag == "pre":
            yield chunk("example", (_plain(one).rstrip("\n"),))
        elif one.tag == "hr":
            yield chunk("rule")
        elif one.tag == "casebook:chart":
            yield from self._chart(one.attributes["name"])
        elif one.tag in _FRAMES:
            title = self.notes if one.tag == "casebook:notes" else None
            yield chunk(_FRAMES[one.tag], self._blocks(one.inside, shift), title=title)
        elif one.tag == "figcaption":
            yield paragraph(*self._words(one), small=True)
        elif known := one.attributes.get("data-known"):
            yield chunk("known", self._blocks(one.inside, shift), who=known.split())
        else:
            yield from self._blocks(one.inside, shift)

    def _table(self, table: _Element) -> Chunk:
        rows = [
            [self._words(cell) for cell in row.inside if isinstance(cell, _Element)]
            for row in _every(table)
            if row.tag == "tr"
        ]
        return chunk("table", head=rows[0], rows=rows[1:]) if rows else paragraph(*self._words(table))

    def _chart(self, name: str) -> Iterator[Chunk]:
        if chart := self.charts.get(name):
            head = [(self.indicator,), *((series,) for series in chart.series), (self.origin,)]
            rows = [
                [
                    (row.text,),
                    *((bar.value or "",) for bar in row.bars),
                    (", ".join(filter(None, (row.source, row.year))),),
                ]
                for row in chart.rows
            ]
            yield chunk("table", head=head, rows=rows, title=chart.title)

    def _words(self, one: _Element) -> Chunks:
        return _trimmed(self._inline(one.inside))

    def _inline(self, inside: Sequence[_Element | str]) -> Iterator[Chunk]:
        for one in inside:
            if isinstance(one, str):
                yield clean(one)
            elif one.tag in _SET:
                words = (_plain(one),) if one.tag == "code" else self._inline(one.inside)
                yield chunk(_SET[one.tag], words)
            else:
                yield from self._other(one)

    def _other(self, one: _Element) -> Iterator[Chunk]:
        """What is more than a way to set words."""
        name = one.attributes.get("name", "")
        if one.tag == "br":
            yield chunk("break")
        elif one.tag == "a":
            yield self._link(one)
        elif one.tag == "img":
            found = self.image(one.attributes.get("src", "").removeprefix("image:"))
            alt = clean(one.attributes.get("alt", ""))
            yield chunk("image", src=found, alt=alt, width=one.attributes.get("data-width")) if found else alt
        elif one.tag == "casebook:sign":
            yield chunk("raised", (name.rpartition("_")[0].rpartition("_")[2],))
        elif known := one.attributes.get("data-known"):
            yield from self._inline(one.inside)
            yield chunk("raised", (" ".join(known.split()),))
        else:
            if one.tag in ("casebook:term", "casebook:word"):
                self.used[name] = None
            between = _is_block(one)  # a block in a line, as in the cell of a table
            yield from (" ",) if between else ()
            yield from self._inline(one.inside)
            yield from (" ",) if between else ()

    def _link(self, one: _Element) -> Chunk:
        target = one.attributes.get("href", "#")
        kind, _, rest = target.partition(":")
        words = self._inline(one.inside)
        if kind == "step":
            return way(rest, *words)
        if kind == "page":
            page, _, part = rest.partition("#")
            return way(f"{part}--{page}" if part else page, *words)
        leads = kind in ("http", "https", "mailto", "tel") and len(target) < _LONGEST
        return chunk("link", words, to=target) if leads else chunk("words", words)


def clean(text: str) -> str:
    """Text with single spaces."""
    return _SPACE.sub(" ", text)


def _read(html: Markup | None) -> _Element:
    reader = _Reader()
    reader.feed(html or "")
    reader.close()
    return reader.whole


def _every(one: _Element) -> Iterator[_Element]:
    yield one
    for inner in one.inside:
        if isinstance(inner, _Element):
            yield from _every(inner)


def _is_block(one: _Element) -> bool:
    """Whether an element is a block, or holds one."""
    return one.tag in _BLOCKS or (one.tag not in _SET and any(inner.tag in _BLOCKS for inner in _every(one)))


def _plain(one: _Element) -> str:
    """The words of an element as they are, with the ends of their lines."""
    return "".join(inner if isinstance(inner, str) else _plain(inner) for inner in one.inside)


def _trimmed(nodes: Iterator[Chunk]) -> Chunks:
    """Words without spaces at their ends; none when there is nothing but spaces."""
    found = [one for one in nodes if one != ""]
    while found and isinstance(found[0], str) and not found[0].strip(" "):
        found.pop(0)
    while found and isinstance(found[-1], str) and not found[-1].strip(" "):
        found.pop()
    if found and isinstance(found[0], str):
        found[0] = found[0].lstrip(" ")
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip(" ")
    return tuple(found)
