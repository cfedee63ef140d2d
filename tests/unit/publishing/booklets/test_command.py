"""The command that makes booklets, where what it needs is not there; what it makes: `golden/test_booklets.py`."""

import sys
from pathlib import Path

import pytest

from casebook import cli


def test_without_typst_it_says_how_to_have_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "casebook.publishing.booklets.press", raising=False)
    assert cli.main(["booklet"]) == 1
    assert "pip install typst" in capsys.readouterr().err
    assert not (project / "output").exists()
