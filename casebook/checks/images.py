"""Files that should be images. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.course import images
from casebook.problems.problem import Problem


def image_problems(given: Given) -> Iterator[Problem]:
    """Those that are none, have a name that cannot be, may do more than be seen, or are too big."""
    return images.image_problems(given.course.images, given.present, given.cache)
