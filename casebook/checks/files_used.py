"""Files that hold nothing, or that nothing in the course uses. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.layout import ASSIGNMENT, CASE, CHART, IMAGE, kind_of
from casebook.problems.problem import Place, Problem
from casebook.values.ids import ContentPath


def empty_files(given: Given) -> Iterator[Problem]:
    """Files that are shown and hold nothing."""
    for path in sorted({reference.target for reference in given.named("file")}):
        document = given.specs.documents.get(ContentPath(path))
        if document and not document.body.strip():
            yield Problem(Place(path), "empty-file")


def unused_files(given: Given) -> Iterator[Problem]:
    """A warning for every file that is no part of the course."""
    used = {reference.target for reference in given.named("file", "image")}
    used |= {CHART.path(reference.target) for reference in given.named("chart")}
    used |= {ASSIGNMENT.path(reference.target) for reference in given.named("assignment")}
    used |= {CASE.path(case.id) for case in given.course.cases}
    images = {image.path for image in given.course.images}
    cases = {path: names[0] for path in sorted(given.present - used) if (names := CASE.names(path))}
    for path, name in cases.items():  # one word about all of a case
        yield Problem(Place(path), "unlisted-case", {"name": name}, warning=True)
    unlisted = {CASE.home(name) for name in cases.values()}
    for path in sorted(given.present):
        kind = kind_of(path)
        if path.rpartition("/")[0] in unlisted or (kind is IMAGE and path not in images):  # told already
            continue
        if kind is None or (kind.named and path not in used):
            yield Problem(Place(path), "unused-file", {"name": path}, warning=True)
