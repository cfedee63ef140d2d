"""Files that should be images, or are to be downloaded. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.course import images
from casebook.course.downloads import download_problems
from casebook.problems.problem import Problem


def image_problems(given: Given) -> Iterator[Problem]:
    """Those that are none, have a name that cannot be, may do more than be seen, or are too big."""
    yield from images.image_problems(given.course.images, given.present, given.cache)
    yield from download_problems(given.course.downloads, given.present)
