"""The preview of a course that gets a house style while it runs: what was not there at first is watched, too."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.request import urlopen

import pytest

from casebook.authoring.commands import begin, begin_theme, take
from casebook.project import project_at
from tests.conftest import PATIENCE, ROOT

BRAND = "components/brand/brand.html"


@dataclass
class Serving:
    """A preview; `said` are the lines that it prints, one at least after every build."""

    address: str
    said: IO[str]

    def shows(self, words: str) -> bool:
        """Whether the start page has the words, now or after one of the next builds."""
        while words.encode() not in urlopen(self.address).read():  # noqa: S310  (our own server)
            if not self.said.readline():
                return False
        return True


@pytest.fixture
def course(tmp_path: Path) -> Path:
    begin(tmp_path, "nl")
    return tmp_path


@pytest.fixture
def serving(course: Path) -> Iterator[Serving]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "BROWSER": "true"}
    environment.pop("CASEBOOK_PROGRAM", None)
    command = [sys.executable, "-m", "casebook", "serve"]
    with subprocess.Popen(command, cwd=course, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = re.search(r"http://[\d.]+:\d+/", process.stdout.readline())
        assert address
        assert "in orde" in process.stdout.readline()
        yield Serving(address[0], process.stdout)
        process.kill()


@pytest.mark.timeout(2 * PATIENCE)
def test_a_theme_that_is_begun_and_changed_shows(course: Path, serving: Serving) -> None:
    project = project_at(course)
    assert serving.shows("Welkom")
    begin_theme(project, "mijn-stad")
    settings = course / "content" / "course.yaml"
    text = settings.read_text(encoding="utf-8").replace("theme: default", "theme: mijn-stad", 1)
    settings.write_text(text.replace("title: ", "title: Anders ", 1).replace('Anders "', '"Anders '), encoding="utf-8")
    assert serving.shows("Anders")
    take(project, BRAND)
    brand = course / "themes" / "mijn-stad" / BRAND
    brand.write_text("<p>Mijn stad</p>", encoding="utf-8")
    assert serving.shows("<p>Mijn stad</p>")


@pytest.mark.timeout(2 * PATIENCE)
def test_a_content_folder_that_is_replaced_as_a_whole_goes_on_being_watched(course: Path, serving: Serving) -> None:
    content = course / "content"
    index = content / "pages" / "index.md"
    old = index.read_text(encoding="utf-8")
    content.rename(course / "content-oud")
    shutil.copytree(course / "content-oud", content)
    index.write_text(old.replace("Welkom", "Dag allemaal"), encoding="utf-8")
    assert serving.shows("Dag allemaal")
    index.write_text(old.replace("Welkom", "Nog een keer"), encoding="utf-8")
    assert serving.shows("Nog een keer")
