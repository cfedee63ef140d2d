import string

import pytest

from casebook.catalogue import CATALOGUE, Language
from casebook.problems import Place, Problem
from casebook.report import text_of


def test_a_problem_is_shown_with_its_line_and_the_spot_below_it() -> None:
    place = Place("content/a.yaml", 34, 14, 8, "    leads_to: overdrag")
    problem = Problem(place, "unknown-step", {"name": "overdrag"}, "overdracht")
    assert text_of(problem, "nl").split("\n") == [
        "content/a.yaml:34:14: fout: unknown-step",
        "  “overdrag” is geen stap van deze casus.",
        "    34 |     leads_to: overdrag",
        "       |              ^^^^^^^^",
        "  tip: bedoel je “overdracht”? Noem de id van een stap van de casus of van een opdracht.",
    ]


def test_of_a_long_line_only_the_part_around_the_spot_is_shown() -> None:
    text = text_of(Problem(Place("a", 1, 301, 3, "x" * 300 + "abc" + "y" * 300), "encoding"), "en")
    line, spot = text.split("\n")[2:4]
    assert line[spot.index("^") :].startswith("abc")
    assert max(map(len, text.split("\n"))) < 120


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_problem_has_words_in_both_languages_with_the_same_values(code: str) -> None:
    def values(language: Language) -> set[str | None]:
        return {name for text in CATALOGUE[code][language] for _, name, _, _ in string.Formatter().parse(text) if name}

    assert values("nl") == values("en")
