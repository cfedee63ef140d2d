"""What the messages of the YAML reader mean for an author: our code, and the spot where the mistake was made.

libyaml tells where it gave up, which is often a line too far: an open quote is found at the end of the file. Where it
also tells where it began, that is the place to look.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import field

import yaml

from casebook.frozen import dataclass


@dataclass(frozen=True)
class Mistake:
    """`line` and `column` count from 0."""

    code: str
    line: int = 0
    column: int = 0
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Report:
    """What libyaml said, and the lines of the text. `at` is where it gave up, `since` where it began."""

    at: tuple[int, int]
    since: tuple[int, int]
    lines: tuple[str, ...]

    def before(self, spot: tuple[int, int]) -> str:
        """What stands before a spot in its line."""
        return self.line(spot)[: spot[1]]

    def character(self, spot: tuple[int, int]) -> str:
        """The character at a spot."""
        return self.line(spot)[spot[1] : spot[1] + 1]

    def line(self, spot: tuple[int, int]) -> str:
        """The line of a spot; libyaml may count one more than there are."""
        return self.lines[spot[0]] if spot[0] < len(self.lines) else ""


_KEY = re.compile(r"[\s-]*(?P<key>[\w-]+)[ \t]*:\s")
# Slips that can be seen in the line itself, whatever libyaml makes of them: `spot` is where to point.
_SLIPS: Mapping[str, re.Pattern[str]] = {
    "yaml-space": re.compile(r" *(?P<spot>[\xa0\u2000-\u200b\u202f\u3000])"),
    "yaml-long-dash": re.compile(r" *(?P<spot>(?P<character>[\u2010-\u2015\u2022\u2212]))\s*\w"),
    "yaml-dash-space": re.compile(r" *(?P<spot>-)(?P<key>[a-z_]+):"),
    "yaml-colon-space": re.compile(r" *(- +)?(?P<key>[a-z_]+)(?P<spot>:)(?!//)[^ \t\n]"),
    "yaml-pair": re.compile(r" *(- +)?(?P<key>[a-z_]+): +(?P<spot>\{)[^{}:]*\|"),
}


def _colon(report: _Report) -> Mistake:
    """A colon in a text: in the line of a key, else the line is one that is indented below a value."""
    before = report.before(report.at)
    key = _KEY.match(before)
    if key:
        return Mistake("yaml-colon", *report.at, {"key": key["key"]})
    return Mistake("yaml-indent", report.at[0], len(before) - len(before.lstrip()))


_QUOTED = re.compile(r"[\s-]*(?:(?P<key>[\w-]+):[ \t]+)?(?P<quote>[\"'])(?P<text>.*)")
_APOSTROPHE = re.compile(r"[sntkr](?:-[\w-]+)? ")


def _open_quote(report: _Report) -> Mistake | None:
    """The line in which a quote was opened and not closed, when the next one that stood somewhere closed it."""
    for number in range(min(report.at[0], len(report.lines) - 1) + 1):
        found = _QUOTED.match(report.lines[number])
        if not found:
            continue
        quote, text = found["quote"], found["text"]
        closed = quote in (re.sub(r"\\.", "", text) if quote == '"' else text.replace("''", ""))
        below = report.lines[number + 1 : report.at[0] + 1]
        if not closed and any(_KEY.match(f"{line} ") for line in below):
            values = {"character": quote, "key": found["key"] or "title", "text": text.strip()}
            spoken = quote == "'" and _APOSTROPHE.match(text)
            return Mistake("yaml-apostrophe" if spoken else "yaml-open-quote", number, found.start("quote"), values)
    return None


def _no_key(report: _Report) -> Mistake:
    """Something where a key should be: behind a quote, a loose bracket, or a line that starts at a wrong place."""
    if open_quote := _open_quote(report):
        return open_quote
    before, character = report.before(report.at), report.character(report.at)
    if re.search(r"[\"'][ \t]*\Z", before) or re.search(r"[\"']\w*[\"']", before):
        return Mistake("yaml-after-quote", *report.at)
    if character in ("]", "}"):
        return Mistake("yaml-loose-bracket", *report.at, {"character": character})
    if character == "-" and not before.strip():
        return _dash(report)
    return Mistake("yaml-indent" if not before.strip() else "yaml-syntax", *report.at)


def _dash(report: _Report) -> Mistake:
    """A dash that cannot stand there: an item of a list that begins further to the left or right than the others."""
    here = len(report.line(report.at)) - len(report.line(report.at).lstrip())
    if here != report.at[1]:
        return Mistake("yaml-dash", *report.at)
    for number in range(report.at[0] - 1, -1, -1):
        line = report.lines[number]
        there = len(line) - len(line.lstrip())
        if line.lstrip().startswith("- ") and there != here:
            key = next(
                (
                    one
                    for one in (_KEY.match(f"{above} ") for above in reversed(report.lines[:number]))
                    if one and len(one[0]) - len(one[0].lstrip()) < there
                ),
                None,
            )
            if key:
                values = {"here": str(here), "there": str(there), "key": key["key"], "more": str(abs(there - here))}
                return Mistake("yaml-item-left" if here < there else "yaml-item-right", report.at[0], here, values)
            break
        if line.strip() and there < here:
            break
    return Mistake("yaml-dash", *report.at)


def _no_colon(report: _Report) -> Mistake:
    if open_quote := _open_quote(report):
        return open_quote
    above = next((line for line in reversed(report.lines[: report.since[0]]) if line.strip()), "")
    key = _KEY.match(f"{above} ")
    return Mistake("yaml-no-colon", *report.since, {"key": key["key"]} if key else {"key": "title"})


def _item(report: _Report) -> Mistake:
    return _dash(report) if report.line(report.at).lstrip().startswith("- ") else Mistake("yaml-indent", *report.at)


def _start(report: _Report) -> Mistake:
    character = report.character(report.at)
    return Mistake("yaml-start", *report.at, {"character": character})


def _unclosed(report: _Report) -> Mistake:
    if open_quote := _open_quote(report):
        return open_quote
    return Mistake("yaml-quote", *report.since, {"character": report.character(report.since)})


def _bracket(report: _Report) -> Mistake:
    return Mistake("yaml-bracket", *report.since, {"character": report.character(report.since)})


def _loose(report: _Report) -> Mistake:
    character = report.character(report.at)
    code = "yaml-loose-bracket" if character in ("]", "}") else "yaml-syntax"
    return Mistake(code, *report.at, {"character": character})


def _slip(report: _Report) -> Mistake | None:
    """A slip where libyaml gave up or began, or just above: a line may only be impossible below that one."""
    for number in (report.at[0], report.since[0], report.at[0] - 1):
        line = report.line((number, 0)) if number >= 0 else ""
        for code, pattern in _SLIPS.items():
            if found := pattern.match(line):
                values = {name: text for name, text in found.groupdict().items() if name != "spot"}
                return Mistake(code, number, found.start("spot"), values)
    return None


def _at(code: str) -> Callable[[_Report], Mistake]:
    return lambda report: Mistake(code, *report.at)


# A piece of libyaml's message → what it means; the first that fits counts.
_MEANINGS: tuple[tuple[str, Callable[[_Report], Mistake]], ...] = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("block sequence entries are not allowed", _dash),
    ("found character that cannot start any token", _start),
    ("found unexpected end of stream", _unclosed),
    ("found unexpected document indicator", _unclosed),
    ("found unknown escape character", _at("yaml-escape")),
    ("did not find expected ',' or", _bracket),
    ("did not find expected key", _no_key),
    ("did not find expected '-' indicator", _item),
    ("did not find expected <document start>", _at("yaml-indent")),
    ("did not find expected node content", _loose),
    ("but found another document", _at("yaml-documents")),
    ("found undefined alias", _at("yaml-alias")),
    ("found a tab character", _at("yaml-tab")),
    ("did not find expected alphabetic or numeric character", _at("yaml-alias")),
)


def mistake_of(error: yaml.MarkedYAMLError, text: str) -> Mistake:
    """What an author did wrong, where the reader of YAML raised `error` in `text`."""
    at = error.problem_mark or error.context_mark
    if at is None:
        return Mistake("yaml-syntax")
    since = error.context_mark or at
    lines = tuple(text.split("\n"))
    report = _Report((at.line, at.column), (since.line, since.column), lines)
    if "\t" in report.line(report.at)[: at.column + 1]:
        return Mistake("yaml-tab", at.line, report.line(report.at).index("\t"))
    if slip := _slip(report):
        return slip
    said = error.problem or ""
    return next((meaning(report) for piece, meaning in _MEANINGS if piece in said), Mistake("yaml-syntax", *report.at))
