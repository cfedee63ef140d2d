"""What comes along when a text is pasted from a word processor, and does not do what it did there: warnings.

A part of the stage `check`.
"""

import re
from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.layout import PROSE
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.text.readable import RawText, texts_of

_BULLET = re.compile(r"^[ \t]*(?P<mark>[•·▪◦‣●\uf020-\uf0ff]|[o–§ü](?=\t))[ \t\xa0]*(?=\S)", re.MULTILINE)
# A plain text of one line that ends as a line of JSON does.
_COMMA = re.compile(r"[^\n\"'|>][^\n]*,[ \t]*\Z")
_CURLY = re.compile(r"[“”„][^“”„]*[“”„]\s*\Z")


def pasted_problems(given: Given) -> Iterator[Problem]:
    """Bullets that make no list, and what a reader would see of a value of YAML: curly quotes, a comma at its end."""
    for path in sorted(given.specs.read):
        yield from given.cache.made(pasted_into, given.specs.documents[path])


def pasted_into(document: Document) -> tuple[Problem, ...]:
    """What came along into the texts of a file."""
    return tuple(problem for text in texts_of(document, PROSE) for problem in _in_text(document, text))


def _in_text(document: Document, text: RawText) -> Iterator[Problem]:
    for found in _BULLET.finditer(text.raw):
        values = {"character": found["mark"]}
        yield Problem(document.at(text.start + found.start("mark")), "loose-bullet", values, warning=True)
    if text.raw is not document.body and _COMMA.match(text.raw):
        yield Problem(document.at(text.start + len(text.raw.rstrip()) - 1), "yaml-end-comma", warning=True)
    if text.raw is not document.body and _CURLY.match(text.raw):
        yield Problem(document.at(text.start, len(text.raw.rstrip())), "curly-quotes", warning=True)
