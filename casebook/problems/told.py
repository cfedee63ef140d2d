"""Which of many problems are told: as many as somebody can do something with, and how many more there are."""

from collections.abc import Iterable

from casebook.problems.problem import Place, Problem

# The most problems that are told at once.
MOST = 200


def told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, errors before warnings; of too many the first, and behind them how many more."""
    ranked = sorted(sorted(problems), key=lambda problem: problem.warning)
    if len(ranked) <= MOST:
        return tuple(ranked)
    shown, left = ranked[:MOST], ranked[MOST:]
    warning = all(problem.warning for problem in left)
    return (*shown, Problem(Place(""), "more-problems", {"count": str(len(left))}, warning=warning))


def by_file(problems: Iterable[Problem]) -> dict[str, tuple[list[int], int]]:
    """Each file with the lines of its errors and how many warnings it has; those with errors first."""
    found: dict[str, tuple[list[int], int]] = {}
    for problem in sorted(sorted(problems), key=lambda problem: problem.warning):
        lines, warnings = found.get(problem.place.path, ([], 0))
        lines = lines if problem.warning else [*lines, problem.place.line]
        found[problem.place.path] = (lines, warnings + problem.warning)
    return found
