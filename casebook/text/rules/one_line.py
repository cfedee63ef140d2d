"""Paragraphs and lists as one line of text with breaks in it, for where no block can stand: a label, a cell."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from casebook.text.rules.list_shape import LISTS

_DEEPER = "\u2003"


def one_line(tokens: Sequence[Token]) -> list[Token]:
    """The line that these blocks become. A line of its own within a paragraph goes on, as in any paragraph."""
    return [Token("inline", "", 0, children=[*_one_line(tokens)])]


def _one_line(tokens: Sequence[Token]) -> Iterator[Token]:
    lists: list[int | None] = []  # the number of the next item, None without numbers
    sign, first, within = "", True, False
    for token in tokens:
        if token.type in LISTS:
            lists.append(int(token.attrs.get("start", 1)) if token.type.startswith("o") else None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            sign = _DEEPER * (len(lists) - 1) + _sign(token, lists)
        elif token.type == "inline":
            if not first:
                yield from _breaks(2 if not sign and not within else 1)
            if sign:
                yield Token("text", "", 0, content=sign)
            for child in token.children or ():
                if child.type == "softbreak":
                    child.type, child.content = "text", " "
                yield child
            first, within, sign = False, bool(lists), ""


def _sign(item: Token, lists: list[int | None]) -> str:
    number = lists[-1]
    if number is None:
        return "• "
    number = int(item.attrs.get("value", number))
    lists[-1] = number + 1
    return f"{number}. "


def _breaks(count: int) -> Iterator[Token]:
    for _ in range(count):
        yield Token("hardbreak", "br", 0)
