"""Which custom properties a style sheet declares for the whole page, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reading.lines import Lines
from casebook.theme.tokens.declarations import Sheet, sheet_of


def sheet(text: str) -> Sheet:
    return sheet_of(Lines("town/huisstijl.css", text))


def declared(text: str) -> dict[str, str]:
    return {one.name: one.value for one in sheet(text).declarations}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (":root { --a: #fff; }", "#fff"),
        (":root{--a:#fff}", "#fff"),
        (":root { --a: #fff !important; }", "#fff"),
        (":root { --a: #fff; /* white */ }", "#fff"),
        (":root { --a: /* white */ #fff; }", "#fff"),
        (":root { /* --a: #000; */ --a: #fff; }", "#fff"),
        (":root { --a: #000; --a: #fff; }", "#fff"),
        (':root { --b: ";--a: #000"; --a: #fff; }', "#fff"),
        (':root { --b: url("data:;{}"); --a: #fff; }', "#fff"),
        (":root { --b: url(data:image/png;base64,x{y}); --a: #fff; }", "#fff"),
        (":root { --a: var(--b,\n#fff); }", "var(--b,\n#fff)"),
        (":root { --a:; }", ""),
        (":root, ::backdrop { --a: #fff; }", "#fff"),
        (".town-theme { --a: #fff; }", "#fff"),
        (".town { --a: #fff; }", "#fff"),
        ("@layer x { :root { --a: #fff; } }", "#fff"),
        ("@media screen { :root { --a: #fff; } }", "#fff"),
    ],
)
def test_a_value_is_found_however_it_is_written(text: str, value: str) -> None:
    assert declared(text)["--a"] == value


@pytest.mark.parametrize(
    "text",
    [
        ":root { --a: #fff; } .button { --a: #000; }",
        ".town { --a: #fff; } .button { --a: #000; }",
        ":root { --a: #fff; } @media print { :root { --a: #000; } }",
        ":root { --a: #fff; } @media (min-width: 40em) { :root { --a: #000; } }",
        ":root { --a: #fff; } .town-theme .button { --a: #000; }",
    ],
)
def test_what_is_not_said_of_the_whole_page_does_not_count(text: str) -> None:
    assert declared(text) == {"--a": "#fff"}


def test_what_holds_in_the_dark_is_told_apart() -> None:
    found = sheet(":root { --a: #fff; } @media (prefers-color-scheme: dark) { :root { --a: #000; } }")
    assert [(one.value, one.dark) for one in found.declarations] == [("#fff", False), ("#000", True)]


def test_a_place_is_that_of_the_value() -> None:
    (found,) = sheet(":root {\n  --a: #fff;\n}").declarations
    place = found.place
    assert (place.path, place.line, place.column, place.length) == ("town/huisstijl.css", 2, 8, 4)
    assert place.excerpt == "  --a: #fff;"


@given(st.text(alphabet=":;{}()/*\\\"'-a@,#! \n", max_size=60))
def test_any_text_has_declarations_or_problems(text: str) -> None:
    found = sheet(text)
    assert all(one.place.line >= 1 for one in found.declarations)
    assert all(problem.place.line >= 1 for problem in found.problems)
