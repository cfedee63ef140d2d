"""A course on Windows, and what is needed to build it there."""

from collections.abc import Iterable
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

from tests.conftest import ROOT
from tests.windows.kit import Kit, UnavailableError, kit, windows

# What somebody has who unpacks the program.
PARTS = ("casebook", "content", "themes", ".lock", "build.py", "pyproject.toml")
# What is text, and has other line ends when Windows wrote it.
TEXTS = {".css", ".html", ".js", ".md", ".svg", ".yaml"}


@pytest.fixture(scope="session")
def made() -> Kit:
    try:
        return kit()
    except UnavailableError as error:
        pytest.skip(f"no Windows here. {error}")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole program with its course, in a folder with a space, an accent and what `cmd` sees something in.

    No `%`: Wine's `cmd` takes it out of `%~dp0`, which that of Windows does not; see step 16 of `.github/WINDOWS.md`.
    """
    folder = tmp_path_factory.mktemp("stick") / "Één cursus & meer (nieuw)!"
    unpack(folder, PARTS)
    for top in ("content", "themes"):
        for path in (folder / top).rglob("*"):
            if path.suffix in TEXTS:
                path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return folder


def unpack(folder: Path, parts: Iterable[str]) -> None:
    """Copy files and folders of the repository."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in parts:
        if (ROOT / part).is_dir():
            copytree(ROOT / part, folder / part, ignore=ignore_patterns("node_modules", "__pycache__"))
        else:
            copy(ROOT / part, folder)


def offline(made: Kit) -> dict[str, str]:
    """What pip has to be told to take all from a folder."""
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": windows(made.wheels)}
