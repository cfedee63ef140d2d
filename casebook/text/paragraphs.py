"""A paragraph as an element; one with nothing in it but an image that has a caption is a figure.

Two blocks for persons right below each other are one paragraph.
"""

from markdown_it.token import Token

from casebook.text.markup import filled
from casebook.text.tree import Element, Known, Node, Tree, Words

# Around an image and its caption, where they stand in a line of text.
BESIDE, BESIDE_END = filled('<span class="figure">'), filled("</span>")
_OPENING, _CLOSING = filled("<p>"), filled("</p>\n")


def paragraph(token: Token, before: Token | None, children: Tree) -> Element | None:
    """The element of a paragraph that `token` begins; None where it needs the renderer, as in a tight list."""
    figure = _figure(children)
    if figure or token.hidden or token.attrs or (before and before.hidden):
        return figure
    return Element(_OPENING, children, _CLOSING, token.block)


def _figure(children: Tree) -> Element | None:
    only = children[0] if len(children) == 1 else None
    if not isinstance(only, Element) or only.opening != BESIDE:
        return None
    image, caption = only.children
    words = caption.children if isinstance(caption, Element) else ()
    below = Element(filled("<figcaption>"), words, filled("</figcaption>"), block=True)
    return Element(filled("<figure>"), (image, below), filled("</figure>\n"), block=True)


def follows(before: Token | None, token: Token) -> bool:
    """Whether two blocks that are known to persons stand right below each other; `before` began what ended last."""
    if before is None or not (before.type == token.type == "container_known-to_open"):
        return False
    return bool(before.map and token.map and before.map[1] + 1 == token.map[0])


def joined(before: Node, known: Known) -> list[Node]:
    """Two neighbouring blocks as one text: the last paragraph of the first goes on with the first of the second.

    `before` may be such a paragraph already.
    """
    if not known.children or (isinstance(before, Known) and not before.children):
        return [before, known]
    first, *others = known.children
    if isinstance(before, Known):
        *earlier, last = before.children
        begun: Tree = (Known(before.people, last.children),) if isinstance(last, Element) else ()
        rest: list[Node] = [Known(before.people, tuple(earlier), block=True)] if earlier else []
    else:
        last, begun, rest = before, before.children if isinstance(before, Element) else (), []
    if not (_is_paragraph(last) and _is_paragraph(first) and isinstance(first, Element)):
        return [before, known]
    children = (*begun, Words(" "), Known(known.people, first.children))
    whole = Element(filled("<p>"), children, filled("</p>\n"), block=True)
    return [*rest, whole, *([Known(known.people, tuple(others), block=True)] if others else [])]


def _is_paragraph(node: Node) -> bool:
    return isinstance(node, Element) and node.opening == "<p>"
