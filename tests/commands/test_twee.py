"""The command that makes a file of a case; what is in it is read back in `tests/golden/test_twee.py`."""

import pytest

from casebook import cli


def test_the_command_makes_the_file_and_knows_the_cases(project: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert project
    assert cli.main(["export", "twee", "anna-en-bas"]) == 0
    assert "output/anna-en-bas.twee" in capsys.readouterr().out
    assert cli.main(["export", "twee", "anna-en-bass"]) == 1
    assert "Er is geen casus “anna-en-bass”" in capsys.readouterr().err
