"""Which theme a course is built with: one of its own, or one of the program."""

from pathlib import Path

import pytest

from casebook.pipeline import build
from casebook.problems.problem import ContentError
from casebook.project import project_at
from casebook.reading import disk
from tests.conftest import ROOT

Files = dict[str, bytes]


@pytest.fixture
def home(tmp_path: Path, small: Files) -> Path:
    """A course without themes of its own."""
    disk.add(tmp_path / "home" / "content", small)
    return tmp_path / "home"


def test_a_course_without_themes_has_the_one_of_the_program(home: Path) -> None:
    build(project_at(home))
    assert (home / "output" / "site" / "index.html").is_file()
    assert not (home / "themes").exists()


def test_a_theme_of_the_course_builds_on_that_of_the_program(home: Path) -> None:
    _use(home, "own")
    disk.add(home / "themes", {"own/theme.yaml": b"extends: default\n", "own/texts/nl.yaml": b"menu: Vooruit\n"})
    build(project_at(home))
    assert "Vooruit" in (home / "output" / "site" / "index.html").read_text(encoding="utf-8")


def test_a_theme_of_the_course_counts_before_one_of_that_name_of_the_program(home: Path) -> None:
    theme = disk.read(ROOT / "themes" / "default")
    theme["components/brand/brand.html"] += b"<b>Kom erbij</b>"
    disk.add(home / "themes" / "default", theme)
    build(project_at(home))
    assert "Kom erbij" in (home / "output" / "site" / "index.html").read_text(encoding="utf-8")


def test_a_missing_theme_is_told_with_the_nearest_of_both_places(home: Path) -> None:
    disk.add(home / "themes", {"waterland/theme.yaml": b"extends: defalt\n"})
    for asked, meant in {"waterlnd": "waterland", "defolt": "default", "waterland": "default"}.items():
        _use(home, asked)
        with pytest.raises(ContentError) as error:
            build(project_at(home))
        assert [(one.code, one.nearest) for one in error.value.problems] == [("theme-missing", meant)]


def _use(home: Path, theme: str) -> None:
    path = home / "content" / "course.yaml"
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("theme:")]
    path.write_text("\n".join([f"theme: {theme}", *lines]), encoding="utf-8")
