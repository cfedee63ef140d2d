"""`![wat je ziet](images/x.jpg "Foto: Zaandam"){width=50%}`: an image with a caption, and how wide it is."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.image import image

from casebook.patterns import regex
from casebook.text.rules.places import noting

# How wide an image is, in tens of a hundred of what it stands in: behind the image, in braces.
SIZE = r"(?:width=)?(?P<percent>[1-9]0|100) ?%"
# What was to be one, too.
ANY_SIZE = r"\{[^{}\n|]*(?:%|px|width|height|breedte)[^{}\n|]*\}"
_SIZE = regex(rf"\{{ *{SIZE} *\}}")


def images_rule(markdown: MarkdownIt) -> None:
    """Let the parser know the size of an image, in `meta["percent"]`."""
    markdown.inline.ruler.at("image", noting("!", _image))


def _image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    if not image(state, silent):
        return False
    size = _SIZE.match(state.src, state.pos, state.posMax)
    if size:
        if not silent:
            state.tokens[-1].meta = {**state.tokens[-1].meta, "percent": int(size["percent"])}
        state.pos = size.end()
    return True
