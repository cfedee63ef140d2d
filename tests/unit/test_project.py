"""Where a course is found, and where its themes are."""

import os
from pathlib import Path

import pytest

from casebook import project
from casebook.pipeline import build
from casebook.problems.problem import ContentError
from casebook.project import course_around, course_in, output_problem, project_at
from casebook.reading import disk
from tests.conftest import ROOT, words_of

Files = dict[str, bytes]


@pytest.fixture
def home(tmp_path: Path, small: Files) -> Path:
    """A course without themes of its own."""
    disk.add(tmp_path / "home" / "content", small)
    return tmp_path / "home"


def test_a_course_is_found_from_any_folder_below_it(home: Path, tmp_path: Path) -> None:
    inside = home / "content" / "cases" / "anna-en-bas"
    assert [course_around(one) for one in (home, home / "content", inside)] == [home] * 3
    assert course_around(tmp_path) is None


def test_the_nearest_course_counts(home: Path, small: Files) -> None:
    disk.add(home / "more" / "content", small)
    assert course_around(home / "more" / "content") == home / "more"


def test_a_course_can_be_named_by_its_content_too(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [course_in(home), course_in(home / "content"), course_in(tmp_path)] == [home, home, None]
    monkeypatch.chdir(home / "content")
    assert course_in(Path()) == home
    monkeypatch.chdir(home)
    assert course_in(Path("content")) == Path()


def test_a_folder_that_cannot_be_looked_into_has_no_course(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert course_in(Path("x" * 5000)) is None
    monkeypatch.setattr(Path, "stat", _refuse)
    assert (course_in(home), course_around(home)) == (None, None)


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no folder that somebody is in")
def test_a_folder_that_was_removed_has_no_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert (course_in(Path()), course_around(disk.here())) == (None, None)


def _refuse(path: Path, **_: object) -> None:
    raise PermissionError(13, "no", str(path))


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


def test_once_installed_the_theme_of_the_program_is_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert project.themes_of_the_program() == ROOT / "themes"
    monkeypatch.setattr(project, "_PACKAGE", tmp_path / "casebook")
    assert project.themes_of_the_program() == tmp_path / "themes"
    (tmp_path / "casebook" / "themes").mkdir(parents=True)
    assert project.themes_of_the_program() == tmp_path / "casebook" / "themes"


def test_what_a_build_reads_is_watched_as_soon_as_it_is_there(home: Path) -> None:
    found = project_at(home)
    assert list(found.folders) == [home / "content", ROOT / "themes"]
    (home / "themes").mkdir()
    assert list(found.folders) == [home / "content", home / "themes", ROOT / "themes"]
    assert list(project_at(ROOT).folders) == [ROOT / "content", ROOT / "themes"]


@pytest.mark.parametrize(
    ("output", "wrong"),
    [("output", False), ("../elsewhere", False), ("content", True), ("themes/own", True), (".", True), ("..", True)],
)
def test_the_output_and_what_it_is_made_of_stay_apart(home: Path, output: str, *, wrong: bool) -> None:
    assert (output_problem(project_at(home, home / output)) is not None) == wrong


def test_an_output_in_the_way_is_told(home: Path) -> None:
    problem = output_problem(project_at(home, home / "content"))
    assert problem
    assert problem.code == "output-in-the-way"
    assert words_of(problem) == (
        (
            "De cursus kan niet in “content” worden gemaakt: wat je schreef en wat ervan komt, raakt dan door elkaar."
            " Noem bij --output een map buiten content en themes, waar de cursus zelf niet in staat."
        ),
        (
            "The course cannot be made in “content”: what you wrote and what is made of it would get mixed up."
            " Name a folder for --output that is outside content and themes, and that the course is not in."
        ),
    )


def _use(home: Path, theme: str) -> None:
    path = home / "content" / "course.yaml"
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("theme:")]
    path.write_text("\n".join([f"theme: {theme}", *lines]), encoding="utf-8")
