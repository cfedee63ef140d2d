"""Links and images as an author writes them, and what was meant to be one."""

import re
from urllib.parse import unquote

from casebook.frozen import dataclass
from casebook.patterns import regex

# Where the images of a course are.
IMAGES = "images/"
# Where the files are that readers can download.
FILES = "files/"

_OUTSIDE = regex(
    r"(?![^|]*\|)(?:https?://(?!https?:|localhost\b|127\.)[^\s/]|mailto:(?:\?|[^@/]+@)|tel:[+(\d])", re.IGNORECASE
)
_INSIDE = regex(r"(page:[a-z0-9-]+(#[a-z0-9-]+)?|(step|case):[a-z0-9-]+)\Z")

_WEB = regex(r"(?:https?:)?//|www\.", re.IGNORECASE)
_IMAGE = regex(r"\.(?:png|jpe?g|webp|svg|gif|heic|avif|bmp|tiff?)(?:[?#]|\Z)", re.IGNORECASE)
_MEDIA = regex(r"\.(?:mp4|m4v|mov|avi|wmv|webm|mkv|mpe?g|mp3|m4a|wav|ogg|aac|flac)\Z", re.IGNORECASE)
_DOCUMENT = regex(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|html?)\Z", re.IGNORECASE)


# Words that a program gave an image, which tell nothing of it.
_NO_ALT = regex(
    r"(?:img|dsc|image|afbeelding|plaatje|untitled|naamloos|screenshot|schermafbeelding)[\s_-]*\d*"
    r"|(?:foto|photo|picture|figuur|figure)[\s_-]*\d+"
    r"|\S+\.(?:png|jpe?g|svg|webp|gif|heic)",
    re.IGNORECASE,
)


def tells(alt: str) -> bool:
    """Whether the words of an image say what it shows."""
    return bool(alt.strip()) and not _NO_ALT.fullmatch(alt.strip())


# What stands where an address has still to come.
_STILL = regex(r"\.{3}|…|\?+|todo|tbd|xxx+|url|link|adres|address|hier|here|website", re.IGNORECASE)


def to_fill_in(target: str) -> bool:
    """Whether the address of a link has still to be written."""
    return not target or bool(_STILL.fullmatch(target))


# What mail programs and search engines put around an address: where it is sent on from.
_WRAPPED = regex(
    r"https?://(?:[\w.-]+\.safelinks\.protection\.outlook\.com/|(?:www\.)?google\.[a-z.]+/url|lm?\.facebook\.com/l\.php)"
    r"[^#]*?[?&](?:url|q|u)=(?P<address>https?[^&#]+)",
    re.IGNORECASE,
)


def unwrapped(target: str) -> str | None:
    """The address itself, where a mail program or a search engine leads there by a page of its own."""
    found = _WRAPPED.match(target)
    if not found:
        return None
    return found["address"] if "://" in found["address"] else unquote(found["address"])


def is_media(target: str) -> bool:
    """Whether an address is that of a film or a sound of the author's own."""
    return bool(_MEDIA.search(target)) and not _WEB.match(target)


def no_picture(target: str) -> str:
    """What is told of the address of an image where it can be none, by its look; empty where it may be one."""
    if _WEB.match(target):
        return "image-of-web" if _IMAGE.search(target) else "video-of-web"
    if is_media(target):
        return "media-file"
    return "no-image" if _DOCUMENT.search(target) else ""


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
