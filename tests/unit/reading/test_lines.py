"""Where something stands in a text."""

from hypothesis import given
from hypothesis import strategies as st

from casebook.reading.lines import Lines

TEXTS = st.text(alphabet="ab\n\té", max_size=60)


@given(TEXTS, st.integers(0, 60))
def test_a_spot_has_the_line_and_column_that_counting_gives(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    lines = Lines("a", text)
    place = lines.at(offset)
    assert (place.line, place.column, place.excerpt) == (line, column, text.split("\n")[line - 1])
    assert lines.offset(line - 1, column - 1) == offset


def test_what_lies_behind_the_end_stands_at_the_end() -> None:
    lines = Lines("a", "ab\nc")
    assert (lines.place(9, 9).line, lines.place(9, 9).column) == (2, 2)
    assert lines.offset(9, 0) == lines.offset(1, 9) == 4
    assert lines.place(1, 2, 99).length == 1  # no further than its line
    assert lines.place(1, 1, 99).length == 2


def test_the_places_of_a_line_share_its_text() -> None:
    lines = Lines("a", "x" * 1000)
    assert lines.at(0).excerpt is lines.at(999).excerpt
