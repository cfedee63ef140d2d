"""The command line explains and refuses in the language of the course, or in the one that is asked for."""

import shlex
import shutil
from pathlib import Path

import pytest

from casebook import cli, console
from casebook.arguments import start_of, understood
from casebook.installing import started_by
from casebook.reading import disk

REFUSED = {
    (
        "chekc",
    ): "“chekc” kan niet bij opdracht. Kies uit: build, check, schema, readability, new, serve, init, starters,"
    " package, booklet, export, theme. Bedoel je check?",
    ("new", "case", "Anna", "en", "Bas"): "Dit is te veel: en Bas. Schrijf een naam zonder spaties, zoals mijn-casus.",
    ("new", "case"): "Dit ontbreekt nog: naam.",
    ("new", "casus", "x"): "“casus” kan niet bij soort. Kies uit: case, page, form. Bedoel je case?",
    ("serve", "--port", "x"): "“x” kan niet bij --port. Schrijf een getal van 1 tot en met 65535, zoals 5500.",
    ("serve", "--port", "-1"): "“-1” kan niet bij --port. Schrijf een getal van 1 tot en met 65535, zoals 5500.",
    ("serve", "--port", "0"): "“0” kan niet bij --port. Schrijf een getal van 1 tot en met 65535, zoals 5500.",
    ("serve", "--port", "70000"): "“70000” kan niet bij --port. Schrijf een getal van 1 tot en met 65535, zoals 5500.",
    ("readability", "--longest", "x"): "“x” is bij --longest geen getal. Schrijf het in cijfers.",
    ("check", "--frmat"): "Deze optie is er niet: --frmat",
    ("check", "--format"): "Achter --format ontbreekt een waarde.",
    ("check", "--strict=ja"): "Deze opdracht klopt niet.",
    ("check", "--output", "x"): "Deze optie is er niet: --output x",
    ("--output", "x", "check"): "--output hoort niet bij check.",
    ("--course", "x", "init", "y"): "--course hoort niet bij init.",
    ("theme", "maak", "x"): "“maak” kan niet bij new-of-take. Kies uit: new, take.",
}


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_wrong_usage_gives_exit_code_two_and_says_what_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as error:
        cli.main(arguments)
    assert (error.value.code, project.exists()) == (2, True)
    first, more = capsys.readouterr().err.splitlines()
    assert first == f"casebook: {REFUSED[arguments]}"
    assert more.startswith("  Uitleg: python")


def test_a_dutch_explanation_has_no_english_of_the_library(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["new"], ["serve"]):
        with pytest.raises(SystemExit):
            cli.main([*arguments, "--help"])
        said = capsys.readouterr().out
        assert said.startswith("gebruik: build.py")
        assert said.count("opties:") == 1
        assert not [word for word in ("usage", "positional", "options", "show this") if word in said]
    assert project.exists()


@pytest.mark.parametrize(("language", "words"), [("nl", "controleer de inhoud"), ("en", "check the content")])
def test_help_is_in_the_language_that_is_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    with pytest.raises(SystemExit) as done:
        cli.main(["--language", language, "--help"])
    assert (done.value.code, project.exists()) == (0, True)
    assert words in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--strict", "--format=json", "--language=en", "--course=x", "--output=x"])
def test_an_option_counts_before_a_command_as_it_does_behind_it(option: str) -> None:
    assert vars(understood([option, "build"], "nl", None)) == vars(understood(["build", option], "nl", None))


@pytest.mark.parametrize(
    ("program", "usage", "more"),
    [
        (None, "casebook", "casebook new --help"),
        ("build.py", "build.py", "python3 build.py new --help"),
        ("../a b/build.py", "../a b/build.py", 'python3 "../a b/build.py" new --help'),
    ],
)
def test_it_calls_itself_as_it_was_started(
    capsys: pytest.CaptureFixture[str], program: str | None, usage: str, more: str
) -> None:
    with pytest.raises(SystemExit):
        understood(["--help"], "nl", program)
    said = capsys.readouterr().out
    assert said.startswith(f"gebruik: {usage} [")
    assert "\nopdrachten:\n" in said
    with pytest.raises(SystemExit):
        understood(["new", "case"], "nl", program)
    assert capsys.readouterr().err.splitlines()[1] == f"  Uitleg: {more}".replace("python3", started_by())


@pytest.mark.parametrize(
    ("portable", "launcher", "typed"),
    [(True, True, r"python\python.exe"), (False, True, "py"), (False, False, "python")],
)
def test_on_windows_what_is_told_to_be_typed_starts_the_python_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, portable: bool, launcher: bool, typed: str
) -> None:
    if portable:
        disk.add(tmp_path, {"python/python.exe": b""})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(console, "WINDOWS", True)
    monkeypatch.setattr(shutil, "which", {"py": r"C:\Windows\py.exe"}.get if launcher else lambda _: None)
    assert started_by() == typed


@pytest.mark.parametrize(
    ("course", "typed"),
    [
        ("cursus", "cursus"),
        ("een cursus", '"een cursus"'),
        ("huis&tuin", '"huis&tuin"'),
        ("één (2)", '"één (2)"'),
        ("$prijs", "'$prijs'"),
        ("a!b", "'a!b'"),
    ],
)
def test_what_is_told_to_be_typed_names_the_folder_whatever_it_is_called(
    monkeypatch: pytest.MonkeyPatch, course: str, typed: str
) -> None:
    monkeypatch.setattr(console, "WINDOWS", False)
    assert start_of(None, course) == f"casebook --course {typed}"
    assert shlex.split(start_of(None, course)) == ["casebook", "--course", course]
