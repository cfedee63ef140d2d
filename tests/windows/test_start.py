"""What is double-clicked on Windows, run by `cmd`, and a folder that needs no installation."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from casebook.authoring.commands import starters_for, write_starters
from casebook.pipeline import build
from casebook.problems.messages import Language
from casebook.project import project_at
from casebook.publishing.packages.packing import below
from casebook.reading import disk
from tests.conftest import ROOT
from tests.windows.conftest import offline
from tests.windows.kit import Kit, windows

# Stands for the browser: says what it is asked to open.
BROWSER = {"BROWSER": "cmd /c echo opened %s"}


@pytest.fixture(scope="module")
def starters(course: Path) -> list[str]:
    return write_starters(project_at(course), "windows")


def test_a_double_click_builds_the_course_opens_it_and_waits(made: Kit, course: Path, starters: list[str]) -> None:
    assert "Bouw de cursus.cmd" in starters
    done = made.run("cmd", "/c", "Bouw de cursus.cmd", at=course, **offline(made), **BROWSER)
    assert done.code == 0, done.said
    assert (course / "output" / "site" / "index.html").is_file()
    assert "opened file:///" in done.said
    assert "Klaar. Druk op Enter" in done.said


def test_build_py_itself_does_that_once(made: Kit, course: Path) -> None:
    python = str(made.python / "python.exe")
    done = made.console(python, "build.py", at=course, **offline(made), **BROWSER)
    counts = [done.said.count(words) for words in ("pagina’s", "opened file:///", "Klaar. Druk op Enter")]
    assert (done.code, counts) == (0, [1, 1, 1]), done.said


@pytest.fixture
def broken(course: Path) -> Iterator[None]:
    """A mistake in the course, for one test."""
    path = course / "content" / "course.yaml"
    good = path.read_bytes()
    path.write_bytes(good.replace(b"menu:", b"menuu:", 1))
    yield
    path.write_bytes(good)


@pytest.mark.usefixtures("broken")
def test_a_mistake_keeps_the_window_open(made: Kit, course: Path, starters: list[str]) -> None:
    for name in starters:
        if name.startswith("Bouw"):
            done = made.run("cmd", "/c", name, at=course, **BROWSER)
            assert (done.code, "Het is niet gelukt" in done.said, "opened" in done.said) == (1, True, False), done.said


@pytest.mark.usefixtures("broken")
def test_every_console_shows_what_is_said(made: Kit, course: Path) -> None:
    pages = ("437", "850", "1252")  # of the United States and Western Europe, and of Windows
    command = " & ".join(f"chcp {page} & python.exe build.py check" for page in pages)
    done = made.console("cmd", "/c", command, at=course, **offline(made))
    counts = [done.said.count(words) for words in (*(f"code page: {page}" for page in pages), "De sleutel “menuu”")]
    assert counts == [1, 1, 1, 3], done.said


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", ("Vraag de ICT-afdeling om", "toe te staan")), ("en", ("Ask the IT desk for", "Ask the IT desk to allow"))],
)
def test_where_no_python_starts_every_file_says_what_to_ask_for(
    made: Kit, tmp_path: Path, language: Language, words: tuple[str, str]
) -> None:
    files = starters_for(language, "windows")
    assert len(files) == 2
    disk.add(tmp_path, {**files, **below("portable/", files), "portable/python/python.exe": b"no program"})
    for folder, said in zip((tmp_path, tmp_path / "portable"), words, strict=True):
        for name in files:
            done = made.run("cmd", "/c", name, at=folder, WINEPATH="")
            assert (done.code, said in done.said) == (2, True), done.said


@pytest.fixture(scope="module")
def embeddable(made: Kit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python as python.org packs it for others to give along: the library in a zip, no pip, no venv."""
    folder = tmp_path_factory.mktemp("embeddable")
    library = made.python / "Lib"
    with ZipFile(folder / "python311.zip", "w", ZIP_DEFLATED) as file:
        for path in library.rglob("*.py"):
            name = path.relative_to(library)
            if name.parts[0] not in ("venv", "ensurepip"):
                file.write(path, name.as_posix())
    with ZipFile(folder / "python-3.11-embed-amd64.zip", "w", ZIP_DEFLATED) as file:
        file.write(folder / "python311.zip", "python311.zip")
        file.writestr("python311._pth", "python311.zip\n.\n\n#import site\n")
        for path in made.python.iterdir():
            if path.is_file():
                file.write(path, path.name)
    return folder / "python-3.11-embed-amd64.zip"


def test_a_portable_folder_builds_the_same_bytes_without_an_installation(
    made: Kit, embeddable: Path, tmp_path: Path
) -> None:
    here = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(made.wheels)}
    command = [sys.executable, "-m", "casebook", "--output", str(tmp_path / "packed")]
    done = subprocess.run(
        [*command, "package", "portable", "--python", str(embeddable)],
        cwd=ROOT,
        env={**os.environ, **here},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with ZipFile(tmp_path / "packed" / "genderbril-portable.zip") as file:
        file.extractall(tmp_path / "een stick & meer")
    (folder,) = (tmp_path / "een stick & meer").iterdir()
    there = made.run("cmd", "/c", "Bouw de cursus.cmd", at=folder, WINEPATH="", **BROWSER)
    assert (there.code, "eenmalig" in there.said) == (0, False), there.said
    assert not (folder / ".venv").exists()
    build(project_at(ROOT, tmp_path / "output"))
    assert disk.read(folder / "output") == disk.read(tmp_path / "output")
    python = windows(folder / "python" / "python.exe")
    new = made.run(python, "build.py", "new", "case", "mijn-casus", at=folder)
    assert (new.code, "python\\python.exe build.py serve" in new.said) == (0, True), new.said
    booklet = made.run(python, "build.py", "booklet", at=folder)
    assert (booklet.code, "“booklet” zijn meer pakketten nodig" in booklet.said) == (2, True), booklet.said
