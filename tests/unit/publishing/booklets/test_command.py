"""The command that makes booklets; what is in them is looked at in `test_contents.py`."""

import sys
from pathlib import Path

import pytest

from casebook import cli


def test_the_command_makes_the_booklets_and_tells_where(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["booklet"]) == 0
    told = capsys.readouterr().out
    for name in ("anna-en-bas-deelnemer", "anna-en-bas-gespreksleider"):
        assert f"output/booklets/{name}.pdf" in told
        assert (project / "output" / "booklets" / f"{name}.pdf").read_bytes()[:4] == b"%PDF"


def test_without_typst_it_says_how_to_have_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "casebook.publishing.booklets.press", raising=False)
    assert cli.main(["booklet"]) == 1
    assert "pip install typst" in capsys.readouterr().err
    assert not (project / "output").exists()
