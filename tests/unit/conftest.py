"""What several unit tests need."""

import shutil
from pathlib import Path

import pytest

from casebook import cli
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a course, that the commands take for the project; its theme is that of the program."""
    shutil.copytree(ROOT / "tests" / "golden" / "small" / "content", tmp_path / "content")
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def own_themes(project: Path) -> Path:
    """Themes of the project's own, to change."""
    return Path(shutil.copytree(ROOT / "themes", project / "themes"))
