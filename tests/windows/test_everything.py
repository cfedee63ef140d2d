"""All that authors can ask for besides a build: what is made and said on Windows is what is made and said here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.windows.kit import HERE, Kit, windows

SCRIPT = HERE / "everything.py"
HOUSE_STYLE = ROOT / "tests" / "golden" / "house-styles" / "utrecht.css"


def made_in(folder: Path) -> dict[str, bytes]:
    """All files below a folder, the hidden ones too; but not what is kept for a next build."""
    paths = (path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def here(tmp_path: Path) -> dict[str, bytes]:
    folder = tmp_path / "here"
    folder.mkdir()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, str(SCRIPT), str(HOUSE_STYLE)], cwd=folder, env=environment, check=True)
    return made_in(folder)


def test_whatever_is_asked_for_is_the_same_on_windows(
    made: Kit, course: Path, here: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "Elders & één map"
    folder.mkdir()
    path = f"{windows(course)};{windows(made.tests)}"
    done = made.run("python.exe", windows(SCRIPT), windows(HOUSE_STYLE), at=folder, PYTHONPATH=path)
    assert done.code == 0, done.said
    there = made_in(folder)
    assert there.keys() == here.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert [name for name in here if name.endswith(".pdf")], "booklets"
    print(f"the same on Windows: {len(here)} files")
