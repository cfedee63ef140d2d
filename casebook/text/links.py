"""Links and images as an author writes them, and what was meant to be one."""

import re

from casebook.frozen import dataclass
from casebook.patterns import regex

# Where the images of a course are.
IMAGES = "images/"
# Where the files are that readers can download.
FILES = "files/"

_OUTSIDE = regex(r"(?![^|]*\|)(?:https?://(?!https?:)[^\s/]|mailto:(?:\?|[^@]+@)|tel:[+(\d])", re.IGNORECASE)
_INSIDE = regex(r"(page:[a-z0-9-]+(#[a-z0-9-]+)?|(step|case):[a-z0-9-]+)\Z")


def is_inside(target: str) -> bool:
    """Whether an address has the form of one within the course."""
    return bool(_INSIDE.match(target))


@dataclass(frozen=True)
class Link:
    """A link as written: `page:x#y`, `step:x`, `case:x`, an address outside, or something that is none of these.

    `empty`: it has no words to choose it by. `title`: words that only show below a mouse. The link begins in its text
    at `at`, its address at `to` and its title at `title_at`.
    """

    target: str
    empty: bool = False
    title: str = ""
    at: int = 0
    to: int = 0
    title_at: int = 0

    @property
    def inside(self) -> bool:
        """Whether it names something of the course."""
        return is_inside(self.target)

    @property
    def known_form(self) -> bool:
        """Whether it has one of the forms that are allowed."""
        return self.inside or self.file or bool(_OUTSIDE.match(self.target))

    @property
    def file(self) -> bool:
        """Whether it names a file to download."""
        return self.target.startswith(FILES)


@dataclass(frozen=True)
class Picture:
    """An image as written: `![alt](images/x.svg)`. `told`: it has words for who cannot see it.

    It begins in its text at `at`, and its address at `to`.
    """

    target: str
    told: bool
    at: int = 0
    to: int = 0
