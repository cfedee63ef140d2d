"""Texts as nodes of a booklet: no word is lost, and none becomes anything but a word."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.publishing.booklets.booklet import Booklet, chunk, heading, paragraph, way
from casebook.publishing.booklets.prose import PaperText
from casebook.text.markup import escape, trusted

HOSTILE = st.text(
    alphabet=st.sampled_from([*"#$*_@<>\\\"'`~[](){}=/-&;:.,!%^| \n\t", "a", "é", "\u00ad", "\u2028"]), max_size=40
)


def prose(used: dict[str, None] | None = None) -> PaperText:
    return PaperText(
        {},
        lambda path: path if path == "images/a.png" else None,
        "Noten",
        "Indicator",
        "Bron",
        {} if used is None else used,
    )


def html(text: str) -> Markup:
    return trusted(text, "a test")


def booklet(*nodes: object) -> Booklet:
    return Booklet("a", "nl", "Cursus", "Titel", "Boekje", {}, (), nodes)  # type: ignore[arg-type]


@given(HOSTILE)
def test_what_was_written_arrives_as_one_string_of_the_data(text: str) -> None:
    (made,) = json.loads(booklet(paragraph(*prose().line(escape(f"x{text}x")))).data)["nodes"]
    assert made["of"] == [re.sub(r"[ \t\n\r\f]+", " ", f"x{text}x")]


def test_marks_blocks_and_links_keep_their_form() -> None:
    blocks = prose().blocks(
        html(
            '<h5>Kop</h5><p>Een <strong>sterk</strong> woord, <a href="step:a--b">daar</a> en '
            '<a href="https://example.org/x">ginds</a>.</p><ol start="3"><li>drie<ul><li>diep</li></ul></li></ol>'
        )
    )
    kinds = [one["kind"] if isinstance(one, dict) else one for one in blocks]
    assert kinds == ["heading", "paragraph", "list"]
    first, second, third = json.loads(booklet(heading(1, ("A",), "a--b"), heading(2, ("B",)), *blocks).data)["nodes"][
        2:
    ]
    assert first["level"] == 3
    assert [one if isinstance(one, str) else (one["kind"], one.get("to")) for one in second["of"]] == [
        "Een ", ("strong", None), " woord, ", ("way", "a--b"), " en ", ("link", "https://example.org/x"), ".",
    ]  # fmt: skip
    assert third["start"] == 3
    assert third["items"][0][1]["items"] == [[{"kind": "paragraph", "of": ["diep"]}]]


def test_a_heading_without_words_is_none() -> None:
    assert prose().blocks(html("<h3></h3><p>Tekst</p>")) == (paragraph("Tekst"),)


def test_what_is_not_known_loses_its_form_and_not_its_words() -> None:
    (one,) = prose().blocks(html("<figure><blink>Een <u>woord</u></blink></figure>"))
    assert one == paragraph("Een ", "woord")


def test_terms_are_noted_and_signs_and_knowledge_are_raised() -> None:
    used: dict[str, None] = {}
    (one,) = prose(used).blocks(
        html(
            "<p>Een <!--casebook:term:gender-->gender<!--casebook:end:-->"
            '<!--casebook:sign:x_1_2_1--><!--casebook:end:--> <span data-known="1 3">weet</span></p>'
        )
    )
    assert [*used] == ["gender"]
    assert one == paragraph("Een ", "gender", chunk("raised", ("2",)), " ", "weet", chunk("raised", ("1 3",)))


def test_an_image_keeps_its_words_where_it_cannot_be_had() -> None:
    found = prose().blocks(
        html('<p><img src="image:images/a.png" alt="een A"><img src="image:images/b.png" alt="een B"></p>')
    )
    assert found == (paragraph(chunk("image", src="images/a.png", alt="een A"), "een B"),)


def test_no_heading_skips_a_level_and_a_way_to_nothing_is_no_way() -> None:
    one, two, three, four = json.loads(
        booklet(heading(1, ("A",)), heading(4, ("B",)), heading(4, ("C",)), paragraph(way("weg", "D"))).data
    )["nodes"]
    assert [one["level"], two["level"], three["level"]] == [1, 2, 3]
    assert four["of"] == [{"kind": "words", "of": ["D"], "to": "weg", "paged": True}]


def test_signs_that_are_not_seen_are_left_out_in_every_place() -> None:
    made = json.loads(booklet(heading(1, ("A\u200bB\ud800",), "a"), paragraph("\x07c\ufeff")).data)
    assert [one["of"] for one in made["nodes"]] == [["AB"], ["c"]]
