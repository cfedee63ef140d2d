"""Whole commands on a copy of the small course: exit codes, what is said, and what is left on the disk."""

import argparse
import errno
import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from casebook import cli
from casebook.arguments import parser_of
from casebook.bootstrap import STARTED
from casebook.commands import COMMANDS
from casebook.reading import disk
from casebook.voice import Voice

ROOT = Path(__file__).resolve().parents[2]


def test_a_build_makes_both_editions_and_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    said = capsys.readouterr().out
    assert "12 pagina’s, 14 stappen" in said
    made = disk.read(project / "output")
    assert {"klein.html", "site/index.html", "site/assets/style.css", "site/assets/script.js"} <= set(made)


def test_a_build_tells_which_file_cannot_be_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    really = io.open

    def refuse(path: str | Path, *rest: Any, **more: Any) -> Any:
        if Path(path).name == "index.md":
            raise PermissionError(errno.EACCES, "no", str(path))
        return really(path, *rest, **more)

    for module in ("builtins", "io"):
        monkeypatch.setattr(f"{module}.open", refuse)
    assert cli.main([]) == 1
    assert "content/pages/index.md:1:1: fout: cannot-read" in capsys.readouterr().err
    assert not (project / "output").exists()


def test_one_of_what_is_counted_is_said_in_the_form_for_one() -> None:
    assert [Voice("nl", "text").some(count, "one-step", "steps") for count in (1, 2)] == ["1 stap", "2 stappen"]
    assert [Voice("en", "text").some(count, "one-page", "pages") for count in (1, 2)] == ["1 page", "2 pages"]


def test_a_mistake_gives_exit_code_one_and_leaves_the_last_output(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([]) == 0
    before = disk.read(project / "output")
    (project / "content" / "course.yaml").write_text("id: klein\n", encoding="utf-8")
    assert cli.main([]) == 1
    assert disk.read(project / "output") == before
    said = capsys.readouterr().err
    assert "content/course.yaml:1:1: fout: missing-key" in said
    assert said.count("missing-key") == 4  # title, description, language and menu are each told
    assert "er is niets geschreven" in said


def test_check_writes_nothing(project: Path) -> None:
    assert cli.main(["check"]) == 0
    assert not (project / "output").exists()


def test_check_tells_all_that_is_wrong_in_the_theme_also_where_no_page_needs_it(
    project: Path, own_themes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theme = own_themes / "default"
    (theme / "components" / "read" / "read.html").write_text("{{ step.titel }}\n", encoding="utf-8")
    (theme / "components" / "question" / "question.html").write_text("{{ t.vraagje }}\n", encoding="utf-8")
    (theme / "components" / "nowhere.html").write_text("{% if %}\n", encoding="utf-8")
    (project / "content" / "cases" / "anna-en-bas" / "oud.md").write_text("Oud.\n", encoding="utf-8")
    assert cli.main(["check"]) == 1
    said = capsys.readouterr().err
    for told in (
        "themes/default/components/read/read.html:1:9: fout: theme-undefined",
        "themes/default/components/question/question.html:1:6: fout: theme-undefined",
        "themes/default/components/nowhere.html:1:1: fout: theme-syntax",
        "content/cases/anna-en-bas/oud.md:1:1: let op: unused-file",
        "casebook: 3 fouten en 1 waarschuwing",
    ):
        assert said.count(told) == 1, said
    path = project / "content" / "course.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "theme: defalt\n", encoding="utf-8")
    assert cli.main(["check"]) == 1
    assert "content/course.yaml" in (said := capsys.readouterr().err)
    assert "theme-missing" in said


def test_warnings_are_shown_and_counted_and_with_strict_they_are_errors(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content" / "cases" / "anna-en-bas" / "oud.md").write_text("Oud.\n", encoding="utf-8")
    for command in ("check", "build"):
        assert cli.main([command]) == 0
        said = capsys.readouterr()
        assert "content/cases/anna-en-bas/oud.md:1:1: let op: unused-file" in said.err
        assert "casebook: 1 waarschuwing." in said.err
        assert "pagina’s" in said.out
    before = disk.read(project / "output")
    (project / "content" / "pages" / "index.md").write_text("---\ntitle: Nieuw\n---\n", encoding="utf-8")
    for arguments in (["--strict"], ["build", "--strict"], ["check", "--strict"]):
        assert cli.main(arguments) == 1
        assert "oud.md:1:1: fout: unused-file" in capsys.readouterr().err
    assert disk.read(project / "output") == before


def test_problems_can_be_read_by_a_program(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    (project / "content" / "cases" / "anna-en-bas" / "oud.md").write_text("Oud.\n", encoding="utf-8")
    assert cli.main(["build", "--format=json", "--language", "en"]) == 0
    said = capsys.readouterr()
    assert [(one["code"], one["severity"]) for one in json.loads(said.out)] == [("unused-file", "warning")]
    assert said.err == ""


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_of_very_many_problems_the_first_are_told_with_how_many_more_there_are(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    passage = project / "content" / "cases" / "anna-en-bas" / "vervolg.md"
    passage.write_text("{\n\n" * 1000, encoding="utf-8")
    assert cli.main(["check", "--format", form, "--language", "en"]) == 1
    said = capsys.readouterr()
    if form == "json":
        *found, last = json.loads(said.out)
        assert len(found) == 200
        assert {one["severity"] for one in found} == {"error"}
        assert found == sorted(found, key=lambda one: (one["path"], one["line"], one["column"]))
        assert last == {**last, "code": "more-problems", "severity": "error", "path": "", "excerpt": ""}
        assert last["message"] == "This is not all. Number of other problems: 801."
        assert last.keys() == found[0].keys()
    elif form == "github":
        *_, last = said.out.splitlines()
        assert len(said.out.splitlines()) == 201
        assert last.startswith("::error title=more-problems::This is not all. Number of other problems: 801. Solve")
    else:
        assert (
            "error: more-problems\n  This is not all. Number of other problems: 801.\n  hint: Solve these first;"
            in said.err
        )
        assert "1001 errors" in said.err


def test_problems_can_be_shown_by_github(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "content" / "cases" / "anna-en-bas" / "case.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("leads_to: omweg", "leads_to: omwge"), encoding="utf-8")
    assert cli.main(["check", "--format", "github", "--language", "en"]) == 1
    first = capsys.readouterr().out.split("\n")[0]
    assert first == (
        "::error file=content/cases/anna-en-bas/case.yaml,line=31,col=19,endColumn=24,title=unknown-step::"
        "“omwge” is no step of this case. Did you mean “omweg”? Name the id of a step of the case or of an assignment."
    )


def test_the_language_of_the_course_is_spoken_unless_another_is_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "content" / "course.yaml"
    assert cli.main(["check", "--language", "en"]) == 0
    assert "casebook: all is well (" in capsys.readouterr().out
    text = path.read_text(encoding="utf-8").replace("language: nl", "language: en")
    path.write_text(text, encoding="utf-8")
    assert cli.main(["check"]) == 0
    assert "all is well" in capsys.readouterr().out
    path.write_text(text.replace("title:", "titel:", 1) + "kleur: rood\n", encoding="utf-8")
    assert cli.main(["check"]) == 1
    assert "error: unknown-key" in capsys.readouterr().err
    assert cli.main(["check", "--language=nl"]) == 1
    said = capsys.readouterr().err
    assert "fout: unknown-key" in said
    assert "2 fouten; er is niets geschreven" in said


def test_a_theme_that_does_not_exist_is_told_at_its_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "content" / "course.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "theme: defualt\n", encoding="utf-8")
    line = path.read_text(encoding="utf-8").count("\n")
    for language, words in THEME_MISSING.items():
        assert cli.main(["build", "--language", language]) == 1
        assert words.format(line=line) in capsys.readouterr().err


# The words of "theme-missing".
THEME_MISSING = {
    "nl": (
        "content/course.yaml:{line}:8: fout: theme-missing\n"
        "  Er is geen thema “defualt”.\n"
        "    {line} | theme: defualt\n"
        "       |        ^^^^^^^\n"
        "  tip: bedoel je “default”? De naam is die van een map in themes/, of default.\n"
    ),
    "en": (
        "content/course.yaml:{line}:8: error: theme-missing\n"
        "  There is no theme “defualt”.\n"
        "    {line} | theme: defualt\n"
        "       |        ^^^^^^^\n"
        "  hint: did you mean “default”? The name is that of a folder in themes/, or default.\n"
    ),
}


def test_an_error_in_the_theme_is_told_as_one(own_themes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = own_themes / "default" / "components" / "read" / "read.html"
    path.write_text("{% if %}", encoding="utf-8")
    assert cli.main([]) == 1
    assert "themes/default/components/read/read.html:1:1: fout: theme-syntax" in capsys.readouterr().err


def test_a_theme_with_the_line_ends_of_windows_makes_the_same_output(project: Path, own_themes: Path) -> None:
    assert cli.main([]) == 0
    before = disk.read(project / "output")
    for path in own_themes.rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert cli.main([]) == 0
    assert disk.read(project / "output") == before


def test_ctrl_c_stops_a_build_without_a_word_and_leaves_the_last_output(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([]) == 0
    before = disk.read(project / "output")
    capsys.readouterr()

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    assert cli.main([]) == 130
    assert (capsys.readouterr().err, disk.read(project / "output")) == ("", before)
    assert not (project / ".output-new").exists()


def test_a_build_brings_back_the_output_that_a_killed_build_put_aside_also_when_there_is_a_mistake(
    project: Path,
) -> None:
    assert cli.main([]) == 0
    before = disk.read(project / "output")
    (project / "output").rename(project / ".output-old")
    (project / "content" / "course.yaml").write_text("id: klein\n", encoding="utf-8")
    assert cli.main([]) == 1
    assert disk.read(project / "output") == before


def test_a_course_in_another_folder_is_named_and_its_paths_lead_there(
    project: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    here = tmp_path_factory.mktemp("here")
    shutil.copytree(project / "content", here / "courses" / "een" / "content")
    monkeypatch.chdir(here)
    assert cli.main(["--course", "courses/een"]) == 0
    assert "courses/een/output/site/index.html" in capsys.readouterr().out
    assert not (project / "output").exists()
    assert cli.main(["build", "--course", "courses/een/content", "--output", "elders"]) == 0
    assert "elders/klein.html" in capsys.readouterr().out
    assert disk.read(here / "elders") == disk.read(here / "courses" / "een" / "output")
    assert cli.main(["new", "page", "nieuw", "--course=courses/een"]) == 0
    assert "  courses/een/content/pages/nieuw.md\n" in capsys.readouterr().out
    assert cli.main(["check", "--course", "courses/een"]) == 0
    assert "courses/een/content/pages/nieuw.md:1:1: let op: unlinked-page" in capsys.readouterr().err
    assert cli.main(["theme", "new", "blauw", "--course", "courses/een"]) == 0
    assert "  courses/een/themes/blauw/theme.yaml\n" in (said := capsys.readouterr().out)
    assert said.endswith("  Zet in course.yaml: theme: blauw\n")
    assert (here / "courses" / "een" / "themes" / "blauw" / "theme.yaml").is_file()


def test_the_command_is_about_the_course_that_one_is_in_and_build_py_about_its_own(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["init", str(tmp_path / "een cursus"), "--language", "en"], None) == 0
    started = f'casebook --course "{tmp_path / "een cursus"}" serve'
    assert capsys.readouterr().out.endswith(f"  Look at the course with: {started}\n")
    monkeypatch.chdir(tmp_path / "een cursus" / "content" / "pages")
    assert cli.main(["check", "--strict"], None) == 0
    assert "all is well (8 pages, 7 steps)" in capsys.readouterr().out
    assert cli.main(["new", "case", "my-case"], None) == 0
    assert capsys.readouterr().out.endswith("Look at it with: casebook serve\n")
    assert cli.main(["check"]) == 0
    assert "12 pagina’s" in capsys.readouterr().out
    assert project == tmp_path


@pytest.mark.parametrize("arguments", [[], ["check"], ["new", "page", "x"], ["theme", "new", "x"], ["serve"]])
def test_where_there_is_no_course_that_is_told(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for course in ([], ["--course", "ergens"]):
        for language, words in NO_COURSE.items():
            assert cli.main([*arguments, *course, "--language", language], None) == 1
            said = capsys.readouterr().err
            assert said.startswith(f"{'ergens' if course else tmp_path}:1:1: ")
            assert words in said
    assert list(tmp_path.iterdir()) == []


# The words of "no-course", and below those of "package-missing".
NO_COURSE = {
    "nl": (
        "fout: no-course\n"
        "  Hier is geen cursus.\n"
        "  tip: Noem de map met de map content van je cursus erin: --course MAP."
        " Een nieuwe cursus begin je met: init MAP\n"
    ),
    "en": (
        "error: no-course\n"
        "  There is no course here.\n"
        "  hint: Name the folder with the folder content of your course: --course FOLDER."
        " Begin a new one: init FOLDER\n"
    ),
}
NO_PACKAGE = {
    "nl": (
        "fout: package-missing\n"
        "  Voor deze opdracht ontbreekt het pakket “textstat”.\n"
        "  tip: Installeer het waar ook casebook staat, met: pip install textstat\n"
    ),
    "en": (
        "error: package-missing\n"
        "  This command needs the package “textstat”, which is not there.\n"
        "  hint: Install it where casebook is, with: pip install textstat\n"
    ),
}


def test_a_package_that_only_one_command_needs_is_told_when_it_is_not_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    monkeypatch.delitem(sys.modules, "casebook.authoring.readability", raising=False)
    for language, words in NO_PACKAGE.items():
        assert cli.main(["readability", "--language", language]) == 1
        assert words in capsys.readouterr().err
    assert project.exists()


def test_an_output_among_the_texts_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = disk.read(project / "content")
    for output in (project / "content", project / "content" / "site", project):
        assert cli.main(["--output", str(output)]) == 1
        assert "fout: output-in-the-way" in capsys.readouterr().err
    assert disk.read(project / "content") == before


def test_what_only_the_last_output_had_is_told_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that says again what was said would tell it for ever."""
    assert cli.main(["package", "zip"]) == 0
    kept = []
    for gone in (True, False):
        capsys.readouterr()
        assert cli.main([]) == 0
        assert ("package-gone" in capsys.readouterr().err) == gone
        kept.append((project / ".cache" / "last").exists())
    assert kept == [False, True]


@pytest.mark.usefixtures("project")
def test_what_somebody_left_in_the_environment_stops_no_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(STARTED, "yesterday")
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().err == ""


def test_every_command_that_can_be_typed_is_done_by_something() -> None:
    (typed,) = (one for one in parser_of("nl")._actions if isinstance(one, argparse._SubParsersAction))
    assert {*COMMANDS, "build", "init"} == set(typed.choices)
