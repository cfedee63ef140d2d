"""A folder with Python in it, made of a zip of python.org; the real one is tried in `tests/windows/`."""

import os
import struct
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from casebook import cli
from casebook.arguments import PACKAGES
from casebook.cache.memory import Cache
from casebook.problems.problem import ContentError
from casebook.project import project_at
from casebook.publishing.packages import kinds, portable
from casebook.publishing.packages.packing import Packing, zipped
from casebook.reading import disk
from casebook.rendering.articles import Articles
from tests.conftest import SMALL, course_of, theme_of, words_of
from tests.robust.test_bootstrap import wheel_of

# What python.org packs, in small: enough of a program to tell which processor it is for.
EXE = b"MZ".ljust(60, b"\0") + struct.pack("<I4sH", 64, b"PE\0\0", 0x8664)
PYTHON = {
    "python.exe": EXE,
    "python311.dll": b"dll",
    "python311.zip": b"zip",
    "python311._pth": b"python311.zip\r\n.\r\n",
}


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program with one package, which pip finds in a folder."""
    root = tmp_path / "program"
    line = wheel_of("found", tmp_path / "wheels")
    files = {
        "build.py": b"1",
        "casebook/a.py": b"2",
        "casebook/__pycache__/a.pyc": b"3",
        ".lock/build.txt": line.encode(),
    }
    disk.add(root, {**files, "themes/default/theme.yaml": b"4"})
    monkeypatch.setattr(portable, "PROGRAM", root)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "wheels"))
    return root


def packing(tmp_path: Path, files: Mapping[str, bytes]) -> Packing:
    disk.add(tmp_path, {"python.zip": zipped(files)})
    content = disk.read(SMALL)
    disk.add(tmp_path / "course" / "content", content)
    starters = {"Bouw.cmd": b"cmd"}
    articles = Articles(course_of(content), theme_of(), Cache())
    return Packing(project_at(tmp_path / "course"), articles, {}, str(tmp_path / "python.zip"), starters)


def test_all_that_is_needed_is_in_one_folder(tmp_path: Path, program: Path) -> None:
    made = portable.portable(packing(tmp_path, PYTHON))
    assert made == portable.portable(packing(tmp_path, PYTHON))
    assert program.is_dir()
    with ZipFile(BytesIO(made["klein-portable.zip"])) as file:
        files = {name.removeprefix("klein-portable/"): file.read(name) for name in file.namelist()}
    assert files["python/python.exe"] == EXE  # as it was signed
    assert files["python/python311._pth"] == b"python311.zip\r\n.\r\nLib\\site-packages\r\n..\r\n"
    assert {
        "python/Lib/site-packages/found.py",
        "python/Lib/site-packages/found-1.0.dist-info/METADATA",
    } <= files.keys()
    assert {"build.py", "casebook/a.py", ".lock/build.txt", "themes/default/theme.yaml", "Bouw.cmd"} <= files.keys()
    assert files["content/course.yaml"] == (SMALL / "course.yaml").read_bytes()
    assert not [name for name in files if "__pycache__" in name]


def test_what_is_unpacked_over_an_earlier_one_is_what_runs(tmp_path: Path) -> None:
    """Python knows by the size and the time of a file whether what it compiled of it still holds."""
    said = []
    for word in ("old", "new"):
        with ZipFile(BytesIO(zipped({"module.py": f"print('{word}')".encode()}))) as file:
            file.extractall(tmp_path)
            moment = datetime(*file.infolist()[0].date_time).timestamp()
        os.utime(tmp_path / "module.py", (moment, moment))
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, "-c", "import module"]
        said.append(subprocess.check_output(command, cwd=tmp_path, env=environment, text=True).strip())
    assert said == ["old", "new"]


@pytest.mark.parametrize(
    "files",
    [
        {},
        {name: content for name, content in PYTHON.items() if not name.endswith("_pth")},
        {**PYTHON, "python.exe": b"MZ"},
        {**PYTHON, "python310._pth": b"", "python311._pth": b""},
    ],
    ids=["empty", "installer", "no program", "too old"],
)
def test_a_zip_that_is_no_python_to_give_along_is_told(tmp_path: Path, program: Path, files: dict[str, bytes]) -> None:
    if "python310._pth" in files:
        del files["python311._pth"]
    with pytest.raises(ContentError) as error:
        portable.portable(packing(tmp_path, files))
    (problem,) = error.value.problems
    assert (problem.code, program.is_dir()) == ("no-embeddable", True)
    dutch, english = words_of(problem)
    assert "is geen Python om mee te geven. Haal bij python.org het “Windows embeddable package (64-bit)”" in dutch
    assert "is no Python to give along. Get the “Windows embeddable package (64-bit)”" in english


def test_packages_that_cannot_be_had_are_told(tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_FIND_LINKS", str(program))
    with pytest.raises(ContentError) as error:
        portable.portable(packing(tmp_path, PYTHON))
    (problem,) = error.value.problems
    assert problem.code == "no-wheels"
    dutch, english = words_of(problem)
    assert dutch.startswith("De pakketten voor win_amd64 zijn niet opgehaald: No matching distribution found for found")
    assert english.endswith("Do this on a computer with a network, in the folder of the program itself.")


def test_the_command_builds_and_says_where_the_package_is(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    disk.add(tmp_path / "content", disk.read(SMALL))
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    assert program.is_dir()
    assert cli.main(["package", "portable"]) == 1
    assert "fout: no-embeddable" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()
    disk.add(tmp_path, {"python.zip": zipped(PYTHON)})
    assert cli.main(["package", "portable", "--python", str(tmp_path / "python.zip")]) == 0
    assert "output/klein-portable.zip" in capsys.readouterr().out
    assert {"klein.html", "klein-portable.zip", "site/index.html"} <= disk.read(tmp_path / "output").keys()


def test_every_kind_of_package_can_be_asked_for() -> None:
    assert set(PACKAGES) == set(kinds.PACKAGES)
