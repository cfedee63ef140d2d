"""The files of the report, from what its page shows: a Word document and plain text, whatever was typed."""

import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import pytest
from jinja2 import Environment

from tests.conftest import ROOT
from tests.node import node

LOOKS = ROOT / "themes" / "default" / "components" / "word" / "word.html"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = 'Een <w:p> & "twee"\n]]> 😀\x07\x0b\ttab\ufffe\n\n<b>dik</b> {{ x }} slot\r\neind'
FORBIDDEN = {7: None, 11: None, 0xFFFE: None}  # XML has no place for these


def heading(level: int, text: str) -> dict[str, Any]:
    return {"kind": "heading", "level": level, "text": text}


def paragraph(text: str, style: str = "text", lead: str = "") -> dict[str, Any]:
    return {"kind": "paragraph", "style": style, "lead": lead, "text": text}


BLOCKS = [
    heading(1, "Mijn verslag"),
    heading(2, "Layla & Rick"),
    heading(3, "Fase"),
    heading(4, "Vraag 1"),
    paragraph("Wat zie je?", "question"),
    paragraph(HOSTILE, "answer"),
    paragraph("n" * 2000, "answer"),
    paragraph("Je belt.", lead="Dit koos je:"),
    paragraph("Deze vraag is veranderd.", "note"),
    {"kind": "table", "rows": [["Wat?", "Klaar"], ["Een <b>", "Ja"], ["Twee\nregels", ""]]},
]


def docx(blocks: list[dict[str, Any]], title: str = "Genderbril · Mijn <verslag>") -> bytes:
    code = """
        const { docx } = await load("scripts/docx.js");
        return docx(value.blocks, { title: value.title, language: "nl", made: new Date(value.made) }, value.looks);
    """
    return bytes(node(code, {"blocks": blocks, "title": title, "made": 1_790_000_000_000, "looks": looks()}))


def looks() -> dict[str, str]:
    """The parts that the theme gives, by their names."""
    html = Environment(autoescape=True, trim_blocks=True).from_string(LOOKS.read_text(encoding="utf-8"))
    return dict(re.findall(r'data-word="(\w+)">(.*?)</script>', html.render(course={"language": "nl"}), re.DOTALL))


def parts_of(file: bytes) -> dict[str, ElementTree.Element]:
    """The parts of a document; each has to be well-formed."""
    with zipfile.ZipFile(io.BytesIO(file)) as found:
        assert found.testzip() is None
        return {name: ElementTree.fromstring(found.read(name)) for name in found.namelist()}  # noqa: S314  (ours)


def paragraphs_of(file: bytes) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    return [
        (
            next(style.attrib[f"{WORD}val"] for style in found.iter(f"{WORD}pStyle")),
            "".join(
                {"t": node.text or "", "br": "\n", "tab": "\t"}.get(node.tag.removeprefix(WORD), "")
                for node in found.iter()
            ),
        )
        for found in parts_of(file)["word/document.xml"].iter(f"{WORD}p")
    ]


def test_every_block_is_a_paragraph_in_its_style_with_its_words_to_the_letter() -> None:
    typed = HOSTILE.translate(FORBIDDEN).replace("\r\n", "\n")
    assert paragraphs_of(docx(BLOCKS)) == [
        ("Title", "Mijn verslag"),
        ("Heading1", "Layla & Rick"),
        ("Heading2", "Fase"),
        ("Heading3", "Vraag 1"),
        ("Question", "Wat zie je?"),
        ("Answer", typed),
        ("Answer", "n" * 2000),
        ("Normal", "Dit koos je: Je belt."),
        ("Note", "Deze vraag is veranderd."),
        *[("Cell", text) for text in ("Wat?", "Klaar", "Een <b>", "Ja", "Twee\nregels", "")],
        ("Normal", ""),
    ]


def test_every_style_and_part_that_a_document_names_is_there() -> None:
    parts = parts_of(docx(BLOCKS))
    styles = {style.attrib[f"{WORD}styleId"] for style in parts["word/styles.xml"].iter(f"{WORD}style")}
    assert {style for style, _ in paragraphs_of(docx(BLOCKS))} <= styles
    types = [part.attrib for part in parts["[Content_Types].xml"]]
    listed = {part["PartName"].removeprefix("/") for part in types if "PartName" in part}
    assert listed == {name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    core = "".join(parts["docProps/core.xml"].itertext())
    assert core == "Genderbril · Mijn <verslag>nl2026-09-21T14:13:20Z"


def test_no_page_is_broken_off_and_a_short_answer_is_kept_together() -> None:
    document = parts_of(docx(BLOCKS))["word/document.xml"]
    properties = list(document.iter(f"{WORD}pPr"))
    assert list(document.iter(f"{WORD}pageBreakBefore")) == []
    assert [one.find(f"{WORD}keepLines") is not None for one in properties[5:7]] == [True, False]


def test_a_column_of_ticks_is_narrow_and_the_table_as_wide_as_the_page() -> None:
    document = parts_of(docx(BLOCKS))["word/document.xml"]
    widths = [int(column.attrib[f"{WORD}w"]) for column in document.iter(f"{WORD}gridCol")]
    assert widths[1] < 2000 < widths[0]
    assert sum(widths) == 9638


def test_the_words_of_a_table_of_figures_have_the_room() -> None:
    rows = [
        ["Indicator", "Mannen", "Vrouwen", "Jaar"],
        ["Slachtoffers van geweld in het hele land", "14%", "85,5%", "onbekend"],
    ]
    document = parts_of(docx([{"kind": "table", "rows": rows}]))["word/document.xml"]
    first, *others = (int(column.attrib[f"{WORD}w"]) for column in document.iter(f"{WORD}gridCol"))
    assert all(first > 2 * other for other in others)


def test_a_table_of_nothing_but_ticks_still_has_a_width() -> None:
    document = parts_of(docx([{"kind": "table", "rows": [["A", "B"], ["x", "x"]]}]))["word/document.xml"]
    assert all(int(column.attrib[f"{WORD}w"]) > 0 for column in document.iter(f"{WORD}gridCol"))


@pytest.mark.parametrize("text", ["", "a", "é€😀", "123456789"])
def test_a_zip_holds_each_file_to_the_letter(text: str) -> None:
    made = node('const { zip } = await load("scripts/zip.js"); return zip({ "map/é.txt": value, leeg: "" });', text)
    with zipfile.ZipFile(io.BytesIO(bytes(made))) as found:
        assert found.testzip() is None
        assert {name: found.read(name).decode() for name in found.namelist()} == {"map/é.txt": text, "leeg": ""}


def text_of(blocks: list[dict[str, Any]]) -> str:
    return str(node('const { textOf } = await load("scripts/blocks.js"); return textOf(value);', blocks))


def test_as_text_headings_are_underlined_answers_indented_and_cells_told_with_their_column() -> None:
    assert text_of([*BLOCKS[:5], paragraph("een\ntwee", "answer"), *BLOCKS[7:]]).split("\r\n") == [
        "\ufeffMijn verslag",
        "============",
        "",
        "",
        "Layla & Rick",
        "============",
        "",
        "Fase",
        "----",
        "",
        "Vraag 1",
        "Wat zie je?",
        "  een",
        "  twee",
        "",
        "Dit koos je: Je belt.",
        "Deze vraag is veranderd.",
        "",
        "- Een <b>",
        "  Klaar: Ja",
        "",
        "- Twee",
        "regels",
        "",
    ]


def test_every_line_of_the_text_ends_as_in_windows() -> None:
    text = text_of([paragraph("a\nb\r\nc\rd", "answer")])
    assert text == "\ufeffa\r\n  b\r\n  c\r\n  d\r\n"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Europe/Amsterdam", "Pacific/Pago_Pago"])
def test_a_file_is_named_after_the_day_that_the_reader_has(zone: str) -> None:
    code = 'const { dated } = await load("scripts/download.js"); return dated("genderbril", new Date(value), "txt");'
    day = {"Pacific/Kiritimati": "02", "Europe/Amsterdam": "01", "Pacific/Pago_Pago": "01"}[zone]
    assert node(code, "2026-03-01T11:30:00Z", TZ=zone) == f"genderbril-2026-03-{day}.txt"
