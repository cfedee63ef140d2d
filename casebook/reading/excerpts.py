"""The lines that problems show, as their author wrote them; and files that may not have been saved whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.plain import lines_of

# What is told of a thing whose end, or a part of it, is not there.
_UNFINISHED = frozenset(
    {
        "missing-key", "no-outcome", "too-few-options", "too-few", "empty", "yaml-bracket", "yaml-open-quote",
        "yaml-quote", "yaml-no-colon", "block-without-end", "fence-open", "comment-open", "front-matter-open",
        "bad-pair",
    }
)  # fmt: skip
# What is not ASCII, or is no sign of a text.
_ODD = regex(rb"[^\t\n -~]")
# No line of prose is so long that a sign that nobody sees is looked for up to here.
_FAR = 2000
_ENDS = regex("\r+\n|\r|\n")
# So many lines above the end of a file it may still begin.
_NEAR = 15


def as_written(problems: Collection[Problem], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """The problems with the lines of the files (path → bytes): a note to oneself, which is read as blanks, too.

    So are signs that nobody sees, which are not read at all; and lines are counted as an editor does.
    """
    read = {path: _Read(path, files[path]) for path in _paths(problems, files)}
    for problem in problems:
        place = problem.place
        written = read[place.path].written(place) if place.path in read else place
        yield problem if written is place else replace(problem, place=written)


class _Read:
    """The lines of a file as they are read, each with where it begins in which line of the file."""

    def __init__(self, path: str, content: bytes) -> None:
        self._lines: list[tuple[int, int, str]] = []
        self._noted = b"<!--" in content
        if not self._noted and not _ODD.search(content):
            return  # it is read as it is
        for number, line in enumerate(_lines(content), 1):
            start = 0
            for piece in lines_of(path, line):
                self._lines.append((number, start, line))
                start += len(piece) + 1

    def written(self, place: Place) -> Place:
        """A place as its author sees it."""
        if not place.excerpt or place.line > len(self._lines):
            return place
        number, start, line = self._lines[place.line - 1]
        if line == place.excerpt:
            return place if number == place.line else replace(place, line=number)
        if self._noted and "--" in line and len(line) >= len(place.excerpt):
            return replace(place, line=number, excerpt=line)
        at = _with_unseen(line, start, place.excerpt, place.column)
        return replace(place, line=number, column=at + 1, excerpt=line) if at is not None else place


def _with_unseen(line: str, start: int, read: str, column: int) -> int | None:
    """Where a column of what is read stands in its line, which has more signs; None when they do not fit."""
    if column > _FAR:
        return None
    for sign in read[: column - 1]:
        start = line.find(sign, start) + 1
        if not start:
            return None
    rest = read[column - 1 : column]
    found = line.find(rest, start)
    return found if found >= 0 else None


def half_saved(problems: Collection[Problem], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """A warning at the end of each file that stops within a line, not far below something that lacks its end."""
    unfinished = [problem for problem in problems if problem.code in _UNFINISHED]
    for path in sorted(_paths(unfinished, files)):
        content = files[path].rstrip(b" ")
        lines = _lines(content)
        last = max(problem.place.line for problem in unfinished if problem.place.path == path)
        if content and not content.endswith((b"\n", b"\r")) and 1 < len(lines) <= last + _NEAR:
            yield Problem(Place(path, len(lines), max(1, len(lines[-1])), 1, lines[-1]), "file-stops", warning=True)


def _paths(problems: Iterable[Problem], files: Mapping[str, bytes]) -> set[str]:
    return {problem.place.path for problem in problems} & files.keys()


def _lines(content: bytes) -> list[str]:
    text = content.decode("utf-8-sig", "replace")
    return _ENDS.split(text) if "\r" in text else text.split("\n")
