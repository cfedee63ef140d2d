import re

import pytest
from markupsafe import Markup

from casebook.course.fingerprints import asked
from casebook.text.markup import trusted


def test_a_version_is_eight_hex_characters() -> None:
    assert re.fullmatch("[0-9a-f]{8}", asked("Wat zie je?").version)


def test_it_stays_the_same_from_build_to_build() -> None:
    assert asked("Wat zie je?").version == "9d48b739"


@pytest.mark.parametrize(
    "html",
    [
        "Wat  zie\n je?",
        " Wat zie je? ",
        "Wat <strong>zie</strong> je?",
        '<a href="page:x">Wat</a> zie je?',
        'Wat zie <i data-or="jij">je</i>?',
    ],
)
def test_white_space_markup_and_roles_reversed_do_not_change_it(html: str) -> None:
    assert asked(trusted(html, "a test")).version == asked("Wat zie je?").version


def test_any_word_and_the_order_of_words_change_it() -> None:
    texts = [("Wat zie je?",), ("Wat zie je",), ("wat zie je?",), ("Wat", "zie je?"), ("zie je?", "Wat")]
    assert len({asked(*text).version for text in texts}) == len(texts)


def test_options_count_for_the_version_of_a_choice_but_are_not_among_its_words() -> None:
    before = asked("Wat doe je?", options=("Je gaat.", "Je blijft."))
    after = asked("Wat doe je?", options=("Je gaat.", "Je wacht.", "Je blijft."))
    assert before.version != after.version
    assert before.words == after.words == "Wat doe je?"


def test_words_can_be_shown_as_text() -> None:
    assert asked("Het eerste", "Wat zie je?").words == "Het eerste – Wat zie je?"


def test_text_is_asked_to_the_letter_and_html_by_its_words() -> None:
    assert asked("Wie < <b>wat</b> & wie").words == "Wie < <b>wat</b> & wie"
    assert asked(Markup("Wie &lt; <b>wat</b> &amp; wie")).words == "Wie < wat & wie"
