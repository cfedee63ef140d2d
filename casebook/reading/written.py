"""Where each sign of a text stands in the YAML that it is written in: between quotes, over lines, with escapes.

Blanks are not counted: YAML folds them, and whoever reads a value may fold them again.
"""

from collections.abc import Iterator, Sequence

import yaml

from casebook.patterns import regex

_SIGN = regex(r"\S")
# What stands for one sign between quotes.
_SINGLE = regex(r"''|\S")
_DOUBLE = regex(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n|.)|\S")
# Escapes of blanks, and of the end of a line, which is none.
_BLANKS = ("\\n", "\\t", "\\r", "\\ ", "\\_", "\\N", "\\L", "\\P", "\\\t", "\\v", "\\f", "\\\n")


def signs_of(text: str) -> Sequence[int]:
    """Where the signs of a text are that are no blanks."""
    return [match.start() for match in _SIGN.finditer(text)]


def signs_written(node: yaml.ScalarNode, text: str, begin: int, end: int) -> Sequence[tuple[int, int]]:
    """Where the same signs of the value begin and end, in the text of the file that has it from `begin` to `end`."""
    return [*_signs(node.style, text, begin, end)]


def _signs(style: str | None, text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    if style in ("|", ">"):
        begin = text.find("\n", begin, end) + 1 or end
    elif style:
        begin, end = begin + 1, end - 1
    pattern = _DOUBLE if style == '"' else _SINGLE if style == "'" else _SIGN
    for match in pattern.finditer(text, begin, end):
        if not (style == '"' and match[0] in _BLANKS):
            yield match.start(), match.end()
