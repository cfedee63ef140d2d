import re

from hypothesis import given
from hypothesis import strategies as st

from casebook.text.glossary import Glossary, Term
from casebook.text.markdown import block

GLOSSARY = Glossary(
    "woorden",
    "Woorden",
    None,
    (
        Term("ggz", "GGZ", ("GGZ",), "zorg"),
        Term("dienst", "crisisdienst", ("crisisdienst", "crisisdienst jeugd"), "hulp"),
    ),
)


def marked(html: str) -> list[str]:
    return re.findall(r"<!--casebook:term:\w+-->(.*?)<!--casebook:end:-->", GLOSSARY.mark(html, set()))


def test_a_term_is_marked_where_it_is_first_used() -> None:
    assert marked("<p>De GGZ en de GGZ.</p><p>GGZ</p>") == ["GGZ"]


def test_a_term_may_start_a_sentence_and_the_longest_form_wins() -> None:
    assert marked("<p>Crisisdienst jeugd komt.</p>") == ["Crisisdienst jeugd"]


def test_a_part_of_a_word_is_no_term() -> None:
    assert marked("<p>GGZ-behandelaar, eGGZ, crisisdiensten</p>") == []


def test_headings_links_and_addresses_are_left_alone() -> None:
    assert marked('<h3>GGZ</h3><p><a href="page:GGZ">GGZ</a></p>') == []


@given(st.text("GZ crisdent<>*_[]()#-\n`", max_size=60))
def test_marking_changes_no_word_of_a_text(text: str) -> None:
    html = block(text).html
    assert re.sub(r"<!--.*?-->", "", GLOSSARY.mark(html, set())) == html


def test_the_entities_of_html_are_no_terms() -> None:
    glossary = Glossary("w", "W", None, (Term("amp", "amp", ("amp", "R&D"), "x"),))
    assert glossary.mark("<p>A &amp; B</p>", set()) == "<p>A &amp; B</p>"
    assert "R&amp;D<!--" in glossary.mark("<p>R&amp;D</p>", set())
