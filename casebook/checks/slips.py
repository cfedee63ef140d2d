"""Mistakes that were seen where texts were read. A part of the stage `check`."""

import re
from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.course.course import Course
from casebook.problems.problem import Near, Problem
from casebook.values.references import Slip


def slips(given: Given) -> Iterator[Problem]:
    """All of them, with what was probably meant; each once, as a file may be shown in several steps."""
    found = (_problem(slip, given.course) for slip in given.assembly.slips)
    yield from {(problem.place, problem.code, *problem.values.values()): problem for problem in found}.values()


def _problem(slip: Slip, course: Course) -> Problem:
    near = _page_meant(slip.written, course) if slip.code == "bad-link" else slip.near
    return Problem(slip.origin.place(), slip.code, {"name": slip.written}, near, slip.warning)


def _page_meant(written: str, course: Course) -> str | Near:
    """The page that a link to a file, such as `begrippen.md` or `/begrippen.html`, was meant for."""
    name = re.sub(r"\.(md|html?)\b|#.*", "", written).rpartition("/")[2].rpartition(":")[2]
    return f"page:{name}" if name in course.titles else Near(name, course.titles, before="page:")
