"""Packages for an LMS, as SCORM 1.2 and SCORM 2004 4th Edition ask for them: the one file, and what tells of it.

One page means one session: the web edition would begin and end one with every page.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from casebook.course.case import Case
from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.problems.problem import ContentError, Place, Problem
from casebook.problems.problem import below as told_below
from casebook.publishing.onefile import policy_of_one_file, whole_page
from casebook.publishing.packages.packing import Packing, zipped
from casebook.reading import disk
from casebook.text.markup import trusted
from casebook.theme.lean import ascii_script, lean

_SCRIPT = Path(__file__).with_name("lms.js")
_PAGE = "index.html"
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
# In how few letters an id can be told, as long as no two get the same.
_FEWEST, _MOST = 4, 7


@dataclass(frozen=True)
class Version:
    """A version of SCORM: its name, how long what is kept may be (with some to spare), and its manifest."""

    name: str
    room: int
    manifest: str


_SCORM12 = Version(
    "scorm12",
    3800,
    """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="{id}-organization">
<organization identifier="{id}-organization"><title>{title}</title>
<item identifier="{id}-item" identifierref="{id}-resource" isvisible="true"><title>{title}</title></item>
</organization>
</organizations>
<resources>
<resource identifier="{id}-resource" type="webcontent" adlcp:scormtype="sco" href="{page}">
<file href="{page}"/>
</resource>
</resources>
</manifest>
""",
)
_SCORM2004 = Version(
    "scorm2004",
    63000,
    """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" \
xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="{id}-organization">
<organization identifier="{id}-organization"><title>{title}</title>
<item identifier="{id}-item" identifierref="{id}-resource" isvisible="true"><title>{title}</title>
<imsss:sequencing><imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing></item>
<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
</organization>
</organizations>
<resources>
<resource identifier="{id}-resource" type="webcontent" adlcp:scormType="sco" href="{page}">
<file href="{page}"/>
</resource>
</resources>
</manifest>
""",
)


def scorm12(packing: Packing) -> dict[str, bytes]:
    """The zip of SCORM 1.2. Raises ContentError when a template has an error, or the course is too large for it."""
    return _packed(packing, _SCORM12)


def scorm2004(packing: Packing) -> dict[str, bytes]:
    """The zip of SCORM 2004 4th Edition. Raises ContentError as `scorm12` does."""
    return _packed(packing, _SCORM2004)


def _packed(packing: Packing, version: Version) -> dict[str, bytes]:
    course, articles = packing.course, packing.articles
    letters = _letters(_names(course))
    longest = _longest(course, letters)
    if longest > version.room:
        values = {"name": version.name, "count": str(longest), "limit": str(version.room)}
        raise ContentError([Problem(Place(packing.project.content.name), "package-state-too-long", values)])
    script = ascii_script(lean(disk.peek(_SCRIPT).decode()).text)
    more = {
        # The frame of an LMS stays around the course: a way out of it would not take its reader away.
        "course": replace(course, exit=None),
        "csp": policy_of_one_file(articles.theme, script),
        "lms": {
            "version": version.name,
            "letters": letters,
            "ends": ends_of(course),
            "script": trusted(script, "ours"),
        },
    }
    with told_below(packing.project.themes.name):
        page = whole_page(articles, more)
    manifest = version.manifest.format(id=course.id, title=escape(course.title), page=_PAGE)
    return {f"{course.id}-{version.name}.zip": zipped({_PAGE: page, "imsmanifest.xml": manifest.encode()})}


def ends_of(course: Course) -> str:
    """Which steps finish the course: one of each group; groups are parted by a space, the steps in one by a comma."""
    named = [case for case in course.cases if case.id in course.completion]
    cases = [case for case in course.cases if case.assignments]
    groups = [_ends(case) for case in named] or [[end for case in cases for end in _ends(case)]]
    return " ".join(",".join(group) for group in groups)


def _ends(case: Case) -> list[str]:
    """The last step of the last assignment of a case, and others that nothing follows there."""
    steps = case.assignments[-1].steps if case.assignments else ()
    return [step.id for step in steps if step is steps[-1] or not (step.next or step.body.options)]


def code(name: str, letters: int) -> str:
    """An id in a few letters, as `lms.js` makes it (FNV-1a)."""
    number = 0x811C9DC5
    for sign in name.encode("ascii"):
        number = ((number ^ sign) * 0x01000193) & 0xFFFFFFFF
    return "".join(_DIGITS[number >> 5 * at & 31] for at in reversed(range(letters)))


def _letters(names: Iterable[str]) -> int:
    """In how many letters no two of the ids are told by the same."""
    known = set(names)
    fits = (count for count in range(_FEWEST, _MOST) if len({code(name, count) for name in known}) == len(known))
    return next(fits, _MOST)


def _names(course: Course) -> Iterable[str]:
    """The ids that an LMS keeps: of steps, and of the fields and options of choices."""
    for step in course.steps:
        yield step.id
        yield from (option.id for option in step.body.options)
        yield from [step.body.field] if step.body.field else []


def _longest(course: Course, letters: int) -> int:
    """How long what is kept becomes, for who saw all and chose everywhere."""
    choices = sum(bool(step.body.options) for step in course.steps)
    return len(f"c{letters}::") + letters * (len(course.steps) + 2 * choices)
