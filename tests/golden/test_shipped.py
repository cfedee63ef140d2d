"""What holds of the shipped course as a whole."""

import re
import tomllib
from io import BytesIO
from zipfile import ZipFile

import pytest

from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.packages.kinds import PACKAGES
from casebook.publishing.packages.packing import Packing
from casebook.reading import disk
from casebook.rendering.articles import Articles
from tests.conftest import ROOT, course_of, html_of, theme_of


def test_nothing_leads_back_to_what_is_still_to_come_unless_that_asks_about_it() -> None:
    course = course_of(disk.read(ROOT / "content"))
    for assignment in course.assignments:
        places = {step.id: index for index, step in enumerate(assignment.steps)}
        by_id = {step.id: step for step in assignment.steps}
        for step in assignment.steps:
            owner = by_id.get(step.owner or step.id)
            assert owner, step.id
            assert places[owner.id] <= places[step.id] or step.id in owner.body.about


@pytest.fixture(scope="module")
def packed() -> bytes:
    """The course for an LMS: one page, and what tells of it."""
    course = course_of(disk.read(ROOT / "content"))
    made = PACKAGES["scorm12"](Packing(project_at(ROOT), Articles(course, theme_of(), Cache()), {}, None, {}))
    return made["genderbril-scorm12.zip"]


def test_the_whole_course_is_small_enough_for_every_lms(packed: bytes) -> None:
    assert len(packed) < 255_000
    course = course_of(disk.read(ROOT / "content"))
    assert max(len(step.id) for step in course.steps) < 255  # an LMS keeps no longer place


def test_wherever_one_looks_for_the_licences_they_are_the_same(packed: bytes) -> None:
    """The program's and the texts'. A zip and a portable folder have `LICENSE` and `LICENSES/` with them."""
    with ZipFile(BytesIO(packed)) as file:
        page = html_of(file.read("index.html"))
    places = {path: (ROOT / path).read_text(encoding="utf-8") for path in ("LICENSE", "README.md")}
    places |= {
        f"{name}.md": (ROOT / "content" / "pages" / f"{name}.md").read_text() for name in ("colofon", "webredactie")
    }
    places["a page for an LMS"] = page.partition('id="colofon"')[2]
    for path, text in places.items():
        assert "EUPL-1.2" in text, path
        assert re.search(r"CC[ -]BY[ -]4\.0", text), path
        assert not re.search(r"EUPL[ -]1\.1|CC[ -]BY[ -](SA|NC|ND)", text), path
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (settings["license"], settings["license-files"]) == ("EUPL-1.2", ["LICENSE", "LICENSES/EUPL-1.2.txt"])
    whole = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "LICENSES").iterdir()}
    assert {name: text.partition("\n")[0] for name, text in whole.items()} == {
        "CC-BY-4.0.txt": "Creative Commons Attribution 4.0 International",
        "EUPL-1.2.txt": "EUROPEAN UNION PUBLIC LICENCE v. 1.2",
    }
    assert all(f"LICENSES/{name}" in places["LICENSE"] for name in whole)
