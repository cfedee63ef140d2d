"""What begins a block of a text (`::: known-to anna`), or marks a part of a sentence, as it was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.reading.lines import Lines
from casebook.text.rules.known_to import PEOPLE, names_in
from casebook.text.rules.places import place_in

# The kinds of block, as in `::: chart x` … `:::`.
BLOCKS = ("chart", "known-to", "passage")
_CLOSING = regex(r":{3,}\s*\Z")
# What may begin or end a block, or looks so.
_MAY_MARK = {"paragraph_open", *(f"container_{kind}_{end}" for kind in BLOCKS for end in ("open", "close"))}


@dataclass(frozen=True)
class Mark:
    """What begins a block, as written: `::: known-to anna bas`; or behind brackets, `[…]{known-to anna bas}`.

    `kind` is None when it begins no block that there is; `closed`: a line with ::: ends it. `at` and `ends` tell where
    it begins and ends in its text, and `spots` where each of its words does.
    """

    kind: str | None
    words: tuple[str, ...]
    at: int
    closed: bool = True
    spots: tuple[int, ...] = ()
    ends: int = 0


def marks_of(tokens: Sequence[Token], text: str) -> Iterator[Mark]:
    """What begins a block or marks a part of a sentence; also lines that look so but begin nothing."""
    lines = Lines("", text)
    inside: list[Mark] = []
    for token, following in pairwise(tokens):
        if token.type not in _MAY_MARK:
            continue
        if token.type.startswith("container_") and token.nesting == 1 and token.map:
            first, last = token.map
            ends = lines.starts[first] + len(lines.lines[first])
            token.meta = {"info": ends - len(token.info.lstrip())}
            mark = _mark(token.info, ends - len(token.info))
            if inside and inside[-1].kind == mark.kind == "known-to":
                inside[-1] = replace(inside[-1], closed=False)  # the one inside had to begin below its end
            closed = last < len(lines.lines) and bool(_CLOSING.search(lines.lines[last]))
            inside.append(replace(mark, closed=closed))
        elif token.type.startswith("container_"):
            yield inside.pop()
        elif token.type == "paragraph_open" and following.content.startswith(":::"):
            first_line = following.content.partition("\n")[0]
            begin = place_in(following, 0)
            yield Mark(None, tuple(first_line.split()), begin, ends=begin + len(first_line))
    yield from inside
    yield from inline_marks(tokens, text)


def inline_marks(tokens: Sequence[Token], text: str) -> Iterator[Mark]:
    """The parts of sentences that are known to persons."""
    for token in tokens:
        for one in token.children or ():
            if one.type == "known_open":
                begin = one.meta["to"]
                found = PEOPLE.match(text, begin - 1)
                mark = _known_to(found["people"] if found else "", begin, begin + len("known-to"))
                people = one.meta["people"]
                yield mark if mark.words == people else replace(mark, words=people, spots=(begin,) * len(people))


def _mark(written: str, begin: int) -> Mark:
    """The mark of a kind and its words, as they stand from there on."""
    kind, at = next((match[0], match.start()) for match in re.finditer(r"\S+", written))
    rest = written[at + len(kind) :]
    if kind == "known-to":
        return _known_to(rest, begin + at, begin + at + len(kind))
    words = [(one[0], one.start()) for one in re.finditer(r"\S+", rest)]
    names, spots = tuple(word for word, _ in words), tuple(begin + at + len(kind) + spot for _, spot in words)
    return Mark(kind, names, begin + at, spots=spots, ends=begin + len(written))


def _known_to(people: str, begin: int, names: int) -> Mark:
    """The mark that begins there, of the persons who are named from `names` on."""
    found = [*names_in(people)]
    spots = tuple(names + spot for _, spot in found)
    return Mark("known-to", tuple(name for name, _ in found), begin, spots=spots, ends=names + len(people))
