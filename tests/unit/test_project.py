"""Where a course is found, and where its themes are."""

import os
from pathlib import Path

import pytest

from casebook import program
from casebook.project import course_around, course_in, has_own_templates, output_problem, project_at
from casebook.reading import disk
from tests.conftest import ROOT, theme_of, words_of

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


def test_once_installed_the_theme_of_the_program_is_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.themes_of_the_program() == ROOT / "themes"
    monkeypatch.setattr(program, "PROGRAM", tmp_path)
    monkeypatch.setattr(program, "PACKAGE", tmp_path / "casebook")
    assert program.themes_of_the_program() == tmp_path / "themes"
    (tmp_path / "casebook" / "themes").mkdir(parents=True)
    assert program.themes_of_the_program() == tmp_path / "casebook" / "themes"


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


def test_where_the_program_lacks_its_theme_there_is_none_to_compare_with(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a copy that was made of a part of the program."""
    (home / "themes" / "default").mkdir(parents=True)
    monkeypatch.setattr("casebook.project.themes_of_the_program", lambda: tmp_path / "nowhere")
    assert not has_own_templates(project_at(home), theme_of())
