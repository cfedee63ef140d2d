"""Where everything of a text stands, told by the parser while it reads: nothing is looked for afterwards.

Markdown-it tells of blocks in which lines they are. Here a block also notes where each of its lines begins
(`meta["starts"]`), and what stands within a line where it begins (`at`) and, in that line, ends (`end`); a link and an
image where the address begins (`to`) and the title (`title`). What is settled is counted from the start of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from itertools import accumulate
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, paragraph, reference, table
from markdown_it.rules_inline import StateInline, autolink, link
from markdown_it.token import Token

from casebook.patterns import regex

BlockRule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]

# What stands before the address of a link whose words hide no bracket; and where it is defined by a name.
_BEFORE_ADDRESS = regex(r"!?\[[^\[\]\\`<{]*\](\([ \t\n]*<?)")
_DEFINED = regex(r"\[(?:\\.|[^\]\\])*\]:\s*<?", re.DOTALL)
_OPENING = regex(r"\([ \t\n]*<?")
_BLANKS = regex(r"\s*")
# What stands between an address and its title, also in a quotation.
_QUOTE = regex(r"[ \t]*(?:\n[ \t>]*)?[\"'(]")
_CELL_END = regex(r"(?<!\\)\|")
_PLACES = ("at", "to", "title")


def places_rule(markdown: MarkdownIt) -> None:
    """Let the parser note places. It comes first: other rules may take the place of these."""
    within = ["paragraph", "reference"]
    markdown.block.ruler.at("table", noting_block(table, _in_cells), {"alt": within})
    markdown.block.ruler.at("reference", noting_block(reference, _where_defined))
    markdown.block.ruler.at("heading", noting_block(heading, _in_heading), {"alt": [*within, "blockquote"]})
    markdown.block.ruler.at("paragraph", noting_block(paragraph, in_lines))
    markdown.inline.ruler.at("link", noting("[", link))
    markdown.inline.ruler.at("autolink", noting("<", autolink))


def noting_block(rule: BlockRule, note: Callable[[StateBlock, int, Sequence[Token]], None]) -> BlockRule:
    """A rule that notes the places of what it made: `note` gets the line that it began in, and the new tokens."""

    @wraps(rule)
    def noted(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  (as the parser calls it)
        count = len(state.tokens)
        if not rule(state, first, last, silent):
            return False
        if not silent:
            note(state, first, state.tokens[count:])
        return True

    return noted


def begin_of(state: StateBlock, line: int) -> int:
    """Where a line begins within the quotations and items that it stands in."""
    return int(state.bMarks[line] + state.tShift[line])


def in_lines(state: StateBlock, first: int, made: Sequence[Token]) -> None:
    """A paragraph, whose lines are those of the text."""
    words = made[1]
    words.meta["starts"] = [begin_of(state, line) for line in range(first, (words.map or [0, first + 1])[1])]


def _in_heading(state: StateBlock, first: int, made: Sequence[Token]) -> None:
    opening, words, _ = made
    opening.meta["at"] = begin_of(state, first)
    words.meta["starts"] = [state.skipSpaces(opening.meta["at"] + len(opening.markup))]


def _in_cells(state: StateBlock, _: int, made: Sequence[Token]) -> None:
    cells: Iterator[tuple[int, str]] = iter(())
    row = made[0]
    for token in made:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            token.meta["at"] = begin_of(state, line)
            cells = _cells(state.src[token.meta["at"] : state.eMarks[line]], token.meta["at"])
            row = token
        elif token.type == "tr_close" and (over := [(at, at + len(raw)) for at, raw in cells if raw]):
            row.meta["over"] = over[0][0], over[-1][1]
        elif token.type == "inline":
            start, raw = next(cells, (-1, ""))
            if start >= 0:
                token.meta["starts"] = [start]
            if "\\|" in raw:  # in the cell the bar stands alone
                bars = [match.start() for match in re.finditer(r"\\\|", raw)]
                token.meta["bars"] = [at - index for index, at in enumerate(bars)]


def _cells(row: str, begin: int) -> Iterator[tuple[int, str]]:
    """Where each cell of a row begins, and what is written in it."""
    start = 0
    for index, end in enumerate([*(match.start() for match in _CELL_END.finditer(row)), len(row)]):
        raw = row[start:end]
        if raw or index:  # a bar may stand before the first one
            yield begin + start + len(raw) - len(raw.lstrip()), raw.strip()
        start = end + 1


def _where_defined(state: StateBlock, first: int, _: Sequence[Token]) -> None:
    begin = begin_of(state, first)
    found = _DEFINED.match(state.src, begin)
    known: dict[str, dict[str, Any]] = state.env["references"]
    again: Sequence[dict[str, Any]] = state.env.get("duplicate_refs", ())
    for one in (known[next(reversed(known))], *again[-1:]):
        if one["map"][0] == first:
            to = found.end() if found else begin
            one.update(at=begin, to=to, title_at=_title_at(state, to))


def _title_at(state: StateBlock, to: int) -> int:
    """Where the words begin that stand behind an address, when there are any."""
    address = to - (state.src[to - 1] == "<")
    rest = state.md.helpers.parseLinkDestination(state.src, address, len(state.src)).pos
    found = _QUOTE.match(state.src, rest)
    return found.end() if found else to


def noting(sign: str, rule: InlineRule) -> InlineRule:
    """A rule that notes where what it made begins and ends, and the parts of a link. It is only asked at its sign."""

    @wraps(rule)
    def noted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (as the parser calls it)
        begin = state.pos
        if state.src[begin] != sign:
            return False
        count = len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = state.tokens[count] if state.tokens[count].type != "text" else state.tokens[count + 1]
            made.meta["at"] = begin
            state.tokens[-1].meta["end"] = state.pos
            if made.type in ("link_open", "image"):
                _note_address(state, made)
        return True

    return noted


def _note_address(state: StateInline, made: Token) -> None:
    begin = made.meta["at"]
    if "label" in made.meta:
        defined = state.env["references"][made.meta["label"]]
        made.meta |= {"defined": defined["to"], "defined_title": defined["title_at"]}
        return
    if made.markup == "autolink":
        made.meta["to"] = begin + 1
        return
    found = _BEFORE_ADDRESS.match(state.src, begin)
    if not found:
        bracket = begin + (state.src[begin] == "!")
        words_end = state.md.helpers.parseLinkLabel(state, bracket, bracket == begin)
        found = _OPENING.match(state.src, words_end + 1)
    made.meta["to"] = found.end() if found else begin
    if "title" in made.attrs:
        address = made.meta["to"] - (state.src[made.meta["to"] - 1] == "<")
        rest = state.md.helpers.parseLinkDestination(state.src, address, state.posMax).pos
        made.meta["title"] = _BLANKS.match(state.src, rest).end() + 1  # type: ignore[union-attr]  # it may be empty


def settle(words: Token, one: Token) -> None:
    """Let the places of something in a line be those of the text."""
    for name in _PLACES:
        if name in one.meta:
            one.meta[name] = place_in(words, one.meta[name])
    if "defined" in one.meta:
        one.meta |= {"to": one.meta["defined"], "title": one.meta["defined_title"]}


def place_in(words: Token, at: int) -> int:
    """Where a character of a line, or of the lines of a paragraph, stands in the text."""
    starts = words.meta.get("starts")
    if not starts:
        return at
    if len(starts) == 1:
        return int(starts[0] + at + bisect_right(words.meta.get("bars", ()), at))
    if "firsts" not in words.meta:
        lines = words.content.split("\n")
        words.meta["begins"] = [*accumulate((len(line) + 1 for line in lines[:-1]), initial=0)]
        blanks = (len(line) - len(line.lstrip(" \t")) for line in lines)
        words.meta["firsts"] = [begin + left for begin, left in zip(words.meta["begins"], blanks, strict=True)]
    line = min(bisect_right(words.meta["begins"], at), len(starts)) - 1
    return int(starts[line] + max(0, at - words.meta["firsts"][line]))
