"""The numbers of a list are those that were written: `1.`, `3.`, `7.` stay so. All the same number counts on."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from casebook.patterns import regex

_NUMBER = regex(r"\d[.)][ \t]")


def list_numbers_rule(markdown: MarkdownIt) -> None:
    """Give an item its own number where counting would give another one."""
    markdown.core.ruler.after("block", "list_numbers", _number)


def _number(state: StateCore) -> None:
    if not _NUMBER.search(state.src):
        return
    lists: list[list[Token]] = []
    for token in state.tokens:
        if token.type == "ordered_list_open":
            lists.append([token])
        elif token.type == "bullet_list_open":
            lists.append([])
        elif token.type == "list_item_open" and lists and lists[-1]:
            lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close") and lists:
            _set(lists.pop())


def _set(tokens: Sequence[Token]) -> None:
    """The number of each item of an ordered list whose first token is its own."""
    items = tokens[1:]
    written = [int(item.info or 0) for item in items]
    if len(set(written)) < 2:  # one number for all
        return
    count = written[0]
    for item, number in zip(items, written, strict=True):
        if number != count:
            item.attrs["value"] = str(number)
        count = number + 1
