"""Parts that are marked as known to persons: no trace in the passage, and all of them in the view of who knows them."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from casebook.text.known import people_in, untold, view
from casebook.text.markdown import block, inline, untold_at
from casebook.text.marks import Mark
from casebook.text.tree import Tree
from casebook.text.writing import Readers, write

people = st.lists(st.sampled_from(["anna", "bas", "cor-1"]), max_size=3, unique=True)
passages = st.lists(st.tuples(people, st.sampled_from(["Een zin.", "- a\n- b", "> c", "#### Kop\n\nd"])), max_size=6)
# Pieces of a sentence: who knows each, its words, and what stands between it and the next.
pieces = st.lists(
    st.tuples(people, st.sampled_from(["Een.", "*Twee* en.", "Drie [x](page:y)."]), st.sampled_from([" ", "\n"])),
    min_size=1,
    max_size=6,
)


def html(tree: Tree) -> str:
    return write(tree, Readers(lambda written: written))


def plain(tree: Tree) -> str:
    """The same without paragraphs, its white space made one."""
    return " ".join(html(tree).replace("<p>", " ").replace("</p>", " ").split())


def written(blocks: Sequence[tuple[Sequence[str], str]], *, marked: bool) -> str:
    """The passage as its author writes it; a block without people is not marked."""
    return "\n\n".join(
        f"::: known-to {' '.join(who)}\n\n{text}\n\n:::" if who and marked else f"{text}\n\n<!-- -->"
        for who, text in blocks
    )


@given(passages)
def test_a_mark_leaves_no_trace_in_the_passage(blocks: list[tuple[list[str], str]]) -> None:
    marked = [(who, text) for who, text in blocks if who]
    assert html(block(written(marked, marked=True)).tree) == "".join(html(block(text).tree) for _, text in marked)


@given(passages, st.sampled_from(["anna", "bas", "cor-1"]))
def test_a_view_holds_the_blocks_of_that_person_in_order(blocks: list[tuple[list[str], str]], person: str) -> None:
    own = [html(block(text).tree).replace("h4", "h6") for who, text in blocks if person in who]
    assert html(view(block(written(blocks, marked=True)).tree, person)) == "".join(own)


@given(pieces)
def test_a_mark_in_a_sentence_leaves_no_trace(found: list[tuple[list[str], str, str]]) -> None:
    marked = "".join(
        f"[{words}]{{known-to {' '.join(who)}}}{gap}" if who else f"{words}{gap}" for who, words, gap in found
    )
    bare = "".join(f"{words}{gap}" for _, words, gap in found)
    assert html(block(marked).tree) == html(block(bare).tree)


@given(pieces, st.sampled_from(["anna", "bas", "cor-1"]))
def test_a_view_holds_the_pieces_of_a_sentence_in_one_paragraph(
    found: list[tuple[list[str], str, str]], person: str
) -> None:
    marked = "".join(f"[{words}]{{known-to {' '.join(who)}}}{gap}" for who, words, gap in found)
    own = " ".join(words for who, words, _ in found if person in who)
    assert plain(view(block(marked).tree, person)) == " ".join(html(inline(own).tree).split())
    assert html(view(block(marked).tree, person)).count("<p>") == bool(own)


def test_who_knows_a_block_knows_what_stands_in_it_and_a_part_of_it_can_be_known_to_another_too() -> None:
    tree = block("::: known-to anna\n\nAnna huilt. [Bas **hoort** het.]{known-to bas} Daarna niet.\n\n:::").tree
    assert html(view(tree, "anna")) == "<p>Anna huilt. Bas <strong>hoort</strong> het. Daarna niet.</p>\n"
    assert html(view(tree, "bas")) == "<p>Bas <strong>hoort</strong> het.</p>\n"
    assert people_in(tree) == ("anna", "bas")


def test_neighbouring_blocks_are_one_paragraph_where_no_empty_line_parts_them() -> None:
    text = "::: known-to anna\nEen.\n:::\n::: known-to bas\nTwee.\n:::\n::: known-to anna\nDrie.\n\nVier.\n:::"
    tree = block(text).tree
    assert html(tree) == "<p>Een. Twee. Drie.</p>\n<p>Vier.</p>\n"
    assert html(view(tree, "anna")) == "<p>Een. Drie.</p>\n<p>Vier.</p>\n"
    assert html(view(tree, "bas")) == "<p>Twee.</p>\n"
    assert html(block(text.replace(":::\n:::", ":::\n\n:::")).tree).count("<p>") == 4
    assert html(block("::: known-to anna\n- a\n:::\n::: known-to bas\nb\n:::").tree) == (
        "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n"
    )


def test_a_mark_can_stand_in_a_list_a_table_a_heading_and_a_link() -> None:
    tree = block("- [a]{known-to bas}\n- b\n\n| [c]{known-to bas} | d |\n|---|---|\n| e | f |").tree
    assert html(view(tree, "bas")) == (
        "<ul>\n<li>a</li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>c</th>\n</tr>\n</thead>\n</table>\n"
    )
    assert html(view(block("### [Kop]{known-to bas}").tree, "bas")) == "<h5>Kop</h5>\n"
    assert html(view(inline("[[x](page:y) z]{known-to bas}").tree, "bas")) == '<a href="page:y">x</a> z'


def test_a_block_may_follow_a_line_without_a_gap_and_stand_in_a_list() -> None:
    tree = block("a\n::: known-to bas\nb\n:::\nc\n\n- d\n\n  ::: known-to bas\n  e\n  :::\n").tree
    assert "casebook" not in html(tree)
    assert html(view(tree, "bas")) == "<p>b</p>\n<ul>\n<li>\n<p>e</p>\n</li>\n</ul>\n"


def test_what_an_author_writes_as_a_name_cannot_become_markup() -> None:
    tree = block("::: known-to <b> --> x\n\na [b]{known-to <i>}\n\n:::").tree
    assert html(tree) == "<p>a b</p>\n"
    assert people_in(tree) == ("b", "kop", "x", "i")


def test_the_people_of_every_mark_are_given_with_their_places() -> None:
    text = block("a\n\nb [c]{known-to anna}\nd [e]{known-to bas cor}\n")
    assert [(mark.words, mark.at, mark.spots) for mark in text.marks] == [
        (("anna",), 9, (18,)),
        (("bas", "cor"), 30, (39, 43)),
    ]
    over_lines = block("> a [c]{known-to anna\n> bas}").marks
    assert [(mark.words, mark.spots) for mark in over_lines] == [(("anna", "bas"), (8, 8))]
    assert inline("[c]{known-to}").marks == (Mark("known-to", (), 4, ends=12),)


def test_the_first_words_that_stand_in_no_mark_are_found() -> None:
    all_known = "::: known-to none\n\na\n\n:::\n\n[b]{known-to anna}\n[c]{known-to bas}"
    assert (untold(block(all_known).tree), untold_at(all_known)) == ("", 0)
    for text, first in (
        ("[b]{known-to anna} c *d*", "c"),
        ("::: known-to anna\n\nb\n\n:::\n\n- {zij|hij}", "{zij|hij}"),
        ("## c\n\n[c \\* d]{known-to anna}\n  c", "c"),
        ("> [![c](images/c.svg) c](page:c)", "c"),
    ):
        assert untold(block(text).tree) == first
        assert untold_at(text) == text.rindex(f"{first}](p" if "(p" in text else first)


def test_nobody_knows_what_is_marked_as_known_to_none() -> None:
    tree = block("::: known-to none\n\na\n\n:::").tree
    assert people_in(tree) == ("none",)
    assert html(tree) == "<p>a</p>\n"


@given(
    st.lists(st.sampled_from(["::: known-to a", ":::", "x", "", "  ::: known-to b", "- y", "::: chart z"]), max_size=9)
)
def test_blocks_may_stand_in_any_order_and_need_not_end(lines: list[str]) -> None:
    assert "known-to" not in html(block("\n".join(lines)).tree).replace("<p>:::", "")


def test_a_block_that_does_not_end_is_noticed() -> None:
    assert block("a\n\n::: known-to bas\n\nb\n").marks == (
        Mark("known-to", ("bas",), 7, closed=False, spots=(16,), ends=19),
    )
    assert block("::: chart x\n").marks == (Mark("chart", ("x",), 4, closed=False, spots=(10,), ends=11),)
    assert [mark.closed for mark in block("::: chart x\n:::\n\n::: known-to bas\na\n:::").marks] == [True, True]


def test_a_block_inside_another_shows_that_the_first_does_not_end() -> None:
    marks = block("::: known-to anna\n\na\n\n::: known-to bas\n\nb\n\n:::\n").marks
    assert [(mark.words, mark.closed) for mark in marks] == [(("bas",), True), (("anna",), False)]


def test_a_line_that_begins_or_ends_no_block_is_noticed() -> None:
    assert block("a\n\n::: knownto bas\n\nb\n\n:::").marks == (
        Mark(None, (":::", "knownto", "bas"), 3, ends=18),
        Mark(None, (":::",), 23, ends=26),
    )


def test_parts_are_found_in_a_text_full_of_brackets() -> None:
    part = "[Anna `]` huilt \\] [hard](page:x).]{known-to anna} en [Bas]{known-to bas}"
    few, many = block(part).marks, block(f"{'[a] ' * 300}{part} [").marks
    assert [mark.words for mark in many] == [mark.words for mark in few] == [("anna",), ("bas",)]
