"""A folder that somebody has open: Windows refuses to rename it, often only for a moment."""

import errno
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from casebook import console
from casebook.problems.problem import ContentError
from casebook.publishing import output
from casebook.reading import disk
from tests.conftest import words_of


class Refusing:
    """Does what it stands for, but refuses the first `times` as Windows does (`number`); `pauses` are those between."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str, times: int, number: int | None) -> None:
        self.times, self.number = times, number
        self.pauses: list[float] = []
        self._really = getattr(Path, name)
        patch.setattr(Path, name, lambda path, *rest: self(path, *rest))
        patch.setattr(output, "_exchange", lambda *_: False)  # only Linux can do that
        patch.setattr(time, "sleep", self.pauses.append)

    def __call__(self, path: Path, *rest: object) -> object:
        if self.times:
            self.times -= 1
            error = PermissionError(errno.EACCES, "The process cannot access the file", str(path))
            error.winerror = self.number  # type: ignore[attr-defined]
            raise error
        return self._really(path, *rest)


@pytest.mark.parametrize("number", [5, 32, 33])
@pytest.mark.parametrize("times", [1, 4])
def test_what_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, times: int
) -> None:
    output.write(tmp_path / "output", {"a": b"1"})
    refusing = Refusing(monkeypatch, "rename", times, number)
    output.write(tmp_path / "output", {"a": b"2"})
    assert disk.read(tmp_path / "output") == {"a": b"2"}
    assert refusing.pauses == [0.1, 0.2, 0.4, 0.8][:times]


@pytest.mark.parametrize("number", [5, 32, 33])
def test_who_holds_on_is_told_which_folder_to_close_and_the_last_output_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    output.write(tmp_path / "output", {"a": b"1"})
    Refusing(monkeypatch, "rename", 99, number)
    with pytest.raises(ContentError) as error:
        output.write(tmp_path / "output", {"a": b"2"})
    assert [found.code for found in error.value.problems] == ["held-open"]
    assert words_of(error.value.problems[0]) == (
        (
            "“output” is nog in gebruik: een ander programma heeft er iets van open. Sluit de map “output” in"
            " Verkenner, en bestanden eruit die elders open zijn. Is het OneDrive of een virusscanner? Wacht even"
            " en probeer het opnieuw."
        ),
        (
            "“output” is still in use: another program has something of it open. Close the folder “output” in Explorer,"
            " and files in it that are open elsewhere. Is it OneDrive or a virus scanner? Wait a moment and try again."
        ),
    )
    assert disk.read(tmp_path / "output") == {"a": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_when_the_new_folder_is_held_the_old_one_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output.write(tmp_path / "output", {"a": b"1"})
    refusing = Refusing(monkeypatch, "rename", 0, 32)
    really = refusing._really
    refusing._really = lambda path, *rest: refuse(path) if path.name == ".output-new" else really(path, *rest)

    def refuse(path: Path) -> object:
        refusing.times = 1
        return refusing(path)

    with pytest.raises(ContentError):
        output.write(tmp_path / "output", {"a": b"2"})
    assert disk.read(tmp_path / "output") == {"a": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_file_that_another_program_holds_leaves_all_others_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.add(tmp_path, {"a.md": b"1", "b.md": b"1"})
    refusing = Refusing(monkeypatch, "replace", 0, 32)
    really = refusing._really

    def refuse(path: Path, *rest: object) -> object:
        refusing.times = path.name == ".b.md.new"
        return refusing(path) if refusing.times else really(path, *rest)

    refusing._really = refuse
    with pytest.raises(ContentError) as error:
        disk.add(tmp_path, {"a.md": b"2", "new/c.md": b"2", "b.md": b"2"})
    (problem,) = error.value.problems
    assert (problem.code, problem.place.path) == ("held-open", "b.md")
    assert disk.read(tmp_path) == {"a.md": b"1", "b.md": b"1"}
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (5, "not-allowed"),
        (19, "not-allowed"),
        (32, "held-open"),
        (39, "disk-full"),
        (112, "disk-full"),
        (None, "disk-full"),
    ],
)
def test_what_windows_says_by_its_own_number_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int | None, code: str
) -> None:
    def refuse(path: Path, _: bytes) -> int:
        error = OSError(errno.EINVAL, "Invalid argument", str(path))  # the number that says least
        error.errno = {5: errno.EACCES, None: errno.ENOSPC}.get(number, errno.EINVAL)  # `open` has no other
        error.winerror = number  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(ContentError) as error:
        output.write(tmp_path / "output", {"a": b"2"})
    assert [found.code for found in error.value.problems] == [code]


@pytest.mark.parametrize(("times", "told", "pauses"), [(1, [], 1), (99, ["a.md", "b.md"], 4)])
def test_a_file_that_is_held_is_waited_for_once_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, told: list[str], pauses: int
) -> None:
    disk.add(tmp_path, {"a.md": b"1", "b.md": b"2"})
    refusing = Refusing(monkeypatch, "read_bytes", times, None)
    monkeypatch.setattr(console, "WINDOWS", True)
    with pytest.raises(ContentError) if told else nullcontext() as error:
        assert disk.read(tmp_path) == {"a.md": b"1", "b.md": b"2"}
    assert [(one.place.path, one.code) for one in (error.value.problems if error else ())] == [
        (path, "cannot-read") for path in told
    ]
    assert len(refusing.pauses) == pauses
