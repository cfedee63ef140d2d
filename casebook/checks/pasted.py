"""What comes along when a text is pasted from a word processor, and does not do what it did there: warnings.

A part of the stage `check`.
"""

import re
from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.layout import PROSE
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.text.readable import RawText, texts_of

_BULLET = regex(r"^[ \t]*(?P<mark>[•·▪◦‣●\uf020-\uf0ff]|[o–§ü](?=\t))[ \t\xa0]*(?=\S)", re.MULTILINE)
# One of these stands in every bullet, but for an `o`, and in few texts: to look for it takes no time.
_BULLET_SIGN = regex("[•·▪◦‣●\uf020-\uf0ff–§ü]")
# A plain text of one line that ends as a line of JSON does.
_COMMA = regex(r"[^\n\"'|>][^\n]*,[ \t]*\Z")
_CURLY = regex(r"[“”„][^“”„]*[“”„]\s*\Z|[‘‚][^‘‚’]*[’‘]\s*\Z")
# A word that was broken where a line ended, and did not grow together again; `in-` and `en uitgang` are two.
_BROKEN = regex(r"-(?<=[^\W\d_]{2}-)[ \t]*\n[ \t]*(?!(?:en|of|en/of|tot|als|dan|and|or|to)\b)[^\W\d_]")
# Letters of UTF-8 that were read as others: Ã© for é, â€œ for “; and the sign for one that could not be read.
_MAY_BE_WRONG = regex("[\xc2\xc3\xe2\ufffd]")
_WRONG_LETTERS = regex(
    "(?:[\xc2\xc3][\x80-\xbf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\xe2(?:\u20ac|\u201a)[^\\w\\s]|\ufffd)+"
)


def pasted_problems(given: Given) -> Iterator[Problem]:
    """Bullets that make no list, broken words and letters; of a value of YAML curly quotes, and a comma at its end."""
    for path in sorted(given.specs.read):
        yield from given.cache.made(pasted_into, given.specs.documents[path])


def pasted_into(document: Document) -> tuple[Problem, ...]:
    """What came along into the texts of a file."""
    return tuple(problem for text in texts_of(document, PROSE) for problem in _in_text(document, text))


def _in_text(document: Document, text: RawText) -> Iterator[Problem]:
    for found in _BROKEN.finditer(text.read) if "-" in text.raw else ():
        yield Problem(document.at(text.start + found.start()), "broken-word", warning=True)
    for found in _WRONG_LETTERS.finditer(text.read) if _MAY_BE_WRONG.search(text.raw) else ():
        values = {"name": found[0], "meant": _meant(found[0])}
        yield Problem(document.at(text.start + found.start(), len(found[0])), "wrong-letters", values, warning=True)
    may_be_bullet = "o\t" in text.raw or _BULLET_SIGN.search(text.raw)
    for found in _BULLET.finditer(text.raw) if may_be_bullet else ():
        values = {"character": found["mark"]}
        yield Problem(document.at(text.start + found.start("mark")), "loose-bullet", values, warning=True)
    if text.raw is not document.body and _COMMA.match(text.raw):
        yield Problem(document.at(text.start + len(text.raw.rstrip()) - 1), "yaml-end-comma", warning=True)
    if text.raw is not document.body and _CURLY.match(text.raw):
        yield Problem(document.at(text.start, len(text.raw.rstrip())), "curly-quotes", warning=True)


def _meant(letters: str) -> str:
    """What letters were before they were read as others."""
    try:
        return letters.encode("cp1252").decode()
    except UnicodeError:
        return "…"
