"""Lists whose items stand otherwise than they were meant: flattened, too deep, empty, or with a line too many."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from casebook.patterns import regex
from casebook.reading.lines import Lines
from casebook.text.rules.leftovers import Leftover

_MARK = regex(r"[ \t>]*(?P<mark>[-*+]|\d{1,9}[.)])(?=[ \t])")
# The same, with nothing behind it.
_SIGN = regex(r"[ \t>]*(?P<mark>[-*+]|\d{1,9}[.)])")
# A new sentence, right at the start of a line.
_BEGINS = regex(r"[^\W\d_a-zß-ÿ]")
LISTS = ("bullet_list_open", "ordered_list_open")


def misshapen(tokens: Sequence[Token], lines: Lines) -> Iterator[Leftover]:
    """Lines that stand in a list or a quotation, or at a level, where their author may not have meant them."""
    if not any(token.type in LISTS or token.type == "blockquote_open" for token in tokens):
        return
    yield from _uneven(tokens, lines)
    yield from _empty(tokens, lines)
    inside: list[str] = []  # the items and quotations that a token stands in
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind in ("list_item", "blockquote"):
            inside.append(kind) if token.nesting == 1 else inside.pop()
        elif token.type == "paragraph_open" and inside and token.map:
            yield from _lazy(lines, token.map, quoted=inside[-1] == "blockquote")


def _empty(tokens: Sequence[Token], lines: Lines) -> Iterator[Leftover]:
    """Items with nothing in them."""
    for token, following in pairwise(tokens):
        if token.type == "list_item_open" and following.type == "list_item_close" and token.map:
            found = _SIGN.match(lines.lines[token.map[0]])
            begin = lines.starts[token.map[0]] + (found.start("mark") if found else 0)
            yield Leftover("empty-item", found["mark"] if found else "-", begin)


def _uneven(tokens: Sequence[Token], lines: Lines) -> Iterator[Leftover]:
    """Items that are indented otherwise than the first of their list, and a list that was to be below an item."""
    edges: list[set[int]] = []  # for each list that is open, where the sign of its first item begins and ends
    ended: tuple[int, set[int]] = (-1, set())  # the line behind the list that ended last, and its edges
    last = 0
    for token in tokens:
        if token.type in LISTS and token.map:
            edge = _edge(lines.lines[token.map[0]])
            if ended[0] == token.map[0] and edge and ended[1] and min(edge) > min(ended[1]):
                yield _told(lines, token.map[0])
            edges.append(edge)
        elif token.type.endswith("_list_close"):
            ended = (last, edges.pop())
        elif token.type == "list_item_open" and token.map:
            edge = _edge(lines.lines[token.map[0]])
            if edge and edges[-1] and not edge & edges[-1]:
                yield _told(lines, token.map[0])
                edges[-1] = set()  # told once for a list
        last = token.map[1] if token.map else last


def _lazy(lines: Lines, span: Sequence[int], *, quoted: bool) -> Iterator[Leftover]:
    """The first line of a paragraph in a list or quotation that goes on there only because no empty line is above."""
    for number in range(span[0] + 1, span[1]):
        line = lines.lines[number]
        if not quoted and _MARK.match(line):
            yield _told(lines, number)
            return
        if _BEGINS.match(line):
            yield Leftover("after-list", line.split()[0], lines.starts[number])
            return


def _edge(line: str) -> set[int]:
    """Where the sign of an item begins and ends: numbers of one and of two digits may stand below each other."""
    found = _MARK.match(line.expandtabs(4))
    return {2 * found.start("mark"), 2 * found.end("mark") + 1} if found else set()


def _told(lines: Lines, number: int) -> Leftover:
    found = _MARK.match(lines.lines[number])
    begin = lines.starts[number] + (found.start("mark") if found else 0)
    return Leftover("indent", found["mark"] if found else "-", begin)
