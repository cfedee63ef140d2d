r"""A path of Windows stays as it was written: `C:\Users\!oud`, `\\server\map`. Elsewhere `\` sets a sign apart."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from casebook.patterns import regex

_DRIVE = regex(r"(?<!\w)[A-Za-z]:\Z")
_OPENING = " \n\t([“‘„\"'"
# The name of a folder may have a few spaces in it when another one follows.
_NAME = r"[^\\/:*?\"<>|\s{}\[\]“”]"
_FOLDER = rf"\\{_NAME}+(?:(?<![.,;!])[ ]{_NAME}+){{0,4}}(?=\\)"
_LAST = rf"\\(?:{_NAME}*{_NAME}(?<![.,;!)’'*_]))?"
_PATH = regex(rf"(?:{_FOLDER})*+{_LAST}")
_SERVER = regex(rf"\\\\(?=[\w.$-]+\\)[\w.$-]+(?:{_FOLDER})*+{_LAST}")
_LONGEST = 300


def paths_rule(markdown: MarkdownIt) -> None:
    """Let the parser know such paths."""
    markdown.inline.ruler.before("escape", "path", _path)


def _path(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    if state.src[state.pos] != "\\":
        return False
    found = _found(state)
    if not found:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def _found(state: StateInline) -> re.Match[str] | None:
    most = min(state.posMax, state.pos + _LONGEST)
    before = state.src[max(0, state.pos - 3) : state.pos]
    if _DRIVE.search(before):
        return _PATH.match(state.src, state.pos, most)
    return _SERVER.match(state.src, state.pos, most) if before[-1:] in _OPENING else None
