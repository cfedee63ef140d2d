"""What must hold for the steps that show a case in another way: perspectives and comparisons. A part of `check`."""

from collections.abc import Iterator, Sequence

from casebook.model.layout import CASE, passage_path
from casebook.model.validate import Specs
from casebook.problems.problem import Near, Problem
from casebook.reading.yamltext import Path
from casebook.steps.comparison import ComparisonSpec, SideSpec
from casebook.steps.perspectives import PerspectivesSpec
from casebook.text import markdown
from casebook.values.references import Origin


def view_problems(specs: Specs) -> Iterator[Problem]:
    """Persons are named once, and every heading of the files that are compared stands at exactly one point."""
    for name, step, origin in specs.steps(CASE):
        if isinstance(step, PerspectivesSpec):
            yield from _twice(origin, [(person, ("people", at)) for at, person in enumerate(step.people)])
        elif isinstance(step, ComparisonSpec):
            yield from _headings(specs, name, step.left, "left", [point.left for point in step.points], origin)
            yield from _headings(specs, name, step.right, "right", [point.right for point in step.points], origin)


def _headings(
    specs: Specs, case: str, side: SideSpec, key: str, points: Sequence[Sequence[str]], origin: Origin
) -> Iterator[Problem]:
    """`points`: the headings of this side that each point names; `key` is that of the side in the file."""
    file = side.file
    document = specs.documents.get(passage_path(case, file))
    if document is None:
        return  # another check tells that the file is missing
    known = [part.id for part in markdown.sections(document.body)[1:]]
    named = [
        (written, ("points", index, key, at))
        for index, headings in enumerate(points)
        for at, written in enumerate(headings)
    ]
    yield from _twice(origin, named)
    used = {written for written, _ in named}
    there = set(known)
    free = there - used
    for written, path in named:
        if written not in there:
            place = origin.below(*path).place()
            yield Problem(place, "unknown-section", {"name": written, "file": file}, Near(written, free))
    for heading in known:
        if heading not in used:
            yield Problem(origin.below(key, "file").place(), "unused-section", {"name": heading, "file": file})


def _twice(origin: Origin, named: Sequence[tuple[str, Path]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, path in named:
        if name in seen:
            yield Problem(origin.below(*path).place(), "named-twice", {"name": name})
        seen.add(name)
