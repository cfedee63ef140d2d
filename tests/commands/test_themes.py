"""Which theme a course is built with: one of its own, or one of the program."""

from pathlib import Path

import pytest

from casebook.pipeline import build, check_all
from casebook.problems.problem import ContentError, Problem
from casebook.project import project_at
from casebook.publishing import left_out
from casebook.reading import disk
from tests.conftest import ROOT

Files = dict[str, bytes]
PERSPECTIVES = "components/perspectives/perspectives.html"


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


def test_a_theme_that_leaves_out_a_text_stops_check_and_build_and_the_output_stays(home: Path) -> None:
    project = project_at(home)
    build(project)
    before = disk.read(home / "output")
    _use(home, "own")
    template = (ROOT / "themes" / "default" / PERSPECTIVES).read_text(encoding="utf-8").replace("{{ body.html }}", "")
    own = {"own/theme.yaml": b"extends: default\n", f"own/{PERSPECTIVES}": template.encode()}
    disk.add(home / "themes", own)
    for command in (check_all, build):
        with pytest.raises(ContentError) as error:
            command(project)
        (found,) = error.value.problems
        assert (found.code, found.place.path) == ("left-out", "content/cases/anna-en-bas/case.yaml")
        assert found.values["where"] == f"themes/own/{PERSPECTIVES} ({{{{ body.html }}}})"
    assert disk.read(home / "output") == before
    disk.add(home / "themes", {"own/theme.yaml": b"extends: default\nleaves_out: [question]\n"})
    check_all(project)
    build(project)


def test_a_theme_of_that_name_of_the_course_that_leaves_out_a_text_is_told(home: Path) -> None:
    theme = disk.read(ROOT / "themes" / "default")
    theme[PERSPECTIVES] = theme[PERSPECTIVES].replace(b"{{ body.html }}", b"")
    disk.add(home / "themes" / "default", theme)
    with pytest.raises(ContentError) as error:
        check_all(project_at(home))
    assert [one.code for one in error.value.problems] == ["left-out"]


def test_only_for_a_theme_with_templates_of_its_own_is_looked_for_texts_that_it_leaves_out(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*_: object) -> list[Problem]:
        asked.append("again")
        return []

    monkeypatch.setattr(left_out, "left_out", ask)
    own = {"own/theme.yaml": b"extends: default\nstyles: [a.css]\n", "own/a.css": b"p{color:red}"}
    disk.add(home / "themes", {**own, "own/texts/nl.yaml": b"menu: Vooruit\n"})
    for name in ("default", "own"):
        _use(home, name)
        build(project_at(home))
    assert asked == []
    disk.add(home / "themes", {"own/components/read/read.html": b"{{ body.html }}"})
    build(project_at(home))
    assert len(asked) == 1


def _use(home: Path, theme: str) -> None:
    path = home / "content" / "course.yaml"
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("theme:")]
    path.write_text("\n".join([f"theme: {theme}", *lines]), encoding="utf-8")
