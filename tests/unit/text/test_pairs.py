import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from casebook.text.markdown import block, inline
from casebook.text.pairs import Reversal
from casebook.text.writing import Readers, write


def read(text: str, reversal: Reversal | None = None) -> str:
    """A sentence of Markdown as it is read in a case."""
    return write(inline(text).tree, Readers(lambda written: written, reversal or CASE))


CASE = Reversal({"Layla": "Lars", "Rick": "Roos", "Thomas": "Tamara", "Mirella": "Milan"})


def test_a_pair_shows_the_words_as_described_and_keeps_the_other_ones() -> None:
    assert read("Ja, {zij|hij} belt.") == 'Ja, <i data-or="hij">zij</i> belt.'
    assert CASE.described("{Zij|Hij} belt {haar|zijn} moeder") == "Zij belt haar moeder"
    assert CASE.reversed("{Zij|Hij} belt {haar|zijn} moeder") == "Hij belt zijn moeder"


def test_a_name_is_a_pair_by_itself_also_as_a_genitive() -> None:
    assert CASE.reversed("Layla, Ricks baan en Thomas’ huis") == "Lars, Roos’ baan en Tamara’s huis"
    assert CASE.reversed("Mirella’s ziekte is Mirella's ziekte") == "Milans ziekte is Milans ziekte"
    assert read("bij Layla") == 'bij <i data-or="Lars">Layla</i>'


def test_a_name_in_capitals_is_one_too() -> None:
    assert (
        CASE.reversed("LAYLA, RICKS baan, THOMAS’ huis en MIRELLA’S bed")
        == "LARS, ROOS’ baan, TAMARA’S huis en MILANS bed"
    )
    assert read("bij LAYLA") == 'bij <i data-or="LARS">LAYLA</i>'
    assert Reversal({"anna de Wit": "Arend"}).reversed("ANNA DE WIT en AN") == "AREND en AN"


def test_part_of_a_word_is_no_name() -> None:
    text = "Ricky, Aric en Rick-achtig; Laylah"
    assert CASE.reversed(text) == text


def test_a_quote_that_ends_behind_a_name_is_no_genitive() -> None:
    assert CASE.reversed("‘Layla’ en 'Layla'") == "‘Lars’ en 'Lars'"
    assert "’" not in CASE.markup("Thomas's huis").replace("Tamara’s", "")


def test_what_must_stay_stays() -> None:
    assert read("{=mannen} en {=Rick}") == "mannen en Rick"
    assert CASE.reversed("{=mannen}") == "mannen"


def test_addresses_code_and_what_is_no_text_are_left_alone() -> None:
    html = '<a href="step:x" title="Rick"><i data-or="zijn">haar</i> huis</a>'
    assert read('[{haar|zijn} huis](step:x "Rick")') == html
    assert read("`{zij|hij}` en `Rick`") == "<code>{zij|hij}</code> en <code>Rick</code>"


def test_a_pair_can_stand_in_emphasis_in_a_heading_and_in_a_cell_of_a_table() -> None:
    pair = '<i data-or="hij">zij</i>'
    assert read("*{zij|hij}* en **{zij|hij}s**") == f"<em>{pair}</em> en <strong>{pair}s</strong>"
    html = write(block("### {zij|hij}\n\n| {zij|hij} | b |\n|---|---|\n| c | {zij|hij} |").tree, Readers(str, CASE))
    assert html.count(pair) == 3
    assert "<th>b</th>" in html
    assert "<td>c</td>" in html


def test_entities_and_escapes_in_a_pair_are_the_signs_that_they_stand_for() -> None:
    assert read("{de &lt;een&gt;|de \\*ander\\*}") == '<i data-or="de *ander*">de &lt;een&gt;</i>'
    assert read("{A & B|C}") == '<i data-or="C">A &amp; B</i>'


def test_a_side_with_emphasis_is_noticed_since_it_would_be_lost() -> None:
    assert inline("{doe|*laat*} en {a|b}").marked == (("{doe|*laat*}", 0),)


def test_a_name_with_signs_that_html_writes_otherwise_flips() -> None:
    case = Reversal({"Anna & Co": 'Jan "x" & <Co>', "D’Arcy's": "O"})
    assert read("Bij Anna & Co.", case) == ('Bij <i data-or="Jan &quot;x&quot; &amp; &lt;Co&gt;">Anna &amp; Co</i>.')
    assert case.markup("Anna & Co") == read("Anna & Co", case)


def test_a_person_who_is_called_like_an_entity_breaks_none() -> None:
    assert read("A & B < amp", Reversal({"amp": "lt"})) == 'A &amp; B &lt; <i data-or="lt">amp</i>'


def test_outside_a_case_braces_stay_as_they_are_written() -> None:
    tree = block("| {zij|hij} |\n|---|\n\n{=x} `{a|b}` {c|d").tree
    html = write(tree, Readers(str))
    assert "<th>{zij|hij}</th>" in html
    assert "<code>{a|b}</code> {c|d" in html


def test_an_empty_side_is_a_word_that_only_one_reading_has() -> None:
    assert CASE.described("de {|oudste }dochter") == "de dochter"
    assert CASE.reversed("de {|oudste }zoon") == "de oudste zoon"


def test_without_second_names_the_text_is_as_described() -> None:
    assert read("{zij|hij} en Layla", Reversal()) == "zij en Layla"


def test_what_an_author_writes_cannot_become_markup() -> None:
    assert CASE.markup('{a"b|<b>}') == '<i data-or="&lt;b&gt;">a&quot;b</i>'


ODD = Reversal({"Anna & Co": "Bas <b>", "D'Arcy": 'de "Baas"', 'Jo "J" <i>': "Jo & Jo", "amp": "lt"})


@given(st.lists(st.sampled_from([*ODD.names, "{Q&A|<i>}", "{=amp}", " & ", "<b>", "'", '"', "&lt", " en "])))
def test_names_and_pairs_with_signs_of_html_flip_in_titles_and_in_texts(parts: list[str]) -> None:
    text = " ".join(" ".join(parts).split())
    span = r'<i data-or="([^"]*)">([^<]*)</i>'
    for html in map(str, (ODD.markup(text), read(text, ODD))):
        described, turned = (unescape(re.sub(span, group, html)) for group in (r"\2", r"\1"))
        assert (described, turned) == (ODD.described(text), ODD.reversed(text))
        assert not re.search("[<>]", re.sub(span, "", html))


PLAIN = st.text(st.characters(exclude_characters="{}|<>&\"'=’", exclude_categories=["Cs"]))


@given(st.lists(st.tuples(PLAIN, PLAIN, PLAIN)))
def test_marked_text_holds_both_readings(parts: list[tuple[str, str, str]]) -> None:
    text = "".join(f"{before}{{{one}|{other}}}" for before, one, other in parts)
    marked = str(CASE.markup(text))
    assert re.sub(r"<[^>]*>", "", marked) == CASE.described(text)
    turned = re.sub(r'<i data-or="([^"]*)">[^<]*</i>', r"\1", marked)
    assert turned == CASE.reversed(text)


# Whatever an author may type around names and braces.
TYPED = st.lists(st.sampled_from([*"{}|=<>&\"'’ .-s", "Layla", "Rick", "Thomas", "zij", "hij", "\n", "é"]))


@given(TYPED.map("".join))
def test_whatever_is_typed_both_readings_are_in_the_page(text: str) -> None:
    marked = str(CASE.markup(text))
    span = r'<i data-or="([^"]*)">([^<]*)</i>'
    described, turned = (unescape(re.sub(span, group, marked)) for group in (r"\2", r"\1"))
    assert (described, turned) == (CASE.described(text), CASE.reversed(text))
    assert "<" not in re.sub(span, "", marked)


@given(TYPED.map("".join))
def test_a_text_without_names_and_braces_stays_as_it_is(text: str) -> None:
    plain = re.sub(r"[{}]|Layla|Rick|Thomas", "", text)
    assert (CASE.described(plain), CASE.reversed(plain), unescape(CASE.markup(plain))) == (plain, plain, plain)


@given(st.lists(st.sampled_from(["Layla ", "Ricks ", "Thomas’ huis ", "Mirella’s ", "Rick, "])).map("".join))
def test_names_exchanged_twice_are_as_they_were(text: str) -> None:
    back = Reversal({other: one for one, other in CASE.names.items()})
    assert back.reversed(CASE.reversed(text)) == text
