"""The lines that problems show, as their author wrote them; and files that may not have been saved whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping
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


def as_written(problems: Collection[Problem], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """The problems with the lines of the files (path → bytes): a note to oneself, which is read as blanks, too."""
    lines = {path: _lines(files[path]) for path in _paths(problems, files) if b"<!--" in files[path]}
    for problem in problems:
        place = problem.place
        written = lines.get(place.path, ())
        line = written[place.line - 1] if place.excerpt and place.line <= len(written) else ""
        same = line != place.excerpt and "--" in line and len(line) >= len(place.excerpt)
        yield replace(problem, place=replace(place, excerpt=line)) if same else problem


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
    return [line.rstrip("\r") for line in content.decode("utf-8-sig", "replace").split("\n")]
