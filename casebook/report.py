"""A problem as a person reads it: place, message, the line itself with the spot below it, and a hint."""

from casebook.catalogue import CATALOGUE, Language
from casebook.problems import Problem

_WORDS: dict[Language, dict[str, str]] = {
    "nl": {"error": "fout", "warning": "let op", "hint": "tip", "meant": "bedoel je “{}”? "},
    "en": {"error": "error", "warning": "warning", "hint": "hint", "meant": "did you mean “{}”? "},
}


def text_of(problem: Problem, language: Language) -> str:
    """A problem as it is shown: place, message, the line itself with the spot below it, and a hint."""
    message, hint = CATALOGUE[problem.code][language]
    words = _WORDS[language]
    place = problem.place
    kind = words["warning" if problem.warning else "error"]
    lines = [
        f"{place.path}:{place.line}:{place.column}: {kind}: {problem.code}",
        f"  {message.format_map(problem.values)}",
    ]
    if place.excerpt.strip():
        excerpt, column = _shorten(place.excerpt, place.column)
        spot = "^" * min(place.length, max(1, len(excerpt) - column + 1))
        number = f"{place.line:6}"
        lines += [f"{number} | {excerpt}", f"{' ' * 6} | {' ' * (column - 1)}{spot}"]
    meant = words["meant"].format(problem.nearest) if problem.nearest else ""
    lines.append(f"  {words['hint']}: {meant}{hint.format_map(problem.values)}")
    return "\n".join(lines)


def _shorten(excerpt: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around a column, and the column in that part; tabs become single spaces."""
    line = excerpt.replace("\t", " ")
    start = max(0, column - 1 - width // 2) if len(line) > width else 0
    return line[start : start + width], column - start
