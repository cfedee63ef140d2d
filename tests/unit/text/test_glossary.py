import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.reading.plain import read_as
from casebook.text.glossary import Glossary, Term, in_order
from casebook.text.markdown import block
from casebook.text.markup import escape, joined
from casebook.text.pairs import Reversal
from casebook.text.writing import Readers, write
from casebook.values.ids import PageId

GLOSSARY = Glossary(
    PageId("woorden"),
    "Woorden",
    None,
    (
        Term("ggz", "GGZ", ("GGZ",), Markup("zorg")),
        Term("dienst", "crisisdienst", ("crisisdienst", "crisisdienst jeugd"), Markup("hulp")),
    ),
)


def read(text: str, glossary: Glossary | None = GLOSSARY, reversal: Reversal | None = None) -> str:
    return write(block(text).tree, Readers(lambda written: written, reversal, glossary))


def marked(text: str) -> list[str]:
    return re.findall(r"<!--casebook:term:\w+-->(.*?)<!--casebook:end:-->", read(text))


def test_a_term_is_marked_where_it_is_first_used() -> None:
    assert marked("De GGZ en de GGZ.\n\nGGZ") == ["GGZ"]


def test_a_term_may_start_a_sentence_and_the_longest_form_wins() -> None:
    assert marked("Crisisdienst jeugd komt.") == ["Crisisdienst jeugd"]


def test_a_term_of_two_words_is_found_over_the_end_of_a_line_a_no_break_space_and_a_soft_hyphen() -> None:
    assert "-->crisisdienst\njeugd<!--casebook:end:-->" in read("De crisisdienst\njeugd belt.")
    assert marked("De crisisdienst\xa0jeugd belt.") == ["crisisdienst\xa0jeugd"]
    assert marked(read_as("a.md", "De crisis\xaddienst jeugd belt.").text) == ["crisisdienst jeugd"]


def test_a_part_of_a_word_is_no_term() -> None:
    assert marked("GGZ-behandelaar, eGGZ, crisisdiensten") == []


FORMS = st.lists(st.text("aB- ./é", min_size=1, max_size=4).map(str.strip).filter(bool), min_size=1, max_size=5)


@given(FORMS, st.text("aBb- ./é", max_size=14))
def test_the_forms_that_are_found_are_those_of_one_pattern_with_all_of_them(forms: list[str], text: str) -> None:
    glossary = Glossary(PageId("w"), "W", None, (Term("x", "x", tuple(forms), Markup("m")),))
    longest = sorted({*forms, *(form[0].upper() + form[1:] for form in forms)}, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
    found = pattern.search(text)
    expected = f"{text[: found.start()]}[{found[0]}]{text[found.end() :]}" if found else text
    shown = joined(glossary.marked(text, set()))
    assert shown.replace("<!--casebook:term:x-->", "[").replace("<!--casebook:end:-->", "]") == escape(expected)


def test_headings_links_quotes_code_and_addresses_are_left_alone() -> None:
    assert marked("### GGZ\n\n[GGZ](page:GGZ) `GGZ`\n\n> GGZ\n\n| GGZ |\n|---|\n") == []


def test_words_that_flip_are_no_terms_and_words_that_must_stay_can_be() -> None:
    assert "casebook:term" not in read("{GGZ|crisisdienst}", reversal=Reversal({"Rick": "Roos"}))
    assert read("{=GGZ}", reversal=Reversal({"GGZ": "Roos"})).count("<!--casebook:term:ggz-->GGZ") == 1


@given(st.text("GZ crisdent<>*_[]()#-\n`", max_size=60))
def test_marking_changes_no_word_of_a_text(text: str) -> None:
    assert re.sub(r"<!--.*?-->", "", read(text)) == read(text, None)


def test_a_term_is_found_as_it_is_written_not_as_html_writes_it() -> None:
    glossary = Glossary(PageId("w"), "W", None, (Term("amp", "amp", ("amp", "R&D"), Markup("x")),))
    assert read("A & B", glossary) == "<p>A &amp; B</p>\n"
    assert "R&amp;D<!--" in read("R&D", glossary)
    assert "foto's<!--" in read(
        "Twee foto's.", Glossary(PageId("w"), "W", None, (Term("f", "x", ("foto's",), Markup("x")),))
    )


def test_every_letter_that_occurs_is_there_once_also_of_a_term_with_an_accent() -> None:
    names = ["zus", "Éénouder", "elders", "zaak", "3D", "échtscheiding", "aan"]
    terms = in_order(Term(str(at), name, (name,), escape("x")) for at, name in enumerate(names))
    found = [
        (letter, [term.term for term in below]) for letter, below in Glossary(PageId("w"), "W", None, terms).letters
    ]
    assert found == [
        ("#", ["3D"]),
        ("A", ["aan"]),
        ("E", ["échtscheiding", "Éénouder", "elders"]),
        ("Z", ["zaak", "zus"]),
    ]


def test_a_term_that_is_not_to_be_marked_counts_as_used_without_a_mark() -> None:
    glossary = Glossary(PageId("w"), "W", None, (Term("a", "aap", ("aap",), escape("x"), marked=False),))
    assert joined(glossary.marked("Een aap.", set())) == "Een <!--casebook:word:a--><!--casebook:end:-->aap."
