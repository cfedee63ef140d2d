"""Brackets that nothing closes."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from casebook.text.rules.brackets import brackets_rule

bare, own = MarkdownIt("commonmark"), MarkdownIt("commonmark")
brackets_rule(own)


@given(st.text("[]!()<>`\\*_a \n", max_size=60) | st.text("[](`", max_size=20))
@example("![a](b) ![[*c* ![")
@example("[ [a](b[c) ] `[` ](x) [[")
@example("[ `a` [t` ](x`[) ](y)")
def test_a_text_means_the_same_as_without_the_rule(text: str) -> None:
    assert own.render(text) == bare.render(text)


def test_brackets_that_nothing_closes_are_read_at_once() -> None:
    asked: list[int] = []

    def ask(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (how the parser calls its rules)
        asked.extend(() if silent else (state.pos,))
        return False

    markdown = MarkdownIt("commonmark")
    brackets_rule(markdown)
    markdown.inline.ruler.before("link", "asked", ask)
    for text in ("[a](b) {} ", "{} [a](b) [c](d)", "{} a]"):
        markdown.render(text.format("[" * 1000))
    assert len(asked) < 60
