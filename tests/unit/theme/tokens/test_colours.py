"""Colours as CSS writes them, and how well they are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.theme.tokens.colours import BLACK, WHITE, Colour, colour_of, contrast, nearest_that_does


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#fff", "#ffffff"),
        ("#24578F", "#24578f"),
        ("#24578f80", "#24578f"),
        ("rgb(36, 87, 143)", "#24578f"),
        ("rgb(36 87 143 / 50%)", "#24578f"),
        ("rgba(36,87,143,.5)", "#24578f"),
        ("rgb(100% 0% 50%)", "#ff0080"),
        ("hsl(0 100% 40%)", "#cc0000"),
        ("hsla(120deg, 100%, 25%, 1)", "#008000"),
        ("White", "#ffffff"),
        ("rebeccapurple", "#663399"),
    ],
)
def test_a_colour_is_read_in_each_way_that_packages_write_it(text: str, colour: str) -> None:
    assert str(colour_of(text)) == colour


@pytest.mark.parametrize(
    "text", ["", "blauw", "#12345", "rgb(1 2)", "#000\\9", "basis.color", "none", "var(--a)", "#fff" * 400]
)
def test_what_is_no_colour_is_none(text: str) -> None:
    assert colour_of(text) is None


def test_what_lets_the_page_through_is_laid_over_it() -> None:
    half = colour_of("rgb(0 0 0 / 50%)")
    assert half
    assert str(half.over(WHITE)) == "#808080"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(Colour(0x76, 0x76, 0x76), WHITE) == pytest.approx(4.54, abs=0.005)


PARTS = st.integers(0, 255)
COLOURS = st.builds(Colour, PARTS, PARTS, PARTS)


@given(COLOURS, COLOURS)
def test_the_nearest_colour_that_does_is_one_that_does(colour: Colour, ground: Colour) -> None:
    found = nearest_that_does(colour, [ground], 4.5)
    assert found
    assert contrast(found, ground) >= 4.5


def test_on_several_grounds_there_may_be_none() -> None:
    assert nearest_that_does(Colour(128, 128, 128), [WHITE, BLACK], 4.6) is None


@pytest.mark.parametrize("part", [0x20, 0xE0])
def test_where_darker_and_lighter_do_it_is_the_one_that_changes_least(part: int) -> None:
    found = nearest_that_does(Colour(part, part, part), [Colour(0x75, 0x75, 0x75)], 4.5)
    assert found
    assert abs(found.red - part) < 0x40
