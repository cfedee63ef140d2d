"""The pairs that are proposed for a word without a counterpart."""

import pytest

from casebook.checks.gendered import words_of
from casebook.reading.documents import parse_text


@pytest.mark.parametrize(
    ("word", "language", "pair"),
    [
        ("vader", "nl", "{vader|moeder}"),
        ("Vader", "nl", "{Vader|Moeder}"),  # as at the beginning of a sentence
        ("haar", "nl", "{haar|zijn} / {haar|hem}"),
        ("Her", "en", "{Her|Him} / {Her|His}"),
        ("zus", "nl", "{zus|broer}"),
    ],
)
def test_a_pair_is_proposed_as_its_word_is_written(word: str, language: str, pair: str) -> None:
    document, _ = parse_text("cases/a/b.md", f"{word} kwam.\n", "never")
    (found,) = words_of(document, language)
    assert (found.code, found.values["pair"]) == ("no-pair", pair)
