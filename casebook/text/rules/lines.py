"""What people say stands on a line each, as its author wrote it: `Agent: …`, or behind a dash, `– …`, or a time.

Blanks that nobody sees at the end of a line do not break a sentence off: they come along from a pdf.
"""

from collections.abc import Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from casebook.patterns import regex

_SPEAKER = regex(r"(?:\*\*?|__?)?[^\W\d_a-zß-ÿ][\w.’'-]*(?: [\w.’'-]+){0,3}(?:\*\*?|__?)?:(?:\*\*?|__?)?(?:\s|\Z)")
_DASH = regex("[–—] ")
# As in a chat that was copied, or what happened when.
_TIME = regex(r"\d{1,2}[:.]\d\d(?: ?u(?:ur)?\b)?\]?[ \t:,–-]")
# How a line ends whose sentence goes on.
_GOES_ON = regex(r"[\w,)”’] +\Z")
_BREAKS = ("softbreak", "hardbreak")


def lines_rule(markdown: MarkdownIt) -> None:
    """Let the lines of a dialogue be lines."""
    markdown.core.ruler.after("inline", "lines", _break)


def _break(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children and "\n" in token.content:
            _break_in(token.content.split("\n"), token.children)


def _break_in(lines: Sequence[str], children: Sequence[Token]) -> None:
    breaks = [token for token in children if token.type in _BREAKS]
    if len(breaks) != len(lines) - 1:  # a line may end within code
        return
    for (line, after), token in zip(pairwise(lines), breaks, strict=True):
        if line.endswith("  ") and _GOES_ON.search(line) and after.lstrip()[:1].islower():
            token.type = "softbreak"
    pattern = next((one for one in (_SPEAKER, _DASH, _TIME) if one.match(lines[0].lstrip("{["))), None)
    if pattern is None:
        return
    for line, token in zip(lines[1:], breaks, strict=True):
        if pattern.match(line.lstrip().lstrip("{[")):
            token.type, token.tag = "hardbreak", "br"
