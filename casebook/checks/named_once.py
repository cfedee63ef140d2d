"""A name that is nowhere is told once, with the other places where it stands: whoever renamed something has it in many.

A part of the stage `check`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casebook.model.layout import home_of
from casebook.problems.problem import Problem

# The same name in two cases is two names.
_IN_CASE = ("unknown-step", "unknown-person", "unknown-file", "unknown-file-beside")
_EVERYWHERE = (
    "unknown-address", "unknown-page", "unknown-heading", "unknown-form", "unknown-chart", "unknown-source",
    "unknown-image", "unknown-download", "unknown-anchor", "unknown-case",
)  # fmt: skip


def named_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems; of those that are about one name only the first."""
    again: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        if problem.code in _EVERYWHERE:
            again.setdefault((problem.code, problem.values["name"], ""), []).append(problem)
        elif problem.code in _IN_CASE:
            home = home_of(problem.place.path) or problem.place.path
            again.setdefault((problem.code, problem.values["name"], home), []).append(problem)
        else:
            yield problem
    for alike in again.values():
        first, *others = sorted({one.place: one for one in alike}.values())
        yield replace(first, also=tuple(one.place for one in others)) if others else first
