"""Whole commands on a copy of the small course: exit codes, what is said, and what is left on the disk."""

import shutil
from pathlib import Path

import pytest

from casebook import cli, files

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a course and the themes, that the commands take for the project."""
    shutil.copytree(ROOT / "tests" / "golden" / "small" / "content", tmp_path / "content")
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    return tmp_path


def test_a_build_makes_both_editions_and_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    said = capsys.readouterr().out
    assert "11 pagina’s, 14 stappen" in said
    made = files.read(project / "output")
    assert {"klein.html", "site/index.html", "site/assets/style.css", "site/assets/script.js"} <= set(made)


def test_a_mistake_gives_exit_code_one_and_leaves_the_last_output(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([]) == 0
    before = files.read(project / "output")
    (project / "content" / "course.yaml").write_text("id: klein\n", encoding="utf-8")
    assert cli.main([]) == 1
    assert files.read(project / "output") == before
    said = capsys.readouterr().err
    assert "content/course.yaml:1:1: fout: missing-key" in said
    assert said.count("missing-key") == 4  # title, description, language and menu are each told
    assert "er is niets geschreven" in said


def test_check_writes_nothing(project: Path) -> None:
    assert cli.main(["check"]) == 0
    assert not (project / "output").exists()


def test_wrong_usage_gives_exit_code_two(project: Path) -> None:
    with pytest.raises(SystemExit) as error:
        cli.main(["bak"])
    assert (error.value.code, project.exists()) == (2, True)


def test_an_error_in_the_theme_is_told_as_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "themes" / "default" / "components" / "read" / "read.html"
    path.write_text("{% if %}", encoding="utf-8")
    assert cli.main([]) == 1
    assert "themes/default/components/read/read.html:1:1: fout: theme-error" in capsys.readouterr().err


def test_a_theme_with_the_line_ends_of_windows_makes_the_same_output(project: Path) -> None:
    assert cli.main([]) == 0
    before = files.read(project / "output")
    for path in (project / "themes").rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert cli.main([]) == 0
    assert files.read(project / "output") == before
