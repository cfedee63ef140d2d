"""Packages for an LMS; what their page says to one is tried in `tests/browser/test_lms.py`."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from casebook.cache.memory import Cache
from casebook.problems.problem import ContentError
from casebook.project import project_at
from casebook.publishing.packages import lms
from casebook.publishing.packages.kinds import PACKAGES
from casebook.publishing.packages.lms import code, ends_of
from casebook.publishing.packages.packing import Packing
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.values.ids import StepId
from tests.conftest import change, course_of, html_of, theme_of, words_of
from tests.words import ENGLISH

KINDS = {"scorm12": "1.2", "scorm2004": "2004 4th Edition"}


def packed(kind: str, content: Mapping[str, bytes], tmp_path: Path) -> dict[str, bytes]:
    course = course_of(content)
    articles = Articles(course, theme_of(language=course.language), Cache())
    made = PACKAGES[kind](Packing(project_at(tmp_path), articles, {}, None, {}))
    assert made == PACKAGES[kind](Packing(project_at(tmp_path), articles, {}, None, {}))
    with ZipFile(BytesIO(made[f"{course.id}-{kind}.zip"])) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("kind", KINDS)
def test_the_manifest_tells_of_all_that_is_in_the_package(small: dict[str, bytes], kind: str, tmp_path: Path) -> None:
    titled = change(small, "course.yaml", "title: Kleine cursus", "title: Klein & <fijn>")
    files = packed(kind, titled, tmp_path)
    tree = ElementTree.fromstring(files["imsmanifest.xml"])  # noqa: S314  (we wrote it)
    found = {one.tag.rpartition("}")[2]: one for one in tree.iter()}
    assert found["schemaversion"].text == KINDS[kind]
    assert found["title"].text == "Klein & <fijn>"
    listed = [one.get("href") for one in tree.iter() if one.tag.endswith("}file")]
    assert {*listed, "imsmanifest.xml"} == files.keys()
    resource, item = found["resource"], found["item"]
    assert resource.get("href") == listed[0]
    assert item.get("identifierref") == resource.get("identifier") == "klein-resource"
    assert found["organizations"].get("default") == found["organization"].get("identifier")
    sco = {name.rpartition("}")[2]: value for name, value in resource.attrib.items()}
    assert sco["scormtype" if kind == "scorm12" else "scormType"] == "sco"


def test_the_page_tells_what_an_employer_sees_and_has_no_way_out_of_the_frame(tmp_path: Path) -> None:
    page = html_of(packed("scorm12", disk.read(ENGLISH), tmp_path)["index.html"])
    assert "Your employer can see that you take this course" in page
    assert "only remembers where you were" in page
    assert theme_of(language="en").texts["kept"] not in page
    assert 'data-component="exit"' not in page
    assert 'data-lms="scorm12"' in page


def test_a_course_that_an_lms_cannot_remember_is_told(
    small: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lms, "_longest", lambda *_: 3801)
    with pytest.raises(ContentError) as error:
        packed("scorm12", small, tmp_path)
    (problem,) = error.value.problems
    assert problem.code == "package-state-too-long"
    dutch, english = words_of(problem)
    assert "een leeromgeving onthoudt 3800 tekens, en het worden er 3801" in dutch
    assert "an LMS keeps 3800 characters, and these are 3801" in english
    assert packed("scorm2004", small, tmp_path)


def test_what_completes_a_course_is_one_case_or_all_that_are_named() -> None:
    named = disk.read(ENGLISH)
    content = change(named, "course.yaml", "completion: [kim-and-lee]\n", "")
    ends = ends_of(course_of(content))
    assert " " not in ends
    assert len(ends.split(",")) == 2
    assert ends_of(course_of(named)) in ends.split(",")
    both = change(content, "course.yaml", "lens:", "completion: [kim-and-lee, your-own]\nlens:")
    assert ends_of(course_of(both)).split(" ") == ends.split(",")


def test_no_two_ids_of_a_course_are_kept_in_the_same_letters() -> None:
    assert [code("a", 4), len(code(StepId("vraag-1--anna-en-bas"), 7))] == ["oa9c", 7]
    names = [f"stap-{one}--{other}-casus" for one in range(60) for other in range(60)]
    letters = lms._letters(names)
    assert letters > 4
    assert len({code(name, letters) for name in names}) == 3600
