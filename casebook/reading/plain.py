"""What is read of a file: text that looks the same is the same, and what its author wrote for herself is not in it.

Lines stay lines, so that every place is one of the file; a comment leaves blanks, so that columns stay too.
"""

import re
from collections.abc import Iterator
from itertools import groupby, islice
from string import punctuation
from unicodedata import is_normalized, normalize

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.reading.lines import Lines

# Signs that nobody sees: at most they say where a word may be broken, and a browser finds that by itself.
_UNSEEN = regex(
    "[\xad\u034f\u180e\u200b\u2060-\u2064\ufeff]|(?<=[A-Za-z\xc0-\u024f])[\u200c\u200d](?=[A-Za-z\xc0-\u024f])"
)
_MAY_BE_UNSEEN = regex("[\xad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
# In which direction words run, where none runs from right to left.
_DIRECTIONS = regex("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = regex("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ENDS = regex("\r+\n|\r")
# What Word and PowerPoint leave behind in the place of an end of a line, and of a hyphen.
_ODD_ENDS = regex("[\x0b\x0c\x1c-\x1d\x85\u2028\u2029]")
_ODD = str.maketrans({"\x1e": "-", "\x1f": None})
# Letters that a pdf has for one sign each.
_LIGATURE = regex("[\ufb00-\ufb06]")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
# A no-break space behind a mark, which Word sets there.
_ODD_SPACE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MARKED = regex(rf"^([ \t]*(?:>[ \t]?)*(?:#{{1,6}}|[-*+]|\d{{1,9}}[.)]))[{_ODD_SPACE}]+", re.MULTILINE)
_ODD_SPACES = regex(f"[{_ODD_SPACE}]")
# A word that is broken where its line ends, as a pdf has it.
_BROKEN = regex("\xad[ \t]*\n")
_FENCE = r"^[ \t]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*(?:\n(?:[^\n]*\n)*?[ \t]*(?P=fence)[`~]*[ \t]*$|.*\Z)"
# A comment; or code in which one is shown as an example.
_COMMENT = regex(rf"{_FENCE}|`+<!--[^`\n]*`|<!--(?P<note>.*?)(?:-->|(?P<open>\Z))", re.MULTILINE | re.DOTALL)
_CONTROL = regex("[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f]")
# How a file of another kind begins: RTF, PDF, a page of the web, a file of Word or a zip, a drawing.
_OTHER_KIND = regex(r"\s*(?P<mark>\{\\rtf|%PDF-|PK\x03\x04|<!doctype html|<html\b|<\?xml|<svg\b)", re.IGNORECASE)
_CONFLICT = regex(r"^(?P<mark>[<>])(?P=mark){6}(?: .*)?$", re.MULTILINE)
# What may be a mark for Markdown or YAML: each takes them ten times what a letter takes, and more.
MARKS = f"{punctuation}\n".encode()
_MARK = regex(rf"[{re.escape(punctuation)}\n]")
# Of so many characters of a file one may be such, and so many whatever there is beside them. In the shipped course one
# in six is where there are most, on the page of all messages, and one in thirteen in the texts of its cases.
ONE_IN, MANY_MARKS = 4, 10_000


def lines_of(path: str, line: str) -> list[str]:
    """A line of a file as it is read: more than one where another program left its own end of a line in it."""
    return _ODD_ENDS.split(line) if path.endswith(".md") else [line]


@dataclass(frozen=True)
class PlainText:
    """A text as it is worked with, and what is wrong with it whatever it is about."""

    text: str
    problems: tuple[Problem, ...] = ()


def read_as(path: str, text: str) -> PlainText:
    """The text of a file as it is worked with."""
    text = text.replace("\r\n", "\n")
    if not text.isascii():
        text = _BROKEN.sub("-\n", text) if "\xad" in text else text
        text = _UNSEEN.sub("", text) if _MAY_BE_UNSEEN.search(text) else text
        text = _DIRECTIONS.sub("", text) if _DIRECTIONS.search(text) and not _RIGHT_TO_LEFT.search(text) else text
        text = text if is_normalized("NFC", text) else normalize("NFC", text)
        text = text.translate(_LIGATURES) if _LIGATURE.search(text) else text
    text = _ENDS.sub("\n", text) if "\r" in text else text
    if path.endswith(".md"):
        text = _ODD_ENDS.sub("\n", text)
        text = text.translate(_ODD) if "\x1e" in text or "\x1f" in text else text
        text = _MARKED.sub(r"\1 ", text) if _ODD_SPACES.search(text) else text
    problems = [*_of_other_programs(path, text)] or [*_conflicts(path, text)]
    if not problems and "<!--" in text:
        text, problems = _without_comments(path, text)
    problems = problems or [*_mostly_marks(path, text)]
    if path.endswith(".md") and not problems and _CONTROL.search(text):
        problems = [*_odd_characters(path, text)]
    return PlainText(text, tuple(problems))


def _of_other_programs(path: str, text: str) -> Iterator[Problem]:
    """A file of another kind that was given the name of a text."""
    if found := _OTHER_KIND.match(text):
        yield Problem(Lines(path, text).at(found.start("mark"), len(found["mark"])), "other-format")


def _conflicts(path: str, text: str) -> Iterator[Problem]:
    """Each place where two versions of the file stand together: a tool that joins them left that to its author."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    lines, marks = Lines(path, text), [*_CONFLICT.finditer(text)]
    for before, mark, after in zip([None, *marks], marks, [*marks[1:], None], strict=False):
        if mark["mark"] == ">" and before and before["mark"] == "<":
            continue  # the end of what was told
        last = after if mark["mark"] == "<" and after and after["mark"] == ">" else mark
        place = lines.at(mark.start(), len(mark[0]))
        values = {"first": str(place.line), "last": str(lines.at(last.start()).line)}
        yield Problem(place, "conflict", values)


def _odd_characters(path: str, text: str) -> Iterator[Problem]:
    """The first unseen character of each line: the others came the same way."""
    lines = Lines(path, text)
    places = (lines.at(odd.start()) for odd in _CONTROL.finditer(text))
    for _, (first, *_) in groupby(places, key=lambda place: place.line):
        yield Problem(first, "odd-character")


def _mostly_marks(path: str, text: str) -> Iterator[Problem]:
    """A file with more marks than any text for readers; it is told where they become too many, and read no further."""
    most = max(MANY_MARKS, len(text) // ONE_IN)
    written = text.encode("utf-8", "replace") if len(text) > most else b""
    marks = len(written) - len(written.translate(None, MARKS))
    if marks > most:
        passed = next(islice(_MARK.finditer(text), most, None)).start()
        yield Problem(Lines(path, text).at(passed), "mostly-marks", {"marks": str(marks), "count": str(len(text))})


def _without_comments(path: str, text: str) -> tuple[str, list[Problem]]:
    """The text with blanks for its comments; one without an end takes the rest along, so that it is told."""
    problems: list[Problem] = []
    lines = Lines(path, text)

    def blank(found: re.Match[str]) -> str:
        if found["note"] is None:
            return found[0]
        if found["open"] is not None:
            problems.append(Problem(lines.at(found.start(), 4), "comment-open"))
        return re.sub(r"[^\n]", " ", found[0])

    text = _COMMENT.sub(blank, text)
    # Blanks at the end of a line would be a break in Markdown; only those that a comment left are taken away.
    kept = zip(text.split("\n"), lines.lines, strict=True)
    return "\n".join(new if new == old else new.rstrip() for new, old in kept), problems
