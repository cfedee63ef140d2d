"""Mistakes that were seen where texts were read. A part of the stage `check`."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from casebook.checks.given import Given
from casebook.course.course import Course
from casebook.course.downloads import is_download
from casebook.model.layout import CASE, passage_path
from casebook.patterns import regex
from casebook.problems.problem import Near, Problem
from casebook.steps.explanation import ExplanationSpec
from casebook.steps.read import ReadSpec
from casebook.text.links import FILES, IMAGES, is_inside
from casebook.text.slugs import slug
from casebook.values.references import Slip

_NUMBER = regex(r"\+?[\d() -]{3,}")
_MAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# What somebody writes before a number or a mail address → what belongs there.
_CALLED = regex(
    r"(?:(?P<tel>telefoon|telefoonnummer|phone|call)|(?:e-?mail|mail|mailto)):/*(?P<rest>.+)", re.IGNORECASE
)
_WEB = regex(r"(?:h?t+ps?[:;]?/*)*+(?:https?:/?/?|//)?(?P<rest>(?:www\.|(?<=/)|(?<=:))[\w-]+(?:\.[\w-]+)+(?:/.*)?)")
_IMAGE_NAME = regex(r"\.(?:png|jpe?g|webp|svg)\Z", re.IGNORECASE)
# An image with its size as other tools have it.
_SIZED = regex(r"(?P<name>\S+) +=\d*x\d*")
# An address with words behind it, as they show below a mouse; between quotes that are none here, or left open.
_TITLED = regex(r"(?P<name>\S+)\s+[\"'“”„‘’(](?P<title>[^\"”“)]*)[\"'”“’)]?")
# Where Word leads from the sign of a note, and back.
_WORD_NOTE = regex(r"#_(?:ftn|edn)(?:ref)?(?P<number>\d+)")
# What Notion puts behind the name of each page that it exports.
_NOTION = regex(r"(?<=\w) [0-9a-f]{6,32}\Z")
# What comes before a name, in Dutch.
_SCHEMES = {"pagina": "page", "stap": "step", "casus": "case"}


def slips(given: Given) -> Iterator[Problem]:
    """All of them, with what was probably meant; each once, as a file may be shown in several steps."""
    files = _steps_of_files(given)
    found = (_problem(slip, given.course, files) for slip in given.assembly.slips)
    yield from {(problem.place, problem.code, *problem.values.values()): problem for problem in found}.values()


def _steps_of_files(given: Given) -> dict[str, str]:
    """Each text of a case with the first step that shows it."""
    return {
        passage_path(case, file): step.id
        for case, step, _ in reversed([*given.specs.steps(CASE)])
        if isinstance(step, ReadSpec | ExplanationSpec)
        for file in step.file
    }


def _problem(slip: Slip, course: Course, files: Mapping[str, str]) -> Problem:
    near = slip.near
    if slip.code == "bad-link":
        step = files.get(f"{slip.origin.document.path.rpartition('/')[0]}/{slip.written.rpartition('/')[2]}")
        near = f"step:{step}" if step else _outside_meant(slip.written) or _page_meant(slip.written, course)
        near = None if near == slip.written else near
    elif slip.code in ("loose-link", "loose-image") and " " in slip.written:
        near = _address_meant(slip.written, course)
    return Problem(slip.origin.place(), slip.code, {"name": slip.written}, near, slip.warning)


def _address_meant(written: str, course: Course) -> str | Near:
    """What an address with spaces in it was meant to be."""
    scheme = written.partition(":")[0].lower()
    if scheme in ("tel", "mailto"):
        return written.replace(" ", "")
    if scheme in ("http", "https") or written.startswith("www."):
        return ("" if ":" in written else "https://") + written.replace(" ", "%20")
    if written.startswith("#"):
        return f"#{slug(written)}"
    if titled := _TITLED.fullmatch(written):
        return f'{titled["name"]} "{titled["title"]}"' if titled["name"].startswith(IMAGES) else titled["name"]
    if sized := _SIZED.fullmatch(written):
        return sized["name"]
    if written.startswith((IMAGES, FILES)) or _IMAGE_NAME.search(written):
        folder, _, name = written.rpartition("/")
        return f"{folder or IMAGES.strip('/')}/{_plain_name(name)}"
    return _download_meant(written) or _page_meant(written.replace(" ", "-"), course)


def _outside_meant(written: str) -> str | None:
    """The file, number, note, mail or web address that was meant, when it looks like one."""
    if "|" in written:  # as chats and wikis have it
        address, _, words = written.partition("|")
        return f"[{words}]({address})"
    if note := _WORD_NOTE.fullmatch(written):
        return f"[^{note['number']}]"
    if called := _CALLED.fullmatch(written):
        return f"tel:{called['rest']}" if called["tel"] else f"mailto:{called['rest']}"
    if _NUMBER.fullmatch(written):
        return f"tel:{written.replace(' ', '')}"
    if _MAIL.fullmatch(written):
        return f"mailto:{written}"
    if written.startswith(IMAGES) and _IMAGE_NAME.search(written):
        return f"![…]({written})"
    if written.startswith(('"', "'", "“", "‘", "<")):
        return written.strip("\"'“”‘’<> ")
    web = _WEB.fullmatch(written)
    return f"https://{web['rest']}" if web else _download_meant(written)


def _download_meant(written: str) -> str | None:
    """The file to download that a link to it was meant for, when it is of a kind that there can be."""
    name = re.split(r"[/\\]", written)[-1]
    return f"{FILES}{_plain_name(name)}" if is_download(f"{FILES}{_plain_name(name)}") else None


def _plain_name(name: str) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{slug(stem)}.{ending.lower()}"


def _page_meant(written: str, course: Course) -> str | Near:
    """The page that a link to a file, such as `begrippen.md` or `/begrippen.html`, was meant for."""
    scheme, _, rest = written.lower().partition(":")
    if is_inside(inside := f"{_SCHEMES.get(scheme, scheme)}:{rest}") and inside != written and scheme != "page":
        return inside
    page, _, heading = written.removeprefix("page:").partition("#")
    if heading and page in course.titles:
        return f"page:{page}#{slug(heading)}"
    name = (
        _NOTION.sub("", unquote(re.sub(r"\.(md|html?)\b|#.*", "", written)))
        .rstrip("/")
        .rpartition("/")[2]
        .rpartition(":")[2]
    )
    below = f"#{slug(heading)}" if heading else ""
    return f"page:{name}{below}" if name in course.titles else Near(name, course.titles, before="page:")
