"""Packages for an LMS, as SCORM 1.2 and SCORM 2004 4th Edition ask for them: the page, and a manifest."""

from xml.sax.saxutils import escape

from casebook.frozen import dataclass
from casebook.publishing.packages.lms import PAGE, lms_page
from casebook.publishing.packages.packing import Packing, zipped

_SCRIPT = "scorm.js"


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
    page = lms_page(packing, version.name, _SCRIPT, version.room)
    course = packing.course
    manifest = version.manifest.format(id=course.id, title=escape(course.title), page=PAGE)
    return {f"{course.id}-{version.name}.zip": zipped({PAGE: page, "imsmanifest.xml": manifest.encode()})}
