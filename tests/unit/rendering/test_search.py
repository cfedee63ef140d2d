import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.rendering.search import found_in, script
from tests.node import node

OUT = frozenset({"nav", ".button", "[popover]"})


def entries(inner: str) -> list[tuple[str, str, str, str]]:
    *page, found = found_in(f'<article id="p" data-page data-title="P" data-case="c">{inner}</article>', OUT)
    assert page == ["p", "P", "c"]
    return list(found)


def test_a_step_and_its_outcome_are_entries_with_their_kind_title_and_words() -> None:
    found = entries(
        '<p class="kicker"><a href="#">Casus X</a></p><h1>Fase</h1>'
        '<section id="s--x" data-step="choice"><h2><span class="kicker">Keuze</span>Wat <em>doe</em> je?</h2>'
        "<p>Eerst.</p>"
        '<section id="o--s--x" data-outcome><h3><span class="kicker">Vervolg</span>Gaan</h3><p>Je gaat.</p></section>'
        "<p>Daarna.</p></section>"
    )
    assert found == [
        ("p", "Casus X", "Fase", ""),
        ("s--x", "Keuze", "Wat doe je?", "Eerst.\nDaarna."),
        ("o--s--x", "Vervolg", "Gaan", "Je gaat."),
    ]


def test_a_heading_or_term_with_an_address_is_an_entry_and_one_without_is_text() -> None:
    found = entries(
        '<h1>Pagina</h1><h2 id="een--p">Één</h2><ul><li>a</li><li>b</li></ul><h3>tussen</h3><h2 id="deel_p">Deel</h2>'
        '<dl><dt id="hgkm--p">HGKM</dt><dd>Uitleg</dd></dl>'
    )
    assert found == [
        ("p", "", "Pagina", ""),
        ("een--p", "", "Één", "a\nb\ntussen\nDeel"),
        ("hgkm--p", "", "HGKM", "Uitleg"),
    ]


def test_the_interface_and_the_meanings_of_terms_are_left_out() -> None:
    found = entries(
        '<h1>T</h1><nav><ol><li>weg</li></ol></nav><a class="big button" href="#">weg</a><p>Een '
        '<span><button>term</button><span id="t_1" popover>weg <b>ook</b></span></span> hier<br>en'
        '<svg><path d="m"/></svg> <input id="x" type="text">daar.</p>'
    )
    assert found == [("p", "", "T", "Een term hier\nen\ndaar.")]


def test_what_only_a_script_puts_on_a_page_is_left_out() -> None:
    found = entries("<h1>T</h1>voor<template><p>in<template>diep</template></p></template>na")
    assert found == [("p", "", "T", "voorna")]


def test_tags_of_a_theme_that_do_not_nest_lose_no_words() -> None:
    assert entries("<h1>P</h1></div><p>een</p></section></article></p><p>twee") == [("p", "", "P", "een\ntwee")]


@given(st.lists(st.sampled_from(["a", "b", "<br>", *" \t\n\r\f\u00a0", "\u2003", "\u200b"])))
def test_blanks_are_one_and_between_blocks_there_is_a_break(pieces: list[str]) -> None:
    """As the slow, obvious reading has it: wide blanks that are meant stay."""
    words = re.sub(r"[ \t\n\r\f\u00a0]+", " ", "".join(pieces))
    words = re.sub(r" ?(?:<br> ?)+", "\n", words).strip(" \n")
    assert entries(f"<h1>T</h1>{''.join(pieces)}") == [("p", "", "T", words)]


def test_signs_are_read_and_accents_are_one_sign() -> None:
    assert entries("<h1>a &lt;b&gt; &amp; e\u0301</h1><p>x\n  y&nbsp;z</p>") == [("p", "", "a <b> & \u00e9", "x y z")]


def test_a_pair_keeps_both_readings() -> None:
    found = entries('<h1>T</h1><p><i data-or="Lars">Layla</i> &amp; <i data-or="hij">zij</i></p>')
    assert found[0][3] == "\ue000Layla\ue001Lars\ue002 & \ue000zij\ue001hij\ue002"


def test_the_title_of_a_page_keeps_both_readings() -> None:
    html = '<article id="p" data-title="Over Layla" data-title-reversed="Over Lars"><h1>T</h1></article>'
    assert found_in(html, OUT)[1] == "\ue000Over Layla\ue001Over Lars\ue002"


def test_the_script_only_sets_a_value() -> None:
    text = script(['<article id="p" data-title="P"><h1>T</h1><p>"wat"</p></article>'], ["nav"])
    assert text == 'self.casebookSearch=[["p","P","",[["p","","T","\\"wat\\""]]]];\n'


PAGES = [
    ["fase", "\ue000Fase · Layla\ue001Fase · Lars\ue002", "x", [
        ["een--x", "Leestekst", "De situatie", "Er is geweld in huis. \ue000Layla\ue001Lars\ue002 belt de politie."],
        ["twee--x", "Vraag 2", "Geweldig", "Niets bijzonders over foto’s en de hiërarchie."],
        ["drie--x", "Vraag 3", "Het geweld", "Wat is er?"],
    ]],
    ["pagina", "Pagina", "", [["pagina", "", "Pagina", "Tekst " * 40 + "en dan een café, " + "woord " * 60]]],
]  # fmt: skip


def searched(query: str, *, reversed_: bool = False) -> list[dict[str, Any]]:
    return searches(query, reversed_=reversed_)[query]


def searches(*queries: str, reversed_: bool = False) -> dict[str, list[dict[str, Any]]]:
    """What `match.js` finds for each query: id, title and snippet with the marked words between brackets."""
    code = """
        const { find, prepare, snippetPieces, titlePieces, queryWords } = await load("components/search/match.js");
        const text = (pieces) => pieces.map((piece) => (piece.mark ? `[${piece.text}]` : piece.text)).join("");
        const pages = prepare(value.pages);
        return value.queries.map((query) => {
          const words = queryWords(query);
          return find(pages, words, () => value.reversed).map(({ item, reading }) => ({
            id: item.id, where: reading.where,
            title: text(titlePieces(reading, words)), text: text(snippetPieces(reading, words)),
          }));
        });
    """
    found = node(code, {"pages": PAGES, "queries": queries, "reversed": reversed_})
    return dict(zip(queries, found, strict=True))


def test_titles_come_before_text_and_whole_words_before_beginnings() -> None:
    hits = searched("geweld")
    assert [hit["id"] for hit in hits] == ["drie--x", "twee--x", "een--x"]
    assert hits[0]["title"] == "Het [geweld]"
    assert hits[2]["text"] == "Er is [geweld] in huis. Layla belt de politie."
    assert hits[0]["where"] == "Vraag 3 · Fase · Layla"
    assert searched("geweld", reversed_=True)[0]["where"] == "Vraag 3 · Fase · Lars"


FOUND: dict[str, list[str]] = {
    "hierarch": ["twee--x"],
    "HIËRARCHIE": ["twee--x"],
    "hie\u0308rarchie": ["twee--x"],
    "foto's": ["twee--x"],
    "‘foto’s’": ["twee--x"],
    "cafe": ["pagina"],
    "geweld vraag": ["drie--x", "twee--x"],  # where it stands helps to find it
    "fase": [],  # but is not enough
    "weld": [],
    "geweld niets": ["twee--x"],
    "geweld .* (": ["drie--x", "twee--x", "een--x"],
    "g": [],
    "": [],
}


def test_every_word_of_the_query_begins_a_word_of_the_hit() -> None:
    assert {query: [hit["id"] for hit in hits] for query, hits in searches(*FOUND).items()} == FOUND


def test_both_readings_of_a_text_are_found_and_the_one_that_is_read_is_shown() -> None:
    assert searched("lars")[0]["text"] == "Er is geweld in huis. [Lars] belt de politie."
    assert searched("politie")[0]["text"] == "Er is geweld in huis. Layla belt de [politie]."
    assert searched("politie", reversed_=True)[0]["text"] == "Er is geweld in huis. Lars belt de [politie]."


def test_a_snippet_is_cut_between_words_around_the_first_match() -> None:
    text = searched("café")[0]["text"]
    assert text.startswith("… Tekst Tekst")
    assert "en dan een [café], woord" in text
    assert text.endswith("woord …")
    assert len(text) < 240
