import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.text.known import untold, view
from casebook.text.markdown import Parsed, block, inline, sections
from casebook.text.rules.notes import Fault
from casebook.text.writing import Readers, write


def html_of(text: Parsed, place: str | None = "p") -> str:
    """A text as HTML, with `[n]` for the sign of a note and `^n` for a way back."""
    html = str(write(text.tree, Readers(lambda written: written, place=place)))
    html = re.sub(r"<!--casebook:sign:(\w+)_1--><!--casebook:end:-->", r"[\1]", html)
    return re.sub(r"<!--casebook:back:(\w+)_1--><!--casebook:end:-->", r"^\1", html)


def test_notes_stand_below_the_text_numbered_as_they_are_named() -> None:
    html = html_of(block("Een[^b] en twee[^a].\n\n[^a]: De *tweede*.\n\n[^b]: De eerste.\n\nNog iets."))
    assert html == (
        "<p>Een[p_0_1] en twee[p_0_2].</p>\n<p>Nog iets.</p>\n<!--casebook:notes:--><ol>\n"
        '<li id="note_p_0_1"><p>De eerste.^p_0_1</p>\n</li>\n'
        '<li id="note_p_0_2"><p>De <em>tweede</em>.^p_0_2</p>\n</li>\n</ol>\n<!--casebook:end:-->'
    )


def test_the_notes_of_a_passage_stand_at_its_end_and_count_from_one() -> None:
    html = html_of(block("Voor[^a].\n\n::: passage x\nIn[^b].\n:::\n\nNa[^b].\n\n[^a]: A.\n\n[^b]: B."))
    before, passage, after = re.split(r"<!--casebook:passage:x-->|<!--casebook:end:--><!--casebook:end:-->", html)
    assert "[p_0_1]" in before
    assert passage.count("<li") == 1
    assert "In[p_1_1]" in passage
    assert '<li id="note_p_1_1"><p>B.' in passage
    assert re.findall(r'<li id="(\w+)"><p>(.)', after) == [("note_p_0_1", "A"), ("note_p_0_2", "B")]


def test_a_note_may_name_a_note_and_have_more_than_one_block() -> None:
    html = html_of(block("Een[^a].\n\n[^a]: A[^b].\n\n    Nog.\n\n[^b]: - punt"))
    assert re.findall(r"<li id", html) == ["<li id"] * 2
    assert "A[p_0_2].</p>\n<p>Nog.^p_0_1</p>" in html
    assert "<ul>\n<li>punt</li>\n</ul>\n^p_0_2</li>" in html


def test_links_pairs_and_terms_in_a_note_are_read_as_elsewhere() -> None:
    text = block("Een[^a].\n\n[^a]: Zie [b](page:b), {zij|hij} weet het.")
    assert [link.target for link in text.links] == ["page:b"]
    assert "{zij|hij}" in html_of(text)


def test_a_link_with_a_sign_in_it_is_told_since_it_would_be_a_link_in_a_link() -> None:
    assert block("[tekst[^a] met meer](page:b).\n\n[^a]: A.").leftovers[0].text == "page:b"


def test_each_part_of_a_text_has_its_own_notes() -> None:
    first, second, third = sections(
        "Vooraf[^a].\n\n## Kop[^b]\n\nTekst.\n\n## Twee\n\nTekst[^a].\n\n[^a]: A.\n\n[^b]: B."
    )
    assert "A." in html_of(first.text)
    assert html_of(second.heading) == "Kop[p_0_1]"
    assert "B." in html_of(second.text)
    assert html_of(third.text).count("<li") == 1


def test_what_a_person_knows_has_no_notes() -> None:
    text = block("::: known-to anna\nAnna weet het[^a].\n:::\n\n[^a]: Een noot.")
    assert html_of(Parsed(view(text.tree, "anna"))) == "<p>Anna weet het.</p>\n"
    assert untold(text.tree) == ""


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Een[^a].\n\n[^a]: A.", ()),
        ("Een[^a].", (Fault("note", "a", 4),)),
        ("Een.\n\n[^a]: A.", (Fault("note-unused", "a", 7),)),
        ("Een[^a].\n\n[^a]: A.\n\n[^a]: B.", (Fault("note-twice", "a", 21),)),
        ("Een[^a].\nTwee[^a].\n\n[^a]: A.", (Fault("note-again", "a", 14),)),
        ("Een[^a].\n\n::: passage x\nTwee[^a].\n:::\n\n[^a]: A.", ()),
        ("Een[^a].\n\n[^a]: A[^b].", (Fault("note", "b", 18),)),
        ("`[^a]` is een noot.", ()),
        ("Een[^Bron].\n\n[^bron]: A.", ()),
    ],
)
def test_what_is_not_right_is_known_with_its_place(text: str, faults: tuple[Fault, ...]) -> None:
    assert block(text).faults == faults


def test_a_sentence_has_no_place_for_notes() -> None:
    assert inline("Een[^a].").faults == (Fault("note-here", "a", 4),)
    assert html_of(inline("Een[^a].")) == "Een[^a]."


PARTS = (
    *("a[^a] ", "[^b]", "\n\n[^a]: x[^b]\n\n", "\n\n[^b]: y[^a]\n\n", "::: passage p\n", "\n:::\n\n"),
    *("| c[^a] |\n|---|\n", "- "),
)


@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_every_sign_leads_to_a_note_and_every_note_back(parts: list[str]) -> None:
    html = write(block("".join(parts)).tree, Readers(lambda written: written, place="p"))
    notes = re.findall(r'<li id="note_(\w+)"', html)
    signs = re.findall(r"<!--casebook:sign:(\w+)-->", html)
    assert sorted(signs) == sorted(re.findall(r"<!--casebook:back:(\w+)-->", html))
    assert len(set(notes)) == len(notes)
    assert len(set(signs)) == len(signs)
    assert {sign.rpartition("_")[0] for sign in signs} == set(notes)
