import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.problems.messages import CATALOGUE
from casebook.problems.messages.commands import COMMANDS
from casebook.problems.printing import github_of, json_of, text_of
from casebook.problems.problem import Place, Problem
from tests.conftest import LANGUAGES


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


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "line", "spot"),
    [
        ("\tid: x", 6, 1, " id: x", "     ^"),
        ("漢字: x", 5, 1, "漢字: x", "      ^"),
        ("漢字: x", 1, 2, "漢字: x", "^^^^"),
        ("e\u0301e\u0301n x", 6, 1, "e\u0301e\u0301n x", "   ^"),
        ("a\x1b[31m\x00b", 8, 1, "a·[31m·b", "       ^"),
        ("a\u202eb", 3, 1, "a·b", "  ^"),
        ("a", 2, 1, "a", " ^"),
    ],
)
def test_the_spot_stands_below_what_it_means_in_a_terminal(
    excerpt: str, column: int, length: int, line: str, spot: str
) -> None:
    lines = text_of(Problem(Place("a", 1, column, length, excerpt), "encoding"), "nl").split("\n")
    assert lines[2:4] == [f"     1 | {line}", f"       | {spot}"]


def test_as_json_every_problem_is_an_object_with_its_words() -> None:
    place = Place("content/a.yaml", 34, 14, 8, "    leads_to: overdrag")
    problem = Problem(place, "unknown-step", {"name": "overdrag"}, "overdracht")
    assert json.loads(json_of([problem], "en")) == [
        {
            "code": "unknown-step",
            "severity": "error",
            "path": "content/a.yaml",
            "line": 34,
            "column": 14,
            "length": 8,
            "message": "“overdrag” is no step of this case.",
            "excerpt": "    leads_to: overdrag",
            "hint": "did you mean “overdracht”? Name the id of a step of the case or of an assignment.",
            "nearest": "overdracht",
        }
    ]


def test_for_github_signs_that_mean_something_there_are_escaped() -> None:
    problem = Problem(Place("a,b:c%.yaml", 1, 2, 3), "bad-link", {"name": "50%\nx"}, warning=True)
    assert github_of(problem, "en") == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=1,col=2,endColumn=5,title=bad-link::"
        "The link “50%25%0Ax” is not possible. "
        "Use page:name, page:name#heading, step:id, case:name, or an https:// address."
    )


@given(st.text(max_size=30), st.integers(1, 32), st.integers(1, 9))
def test_no_line_breaks_out_of_its_place(excerpt: str, column: int, length: int) -> None:
    problem = Problem(Place("a", 1, column, length, excerpt), "bad-link", {"name": excerpt})
    text = text_of(problem, "nl")
    assert len(text.splitlines()) == (5 if excerpt.strip() else 3)
    assert len(github_of(problem, "nl").splitlines()) == 1


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_problem_has_words_in_both_languages_with_the_same_values() -> None:
    named = {code: [set().union(*map(values, words[one])) for one in LANGUAGES] for code, words in CATALOGUE.items()}
    assert {code: found for code, found in named.items() if found[0] != found[1]} == {}


def test_what_the_commands_say_has_words_in_both_languages_with_the_same_values() -> None:
    named = {key: [values(words[one]) for one in LANGUAGES] for key, words in COMMANDS.items()}
    assert {key: found for key, found in named.items() if found[0] != found[1]} == {}
