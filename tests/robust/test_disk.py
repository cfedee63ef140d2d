"""A disk that is full or may not be written to: a clear error, and everything stays as it was."""

import errno
import json
import os
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from casebook.problems.problem import ContentError
from casebook.publishing import output
from casebook.reading import disk
from tests.conftest import ROOT

Files = dict[str, bytes]
OLD = {"site/index.html": b"old", "course.html": b"old"}
NEW = {"site/index.html": b"new", "site/b.html": b"new", "course.html": b"new"}

NOTHING_WRITTEN = "casebook: 1 fout; er is niets geschreven, de vorige uitvoer is onveranderd.\n"
DISK_FULL = """\
{0}:1:1: fout: disk-full
  De schijf is vol; “{1}” is niet geschreven.
  tip: Maak ruimte. De vorige uitvoer staat er nog.

"""
NOT_ALLOWED = """\
{0}:1:1: fout: not-allowed
  In “{1}” mag niet worden geschreven.
  tip: Sluit programma’s die er iets uit open hebben, en kijk of de map of de stick niet alleen-lezen is.

"""


def on_a_disk(tmp_path: Path, small: Files, state: str, *arguments: str) -> tuple[dict[str, Any], str]:
    """Run casebook on a disk in memory that is full or read-only; it is mounted where only the command sees it."""
    disk.add(tmp_path / "content", small)
    (tmp_path / "disk").mkdir()
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    command = [sys.executable, str(ROOT / "tests" / "robust" / "on_disk.py"), str(tmp_path / "disk")]
    done = subprocess.run(
        ["unshare", "--mount", *user, *command, str(tmp_path / "content"), state, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told, done.stderr


def test_a_full_disk_is_told_and_the_last_output_stays(tmp_path: Path, small: Files) -> None:
    told, said = on_a_disk(tmp_path, small, "full")
    assert said.endswith(DISK_FULL.format("output", "output") + NOTHING_WRITTEN)
    assert told == {"code": 1, "same": True, "left": [".cache", ".vscode", "content", "filler", "output", "themes"]}


def test_a_full_disk_leaves_the_content_as_it_was(tmp_path: Path, small: Files) -> None:
    told, said = on_a_disk(tmp_path, small, "full", "schema")
    assert "fout: disk-full" in said
    assert told == {"code": 1, "same": True, "left": [".cache", ".vscode", "content", "filler", "output", "themes"]}


def test_an_output_that_may_not_be_written_is_told_and_stays(tmp_path: Path, small: Files) -> None:
    told, said = on_a_disk(tmp_path, small, "read-only")
    assert said.endswith(NOT_ALLOWED.format("output", "output") + NOTHING_WRITTEN)
    assert told == {"code": 1, "same": True, "left": [".cache", ".vscode", "content", "output", "themes"]}


def test_content_that_may_not_be_written_is_told(tmp_path: Path, small: Files) -> None:
    told, said = on_a_disk(tmp_path, small, "read-only", "new", "page", "welkom")
    assert NOT_ALLOWED.format("content/pages/welkom.md", "pages/welkom.md") in said
    assert told["same"]


@pytest.mark.parametrize("write", [output.write, disk.add])
def test_whichever_file_does_not_fit_all_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Any
) -> None:
    for failing in count():
        folder = tmp_path / str(failing) / "output"
        output.write(folder, OLD)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "write_bytes", _full_at(failing))
            if _fits(write, folder):
                break
        assert {path.name for path in folder.rglob("*") if path.is_file()} == {"index.html", "course.html", ".casebook"}
        assert disk.read(folder) == OLD
        assert [path.name for path in folder.parent.iterdir()] == ["output"]
    assert failing == len(NEW) + (write is output.write)
    assert disk.read(folder) == {**OLD, **NEW}


def _fits(write: Any, folder: Path) -> bool:
    """Whether there was room; a full disk is told as such."""
    try:
        write(folder, NEW)
    except ContentError as error:
        told = [found.code for found in error.problems]
    else:
        return True
    assert told == ["disk-full"]
    return False


def _full_at(failing: int) -> Any:
    """A way to write files of which the `failing`-th no longer fits: half of it is written."""
    written = 0
    really = Path.write_bytes

    def write_bytes(path: Path, content: bytes) -> int:
        nonlocal written
        written += 1
        if written <= failing:
            return really(path, content)
        really(path, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return write_bytes
