"""Whatever is written, the last good output or the new one is there."""

import errno
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from casebook.problems.problem import ContentError
from casebook.publishing import output
from casebook.reading import disk
from tests.conftest import LINKS, words_of


def code(error: pytest.ExceptionInfo[ContentError]) -> str:
    return error.value.problems[0].code


def test_the_output_has_just_the_files_of_the_last_build(tmp_path: Path) -> None:
    output.write(tmp_path / "output", {"site/old.html": b"1"})
    output.write(tmp_path / "output", {"site/new.html": b"2"})
    assert disk.read(tmp_path / "output") == {"site/new.html": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_folder_that_was_not_made_here_stays(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.doc").write_text("x")
    with pytest.raises(ContentError) as error:
        output.write(tmp_path / "output", {"a": b"1"})
    assert code(error) == "foreign-output"
    assert words_of(error.value.problems[0]) == (
        (
            "“output” is niet zo door casebook gemaakt. Een nieuwe uitvoer zou het wissen, dus die is er niet gekomen."
            " Zet het ergens anders neer. Een bestand voor lezers hoort in content/files/, een verandering in content/."
        ),
        (
            "“output” was not made so by casebook. A new output would wipe it, so there is none."
            " Put it somewhere else. A file for readers belongs in content/files/, a change in content/."
        ),
    )
    assert (tmp_path / "output" / "thesis.doc").read_text() == "x"


def test_a_file_that_somebody_put_into_the_output_is_never_lost(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    output.write(folder, {"site/a.html": b"1", "b.html": b"2"})
    (folder / "site" / "handout.pdf").write_text("x")
    (folder / "bijlagen").mkdir()
    (folder / "bijlagen" / "rooster.docx").write_text("x")
    (folder / "b.html").write_text("3")  # somebody mended a word
    (folder / ".DS_Store").write_text("x")
    with pytest.raises(ContentError) as error:
        output.write(folder, {"site/a.html": b"1"})
    names = {"output/site/handout.pdf", "output/bijlagen/rooster.docx", "output/b.html"}
    assert {(one.code, one.values["name"]) for one in error.value.problems} == {
        ("foreign-output", one) for one in names
    }
    assert (folder / "b.html").read_text() == "3"
    (folder / "b.html").write_text("2")
    (folder / "site" / "handout.pdf").unlink()
    (folder / "bijlagen" / "rooster.docx").unlink()
    output.write(folder, {"site/a.html": b"4"})
    assert (folder / "site" / "a.html").read_text() == "4"


def test_when_writing_fails_the_last_output_stays(tmp_path: Path) -> None:
    output.write(tmp_path / "output", {"a": b"1"})
    with pytest.raises(ContentError) as error:
        output.write(tmp_path / "output", {"b": b"1", "b/c": b"2"})
    assert code(error) == "cannot-write"
    detail = error.value.problems[0].values["detail"]  # in the words of the system
    assert words_of(error.value.problems[0]) == (
        f"Schrijven naar “output” lukt niet: {detail} De vorige uitvoer staat er nog.",
        f"Writing to “output” fails: {detail} The last output is still there.",
    )
    assert disk.read(tmp_path / "output") == {"a": b"1"}


@pytest.mark.parametrize(
    ("number", "code_", "words"),
    [
        (
            errno.ENOSPC,
            "disk-full",
            (
                "De schijf is vol; “output” is niet geschreven. Maak ruimte. De vorige uitvoer staat er nog.",
                "The disk is full; “output” was not written. Make room. The last output is still there.",
            ),
        ),
        (
            errno.EROFS,
            "not-allowed",
            (
                (
                    "In “output” mag niet worden geschreven. Sluit programma’s die er iets uit open hebben, en kijk"
                    " of de map of de stick niet alleen-lezen is."
                ),
                (
                    "Writing to “output” is not allowed. Close programs that have something of it open, and check that"
                    " the folder or stick is not read-only."
                ),
            ),
        ),
    ],
)
def test_a_full_disk_and_one_that_may_not_be_written_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code_: str, words: tuple[str, str]
) -> None:
    def refuse(path: Path, content: bytes) -> int:
        raise OSError(number, "no", f"{path} {len(content)}")

    output.write(tmp_path / "output", {"a": b"1"})
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(ContentError) as error:
        output.write(tmp_path / "output", {"a": b"2"})
    assert code(error) == code_
    assert words_of(error.value.problems[0]) == words
    assert disk.read(tmp_path / "output") == {"a": b"1"}


def test_a_build_killed_in_the_swap_is_mended_by_the_next(tmp_path: Path) -> None:
    output.write(tmp_path / "output", {"a": b"1"})
    (tmp_path / "output").rename(tmp_path / ".output-old")
    (tmp_path / ".output-new").mkdir()
    with pytest.raises(ContentError):
        output.write(tmp_path / "output", {"b": b"1", "b/c": b"2"})
    assert disk.read(tmp_path / "output") == {"a": b"1"}


@LINKS
def test_an_output_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "stick")
    for content in (b"1", b"2"):
        output.write(tmp_path / "output", {"a": content})
        assert (tmp_path / "output").is_symlink()
        assert (tmp_path / "stick" / "a").read_bytes() == content


def test_an_old_output_that_is_no_longer_whole_is_not_brought_back(tmp_path: Path) -> None:
    (tmp_path / ".output-old").mkdir()
    (tmp_path / ".output-old" / "half").write_bytes(b"1")
    output.mend(tmp_path / "output")
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("refused", "pauses"), [([errno.EACCES, 0], 2), ([errno.EINVAL], 0)], ids=["another build", "a disk without locks"]
)
def test_on_windows_a_build_waits_for_another_one_and_for_no_disk_that_cannot_lock(
    monkeypatch: pytest.MonkeyPatch, refused: list[int], pauses: int
) -> None:
    paused: list[float] = []

    def locking(*_: int) -> None:
        if refused:
            number = refused.pop()
            raise OSError(number, "no")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr("time.sleep", paused.append)
    output._lock(0)
    assert (len(paused), refused) == (pauses, [])


def test_what_an_earlier_command_made_and_this_one_does_not_is_told(tmp_path: Path) -> None:
    edition = {"site/index.html": b"1", "cursus.html": b"1"}
    output.write(tmp_path / "output", {**edition, "cursus.zip": b"2", "hosting/a": b"3", "hosting/b": b"4"})
    (found,) = output.replaced(tmp_path / "output", {"site/index.html", "cursus.zip"})
    assert (found.code, found.place.path, found.warning) == ("package-gone", "output", True)
    assert words_of(found) == (
        (
            "Dit stond nog in “output” van een eerdere opdracht, en nu niet meer: hosting. Elke bouw vervangt de hele"
            " map. Maak het opnieuw als je het nodig hebt, of bewaar het in een andere map."
        ),
        (
            "“output” still had this from an earlier command, and has it no more: hosting. Each build replaces the"
            " whole folder. Make it again when you need it, or keep it in another folder."
        ),
    )
    output.write(tmp_path / "output", edition)
    assert output.replaced(tmp_path / "output", {}) == output.replaced(tmp_path / "nothing", {}) == []
