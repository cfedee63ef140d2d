"""The package for an LMS as cmi5 asks for it: the page, which tells an LRS of its reader, and a course structure.

The address of the LRS is known to the page only when it is launched, but its policy has to name whom it may ask. So who
makes the package names the servers; an address with anything else in it leads nowhere.
"""

from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from casebook.patterns import regex
from casebook.problems.problem import ContentError, Place, Problem
from casebook.publishing.packages.lms import PAGE, lms_page
from casebook.publishing.packages.packing import Packing, zipped

_NAME = "cmi5"
_SCRIPT = "cmi5.js"
# No standard sets a limit; what fits everywhere else does here too.
_ROOM = 3800
# Inside the page's policy an address may bring nothing of its own.
_HOST = regex(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
# On this computer nobody listens in between.
_LOOPBACK = frozenset({"localhost", "127.0.0.1"})
_STRUCTURE = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="{course}">
<title><langstring lang="{language}">{title}</langstring></title>
<description><langstring lang="{language}">{description}</langstring></description>
</course>
<au id="{au}" moveOn="Completed" launchMethod="AnyWindow">
<title><langstring lang="{language}">{title}</langstring></title>
<description><langstring lang="{language}">{description}</langstring></description>
<url>{page}</url>
</au>
</courseStructure>
"""


def cmi5(packing: Packing) -> dict[str, bytes]:
    """The zip. Raises ContentError when no LRS is named well, or as `lms_page` does."""
    if not packing.lrs:
        raise ContentError([Problem(Place("--lrs"), "lrs-missing")])
    origins = {address: _origin(address) for address in packing.lrs}
    if None in origins.values():
        wrong = [address for address, origin in origins.items() if origin is None]
        raise ContentError(Problem(Place("--lrs"), "lrs-address", {"name": address}) for address in wrong)
    page = lms_page(packing, _NAME, _SCRIPT, _ROOM, tuple(sorted({origin for origin in origins.values() if origin})))
    course = packing.course
    structure = _STRUCTURE.format(
        course=_id(course.id),
        au=_id(f"{course.id}/{PAGE}"),
        language=course.language,
        title=escape(course.title),
        description=escape(course.description),
        page=PAGE,
    )
    return {f"{course.id}-{_NAME}.zip": zipped({PAGE: page, "cmi5.xml": structure.encode()})}


def _origin(address: str) -> str | None:
    """The server of an address, whatever path stands behind it; None when it is none that a page may ask."""
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    safe = parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)
    if not safe or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}"


def _id(name: str) -> str:
    """An id that is the same for ever, in the form that cmi5 asks for (an IRI): an LMS knows the course by it."""
    return uuid5(NAMESPACE_URL, f"casebook:{name}").urn
