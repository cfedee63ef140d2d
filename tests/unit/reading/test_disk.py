import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook import console
from casebook.problems.problem import ContentError
from casebook.reading import disk
from tests.conftest import LINKS, ONE_CASE, words_of


def code(error: pytest.ExceptionInfo[ContentError]) -> str:
    return error.value.problems[0].code


def test_files_are_read_by_their_path_and_hidden_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "c.md").write_text("é", encoding="utf-8")
    for hidden in (".DS_Store", "Thumbs.db", "desktop.ini", "~$verhaal.docx"):
        (tmp_path / "a b" / hidden).write_text("x")
    assert disk.read(tmp_path) == {"a b/c.md": "é".encode()}


@LINKS
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


@LINKS
def test_a_link_to_a_folder_and_one_that_leads_to_itself_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "a" / "self.md").symlink_to(tmp_path / "a" / "self.md")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path)
    told = [(problem.place.path, problem.code) for problem in error.value.problems]
    assert told == [("a/again", "linked-folder"), ("a/self.md", "cannot-read"), ("loop", "cannot-read")]
    dutch = "Dit is een verwijzing naar een map; wat daarin staat, wordt niet gelezen."
    assert words_of(error.value.problems[0]) == (
        f"{dutch} Zet de map zelf hier neer, of een kopie ervan.",
        "This is a link to a folder; what is in there is not read. Put the folder itself here, or a copy of it.",
    )


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "no", str(path))

    (tmp_path / "a.md").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path)
    assert code(error) == "cannot-read"
    assert words_of(error.value.problems[0]) == (
        "Dit bestand is niet te lezen: Permission denied Kijk of je er rechten voor hebt.",
        "This file cannot be read: Permission denied Check that you have the rights to it.",
    )


def test_a_file_that_is_not_there_is_peeked_at_as_empty(tmp_path: Path) -> None:
    assert disk.peek(tmp_path / "nothing") == b""


@LINKS
def test_a_file_that_is_a_link_stays_one_when_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"1")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    disk.add(tmp_path, {"b.yaml": b"2"})
    assert (tmp_path / "b.yaml").is_symlink()
    assert (tmp_path / "a.yaml").read_bytes() == b"2"


@ONE_CASE
def test_two_names_that_other_disks_take_for_one_are_told(tmp_path: Path) -> None:
    for name in ("Tuin.md", "tuin.md", "café.md", "cafe\u0301.md", "straat.md"):
        (tmp_path / name).write_text("x")
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path)
    assert [found.code for found in error.value.problems] == ["same-name", "same-name"]
    assert [found.place.path for found in error.value.problems] == ["café.md", "tuin.md"]
    assert words_of(error.value.problems[1]) == (
        (
            "“tuin.md” en “Tuin.md” hebben op Windows en macOS dezelfde naam; daar blijft er maar één over."
            " Geef een van beide een andere naam."
        ),
        (
            "“tuin.md” and “Tuin.md” have the same name on Windows and macOS; only one of them is left there."
            " Give one of them another name."
        ),
    )


@LINKS
def test_a_file_that_is_seen_but_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("gone.md")
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path)
    assert code(error) == "cannot-read"


def test_a_folder_that_nobody_may_look_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = os.scandir

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "secret":
            raise PermissionError(errno.EACCES, "no", path)
        return really(path)

    (tmp_path / "secret").mkdir()
    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(ContentError) as error:
        disk.read(tmp_path)
    assert (code(error), error.value.problems[0].place.path) == ("cannot-read", "secret")


def test_a_path_that_is_too_long_for_windows_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object) -> bytes:
        raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", str(path) + "x" * 260)

    (tmp_path / "a.md").write_text("x")
    monkeypatch.setattr(console, "WINDOWS", True)
    for name in ("read_bytes", "write_bytes"):
        monkeypatch.setattr(Path, name, refuse)
    with pytest.raises(ContentError) as read:
        disk.read(tmp_path)
    with pytest.raises(ContentError) as added:
        disk.add(tmp_path, {"b.md": b""})
    assert (code(read), code(added)) == ("path-too-long", "path-too-long")
    assert words_of(added.value.problems[0]) == (
        (
            "De plek van dit bestand op de schijf is te lang: Windows kan niet meer dan 259 tekens aan."
            " Zet de hele map hoger, zoals in C:\\cursus, of geef mappen kortere namen."
        ),
        (
            "The place of this file on the disk is too long: Windows takes no more than 259 characters."
            " Put the whole folder higher, as in C:\\course, or give folders shorter names."
        ),
    )


def test_who_stops_a_command_while_it_writes_finds_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.add(tmp_path, {"a.md": b"old"})
    really = Path.write_bytes

    def stopped(path: Path, content: bytes) -> int:
        really(path, content)
        if content == b"last":
            raise KeyboardInterrupt
        return len(content)

    monkeypatch.setattr(Path, "write_bytes", stopped)
    with pytest.raises(KeyboardInterrupt):
        disk.add(tmp_path, {"a.md": b"new", "b/c.md": b"last"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert disk.read(tmp_path) == {"a.md": b"old"}
