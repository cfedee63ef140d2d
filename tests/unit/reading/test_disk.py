import errno
from pathlib import Path

import pytest

from casebook.problems.problem import ContentError
from casebook.reading import disk
from tests.conftest import words_of


def code(error: pytest.ExceptionInfo[ContentError]) -> str:
    return error.value.problems[0].code


def test_files_are_read_by_their_path_and_hidden_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "c.md").write_text("é", encoding="utf-8")
    for hidden in (".DS_Store", "Thumbs.db", "desktop.ini", "~$verhaal.docx"):
        (tmp_path / "a b" / hidden).write_text("x")
    assert disk.read(tmp_path) == {"a b/c.md": "é".encode()}


def test_files_come_in_the_order_of_their_folders_and_a_link_that_leads_nowhere_is_none(tmp_path: Path) -> None:
    for name in ("b.md", "a-b.md", "a/c.md", "a/b/d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "gone.md").symlink_to("nothing.md")
    (tmp_path / "again").symlink_to("a")
    assert list(disk.read(tmp_path)) == ["a/b/d.md", "a/c.md", "a-b.md", "b.md"]


def test_a_link_to_outside_the_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path / "content")
    assert code(error) == "outside"
    assert words_of(error.value.problems[0]) == (
        "Dit bestand wijst buiten de map. Zet een kopie in de map zelf.",
        "This file points outside the folder. Put a copy in the folder itself.",
    )


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(errno.EACCES, "no", path, mode)

    (tmp_path / "a.md").write_text("x")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path)
    assert code(error) == "cannot-read"
    assert words_of(error.value.problems[0]) == (
        "Dit bestand is niet te lezen: Permission denied Kijk of je er rechten voor hebt.",
        "This file cannot be read: Permission denied Check that you have the rights to it.",
    )


def test_a_file_that_is_not_there_is_peeked_at_as_empty(tmp_path: Path) -> None:
    assert disk.peek(tmp_path / "nothing") == b""


def test_a_file_that_is_a_link_stays_one_when_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"1")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    disk.add(tmp_path, {"b.yaml": b"2"})
    assert (tmp_path / "b.yaml").is_symlink()
    assert (tmp_path / "a.yaml").read_bytes() == b"2"
