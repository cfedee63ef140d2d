"""Marks of whole blocks that made nothing, or something else than was meant: they are read off the tokens."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from casebook.patterns import regex
from casebook.reading.lines import Lines
from casebook.text.rules.leftovers import Env, Leftover
from casebook.text.rules.places import place_in

_FENCE = regex(r"(?:`{3,}|~{3,})[ \t]*\Z")
# What was to end a heading; a space is missing before it.
_CLOSING_HASHES = regex(r"(?<=[^\s#])#+\Z")
# What may stand before the first cell of a row: it may be in a quote.
_BEFORE_CELLS = " \t>"


def unused_definitions(tokens: Sequence[Token], lines: Lines, env: Env) -> Iterator[Leftover]:
    """The addresses of links (`[naam]: https://…`) that no link names, so that nobody sees their line."""
    defined = [*env.get("references", {}).items(), *((one["label"], one) for one in env.get("duplicate_refs", ()))]
    if not defined:
        return
    children = [child for token in tokens for child in token.children or ()]
    named = Counter(str(child.meta.get("label", "")) for child in children if child.type in ("link_open", "image"))
    for label, one in defined:
        begin = one["at"] + 1
        name = lines.text[begin : lines.text.find("]:", begin)]
        if named[label] and one is env["references"].get(label):
            continue
        if name not in ("//", "comment"):  # how one writes a note to oneself elsewhere
            ends = [*lines.starts, len(lines.text) + 1][one["map"][1]] - 1
            yield Leftover("definition", name, begin, ends)


def empty_headings(tokens: Sequence[Token]) -> Iterator[Leftover]:
    """Signs of a heading without words."""
    for token, words in pairwise(tokens):
        if token.type == "heading_open" and not words.content.strip() and "at" in token.meta:
            yield Leftover("heading", token.markup, token.meta["at"])
        elif token.type == "heading_open" and len(token.markup) > 1:
            left = _CLOSING_HASHES.search(words.content)
            if left and left[0] == token.markup:
                yield Leftover("heading", token.markup, place_in(words, left.start()))


def ruled_headings(tokens: Sequence[Token], lines: Lines) -> Iterator[Leftover]:
    """Lines that `---` below them makes a heading: more often it was to be a rule."""
    for token in tokens:
        if token.type == "heading_open" and token.markup == "-" and token.map:
            last = lines.lines[token.map[1] - 1]
            if last.strip() == "---":
                yield Leftover("rule", "---", lines.starts[token.map[1] - 1] + last.index("-"))


def lines_as_rows(tokens: Sequence[Token], lines: Lines) -> Iterator[Leftover]:
    """Lines right below a table that are no rows for who wrote them, and that the table takes for such."""
    head = ""
    for token in tokens:
        if token.type in ("table_open", "tr_open") and token.map:
            line = lines.lines[token.map[0]]
            words = line.lstrip(_BEFORE_CELLS)
            if token.type == "table_open":
                head = words
            elif "|" not in words or (head.startswith("|") and not words.startswith("|")):
                begin = lines.starts[token.map[0]] + len(line) - len(words)
                yield Leftover("row", words.rstrip(), begin)


def cells_too_many(tokens: Sequence[Token], text: str) -> Iterator[Leftover]:
    """What stands in a row behind as many cells as the head of its table has: nothing is made of it."""
    for token in tokens:
        if token.type == "tr_open" and "over" in token.meta:
            begin, end = token.meta["over"]
            yield Leftover("cell", text[begin:end], begin, end)


def open_fences(tokens: Sequence[Token], lines: Lines) -> Iterator[Leftover]:
    """Examples of code without an end."""
    for token in tokens:
        if token.type == "fence" and token.map:
            first, last = token.map
            if last - first < 2 or not _FENCE.search(lines.lines[min(last, len(lines.lines)) - 1]):
                begin = lines.starts[first] + len(lines.lines[first]) - len(token.info) - len(token.markup)
                yield Leftover("fence", token.markup, begin)
