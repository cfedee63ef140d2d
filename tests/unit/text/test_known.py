"""Blocks that are marked as known to persons: no trace in the passage, and collected in order."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from casebook.text.known import Known, take
from casebook.text.markdown import Fence, block

people = st.lists(st.sampled_from(["anna", "bas", "cor-1"]), max_size=3, unique=True)
passages = st.lists(st.tuples(people, st.sampled_from(["Een zin.", "- a\n- b", "> c", "#### Kop\n\nd"])), max_size=6)


def written(blocks: Sequence[tuple[Sequence[str], str]], *, marked: bool) -> str:
    """The passage as its author writes it; a block without people is not marked."""
    return "\n\n".join(
        f"::: known-to {' '.join(who)}\n\n{text}\n\n:::" if who and marked else f"{text}\n\n<!-- -->"
        for who, text in blocks
    )


@given(passages)
def test_a_mark_leaves_no_trace_in_the_passage(blocks: list[tuple[list[str], str]]) -> None:
    marked = [(who, text) for who, text in blocks if who]
    html, _ = take(block(written(marked, marked=True)).html)
    assert html == "".join(block(text).html for _, text in marked)


@given(passages)
def test_every_marked_block_is_given_with_its_people_in_order(blocks: list[tuple[list[str], str]]) -> None:
    _, parts = take(block(written(blocks, marked=True)).html)
    assert parts == tuple(Known(tuple(who), block(text).html.replace("h4", "h6")) for who, text in blocks if who)


def test_a_block_may_follow_a_line_without_a_gap_and_stand_in_a_list() -> None:
    html, parts = take(block("a\n::: known-to bas\nb\n:::\nc\n\n- d\n\n  ::: known-to bas\n  e\n  :::\n").html)
    assert "casebook" not in html
    assert [part.html for part in parts] == ["<p>b</p>\n", "<p>e</p>\n"]


def test_what_an_author_writes_as_a_name_cannot_become_markup() -> None:
    html, parts = take(block("::: known-to <b> --> x\n\na\n\n:::").html)
    assert (html, parts) == ("<p>a</p>\n", (Known(("b", "kop", "x"), "<p>a</p>\n"),))


def test_a_block_that_does_not_end_is_noticed() -> None:
    assert block("a\n\n::: known-to bas\n\nb\n").fences == (Fence("known-to", ("bas",), 2, closed=False),)
    assert block("::: chart x\n").fences == (Fence("chart", ("x",), 0, closed=False),)
    assert [fence.closed for fence in block("::: chart x\n:::\n\n::: known-to bas\na\n:::").fences] == [True, True]


def test_a_block_inside_another_shows_that_the_first_does_not_end() -> None:
    fences = block("::: known-to anna\n\na\n\n::: known-to bas\n\nb\n\n:::\n").fences
    assert [(fence.words, fence.closed) for fence in fences] == [(("bas",), True), (("anna",), False)]


def test_a_line_that_begins_or_ends_no_block_is_noticed() -> None:
    assert block("a\n\n::: knownto bas\n\nb\n\n:::").fences == (
        Fence(None, (":::", "knownto", "bas"), 2),
        Fence(None, (":::",), 6),
    )
