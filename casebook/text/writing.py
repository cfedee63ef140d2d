"""A tree written as HTML for those who read it: with the names of a case, in both readings, with terms explained."""

from collections.abc import Callable, Iterator
from dataclasses import field

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.text.glossary import Glossary, marker
from casebook.text.markup import attributes, filled, joined
from casebook.text.pairs import Reversal
from casebook.text.tree import Anchor, Back, Element, Illustration, Known, Note, Notes, Pair, Raw, Sign, Tree, Words

Address = Callable[[str], str]

_ANCHOR_END = filled("</a>")


@dataclass(frozen=True)
class Readers:
    """Who reads a text. `address` gives what a written link leads to; `reversal` what flips (None: nothing can).

    `glossary` explains each term that is not in `seen`, which grows with those that it does; None explains none.
    `place` makes the ids of notes unique in the course; without it a text is written without its notes. `after`: how
    many notes stood before in what is read as one text; a passage, which is taken over by itself, counts its own.
    """

    address: Address
    reversal: Reversal | None = None
    glossary: Glossary | None = None
    seen: set[str] = field(default_factory=set)
    place: str | None = None
    after: int = 0


def write(tree: Tree, readers: Readers) -> Markup:
    """The HTML of a tree."""
    return joined(_pieces(tree, readers))


def _pieces(tree: Tree, readers: Readers) -> Iterator[str]:
    """The HTML of a tree in pieces; those that are no Markup are text."""
    for node in tree:
        if isinstance(node, Words):
            yield from _words(node, readers)
        elif isinstance(node, Element):
            yield node.opening if not node.level else filled("<h{}{}>", str(node.level), node.opening)
            yield from _pieces(node.children, readers)
            yield node.closing if not node.level else filled("</h{}>{}", str(node.level), node.closing)
        elif isinstance(node, Raw):
            yield node.html
        elif isinstance(node, Pair):
            yield readers.reversal.pair(node.described, node.reversed) if readers.reversal else node.source
        elif isinstance(node, Anchor):
            yield filled('<a href="{}"{}>', readers.address(node.target), node.rest)
            yield from _pieces(node.children, readers)
            yield _ANCHOR_END
        elif isinstance(node, Illustration):
            yield _image(node, readers.reversal or Reversal())
        elif isinstance(node, Known):
            yield from _pieces(node.children, readers)
        elif readers.place:
            yield _note(node, readers)


def _image(node: Illustration, reversal: Reversal) -> Markup:
    """An image; what its words are with man and woman exchanged stands beside them."""
    described = other = ""
    for one in node.alt:
        if isinstance(one, Pair):
            described, other = described + one.described, other + one.reversed
        elif isinstance(one, Words):
            described += one.text
            other += one.text if one.fixed else reversal.flipped(one.text)
    described, other = described.strip(), other.strip()
    flips = {"data-or-alt": other} if reversal.names and other != described else {}
    return filled("<img{}{}>", node.rest, attributes({"alt": described, **flips}))


def _note(node: Sign | Note | Back | Notes, readers: Readers) -> Markup:
    """A part of a note, as the theme shows it. Its id has a `_`, so that it is no author's."""
    if isinstance(node, Notes):
        first = next((_number(one, readers) for one in node.children if isinstance(one, Note)), 1)
        start = attributes({"start": str(first)} if first > 1 else {})
        return filled("{}<ol{}>\n{}</ol>\n{}", marker("notes"), start, write(node.children, readers), marker("end"))
    key = f"{readers.place}_{node.index}_{_number(node, readers)}"
    if isinstance(node, Note):
        return filled('<li id="note_{}">{}</li>\n', key, write(node.children, readers))
    kind, uses = ("sign", [node.use]) if isinstance(node, Sign) else ("back", [*range(1, node.uses + 1)])
    return joined(marker(kind, f"{key}_{use}") + marker("end") for use in uses)


def _number(node: Sign | Note | Back, readers: Readers) -> int:
    return node.number if node.index else node.number + readers.after


def _words(node: Words, readers: Readers) -> Iterator[str]:
    glossary = None if node.quiet else readers.glossary
    parts = ((node.text, None),) if node.fixed or readers.reversal is None else readers.reversal.parts(node.text)
    for words, other in parts:
        if other is not None and readers.reversal:
            yield readers.reversal.pair(words, other)
        elif glossary:
            yield from glossary.marked(words, readers.seen)
        else:
            yield words
