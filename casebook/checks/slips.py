"""Mistakes that were seen where texts were read. A part of the stage `check`."""

import re
from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.course.course import Course
from casebook.problems.problem import Problem, nearest


def slips(given: Given) -> Iterator[Problem]:
    """All of them, with what was probably meant."""
    for slip in given.assembly.slips:
        near = _page_meant(slip.written, given.course) if slip.code == "bad-link" else slip.nearest
        yield Problem(slip.origin.place(), slip.code, {"name": slip.written}, near)


def _page_meant(written: str, course: Course) -> str | None:
    """The page that a link to a file, such as `begrippen.md` or `/begrippen.html`, was meant for."""
    name = re.sub(r"\.(md|html?)\b|#.*", "", written).rpartition("/")[2].rpartition(":")[2]
    found = name if name in course.titles else nearest(name, course.titles)
    return f"page:{found}" if found else None
