"""A web or mail address in a text is a link, as it is in mail and in most editors."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from casebook.patterns import regex

_SCHEME = regex(r"(?<![^\W_])https?\Z", re.IGNORECASE)
_REST = r"(?:[^\s<>\"“”„{}|\\^`\[\]*\ue010-\ue013]|\*(?=[\w?/&=]))"
_WEB = regex(rf"://[^\W_]{_REST}*")
_WWW = regex(rf"(?<![\w/.@-])www\.[^\W_]{_REST}*\.[^\W\d_]{{2,}}{_REST}*", re.IGNORECASE)
_ANY_WWW = regex(r"www\.", re.IGNORECASE)
_LOCAL = regex(r"[^\W_][\w.+-]*\Z")
_HOST = regex(r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")
_LONGEST_LOCAL = 64
_ENDS = tuple(".,;:!?'’_~…")
# What the tokens of such a link have as their markup.
BARE = "bare"


def bare_links_rule(markdown: MarkdownIt) -> None:
    """Let the parser know such addresses."""
    markdown.inline.ruler.before("link", "bare_link", _bare_link)
    markdown.core.ruler.after("inline", "bare_www", _without_scheme)


def _bare_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
    sign = state.src[state.pos]
    if sign not in ":@" or state.linkLevel or silent:
        return False
    if sign == ":" and not state.src.startswith("://", state.pos):
        return False
    begun, rest, scheme = (_SCHEME, _WEB, "") if sign == ":" else (_LOCAL, _HOST, "mailto:")
    before = begun.search(state.pending, max(0, len(state.pending) - _LONGEST_LOCAL))
    after = rest.match(state.src, state.pos, state.posMax) if before else None
    if not before or not after:
        return False
    found = _trimmed(before[0] + after[0])
    state.pending = state.pending[: before.start()]
    opening = state.push("link_open", "a", 1)
    opening.attrs, opening.markup = {"href": scheme + found}, BARE
    opening.meta = {"at": state.pos - len(before[0]), "to": state.pos - len(before[0])}
    state.push("text", "", 0).content = found
    state.push("link_close", "a", -1).markup = BARE
    state.pos += len(found) - len(before[0])
    return True


def _without_scheme(state: StateCore) -> None:
    """Addresses that begin with `www.`: no sign tells the parser that one begins."""
    if not _ANY_WWW.search(state.src):
        return
    for token in state.tokens:
        if token.type == "inline" and token.children and _ANY_WWW.search(token.content):
            inside = 0
            found: list[Token] = []
            for child in token.children:
                inside += child.nesting * (child.type in ("link_open", "link_close"))
                found += [child] if inside or child.type != "text" else _split(child)
            token.children = found


def _split(text: Token) -> Iterator[Token]:
    start = 0
    for match in _WWW.finditer(text.content):
        found = _trimmed(match[0])
        yield from _text(text.content[start : match.start()], text.level)
        yield from _link(f"https://{found}", found, text.level)
        start = match.start() + len(found)
    yield from _text(text.content[start:], text.level)


def _trimmed(address: str) -> str:
    """An address without the sign that ends the sentence around it."""
    while address[-1:] in _ENDS or (address[-1:] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


def _text(words: str, level: int) -> Iterator[Token]:
    if words:
        yield Token("text", "", 0, content=words, level=level)


def _link(address: str, words: str, level: int) -> Iterator[Token]:
    yield Token("link_open", "a", 1, attrs={"href": address}, level=level, markup=BARE)
    yield Token("text", "", 0, content=words, level=level + 1)
    yield Token("link_close", "a", -1, level=level, markup=BARE)
