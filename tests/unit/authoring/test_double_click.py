"""Files that start something by a double click, run as each system runs them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from casebook import cli
from casebook.authoring.commands import write_starters
from casebook.project import project_at

POSIX = pytest.mark.skipif(os.name != "posix", reason="a script of macOS and Linux")
# What stands for the program: it says how it was called.
BUILD = "import os, sys; print(os.getcwd(), sys.argv[1:], os.environ.get('CASEBOOK_WINDOW'))"
NAMES = {
    "nl": {"Bouw de cursus": [], "Bekijk de cursus": ["serve"]},
    "en": {"Build the course": [], "Look at the course": ["serve"]},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course in a folder whose name has what shells see something in."""
    folder = tmp_path / "Één cursus & $100% 'nieuw'!"
    (folder / "content").mkdir(parents=True)
    (folder / "build.py").write_text(BUILD, encoding="utf-8")
    return folder


def written(folder: Path, system: str, language: str) -> dict[str, bytes]:
    (folder / "content" / "course.yaml").write_text(f"language: {language}\n", encoding="utf-8")
    names = write_starters(project_at(folder), system)
    return {name: (folder / name).read_bytes() for name in names}


@POSIX
@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize(("system", "ending"), [("macos", ".command"), ("linux", ".sh")])
def test_a_double_click_starts_the_program_where_it_lies(
    folder: Path, tmp_path: Path, system: str, ending: str, language: str
) -> None:
    files = written(folder, system, language)
    for name, arguments in NAMES[language].items():
        assert f"{name}{ending}" in files
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        done = subprocess.run(
            [str(folder / f"{name}{ending}")], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout == f"{folder} {arguments} 1\n"


@POSIX
def test_a_desktop_file_starts_the_script_beside_it(folder: Path) -> None:
    text = written(folder, "linux", "nl")["Bekijk de cursus.desktop"].decode()
    (line,) = (one.removeprefix("Exec=") for one in text.splitlines() if one.startswith("Exec="))
    command = ["sh", "-c", line.replace("%k", '"$1"'), "x", str(folder / "Bekijk de cursus.desktop")]
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{folder} ['serve'] 1\n"


@POSIX
@pytest.mark.parametrize(("language", "words"), [("nl", "Vraag de ICT-afdeling om"), ("en", "Ask the IT desk for")])
def test_without_python_it_says_what_to_ask_for(folder: Path, tmp_path: Path, language: str, words: str) -> None:
    written(folder, "macos", language)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "dirname").symlink_to("/usr/bin/dirname")
    name = next(iter(NAMES[language]))
    done = subprocess.run(
        ["/bin/sh", str(folder / f"{name}.command")],
        env={"PATH": str(tmp_path / "bin")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, words in done.stdout) == (2, True), done.stdout + done.stderr


@pytest.mark.parametrize("language", NAMES)
def test_what_windows_starts_has_its_line_ends_and_letters(folder: Path, language: str) -> None:
    files = written(folder, "windows", language)
    assert list(files) == [f"{name}.cmd" for name in NAMES[language]]
    for content in files.values():
        assert content.isascii()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert b"@about@" not in content


def test_they_are_written_beside_the_content_and_can_be_written_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert cli.main(["starters", "--system", "windows"]) == 0
        assert "  Bouw de cursus.cmd\n  Bekijk de cursus.cmd\n" in capsys.readouterr().out
    assert (project / "Bouw de cursus.cmd").is_file()
