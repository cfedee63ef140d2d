"""A bracket behind which none closes is a plain sign.

The parser comes to the same, but goes through all that follows for each of them.
"""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_OPENING = re.compile(r"(?:!?\[)+")


def brackets_rule(markdown: MarkdownIt) -> None:
    """Let the parser pass such brackets by, and the `!` of what might be an image."""
    markdown.inline.ruler.before("link", "bracket", _bracket)


def _bracket(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    brackets = _OPENING.match(state.src, state.pos, state.posMax)
    if not brackets or _last(state.src) > state.pos:
        return False
    if not silent:
        state.pending += brackets[0]
    state.pos = brackets.end()
    return True


@lru_cache(64)
def _last(text: str) -> int:
    """Where the last bracket stands that closes something; asked for each that opens, of few texts at a time."""
    return text.rfind("]")
