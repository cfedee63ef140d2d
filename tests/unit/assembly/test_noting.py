"""What is wrong in a text is told where it stands, and at no other place that looks the same."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.assembly.noting import note_links
from casebook.reading.documents import Document, parse_text
from casebook.text import markdown
from casebook.values.references import Noted, Reference

# Stands where the place has to be; it is taken out before the text is read.
HERE = "\ue123"

# What is wrong, and what it is noted as.
FAULTS = {
    f"[x]({HERE}page:nergens)": "page nergens",
    f"[een `]` *x*]( <{HERE}page:nergens> )": "page nergens",
    f'[x]({HERE}page:nergens "nergens page:nergens")': "page nergens",
    f'![x]({HERE}images/weg.png "Foto images/weg.png")': "image images/weg.png",
    f"{HERE}![](images/weg.svg)": "image-without-alt images/weg.svg",
    f"{HERE}{{hij|zij}}": "pair-outside {hij|zij}",
    f"[{HERE}^weg]": "unknown-note weg",
    f"[^{HERE}een weg]": "note-of-words een weg",
    f"{HERE}<u>": "mark-html <u>",
    f"[x]({HERE}page:weg er van)": "loose-link page:weg er van",
    f'[x](page:woord "{HERE}titel, woord")': "link-title titel, woord",
    f"{HERE}[](page:woord)": "link-without-text page:woord",
    f"[woord]{{{HERE}known-to wie}}": "known-to-outside known-to wie",
    f"{HERE}%%woord%%": "mark-note %%woord%%",
    f"{HERE}==woord==": "mark-other ==woord==",
    f"<{HERE}ftp://weg.nl>": "bad-link ftp://weg.nl",
}  # fmt: skip
# What may stand before it: the same words, as words or as something that is right.
PIECES = (
    *("woord", "nergens", "page:nergens", "images/weg.png", "hij", "weg", "een weg,", "known-to wie", "titel, woord"),
    *(
        "`[x](page:nergens)`",
        "`{hij|zij}`",
        "``a`<u>``",
        "` %%woord%% `",
        "\\*",
        "\\==woord==",
        "&copy;",
        "&#233;",
        "é",
    ),
    *(
        "**woord**",
        "*nergens*",
        "~~weg~~",
        "_weg_",
        "**",
        "[nergens](page:woord)",
        '[weg](page:woord "weg (x)")',
        "[r]",
    ),
    *("![weg](images/woord.svg)", "<https://nergens.nl/page:nergens>", "www.nergens.nl/weg", "weg@nergens.nl"),
    *(
        "https://nergens.nl/weg_weg?x=1&y",
        "C:\\nergens\\weg",
        "[een *weg*]{known-to hij}",
        "[^n]",
        "5 * 3",
        "zo`n",
        "!",
    ),
)
BREAKS = (" ", " ", " ", "\n", "  \n", "\\\n")


def indented(text: str, first: str, others: str) -> str:
    return first + text.replace("\n", f"\n{others}")


def in_line(text: str) -> str:
    return text.replace("\\\n", " ").replace("\n", " ")


BLOCKS: dict[str, Callable[[str], str]] = {
    "a paragraph": str,
    "an item": lambda text: indented(text, "1. ", "   "),
    "an item that goes on further to the left": lambda text: indented(text, "- ", ""),
    "an item in an item": lambda text: indented(text, "- woord nergens\n  * ", "    "),
    "a quotation": lambda text: indented(text, "> ", "> "),
    "a quotation that goes on without a mark": lambda text: indented(text, ">", ""),
    "an item in a quotation": lambda text: indented(text, "> woord\n>\n> - ", ">   "),
    "a heading": lambda text: f"##  {in_line(text)} ##",
    "a heading with a line below": lambda text: f"{in_line(text)}\n===",
    "a cell": lambda text: f"| a | b |\n|---|---|\n| weg \\| nergens |  {in_line(text)} | x |",
    "a cell without bars around": lambda text: f"a | b\n--|--\nwoord | {in_line(text)}",
    "a cell behind an empty one": lambda text: f"> | a | b |\n> |--|--|\n> | | {in_line(text)} |",
    "a cell with a bar": lambda text: f"- | a |\n  |---|\n  | x \\| y \\| {in_line(text)} |",
    "a note": lambda text: indented(text, "woord[^m]\n\n[^m]: ", "    "),
    "a passage": lambda text: f"::: passage woord\n{text}\n:::",
    "a sentence that goes on with a minus": lambda text: indented(text, "het wordt\n-   5 ", ""),
    "tabs": lambda text: indented(text, "-\t", "\t"),
}
VALUES: dict[str, Callable[[str], str]] = {
    "plain": lambda text: indented(text, "woord ", "    "),
    "between single quotes": lambda text: indented(text.replace("'", "''"), "'''woord'' ", "    ") + "'",
    "between double quotes": lambda text: (
        indented(in_line(text).replace("\\", "\\\\").replace('"', '\\"'), '"\\u0041 \\" b ', "  ") + '"'
    ),
    "as it stands": lambda text: indented(text, "|-\n    ", "    "),
    "folded": lambda text: indented(text, ">\n    woord\n\n    ", "    ") + "\n",
}
BEFORE = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BREAKS)), max_size=6).map(
    lambda found: "".join(piece + blank for piece, blank in found)
)


def said(one: Noted) -> str:
    return f"{one.kind} {one.target}" if isinstance(one, Reference) else f"{one.code} {one.written}"


def place_of(written: str) -> tuple[str, tuple[int, int]]:
    """The text without its mark, and the line and column of the mark."""
    before = written[: written.index(HERE)]
    return written.replace(HERE, ""), (before.count("\n") + 1, len(before) - before.rfind("\n"))


def check(document: Document, noted: list[Noted], name: str, expected: tuple[int, int]) -> None:
    places = [one.origin.place() for one in noted if said(one) == name]
    assert [(place.line, place.column) for place in places] == [expected], (document.text, [*map(said, noted)])


@pytest.mark.parametrize("kind", BLOCKS)
@given(st.sampled_from([*FAULTS]), BEFORE, st.integers(0, 2))
def test_a_fault_is_told_where_it_stands(kind: str, fault: str, before: str, lines: int) -> None:
    text, place = place_of(
        "[^n]: noot\n\n[r]: https://r.nl\n\nwoord nergens[^n] [r]\n\n" * (lines > 0)
        + "---\n\n" * lines
        + BLOCKS[kind](f"een {before}{fault} woord.\nnergens")
        + "\n\nnergens weg\n"
    )
    document, _ = parse_text("pages/a.md", f"---\ntitle: nergens\n---\n{text}")
    noted: list[Noted] = []
    note_links(markdown.block(document.body), document, (), noted)
    check(document, noted, FAULTS[fault], (place[0] + 3, place[1]))


@pytest.mark.parametrize("kind", VALUES)
@given(st.sampled_from([*FAULTS]), BEFORE)
def test_a_fault_in_a_value_is_told_where_it_stands(kind: str, fault: str, before: str) -> None:
    text, place = place_of(f"nergens: weg\nlist:\n - a: nergens\n   b: {VALUES[kind](f'een {before}{fault} woord.')}\n")
    document, problems = parse_text("a.yaml", text)
    assert problems == []
    noted: list[Noted] = []
    note_links(markdown.inline(str(document.value(("list", 0, "b")))), document, ("list", 0, "b"), noted)
    name = FAULTS[fault].replace("note-of-words", "note-outside").replace("unknown-note", "note-outside")
    check(document, noted, name, place)
