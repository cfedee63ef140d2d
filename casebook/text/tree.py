"""A text of the course as a tree: what is the same for every reader, and what depends on the case that it is read in.

Made once by `markdown`, and written for a case by `writing`.
"""

from collections.abc import Iterator

from markupsafe import Markup

from casebook.frozen import dataclass


@dataclass(frozen=True)
class Raw:
    """HTML that is the same everywhere: code, the end of a line."""

    html: Markup


@dataclass(frozen=True)
class Words:
    """Plain words. `quiet`: a term of the glossary is not explained here; `fixed`: a name here is never exchanged."""

    text: str
    quiet: bool = False
    fixed: bool = False


@dataclass(frozen=True)
class Pair:
    """Words as described, their counterpart, and both as the author wrote them: `{zij|hij}`."""

    described: str
    reversed: str
    source: str


@dataclass(frozen=True)
class Illustration:
    """An image, told in words (`alt`) that flip as others do. `rest` are its other attributes."""

    rest: Markup
    alt: tuple["Node", ...]


@dataclass(frozen=True)
class Element:
    """An element around nodes. `block`: it holds or is a block of text, so that no space is needed beside it.

    `level`: of a heading; `opening` is then only what stands behind its name.
    """

    opening: Markup
    children: tuple["Node", ...]
    closing: Markup
    block: bool = False
    level: int = 0


@dataclass(frozen=True)
class Anchor:
    """A link to `target`, as the author wrote it; `rest` are its other attributes."""

    target: str
    rest: Markup
    children: tuple["Node", ...]


@dataclass(frozen=True)
class Known:
    """A part that these persons know or went through (`::: known-to anna`, or `[…]{known-to anna}` in a sentence)."""

    people: tuple[str, ...]
    children: tuple["Node", ...]
    block: bool = False


@dataclass(frozen=True)
class Sign:
    """Where a note belongs: `[^cbs]`. `index` is its list, `number` its number there, `use` which sign it is."""

    index: int
    number: int
    use: int


@dataclass(frozen=True)
class Note:
    """A note, in the list `index`; `uses` is how many signs it has."""

    index: int
    number: int
    uses: int
    children: tuple["Node", ...]


@dataclass(frozen=True)
class Back:
    """The ways from a note back to its signs."""

    index: int
    number: int
    uses: int


@dataclass(frozen=True)
class Notes:
    """The notes of a text or a passage, at its end."""

    children: tuple["Node", ...]


Node = Raw | Words | Pair | Illustration | Element | Anchor | Known | Sign | Note | Back | Notes
Tree = tuple[Node, ...]
# What HTML has an element for, and all that has nodes within it. (A tuple: `A | B` is made anew at every question.)
ELEMENTS = (Element, Anchor)
AROUND = (*ELEMENTS, Known, Note, Notes)


def notes_in(tree: Tree) -> int:
    """How many notes a text has, without those of its passages: they stand at its end."""
    lists = (node.children for node in tree if isinstance(node, Notes))
    return sum(isinstance(node, Note) and not node.index for children in lists for node in children)


def every(nodes: Tree) -> Iterator[Node]:
    """All nodes of a tree, in the order of the text."""
    for node in nodes:
        yield node
        if isinstance(node, AROUND):
            yield from every(node.children)
        elif isinstance(node, Illustration):
            yield from node.alt
