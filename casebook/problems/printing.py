"""Problems as they are shown: as text for a person, as JSON for a program, as commands for GitHub's CI."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal

from casebook.patterns import regex
from casebook.problems.messages import CATALOGUE, Language
from casebook.problems.problem import Problem

Format = Literal["text", "json", "github"]

_WORDS: dict[Language, dict[str, str]] = {
    "nl": {
        "error": "fout",
        "warning": "let op",
        "hint": "tip",
        "meant": "bedoel je “{}”? ",
        "also": " Kijk ook in {}",
        "more": ", en nog {}",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "hint": "hint",
        "meant": "did you mean “{}”? ",
        "also": " Look also in {}",
        "more": ", and {} more",
    },
}
# So many of the other places are told.
_PLACES = 4
# What would move the cursor of a terminal, or do worse.
_CONTROL = regex(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def message_of(problem: Problem, language: Language) -> str:
    """What is wrong, in a sentence."""
    return CATALOGUE[problem.code][language][0].format_map(problem.values)


def hint_of(problem: Problem, language: Language) -> str:
    """How to mend it, the nearest name first, and the other places where it has to be mended last."""
    meant = _WORDS[language]["meant"].format(problem.nearest) if problem.nearest else ""
    hint = meant + CATALOGUE[problem.code][language][1].format_map(problem.values)
    return hint + _also(problem, hint, language)


def _also(problem: Problem, hint: str, language: Language) -> str:
    """The other places, behind a hint."""
    here = f"{problem.place.path}:{problem.place.line}"
    places = dict.fromkeys(f"{place.path}:{place.line}" for place in problem.also)
    others = [one for one in places if one != here]
    if not others:
        return ""
    end = "" if hint.endswith((".", "?", "!")) else "."
    more = _WORDS[language]["more"].format(len(others) - _PLACES) if len(others) > _PLACES else ""
    return f"{end}{_WORDS[language]['also'].format(', '.join(others[:_PLACES]))}{more}"


def text_of(problem: Problem, language: Language) -> str:
    """A problem as a person reads it: place, message, the line itself with the spot below it, and a hint."""
    words = _WORDS[language]
    place = problem.place
    kind = words["warning" if problem.warning else "error"]
    where = f"{place.path}:{place.line}:{place.column}: " if place.path else ""
    lines = [
        f"{where}{kind}: {problem.code}",
        f"  {message_of(problem, language)}",
    ]
    if place.excerpt.strip():
        excerpt, column = _shorten(place.excerpt, place.column)
        excerpt = _plain(excerpt)
        before, spot = excerpt[: column - 1], excerpt[column - 1 : column - 1 + place.length]
        number = f"{place.line:6}"
        lines += [f"{number} | {excerpt}", f"{' ' * 6} | {' ' * _width(before)}{'^' * max(1, _width(spot))}"]
    lines.append(f"  {words['hint']}: {hint_of(problem, language)}")
    return "\n".join(_plain(line) for line in lines)


def json_of(problems: Iterable[Problem], language: Language) -> str:
    """All problems as one JSON array of objects."""
    return json.dumps([_object_of(problem, language) for problem in problems], ensure_ascii=False, indent=1)


def _object_of(problem: Problem, language: Language) -> Mapping[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": "warning" if problem.warning else "error",
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "message": message_of(problem, language),
        "excerpt": place.excerpt,
        "hint": hint_of(problem, language),
        "nearest": problem.nearest,
    }


def github_of(problem: Problem, language: Language) -> str:
    """A problem as a workflow command: GitHub shows it beside the line."""
    place = problem.place
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
    }
    properties = (properties if place.path else {}) | {"title": problem.code}
    kind = "warning" if problem.warning else "error"
    told = ",".join(f"{name}={_escaped(value, more=True)}" for name, value in properties.items())
    hint = hint_of(problem, language)
    words = f"{message_of(problem, language)} {hint[0].upper()}{hint[1:]}"
    return f"::{kind} {told}::{_escaped(words)}"


def _escaped(text: str, *, more: bool = False) -> str:
    """Text as a workflow command takes it; `more` is for the value of a property."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    text = text.replace(":", "%3A").replace(",", "%2C") if more else text
    return _plain(text)


def _plain(line: str) -> str:
    """A line as a terminal can show it: a tab is one space, what is no character a dot."""
    return _CONTROL.sub("·", line.replace("\t", " "))


def _width(text: str) -> int:
    """How many places of a terminal a text takes: Chinese and most emoji take two, a combining accent none."""
    return sum(
        0 if unicodedata.combining(one) else 1 + (unicodedata.east_asian_width(one) in ("W", "F")) for one in text
    )


def _shorten(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around a column, cut between words, and the column in that part."""
    if len(line) <= width:
        return line, column
    start = max(0, column - 1 - width // 2)
    end = min(len(line), start + width)
    if start:
        space = line.find(" ", start, column - 1)
        start = space + 1 if space >= 0 else start
    if end < len(line):
        space = line.rfind(" ", column, end)
        end = space if space > 0 else end
    before, after = "…" if start else "", "…" if end < len(line) else ""
    return f"{before}{line[start:end]}{after}", column - start + len(before)
