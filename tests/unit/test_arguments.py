"""The command line explains and refuses in the language of the course, or in the one that is asked for."""

from pathlib import Path

import pytest

from casebook import cli

REFUSED = {
    (
        "chekc",
    ): "“chekc” kan niet bij opdracht. Kies uit: build, check, schema, readability, new, serve. Bedoel je check?",
    ("new", "case", "Anna", "en", "Bas"): "Dit is te veel: en Bas. Schrijf een naam zonder spaties, zoals mijn-casus.",
    ("new", "case"): "Dit ontbreekt nog: naam.",
    ("new", "casus", "x"): "“casus” kan niet bij soort. Kies uit: case, page, form. Bedoel je case?",
    ("serve", "--port", "x"): "“x” is bij --port geen getal. Schrijf het in cijfers.",
    ("check", "--frmat"): "Deze optie is er niet: --frmat",
    ("check", "--format"): "Achter --format ontbreekt een waarde.",
    ("check", "--strict=ja"): "Deze opdracht klopt niet.",
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
