"""`[Anna huilt.]{known-to anna}`: a part of a sentence that these persons know or went through."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from casebook.patterns import regex
from casebook.text.known import NOBODY
from casebook.text.rules.pieces import pieces, words_in
from casebook.text.rules.places import noting, place_in

# What stands behind the bracket that closes the part.
PEOPLE = regex(r"\{known-to\b(?P<people>[^{}]*)\}")
# One of the persons, and what may stand before or between them: `: bas, en anna`.
_NAME = regex(r"[^\s,;:=&+]+")
_BETWEEN = ("en", "and")
_NO_ONE = ("niemand", "nobody")
# A bracket, or what holds one that is a plain sign.
_BRACKET = regex(r"\\.|`[^`]*`|[\[\]]", re.DOTALL)
# So many brackets are more than any author needs in one piece of text.
_MANY = 200


def known_to_rule(markdown: MarkdownIt) -> None:
    """Let the parser know such parts: `known_open` (names in `meta["people"]`) and `known_close` stand around them."""
    markdown.core.ruler.after("normalize", "known_to_ahead", _look_ahead)
    markdown.inline.ruler.before("link", "known_to", noting("[", _known_to))


def _look_ahead(state: StateCore) -> None:
    """Note whether there is any such part: only then each bracket is worth a look."""
    state.env["known_to"] = "]{known-to" in state.src


def _may_open(state: StateInline) -> bool:
    """Whether the bracket here may begin such a part. In a text full of brackets only one that fits an end does.

    The parser looks for the end of each bracket anew, which takes long where thousands stand within each other.
    """
    openers = _openers(state.src)
    return openers is None or state.pos in openers


@lru_cache(64)
def _openers(text: str) -> frozenset[int] | None:
    """Where the brackets stand that belong to those before `{known-to`; None in a text of few brackets."""
    if text.count("[") <= _MANY:
        return None
    found: set[int] = set()
    waiting: list[int] = []
    for bracket in _BRACKET.finditer(text):
        if bracket[0] == "[":
            waiting.append(bracket.start())
        elif bracket[0] == "]" and waiting:
            opener = waiting.pop()
            if text.startswith("{known-to", bracket.end()):
                found.add(opener)
    return frozenset(found)


def _known_to(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    if not state.env.get("known_to") or not _may_open(state):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    match = PEOPLE.match(state.src, end + 1) if end >= 0 else None
    if not match:
        return False
    if not silent:
        after, most = match.end(), state.posMax
        opening = state.push("known_open", "", 1)
        opening.meta = {"people": tuple(name for name, _ in names_in(match["people"])), "to": match.start() + 1}
        state.pos, state.posMax = state.pos + 1, end
        state.md.inline.tokenize(state)
        state.push("known_close", "", -1)
        state.posMax = most
        state.pos = after
        return True
    state.pos = match.end()
    return True


def names_in(written: str) -> Iterator[tuple[str, int]]:
    """The persons that are named behind `known-to`, and where each name begins."""
    for match in _NAME.finditer(written):
        if match[0] not in _BETWEEN:
            yield NOBODY if match[0] in _NO_ONE else match[0], match.start()


def untold_in(tokens: Sequence[Token]) -> int:
    """Where the first words begin that stand in no such part, nor in a block or heading; 0 without any."""
    inside = 0
    for token in tokens:
        if token.type.startswith(("container_known-to_", "heading_")):
            inside += token.nesting
        elif token.type == "inline" and not inside and (at := _untold_in(token)) is not None:
            return at
    return 0


def _untold_in(words: Token) -> int | None:
    begins = dict(pieces(words))
    inside = before = 0
    for child in words.children or ():
        inside += child.nesting if child.type.startswith("known_") else 0
        if not inside and child.type == "pair":
            return int(child.meta["at"])
        if not inside and child.type == "text" and child.content.strip():
            return place_in(words, begins[before] + len(child.content) - len(child.content.lstrip()))
        before += len(words_in(child))
    return None
