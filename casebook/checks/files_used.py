"""Files that hold nothing, or that nothing in the course uses. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.file_names import misnamed_cases, place_of
from casebook.checks.given import Given
from casebook.model.layout import ASSIGNMENT, CASE, CHART, COURSE, FILE, IMAGE, kind_of
from casebook.problems.problem import Place, Problem
from casebook.values.ids import ContentPath


def empty_files(given: Given) -> Iterator[Problem]:
    """Files that are shown and hold nothing."""
    for path in sorted({reference.target for reference in given.named("file")}):
        document = given.specs.documents.get(ContentPath(path))
        if document and not document.body.strip():
            yield Problem(Place(path), "empty-file")


def unlisted(given: Given, name: str, *, warning: bool = False) -> Problem:
    """A case that is there and that `course.yaml` does not list, where it lists the others."""
    listed = ", ".join([*(given.specs.course.cases if given.specs.course else ()), name])
    place = given.specs.document(COURSE).place(("cases",))
    return Problem(place, "unlisted-case", {"name": name, "listed": listed}, warning=warning)


def misnamed_files(given: Given) -> Iterator[Problem]:
    """A case that is not read because its file has another ending, and that nothing names yet."""
    listed = {CASE.path(name) for name in (given.specs.course.cases if given.specs.course else ())}
    for path, there in sorted(misnamed_cases(given.present).items()):
        if path not in given.present and path not in listed:
            yield Problem(Place(there), "out-of-place", {"there": path}, warning=True)


def unused_files(given: Given) -> Iterator[Problem]:
    """A warning for every file that is no part of the course."""
    used = {reference.target for reference in given.named("file", "image", "download")}
    used |= {CHART.path(reference.target) for reference in given.named("chart")}
    used |= {ASSIGNMENT.path(reference.target) for reference in given.named("assignment")}
    used |= {CASE.path(case.id) for case in given.course.cases}
    images = {one.path for one in given.course.images} | {one.path for one in given.course.downloads}
    cases = {path: names[0] for path in sorted(given.present - used) if (names := CASE.names(path))}
    for name in cases.values():  # one word about all of a case
        yield unlisted(given, name, warning=True)
    homes = {CASE.home(name) for name in cases.values()}
    for path in sorted(given.present):
        kind = kind_of(path)
        if path.rpartition("/")[0] in homes or (kind in (IMAGE, FILE) and path not in images):  # told already
            continue
        if kind is None and (there := place_of(path)):
            yield Problem(Place(path), "out-of-place", {"there": there}, warning=True)
        elif kind is None or (kind.named and path not in used):
            yield Problem(Place(path), "unused-file", {"name": path}, warning=True)
