"""From the HTML of a text to the nodes of a booklet. What is not known here loses its form, never its words."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.publishing.booklets.booklet import Chunk, Chunks, chunk, heading, paragraph, way
from casebook.publishing.booklets.elements import PaperElement, elements_of, within
from casebook.publishing.booklets.reading import DESCRIBED, PaperReading
from casebook.values.tables import Chart

_SPACE = regex(r"[ \t\n\r\f]+")
# A longer address is none that a PDF may have.
_LONGEST = 2000
_HEADING = regex(r"h([1-6])\Z")
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
    reading: PaperReading = DESCRIBED

    def blocks(self, html: Markup | None, least: int = 3) -> Chunks:
        """Texts in blocks; the largest of their headings get the level `least`."""
        whole = elements_of(html, self.reading)
        levels = [int(found[1]) for one in within(whole) if (found := _HEADING.match(one.tag))]
        return tuple(self._blocks(whole.inside, least - min(levels, default=least)))

    def line(self, html: Markup | None) -> Chunks:
        """A text without blocks."""
        return _trimmed(self._inline(elements_of(html, self.reading).inside))

    def _blocks(self, inside: Sequence[PaperElement | str], shift: int) -> Iterator[Chunk]:
        """Blocks one below the other; words that stand between them are a paragraph."""
        loose: list[PaperElement | str] = []
        for one in (*inside, None):
            if one is not None and (isinstance(one, str) or not _is_block(one)):
                loose.append(one)
                continue
            words = _trimmed(self._inline(loose))
            if words:
                yield paragraph(*words)
            loose = []
            if isinstance(one, PaperElement):
                yield from self._block(one, shift)

    def _block(self, one: PaperElement, shift: int) -> Iterator[Chunk]:
        if found := _HEADING.match(one.tag):
            yield from self._heading(one, int(found[1]) + shift)
        elif one.tag in ("ul", "ol"):
            items = [tuple(self._blocks(item.inside, shift)) for item in one.inside if isinstance(item, PaperElement)]
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

    def _heading(self, one: PaperElement, level: int) -> Iterator[Chunk]:
        """A heading; one without words, which its author is told of, is none in PDF/UA."""
        if words := self._words(one):
            yield heading(level, words, one.attributes.get("id"))

    def _table(self, table: PaperElement) -> Chunk:
        rows = [
            [self._words(cell) for cell in row.inside if isinstance(cell, PaperElement)]
            for row in within(table)
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

    def _words(self, one: PaperElement) -> Chunks:
        return _trimmed(self._inline(one.inside))

    def _inline(self, inside: Sequence[PaperElement | str]) -> Iterator[Chunk]:
        for one in inside:
            if isinstance(one, str):
                yield clean(one)
            elif one.tag in _SET:
                words = (_plain(one),) if one.tag == "code" else self._inline(one.inside)
                yield chunk(_SET[one.tag], words)
            else:
                yield from self._other(one)

    def _other(self, one: PaperElement) -> Iterator[Chunk]:
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

    def _link(self, one: PaperElement) -> Chunk:
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


def _is_block(one: PaperElement) -> bool:
    """Whether an element is a block, or holds one."""
    return one.tag in _BLOCKS or (one.tag not in _SET and any(inner.tag in _BLOCKS for inner in within(one)))


def _plain(one: PaperElement) -> str:
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
