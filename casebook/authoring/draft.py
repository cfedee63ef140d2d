"""A course as it stands, for those who help to write it: its files must be valid, but all else may still be wrong."""

from collections.abc import Mapping

from casebook.assembly.assemble import assemble
from casebook.course.course import Course
from casebook.course.images import images_of
from casebook.model.layout import COURSE, front_matter
from casebook.model.validate import Specs, validate
from casebook.problems.problem import ContentError, Place, Problem
from casebook.reading.documents import parse


def drafted(content: Mapping[str, bytes]) -> tuple[Specs, Course]:
    """The validated files (path → bytes) and the course, not checked. Raises ContentError when a file has a mistake."""
    documents, problems = parse(content, front_matter)
    specs, found = validate(documents)
    if problems or found or specs.course is None:
        missing = Problem(Place(COURSE.path()), "missing-file", {"name": COURSE.path()})
        raise ContentError([*problems, *found] or [missing])
    return specs, assemble(specs, specs.course, images_of(content)).course
