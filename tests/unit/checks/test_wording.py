"""Warnings about how texts read."""

import pytest

from tests.conftest import change, problems_of

Files = dict[str, bytes]
ONE, PASSAGE, PAGE = "assignments/fase-een.yaml", "cases/anna-en-bas/situatie.md", "pages/begrippen.md"
WHY = "cases/anna-en-bas/uitleg.md"


def told(content: Files, code: str) -> list[str]:
    found = [problem for problem in sorted(problems_of(content)) if problem.code == code]
    assert all(problem.warning for problem in found)
    return [
        f"{one.place.path}:{one.place.line}:{one.place.column} {one.values.get('name', '')}".strip() for one in found
    ]


def test_a_sentence_of_thirty_words_is_fine_and_one_of_thirty_one_is_not(small: Files) -> None:
    for count, expected in ((30, []), (31, [f"{PASSAGE}:1:2"])):
        sentence = " ".join(["woord"] * count) + ". Anna heeft een fiets."
        assert told(change(small, PASSAGE, "Anna heeft een fiets.", sentence), "long-sentence") == expected


def test_a_long_sentence_is_told_where_it_begins_in_a_folded_text(small: Files) -> None:
    long = f"    text: >-\n      Kort. {'Heel ' * 20}\n      {'lang ' * 12}nu.\n"
    assert told(change(small, ONE, "    text: Hier begint het.\n", long), "long-sentence") == [f"{ONE}:9:13"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De OTS is er.", [f"{PASSAGE}:1:5 OTS"]),
        ("De jeugd-OTS, de OTS’en en een OTS-besluit.", [f"{PASSAGE}:1:11 OTS"]),
        ("De HGKM-aanpak.", []),  # stands in the glossary
        ("Een ondertoezichtstelling (OTS) dus. De OTS loopt.", []),
        ("De OTS loopt. Een ondertoezichtstelling (“OTS”) dus.", []),
        ("Een OTS (ondertoezichtstelling) en een OTS-besluit.", []),
        ("MDA++ helpt.", [f"{PASSAGE}:1:2 MDA++"]),
        ("Casus II en hoofdstuk XIV, op TV, in de EU.", []),
        ("LET OP DIT! HEEL BELANGRIJK.", []),
        ("Zie [de OTS](https://example.org/OTS) en `OTS`.", [f"{PASSAGE}:1:10 OTS"]),
    ],
)
def test_an_abbreviation_is_explained(small: Files, text: str, expected: list[str]) -> None:
    assert told(change(small, PASSAGE, "Anna heeft een fiets.", text), "unknown-term") == expected


def test_an_abbreviation_is_told_once_and_where_it_is_not_explained(small: Files) -> None:
    content = change(small, PASSAGE, "Anna heeft een fiets.", "De ondertoezichtstelling (OTS).")
    content = change(content, "cases/anna-en-bas/vervolg.md", "Bas", "De OTS. Bas")
    assert told(content, "unknown-term") == []  # a case is read as a whole
    content = change(content, PAGE, "Een verhaal.", "Een verhaal, OTS en OTS.")
    assert told(content, "unknown-term") == [f"{PAGE}:8:14 OTS"]


def test_what_is_not_read_does_not_count(small: Files) -> None:
    assert told(change(small, ONE, "source: hoofdstuk 2\n", "source: OTS\n"), "unknown-term") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een. Twee. Drie.", [f"{WHY}:1:1"]),
        ("Een. Twee. Drie. Vier. Vijf.", [f"{WHY}:1:1"]),
        ("Een. Twee. En dit is een zin die veel langer is. Drie. Vier.", []),
        ("Dit is een zin van precies zeven woorden. Een. Twee. Drie vier vijf zes zeven acht negen.", []),
        ("Dit is een zin van precies zeven woorden. Een. Twee. Drie vier vijf zes zeven.", [f"{WHY}:1:43"]),
        ("Een. Twee.\n\nDrie. Vier.", []),
        ("- Een. Twee. Drie.", []),
        ("### Een. Twee. Drie.\n\nVier.", []),
        ("| Een. Twee. Drie. |\n|---|\n| Vier. Vijf. Zes. |", []),
        ("> Een. Twee. Drie.", []),
        ("Zij zegt: “Een. Twee. Drie. Vier.”", []),
    ],
)
def test_three_short_sentences_in_a_row_are_told_once_a_run(small: Files, text: str, expected: list[str]) -> None:
    assert told({**small, WHY: text.encode()}, "short-sentences") == expected
