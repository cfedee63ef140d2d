"""Links and images as an author writes them, and what was meant to be one."""

import re

from casebook.frozen import dataclass

# Where the images of a course are.
IMAGES = "images/"

_OUTSIDE = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)
_INSIDE = re.compile(r"(page:[a-z0-9-]+(#[a-z0-9-]+)?|(step|case):[a-z0-9-]+)\Z")
# What was meant as a link or an image, and is text: a space too much. It goes no further than the next bracket but one,
# so that a text full of brackets is read as fast as any other.
_LOOSE = re.compile(r"\](?: ?\( ?|\( )((?:page|step|case|https?|mailto|images)[:/](?:[^()<>\n]|\([^()<>\n]*\))*+)\)")


@dataclass(frozen=True)
class Link:
    """A link as written: `page:x#y`, `step:x`, `case:x`, an address outside, or something that is none of these.

    `empty`: it has no words to choose it by.
    """

    target: str
    empty: bool = False

    @property
    def inside(self) -> bool:
        """Whether it names something of the course."""
        return bool(_INSIDE.match(self.target))

    @property
    def known_form(self) -> bool:
        """Whether it has one of the forms that are allowed."""
        return self.inside or bool(_OUTSIDE.match(self.target))


@dataclass(frozen=True)
class Picture:
    """An image as written: `![alt](images/x.svg)`."""

    target: str
    alt: str


def loose_links(text: str) -> tuple[str, ...]:
    """What stands in plain words, but was meant as the address of a link or an image."""
    return tuple(_LOOSE.findall(text)) if "](" in text or "] (" in text else ()
