"""The images of a course: files of `images/`, shown by `<img>` alone, and files of the web edition."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property

from casebook.cache.memory import Cache
from casebook.course.svg import drawing_problems, without_remarks
from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.text.links import IMAGES
from casebook.text.slugs import slug
from casebook.values.ids import ContentPath

# Above this many bytes a course gets slow on a phone, and its one-file edition too big to mail.
BIG = 500_000

_NAME = regex(rf"{IMAGES}[a-z0-9]+(-[a-z0-9]+)*\.(?P<kind>svg|png|jpg|jpeg|webp)\Z")
_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp"}
# How the bytes of each kind begin; a drawing is read whole.
_BEGINNINGS = {
    "png": regex(rb"\x89PNG\r\n\x1a\n"),
    "jpg": regex(rb"\xff\xd8\xff"),
    "jpeg": regex(rb"\xff\xd8\xff"),
    "webp": regex(rb"RIFF....WEBP", re.DOTALL),
}


@dataclass(frozen=True)
class Image:
    """An image: its path in the content folder and its bytes, as its author has them."""

    path: ContentPath
    content: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.removeprefix(IMAGES)

    @property
    def kind(self) -> str:
        """The ending of its name."""
        return self.path.rpartition(".")[2]

    @cached_property
    def shown(self) -> bytes:
        """Its bytes as they are handed over."""
        return without_remarks(self.content) if self.kind == "svg" else self.content

    @property
    def versioned(self) -> str:
        """Its address in the web edition, with a mark that changes with its bytes."""
        return f"assets/{self.name}?v={hashlib.sha256(self.shown).hexdigest()[:8]}"

    @property
    def data(self) -> str:
        """The whole image as an address."""
        return f"data:{_TYPES[self.kind]};base64,{b64encode(self.shown).decode()}"


def images_of(content: Mapping[str, bytes]) -> tuple[Image, ...]:
    """The images among the files of a course (path → bytes)."""
    return tuple(Image(ContentPath(path), found) for path, found in sorted(content.items()) if _NAME.match(path))


def image_problems(images: tuple[Image, ...], paths: Iterable[str], cache: Cache) -> Iterator[Problem]:
    """Files of `images/` that are no image, have a name that cannot be, may do more than be seen, or are too big."""
    for path in sorted(path for path in paths if path.startswith(IMAGES) and not _NAME.match(path)):
        name = path.removeprefix(IMAGES)
        kind = name.rpartition(".")[2].lower()
        if kind in _TYPES:
            stem = name.rpartition(".")[0].rpartition("/")[2]
            meant = f"{slug(stem)}.{kind}" if re.search("[a-z0-9]", stem.lower()) else None
            yield Problem(Place(path), "bad-image-name", {"name": name}, meant)
        else:
            yield Problem(Place(path), "bad-image-type", {"name": name})
    for image in images:
        wrong = _wrong(image, cache)
        yield from wrong
        if not wrong and len(image.content) > BIG:
            size = {"size": str(round(len(image.content) / 1000))}
            yield Problem(Place(image.path), "big-image", size, warning=True)


def _wrong(image: Image, cache: Cache) -> tuple[Problem, ...]:
    if image.kind == "svg":
        return cache.made(drawing_problems, image.path, image.content)
    fine = _BEGINNINGS[image.kind].match(image.content)
    return () if fine else (Problem(Place(image.path), "bad-image", {"kind": image.kind}),)
