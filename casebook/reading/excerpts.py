"""The lines that problems show, as their author wrote them; and files that may not have been saved whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from casebook.problems.problem import Place, Problem

# What is told of a thing whose end, or a part of it, is not there.
_UNFINISHED = frozenset(
    {
        "missing-key", "no-outcome", "too-few-options", "too-few", "empty", "yaml-bracket", "yaml-open-quote",
        "yaml-quote", "yaml-no-colon", "block-without-end", "fence-open", "comment-open", "front-matter-open",
        "bad-pair",
    }
)  # fmt: skip
# So many lines above the end of a file it may still begin.
_NEAR = 15


def as_written(problems: Iterable[Problem], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """The problems with the lines of the files (path → bytes): a note to oneself, which is read as blanks, too."""
    for problem in problems:
        place = problem.place
        line = _line(files.get(place.path, b""), place.line) if place.excerpt else ""
        same = line != place.excerpt and "--" in line and len(line) >= len(place.excerpt)
        yield replace(problem, place=replace(place, excerpt=line)) if same else problem


def half_saved(problems: Iterable[Problem], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """A warning at the end of each file that stops within a line, not far below something that lacks its end."""
    told: set[str] = set()
    for problem in problems:
        path = problem.place.path
        content = files.get(path, b"").rstrip(b" ")
        if problem.code in _UNFINISHED and content and path not in told and not content.endswith((b"\n", b"\r")):
            lines = content.decode("utf-8", "replace").splitlines()
            if len(lines) - problem.place.line <= _NEAR and len(lines) > 1:
                told.add(path)
                place = Place(path, len(lines), max(1, len(lines[-1])), 1, lines[-1])
                yield Problem(place, "file-stops", warning=True)


def _line(content: bytes, number: int) -> str:
    lines = content.split(b"\n", number)
    return lines[number - 1].decode("utf-8-sig", "replace").rstrip("\r") if number <= len(lines) else ""
