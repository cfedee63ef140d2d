"""`[Anna huilt.]{known-to anna}`: a part of a sentence that these persons know or went through."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

# What stands behind the bracket that closes the part.
PEOPLE = re.compile(r"\{known-to\b(?P<people>[^{}]*)\}")


def known_to_rule(markdown: MarkdownIt) -> None:
    """Let the parser know such parts: `known_open` (names in `meta["people"]`) and `known_close` stand around them."""
    markdown.core.ruler.after("normalize", "known_to_ahead", _look_ahead)
    markdown.inline.ruler.before("link", "known_to", _known_to)


def _look_ahead(state: StateCore) -> None:
    """Note whether there is any such part: only then each bracket is worth a look."""
    state.env["known_to"] = "]{known-to" in state.src


def _known_to(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    if state.src[state.pos] != "[" or not state.env.get("known_to"):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    match = PEOPLE.match(state.src, end + 1) if end >= 0 else None
    if not match:
        return False
    if not silent:
        after, most = match.end(), state.posMax
        opening = state.push("known_open", "", 1)
        opening.meta = {"people": tuple(match["people"].split()), "line": state.src.count("\n", 0, match.start())}
        state.pos, state.posMax = state.pos + 1, end
        state.md.inline.tokenize(state)
        state.push("known_close", "", -1)
        state.posMax = most
        state.pos = after
        return True
    state.pos = match.end()
    return True
