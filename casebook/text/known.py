"""What a person knows or went through of a text: the parts that are marked as known to her, in whole blocks."""

from collections.abc import Iterator

from casebook.text.tree import ELEMENTS, Anchor, Element, Known, Node, Notes, Pair, Sign, Tree, Words

# Whoever is named so: a part that no person of the case lives through, such as an analysis.
NOBODY = "none"


def people_in(tree: Tree) -> tuple[str, ...]:
    """The ids of all persons who know a part of a text, in its order, and `none` where that marks one."""
    found: dict[str, None] = {}
    for node in tree:
        if isinstance(node, Known):
            found |= dict.fromkeys(node.people)
        elif not isinstance(node, ELEMENTS):
            continue
        if inside := people_in(node.children):
            found |= dict.fromkeys(inside)
    return tuple(found)


def view(tree: Tree, person: str) -> Tree:
    """What this person knows of a text, block by block; of a paragraph only the parts that are hers.

    It is shown below other headings than its text has, so its own headings go two levels down. Notes are for readers.
    """
    return _kept(tree, person, whole=False)


def whole(tree: Tree) -> Tree:
    """A text as someone has it who knows all of it."""
    return _kept(tree, "", whole=True)


def blocks(tree: Tree, people: tuple[str, ...] = ()) -> Iterator[Known]:
    """The blocks of a text, each with who knows all of it; `people` know all of the text."""
    for node in tree:
        if isinstance(node, Known):
            yield from blocks(node.children, (*people, *node.people))
        else:
            yield Known(people, (node,), block=True)


def _kept(tree: Tree, person: str, *, whole: bool) -> Tree:
    """The nodes that are known; between two that others stood between, a space."""
    found: list[Node] = []
    gap = False
    for node in tree:
        if isinstance(node, Sign | Notes):
            continue
        kept = _one(node, person, whole=whole)
        if kept and gap and found and not (_is_block(found[-1]) or _is_block(kept[0])):
            found.append(Words(" "))
        found += kept
        gap = not kept
    return tuple(found)


def _one(node: Node, person: str, *, whole: bool) -> Tree:
    if isinstance(node, Known):
        return _kept(node.children, person, whole=whole or person in node.people)
    if isinstance(node, ELEMENTS):
        children = _kept(node.children, person, whole=whole)
        if not children and not whole:
            return ()
        if isinstance(node, Anchor):
            return (Anchor(node.target, node.rest, children),)
        level = min(6, node.level + 2) if node.level else 0
        return (Element(node.opening, children, node.closing, node.block, level),)
    return (node,) if whole else ()


def _is_block(node: Node) -> bool:
    return isinstance(node, Element) and node.block


def untold(tree: Tree) -> str:
    """The first words of a text that stand in no part that is known to someone, or to nobody; empty without such."""
    for node in tree:
        if isinstance(node, ELEMENTS):
            heading = isinstance(node, Element) and node.level  # it is a signpost, which nobody lives through
            if not heading and (found := untold(node.children)):
                return found
        elif isinstance(node, Words) and node.text.strip():
            return node.text.strip()
        elif isinstance(node, Pair):
            return node.source
    return ""
