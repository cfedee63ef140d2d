"""Words that `sources.yaml` claims, and what counts as standing in a place."""

import pytest

from tests.conftest import change, problems_of

Files = dict[str, bytes]
SOURCES, ROW = "sources.yaml", 'at: ["step:vraag-2"]'


def missed(small: Files, place: str, words: str) -> bool:
    claimed = change(small, SOURCES, ROW, f'at: ["step:{place}"], says: ["{words}"]')
    return "source-says" in {problem.code for problem in problems_of(claimed)}


@pytest.mark.parametrize(
    ("place", "words", "stands"),
    [
        ("vraag-1", "Wie doet wat?", True),
        ("doel", "Wie doet wat?", False),  # the lens is beside what is asked
        ("doel", "Je leert kijken.", True),
        ("vraag-1", "Je leert kijken.", False),
    ],
)
def test_what_a_reader_sees_beside_a_step_counts(small: Files, place: str, words: str, *, stands: bool) -> None:
    assert missed(small, place, words) is not stands
