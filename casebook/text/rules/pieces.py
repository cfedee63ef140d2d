"""The words of a line as its tokens have them, and where each piece of them was written."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from casebook.patterns import regex
from casebook.text.rules.bare_links import BARE

# Stands for all in a line that is no plain word.
OTHER = "\ufffc"
_BREAK = regex(r"[ \t]*\\?\n[ \t]*")


def words_in(token: Token) -> str:
    """The plain words that a token of a line has."""
    if token.type == "text":
        return token.content
    if token.markup == BARE:  # its words are all there is of it
        return ""
    return "\n" if token.type in ("softbreak", "hardbreak") else OTHER


def pieces(token: Token) -> Iterator[tuple[int, int]]:
    """Where each piece of text begins: among the words of a line (`words_in`), and in the line as written."""
    words = at = 0
    for child in token.children or ():
        if child.type == "text":
            yield words, at
            at += len(child.content)
        elif child.markup == BARE:
            if child.nesting == 1:
                child.meta.setdefault("at", at)
                child.meta.setdefault("to", at)
        elif child.type in ("softbreak", "hardbreak"):
            found = _BREAK.match(token.content, at)
            at = found.end() if found else at
        elif child.type == "code_inline":
            ticks = re.compile(rf"(?<!`){child.markup}(?!`)").search(token.content, at + len(child.markup))
            at = ticks.end() if ticks else at
        elif "end" in child.meta:
            at = child.meta["end"]
        else:  # a bracket that opens; a mark at either end of something, an escape or an entity
            at += 1 if child.type in ("link_open", "known_open") else len(child.markup)
        words += len(words_in(child))
