"""A list of one item that may be none: a line of a sentence that happens to begin with a hyphen, a plus, `1.` or `#`.

`- 5 graden` below a line whose sentence goes on stays in that sentence. Where it may be either, it is told.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from casebook.patterns import regex
from casebook.text.rules.leftovers import Leftover
from casebook.text.rules.list_shape import LISTS
from casebook.text.rules.places import place_in

_ENDS = ("_list_open", "_list_close")
_ITEM = regex(r"^[ \t>]*(?:[-+]|1[.)]|#)[ \t]", re.MULTILINE)
# How a line ends whose sentence goes on in the next one.
_GOES_ON = regex(r"(?:[\w,%}]|(?<![.?!…])[)\]”’])\Z")
_LOOSE_DASH = regex(r"(?<=\s)[-–—](?=\s)")
# An item is made of so many tokens when there is but one, with one paragraph in it.
_ONE = ("list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close")


def lone_items_rule(markdown: MarkdownIt) -> None:
    """Let such a line stay in its sentence; note the others in `env["items"]`."""
    markdown.core.ruler.after("block", "lone_items", _look)


def _look(state: StateCore) -> None:
    if not _ITEM.search(state.src):
        return
    found: list[Token] = []
    told: list[Leftover] = []
    lists = skip = 0
    for index, token in enumerate(state.tokens):
        if skip:
            skip -= 1
            continue
        if token.type in LISTS and not lists and _is_one(state.tokens, index):
            words = state.tokens[index + 3]
            above = found[-2] if _is_right_above(found, token) else None
            if above and _goes_on(above.content, token.markup, words.content):
                _join(found, words, state.src, _begin(state.src, token, words))
                skip = len(_ONE) + 1
                continue
            if _may_be_none(above, token.markup, words.content):
                told.append(Leftover("item", token.markup, _begin(state.src, token, words)))
        if token.type == "heading_open" and token.markup == "#" and not lists:
            words = state.tokens[index + 1]
            above = found[-2] if _is_right_above(found, token) else None
            if above and words.content[:1].isdigit() and _GOES_ON.search(above.content):
                _join(found, words, state.src, _begin(state.src, token, words))
                skip = 2
                continue
        lists += token.nesting if token.type.endswith(_ENDS) else 0
        found.append(token)
    state.tokens = found
    state.env["items"] = told


def _is_one(tokens: Sequence[Token], index: int) -> bool:
    """Whether the list that begins here has one item of one paragraph."""
    inside = tokens[index + 1 : index + 1 + len(_ONE)]
    return tuple(one.type for one in inside) == _ONE and tokens[index + 1 + len(_ONE)].type.endswith("_list_close")


def _is_right_above(found: Sequence[Token], token: Token) -> bool:
    """Whether a paragraph ends in the line above a list."""
    if len(found) < 3 or found[-1].type != "paragraph_close" or not (found[-2].map and token.map):
        return False
    return found[-2].map[1] == token.map[0]


def _goes_on(above: str, sign: str, words: str) -> bool:
    """Whether a line is a part of the sentence above it."""
    if sign == "*" or not _GOES_ON.search(above):
        return False
    if words[:1].isdigit():
        return True
    dashes = _LOOSE_DASH.findall(f"{above}\n{words}")  # two of them stand around an aside
    return words[:1].islower() and sign != "+" and (sign != "-" or len(dashes) % 2 == 1)


def _may_be_none(above: Token | None, sign: str, words: str) -> bool:
    """Whether only its author can tell what a line is."""
    in_sentence = bool(above and _GOES_ON.search(above.content))
    if sign in "-+":
        return words[:1].isdigit() or (in_sentence and words[:1].islower())
    return sign != "*" and in_sentence


def _begin(text: str, item: Token, words: Token) -> int:
    """Where the sign of an item, or of a heading, begins: right before its words, but for blanks."""
    begin = place_in(words, 0)
    while begin and text[begin - 1] in " \t":
        begin -= 1
    return begin - len(item.markup) - (item.type == "ordered_list_open")


def _join(found: Sequence[Token], words: Token, text: str, begin: int) -> None:
    """Put the words of an item, with its sign, behind those of the paragraph above it."""
    opening, inline = found[-3], found[-2]
    first, *rest = words.meta["starts"]
    inline.content = f"{inline.content}\n{text[begin:first]}{words.content}"
    inline.meta["starts"] += [begin, *rest]
    for one in (opening, inline):
        if one.map and words.map:
            one.map = [one.map[0], words.map[1]]


def lone_items(env: dict[str, list[Leftover]]) -> Iterator[Leftover]:
    """The lines that may be none."""
    yield from env.get("items", ())
