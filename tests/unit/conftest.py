"""What several unit tests need."""

import shutil
from pathlib import Path

import pytest

from casebook import cli
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a course and the themes, that the commands take for the project."""
    shutil.copytree(ROOT / "tests" / "golden" / "small" / "content", tmp_path / "content")
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    return tmp_path
