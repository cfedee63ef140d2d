"""The two forms in which the course goes out: what an address inside the course becomes in each."""

import base64
import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field

from casebook.course.course import Course
from casebook.course.downloads import Download
from casebook.course.images import Image
from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.values.ids import ContentPath, PageId

# Behind it stands what ends an address without quotes, or nothing of the kind.
_INSIDE = regex(r'href="(page|step):([^"#]+)(?:#([^"]+))?"(?=([\s>]?))')
_PAGE_LINK = regex(r'<a\s[^>]*href="page:(?P<page>[^"#]+)[^>]*>(?P<words>.*?)</a>', re.DOTALL)
_FILE = regex(r'<a href="(?P<path>files/[^"]+)"(?P<rest>[^>]*)>(?P<words>.*?)</a>', re.DOTALL)
_IMAGE = regex(r'src="image:([^"]+)"')


@dataclass(frozen=True)
class Addresses:
    """`pages`: the id of a page → its file. `steps`: the id of a step or an outcome → the id of its page.

    `images`: the path of an image in the content → its file; `downloads`: that of a file to download → that file.
    """

    pages: Mapping[PageId, str]
    steps: Mapping[str, PageId]
    images: Mapping[ContentPath, str] = field(default_factory=dict)
    downloads: Mapping[str, Download] = field(default_factory=dict)


def addresses_of(course: Course) -> Addresses:
    """Where everything of the course is found in the web edition: one flat folder."""
    homes = [(step, assignment.id) for assignment in course.assignments for step in assignment.steps]
    steps: dict[str, PageId] = {step.id: home for step, home in homes}
    steps |= {option.id: home for step, home in homes for option in step.body.options}
    images = {image.path: image.versioned for image in course.images}
    downloads = {one.path: one for one in course.downloads}
    return Addresses({name: f"{name}.html" for name in course.titles}, steps, images, downloads)


def for_site(html: str, addresses: Addresses, page: PageId) -> str:
    """HTML with its addresses as the page `page` of the web edition needs them: relative, always naming a file."""
    html = _IMAGE.sub(lambda match: f'src="{addresses.images[ContentPath(match[1])]}"', html)
    html = _with_files(html, addresses.downloads, lambda one: one.versioned)
    return _INSIDE.sub(lambda match: _link(match, address_of(match[0][6:-1], addresses, page)), html)


def beside_site(html: str, addresses: Addresses, folder: str, here: Collection[PageId]) -> str:
    """HTML with its addresses as a page beside the `folder` of the web edition needs them; it has the pages `here`."""

    def replace(match: re.Match[str]) -> str:
        kind, name, heading, _ = match.groups()
        if kind == "page" and name in here:
            return f'href="#{f"{heading}--{name}" if heading else name}"'
        return f'href="{folder}{address_of(match[0][6:-1], addresses)}"'

    html = _IMAGE.sub(lambda match: f'src="{folder}{addresses.images[ContentPath(match[1])]}"', html)
    html = _with_files(html, addresses.downloads, lambda one: f"{folder}{one.versioned}")
    return _INSIDE.sub(replace, html)


def address_of(inside: str, addresses: Addresses, page: str = "") -> str:
    """An address inside the course (`page:x#heading`, `step:x`) as a link on the page `page` of the web edition."""
    kind, _, rest = inside.partition(":")
    name, _, heading = rest.partition("#")
    if kind == "page":
        return f"{addresses.pages[PageId(name)]}{f'#{heading}--{name}' if heading else ''}"
    home = addresses.steps[name]
    return f"{'' if home == page else addresses.pages[home]}#{name}"


def for_single(
    html: str,
    images: Iterable[Image] = (),
    left_out: frozenset[PageId] = frozenset(),
    downloads: Iterable[Download] = (),
) -> str:
    """HTML with its addresses as the one-file edition needs them: everything is in this file, images too.

    Of a link to a page that is `left_out` the words stay.
    """
    data = {image.path: image.data for image in images}

    def unlink(match: re.Match[str]) -> str:
        return match["words"] if match["page"] in left_out else match[0]

    def replace(match: re.Match[str]) -> str:
        kind, name, heading, _ = match.groups()
        return _link(match, f"#{heading}--{name}" if kind == "page" and heading else f"#{name}")

    html = _IMAGE.sub(lambda match: f'src="{data[ContentPath(match[1])]}"', html)
    html = _with_files(html, {one.path: one for one in downloads}, lambda one: one.data)
    return _INSIDE.sub(replace, _PAGE_LINK.sub(unlink, html) if left_out else html)


def _link(inside: re.Match[str], address: str) -> str:
    """A link that leads to an address instead; none of ours needs quotes."""
    return f"href={address}" if inside[4] else f'href="{address}"'


def _with_files(html: str, downloads: Mapping[str, Download], address: Callable[[Download], str]) -> str:
    """HTML in which each link to a file leads there, and tells its kind and size."""

    def replace(match: re.Match[str]) -> str:
        one = downloads[match["path"]]
        link = f'<a href="{address(one)}" download="{one.name}"{match["rest"]}>{match["words"]}</a>'
        return f'{link} <span class="file">({one.told})</span>'

    return _FILE.sub(replace, html) if downloads else html


def source_hash(text: str) -> str:
    """How a Content-Security-Policy names an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(style: str, script: str, image: str, font: str = "", connect: str = "") -> str:
    """The Content-Security-Policy of a page: nothing but its own style, script and images; no requests, no forms.

    `font`: where its fonts come from, when it has any; `connect`: the servers that it may ask, when there are any.
    """
    own = f"style-src {style}; script-src {script}; img-src {image}{f'; font-src {font}' if font else ''}"
    own += f"; connect-src {connect}" if connect else ""
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"
