"""The package for an LMS with cmi5; what its page says to an LRS is tried in `tests/browser/test_cmi5.py`."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from casebook import cli
from casebook.cache.memory import Cache
from casebook.problems.problem import ContentError
from casebook.project import project_at
from casebook.publishing.packages.cmi5 import cmi5
from casebook.publishing.packages.packing import Packing
from casebook.rendering.articles import Articles
from tests.cmi5_structure import against
from tests.conftest import change, course_of, html_of, theme_of, words_of

SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"


def packed(content: Mapping[str, bytes], root: Path, *lrs: str) -> dict[str, bytes]:
    packing = Packing(project_at(root), Articles(course_of(content), theme_of(), Cache()), {}, None, {}, lrs)
    made = cmi5(packing)
    assert made == cmi5(packing)
    with ZipFile(BytesIO(made["klein-cmi5.zip"])) as file:
        assert file.namelist() == sorted(file.namelist())
        return {name: file.read(name) for name in file.namelist()}


def test_the_structure_tells_of_the_one_page(small: dict[str, bytes], tmp_path: Path) -> None:
    titled = change(small, "course.yaml", "title: Kleine cursus", "title: Klein & <fijn>")
    files = packed(titled, tmp_path, "https://lrs.example")
    root = ElementTree.fromstring(files["cmi5.xml"])  # noqa: S314  (we wrote it)
    assert [one.tag for one in root] == [f"{SPACE}course", f"{SPACE}au"]
    course, unit = root
    assert [one.tag.removeprefix(SPACE) for one in course] == ["title", "description"]
    assert [one.tag.removeprefix(SPACE) for one in unit] == ["title", "description", "url"]
    assert {one.text for one in root.iter(f"{SPACE}langstring")} == {"Klein & <fijn>", course_of(small).description}
    assert {one.get("lang") for one in root.iter(f"{SPACE}langstring")} == {"nl"}
    assert files.keys() == {"cmi5.xml", unit.findtext(f"{SPACE}url")}
    assert (unit.get("moveOn"), unit.get("launchMethod")) == ("Completed", "AnyWindow")
    # An LMS knows the course by these: they may never change.
    assert course.get("id") == "urn:uuid:e4be4b0e-8cc5-5115-b053-ac9de0480650"
    assert unit.get("id") == "urn:uuid:a05e9935-760c-5b70-85e6-9099909bc404"
    assert against(files) == []


# Words of a structure → others, and what the specification has against those.
REFUSED = {
    'moveOn="Completed"': ('moveOn="Done"', "<au moveOn> may not be “Done”"),
    'launchMethod="AnyWindow"': ('launchMethod="Frame"', "<au launchMethod> may not be “Frame”"),
    '<course id="urn:uuid:': ('<course id="', "<course id> may not be “e4be4b0e-8cc5-5115-b053-ac9de0480650”"),
    'au id="urn:uuid:a05e9935-760c-5b70-85e6-9099909bc404"': (
        'au id="urn:uuid:e4be4b0e-8cc5-5115-b053-ac9de0480650"',
        "an id is there twice",
    ),
    " moveOn=": (' masteryScore="80" moveOn=', "<au masteryScore> may not be “80”"),
    ' lang="nl">Klein': (' lang="Nederlands">Klein', "<langstring lang> may not be “Nederlands”"),
    "<url>index.html</url>": ("<url>site/index.html</url>", "site/index.html is not in the package"),
    "index.html</url>": ("index.html?actor=a</url>", "actor is for the LMS"),
    "</url>\n": ("</url>\n<url>index.html</url>\n", "<au> has title, description, url, url in it"),
    "</title>": (
        "</title>\n<title><langstring>x</langstring></title>",
        "<course> has title, title, description in it",
    ),
    "<courseStructure": ("<courseStructure version='1'", "<courseStructure version> is not known"),
    "v1/CourseStructure.xsd": ("CourseStructure.xsd", "<courseStructure> is not known"),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_the_specification_has_against_a_structure_is_seen(
    small: dict[str, bytes], tmp_path: Path, words: str
) -> None:
    files = packed(small, tmp_path, "https://lrs.example")
    others, told = REFUSED[words]
    text = files["cmi5.xml"].decode()
    assert words in text
    assert against({**files, "cmi5.xml": text.replace(words, others, 1).encode()}) == [told]


def test_the_page_may_ask_the_servers_that_were_named_and_no_others(small: dict[str, bytes], tmp_path: Path) -> None:
    page = html_of(packed(small, tmp_path, "https://LRS.example/xapi/", "https://lms.example:8443")["index.html"])
    assert "; connect-src https://lms.example:8443 https://lrs.example; " in page
    assert 'data-lms="cmi5"' in page
    assert "data-lms-silent" in page
    assert 'data-component="exit"' not in page


WRONG = [
    "lrs.example",
    "http://lrs.example",
    "https://",
    "https://*.example",
    "https://anna:geheim@lrs.example",
    "https://lrs.example:port",
    "https://lrs.example; script-src *",
    "https://-.example",
]


def test_each_that_is_no_address_is_told(small: dict[str, bytes], tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        packed(small, tmp_path, "https://lms.example", *WRONG)
    problems = error.value.problems
    assert {(problem.place.path, problem.code) for problem in problems} == {("--lrs", "lrs-address")}
    assert sorted(problem.values["name"] for problem in problems) == sorted(WRONG)
    dutch, english = words_of(next(problem for problem in problems if problem.values["name"] == "lrs.example"))
    assert "“lrs.example” is geen adres van een LRS." in dutch
    assert "“lrs.example” is no address of an LRS." in english


def test_a_package_without_an_lrs_is_told(small: dict[str, bytes], tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        packed(small, tmp_path)
    (problem,) = error.value.problems
    assert problem.code == "lrs-missing"
    dutch, english = words_of(problem)
    assert "Een pakket cmi5 heeft het adres nodig van de LRS" in dutch
    assert "A package cmi5 needs the address of the LRS" in english


def test_an_lrs_goes_with_no_other_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["package", "zip", "--lrs", "https://lrs.example"])
    assert "--lrs hoort niet bij zip." in capsys.readouterr().err
