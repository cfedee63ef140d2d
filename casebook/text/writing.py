"""A tree written as HTML for those who read it: with the names of a case, in both readings, with terms explained."""

from collections.abc import Callable
from dataclasses import dataclass, field

from casebook.text.glossary import Glossary
from casebook.text.pairs import Reversal, escaped
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


def write(tree: Tree, readers: Readers) -> str:
    """The HTML of a tree."""
    return "".join(_written(node, readers) for node in tree)


def _written(node: Node, readers: Readers) -> str:
    if isinstance(node, Words):
        return _words(node, readers)
    if isinstance(node, Raw):
        return node.html
    if isinstance(node, Pair):
        if readers.reversal is None:
            return escaped(node.source)
        return readers.reversal.pair(node.described, node.reversed)
    inner = write(node.children, readers)
    if isinstance(node, Element):
        if node.level:
            return f"<h{node.level}{node.opening}>{inner}</h{node.level}>{node.closing}"
        return f"{node.opening}{inner}{node.closing}"
    if isinstance(node, Anchor):
        return f'<a href="{escaped(readers.address(node.target))}"{node.rest}>{inner}</a>'
    return inner


def _words(node: Words, readers: Readers) -> str:
    glossary = None if node.quiet else readers.glossary
    if node.fixed or readers.reversal is None:
        return _explained(node.text, glossary, readers.seen)
    parts = readers.reversal.parts(node.text)
    return "".join(
        _explained(words, glossary, readers.seen) if other is None else readers.reversal.pair(words, other)
        for words, other in parts
    )


def _explained(text: str, glossary: Glossary | None, seen: set[str]) -> str:
    return glossary.mark(text, seen) if glossary else escaped(text)
