"""A bracket that nothing closes is a plain sign.

The parser comes to the same, but goes through all that follows for each of them.
"""

from bisect import bisect_left
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from casebook.patterns import regex

_OPENING = regex(r"(?:!?\[)+")
_BRACKET = regex(r"[\[\]]")
# An address that hides no bracket; where something may begin and end that does: code, an escape, a pair, an address.
_ADDRESS = regex(r"(?<=\])\([^\s()\[\]<>`{}\\]*\)")
_HIDES = regex(r"[`<{\\]|(?<=\])\(")
_ENDS = "`>}\\)"


def brackets_rule(markdown: MarkdownIt) -> None:
    """Let the parser pass such brackets by, and the `!` of what might be an image."""
    markdown.inline.ruler.before("link", "bracket", _bracket)


def _bracket(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    if state.src[state.pos] not in "![":
        return False
    closed = _closed(state.src)
    following = bisect_left(closed, state.pos)
    most = closed[following] if following < len(closed) else state.posMax
    brackets = _OPENING.match(state.src, state.pos, min(most, state.posMax))
    if not brackets:
        return False
    if not silent:
        state.pending += brackets[0]
    state.pos = brackets.end()
    return True


@lru_cache(64)
def _closed(text: str) -> tuple[int, ...]:
    """Where the brackets stand that may be closed; asked for each that opens, of few texts at a time.

    Between the first and the last sign that may hide a bracket it may be any of them.
    """
    plain = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    first = _HIDES.search(plain)
    start = first.start() if first else len(text)
    end = max(plain.rfind(sign) for sign in _ENDS) + 2
    found: list[int] = []
    waiting: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            (found if start <= match.start() < end else waiting).append(match.start())
        elif waiting:
            found.append(waiting.pop())
    return tuple(sorted(found))
