from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.drawing.lettering import broken, length_of, words_of
from casebook.text.pairs import Reversal
from casebook.values.family import Phrase

ROOM, SIZE = 184, 14


def test_both_readings_are_broken_by_themselves() -> None:
    html = Reversal({"Rick": "Rozemarijn"}).markup("De wijkagent spreekt Rick apart")
    assert broken(words_of(html), SIZE, ROOM) == (
        Phrase("De wijkagent spreekt", "De wijkagent spreekt"),
        Phrase("Rick apart", "Rozemarijn apart"),
    )


def test_where_one_reading_needs_fewer_lines_its_last_ones_are_empty() -> None:
    html = Reversal({"Jo": "Maximiliaan"}).markup("Jo praat met de school over Jo")
    assert broken(words_of(html), SIZE, ROOM)[1:] == (
        Phrase("school over Jo", "de school over"),
        Phrase("", "Maximiliaan"),
    )


def test_a_long_text_ends_after_the_last_line_there_is_room_for() -> None:
    assert [line.described for line in broken(words_of(Markup("een twee drie vier vijf zes")), SIZE, 80, 2)] == [
        "een twee",
        "drie …",
    ]


def test_signs_of_html_are_drawn_as_they_were_written() -> None:
    html = Reversal({"Jan & Co": "Jo <b>"}).markup("Wie & Jan & Co?")
    assert words_of(html) == Phrase("Wie & Jan & Co?", "Wie & Jo <b>?")


def test_markup_is_no_text() -> None:
    assert broken(words_of(Markup("a &lt;b&gt; <em>c</em>")), SIZE, ROOM) == (Phrase("a <b> c", "a <b> c"),)


@given(st.lists(st.text("abmW .é", min_size=1, max_size=12), max_size=12).map(" ".join))
def test_no_line_is_longer_than_there_is_room_but_a_word_of_its_own(text: str) -> None:
    lines = [line.described for line in broken(Phrase(text, text), SIZE, ROOM)]
    assert " ".join(lines).split() == text.split()
    assert all(length_of(line, SIZE) <= ROOM or " " not in line for line in lines)
