from pathlib import Path

import pytest

from casebook import files
from casebook.problems import ContentError


def code(error: pytest.ExceptionInfo[ContentError]) -> str:
    return error.value.problems[0].code


def test_files_are_read_by_their_path_and_hidden_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "c.md").write_text("é", encoding="utf-8")
    (tmp_path / ".DS_Store").write_text("x")
    assert files.read(tmp_path) == {"a b/c.md": "é".encode()}


def test_a_link_to_outside_the_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(ContentError) as error:
        files.read(tmp_path / "content")
    assert code(error) == "outside"


def test_the_output_has_just_the_files_of_the_last_build(tmp_path: Path) -> None:
    files.write(tmp_path / "output", {"site/old.html": b"1"})
    files.write(tmp_path / "output", {"site/new.html": b"2"})
    assert files.read(tmp_path / "output") == {"site/new.html": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_folder_that_was_not_made_here_stays(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.doc").write_text("x")
    with pytest.raises(ContentError) as error:
        files.write(tmp_path / "output", {"a": b"1"})
    assert code(error) == "foreign-output"
    assert (tmp_path / "output" / "thesis.doc").read_text() == "x"


def test_when_writing_fails_the_last_output_stays(tmp_path: Path) -> None:
    files.write(tmp_path / "output", {"a": b"1"})
    with pytest.raises(ContentError) as error:
        files.write(tmp_path / "output", {"b": b"1", "b/c": b"2"})
    assert code(error) == "cannot-write"
    assert files.read(tmp_path / "output") == {"a": b"1"}


def test_a_build_killed_in_the_swap_is_mended_by_the_next(tmp_path: Path) -> None:
    files.write(tmp_path / "output", {"a": b"1"})
    (tmp_path / "output").rename(tmp_path / ".output-old")
    (tmp_path / ".output-new").mkdir()
    with pytest.raises(ContentError):
        files.write(tmp_path / "output", {"b": b"1", "b/c": b"2"})
    assert files.read(tmp_path / "output") == {"a": b"1"}


def test_an_output_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "stick")
    for content in (b"1", b"2"):
        files.write(tmp_path / "output", {"a": content})
        assert (tmp_path / "output").is_symlink()
        assert (tmp_path / "stick" / "a").read_bytes() == content
