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


@pytest.mark.parametrize(
    ("place", "words", "stands"),
    [
        ("begrippen", "Staat onder de tweede kop.", True),
        ("begrippen#een", "Staat onder de eerste kop.", True),
        ("begrippen#een", "Staat eronder in een kleinere kop.", True),
        ("begrippen#een", "Staat onder de tweede kop.", False),
        ("begrippen#kleiner", "Staat onder de eerste kop.", False),
        ("begrippen#twee", "Staat onder de tweede kop.", True),
        ("begrippen#een", "Zegt de noot.", True),
        ("begrippen#twee", "Zegt de noot.", False),
    ],
)
def test_of_a_heading_only_the_part_below_it_counts(small: Files, place: str, words: str, *, stands: bool) -> None:
    text = "## Een\n\nStaat onder de eerste kop.[^n]\n\n### Kleiner\n\nStaat eronder in een kleinere kop.\n\n"
    text += "## Twee\n\nStaat onder de tweede kop.\n\n[^n]: Zegt de noot.\n"
    content = {**small, "pages/begrippen.md": small["pages/begrippen.md"] + b"\n" + text.encode()}
    claimed = change(content, SOURCES, ROW, f'at: ["page:{place}"], says: ["{words}"]')
    assert ("source-says" not in {problem.code for problem in problems_of(claimed)}) is stands
