"""A tree written as HTML for those who read it: with the names of a case, in both readings, with terms explained."""

from collections.abc import Callable
from dataclasses import field

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.text.glossary import Glossary, marker
from casebook.text.markup import attributes, escape, filled, joined
from casebook.text.pairs import Reversal
from casebook.text.tree import Anchor, Back, Element, Illustration, Node, Note, Notes, Pair, Raw, Sign, Tree, Words

Address = Callable[[str], str]


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
    return joined(_written(node, readers) for node in tree)


def _written(node: Node, readers: Readers) -> Markup:
    if isinstance(node, Words):
        return _words(node, readers)
    if isinstance(node, Raw):
        return node.html
    if isinstance(node, Pair):
        if readers.reversal is None:
            return escape(node.source)
        return readers.reversal.pair(node.described, node.reversed)
    if isinstance(node, Illustration):
        return _image(node, readers.reversal or Reversal())
    if isinstance(node, Sign | Note | Back | Notes):
        return _note(node, readers) if readers.place else escape("")
    inner = write(node.children, readers)
    if isinstance(node, Element):
        if node.level:
            return filled("<h{0}{1}>{2}</h{0}>{3}", str(node.level), node.opening, inner, node.closing)
        return joined((node.opening, inner, node.closing))
    if isinstance(node, Anchor):
        return filled('<a href="{}"{}>{}</a>', readers.address(node.target), node.rest, inner)
    return inner


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


def _words(node: Words, readers: Readers) -> Markup:
    glossary = None if node.quiet else readers.glossary
    if node.fixed or readers.reversal is None:
        return _explained(node.text, glossary, readers.seen)
    parts = readers.reversal.parts(node.text)
    return joined(
        _explained(words, glossary, readers.seen) if other is None else readers.reversal.pair(words, other)
        for words, other in parts
    )


def _explained(text: str, glossary: Glossary | None, seen: set[str]) -> Markup:
    return glossary.mark(text, seen) if glossary else escape(text)
