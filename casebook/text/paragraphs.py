"""A paragraph as an element; one with nothing in it but an image that has a caption is a figure."""

from markdown_it.token import Token

from casebook.text.markup import filled
from casebook.text.tree import Element, Tree

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
