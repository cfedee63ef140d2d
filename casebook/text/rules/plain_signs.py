"""Signs that Markdown would take for marks, and that are words for who wrote them.

A star within a word (`leerling*en`), a backtick for an apostrophe, a year at the start of a line (`2024. Het jaar …`),
`>18 jaar`, and `---` below a sentence, which is a rule between two parts and makes no heading of it.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.lheading import lheading
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize as emphasis

from casebook.patterns import regex
from casebook.text.rules.places import in_lines, noting_block

# A number with more digits than any list has items, and the sign that would make it one.
_YEAR = regex(r"^(?P<before>[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+)?\d{3,9})(?P<sign>[.)])(?=[ \t]|$)", re.MULTILINE)
_DIGITS = regex(r"\d{3,9}[.)]")
# More than a number: alone right before it, or in a line below another one.
_MORE = regex(
    r"^(?P<before>[ \t]*(?:[-*+][ \t]+)?)>(?=\d|=\s?\d)(?![^\n]*\n[ \t]*>)"
    r"|(?P<above>^(?![ \t]*>)[ \t]*\S[^\n]*\n[ \t]*)>(?=[ ]=?[ ]?\d)(?![^\n]*\n[ \t]*>)",
    re.MULTILINE,
)
# Take the place of such a sign while a text is cut into blocks; no text has them.
DOTS = {".": "\ue011", ")": "\ue012", ">": "\ue013"}
# What may be the line below a heading, as in many texts there is none.
_LINE = regex(r"[-=][ \t]*$", re.MULTILINE)
# What a heading never ends with; and a line of a dialogue, which is none.
_SENTENCE = regex(r"[.?!…:;,][”’\"')]*\Z|\A[A-Z]\w*: \S")
_CLOSING_TICK = regex("(?<!`)`(?!`)")
_OPENED, _CLOSED = "([{“‘„\"'", ")]}”’\"'"


def plain_signs_rule(markdown: MarkdownIt) -> None:
    """Let the parser leave such signs alone."""
    markdown.core.ruler.after("normalize", "years", _hide_years)
    markdown.core.ruler.after("normalize", "underlined_ahead", _look_ahead)
    markdown.block.ruler.at("lheading", noting_block(_heading, in_lines))
    markdown.inline.ruler.at("emphasis", _star)
    markdown.inline.ruler.before("backticks", "apostrophe", _apostrophe)


def _hide_years(state: StateCore) -> None:
    if _DIGITS.search(state.src):
        state.src = _YEAR.sub(lambda found: found["before"] + DOTS[found["sign"]], state.src)
    if ">" in state.src:
        state.src = _MORE.sub(lambda found: (found["before"] or found["above"] or "") + DOTS[">"], state.src)


def _look_ahead(state: StateCore) -> None:
    """Note whether any line may make the one above it a heading: only then each paragraph is read for it."""
    state.env["underlined"] = bool(_LINE.search(state.src))


def _heading(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001
    """A line above `---` or `===` is a heading, but for a sentence: what is below that one is read by itself."""
    if not state.env["underlined"] or not lheading(state, first, last, silent):
        return False
    opening, words, closing = state.tokens[-3:]
    if "\n" in words.content or _SENTENCE.search(words.content):
        opening.type, closing.type = "paragraph_open", "paragraph_close"
        opening.tag = closing.tag = "p"
        opening.markup = closing.markup = ""
        state.line -= 1
        opening.map = [first, state.line]
    return True


def _star(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    """A single star with letters on both sides, or alone between brackets or quotes, is a plain sign."""
    at = state.pos
    if state.src[at] != "*" or not _stays(state.src[at - 1 : at], state.src[at + 1 : at + 2]):
        return _emphasis(state, silent)
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


def _apostrophe(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """A backtick as many a keyboard has it for an apostrophe, within a word or before one: zo`n, `s avonds."""
    at = state.pos
    if state.src[at] != "`" or "`" in (state.src[at - 1 : at], state.src[at + 1 : at + 2]):
        return False
    closing = _CLOSING_TICK.search(state.src, at + 1, state.posMax)
    behind = state.src[closing.end() : closing.end() + 1] if closing else ""
    if not (state.src[at - 1 : at].isalnum() and at) and not behind.isalnum():
        return False
    if not silent:
        state.pending += "`"
    state.pos += 1
    return True


def _stays(before: str, after: str) -> bool:
    return (before.isalnum() and after.isalnum()) or bool(before and after and before in _OPENED and after in _CLOSED)


_emphasis: Callable[[StateInline, bool], bool] = emphasis
