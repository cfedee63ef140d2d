"""Mistakes that were seen where texts were read. A part of the stage `check`."""

import re
from collections.abc import Iterator, Mapping

from casebook.checks.given import Given
from casebook.course.course import Course
from casebook.model.layout import CASE, passage_path
from casebook.problems.problem import Near, Problem
from casebook.steps.explanation import ExplanationSpec
from casebook.steps.read import ReadSpec
from casebook.values.references import Slip


def slips(given: Given) -> Iterator[Problem]:
    """All of them, with what was probably meant; each once, as a file may be shown in several steps."""
    files = _steps_of_files(given)
    found = (_problem(slip, given.course, files) for slip in given.assembly.slips)
    yield from {(problem.place, problem.code, *problem.values.values()): problem for problem in found}.values()


def _steps_of_files(given: Given) -> dict[str, str]:
    """Each text of a case with the first step that shows it."""
    return {
        passage_path(case, file): step.id
        for case, step, _ in reversed([*given.specs.steps(CASE)])
        if isinstance(step, ReadSpec | ExplanationSpec)
        for file in step.file
    }


def _problem(slip: Slip, course: Course, files: Mapping[str, str]) -> Problem:
    near = slip.near
    if slip.code == "bad-link":
        step = files.get(f"{slip.origin.document.path.rpartition('/')[0]}/{slip.written.rpartition('/')[2]}")
        near = f"step:{step}" if step else _page_meant(slip.written, course)
    return Problem(slip.origin.place(), slip.code, {"name": slip.written}, near, slip.warning)


def _page_meant(written: str, course: Course) -> str | Near:
    """The page that a link to a file, such as `begrippen.md` or `/begrippen.html`, was meant for."""
    name = re.sub(r"\.(md|html?)\b|#.*", "", written).rpartition("/")[2].rpartition(":")[2]
    return f"page:{name}" if name in course.titles else Near(name, course.titles, before="page:")
