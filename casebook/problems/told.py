"""Which of many problems are told: as many as somebody can do something with, and how many more there are."""

from collections.abc import Iterable

from casebook.problems.problem import Place, Problem

# The most problems that are told at once.
MOST = 200


def told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in their order; of too many the first, errors before warnings, and behind them how many more."""
    found = sorted(problems)
    if len(found) <= MOST:
        return tuple(found)
    ranked = sorted(found, key=lambda problem: problem.warning)
    shown, left = sorted(ranked[:MOST]), ranked[MOST:]
    warning = all(problem.warning for problem in left)
    return (*shown, Problem(Place(""), "more-problems", {"count": str(len(left))}, warning=warning))
