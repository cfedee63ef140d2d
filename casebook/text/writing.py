"""A tree written as HTML for those who read it: with the names of a case, in both readings, with terms explained."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from casebook.text.glossary import Glossary
from casebook.text.markup import escape, filled, joined
from casebook.text.pairs import Reversal
from casebook.text.tree import Anchor, Element, Node, Pair, Raw, Tree, Words

Address = Callable[[str], str]


@dataclass(frozen=True)
class Readers:
    """Who reads a text. `address` gives what a written link leads to; `reversal` what flips (None: nothing can).

    `glossary` explains each term that is not in `seen`, which grows with those that it does; None explains none.
    """

    address: Address
    reversal: Reversal | None = None
    glossary: Glossary | None = None
    seen: set[str] = field(default_factory=set)


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
    inner = write(node.children, readers)
    if isinstance(node, Element):
        if node.level:
            return filled("<h{0}{1}>{2}</h{0}>{3}", str(node.level), node.opening, inner, node.closing)
        return joined((node.opening, inner, node.closing))
    if isinstance(node, Anchor):
        return filled('<a href="{}"{}>{}</a>', readers.address(node.target), node.rest, inner)
    return inner


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
