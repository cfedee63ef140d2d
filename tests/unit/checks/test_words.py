"""No word of a text is lost without being told where it stands."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.checks.words import lost_in
from casebook.problems.printing import text_of
from casebook.reading.documents import Document, parse_text
from casebook.text import markdown

# What authors write, with the same few words in all of it, so that any of them could be taken for another.
PIECES = [
    "een", "een twee", "*een*", "**een twee**", "[een](https://a.nl/een)", '[een](page:een "twee")', "[een]",
    "[een][twee]", "[twee]: https://a.nl", "[een]: https://a.nl 'een'", "[een]:\nhttps://a.nl\n'twee'",
    "[een]: https://a.nl\n[een]: https://b.nl", "[ een ]: twee", "[een]: twee een", "[een] (https://a.nl)",
    "[een]\n(https://a.nl)", "(een)", "![een](images/een.svg)", '![een](images/een.svg "twee een"){width=50%}',
    "| een | twee |\n|---|---|\n| een | twee |", "| een | twee | een |", "| een |\n|---|\n| een | twee | een |",
    "```een twee een\ntwee\n```", "~~~ een twee\ntwee\n~~~", "::: een", "::: known-to een twee\neen\n:::",
    "::: passage een\ntwee\n:::", "[een]{known-to twee}", "# een #", "## twee {#een}", "- een\n- twee",
    "1. een\n3. twee", "12. een", "* een", "+ twee", "> een", "[^een]", "[^een]: twee", "[^een]: twee[^een]",
    "{een|twee}", "{=een}", "een\\\ntwee", "een  \ntwee", "\\[een]", "&amp; een", "&eacute;en", "<een>",
    "<https://a.nl>", "een&shy;twee", "`een`", "``een ` twee``", "   een", "\teen", "---", "===", "een\n---", "***",
    "https://een.nl/twee", "a@een.nl", "😀 een", "e\u0301e\u0301n", "een\u00adtwee", "\u200fשלום", "<!-- een -->",
]  # fmt: skip


def document_of(text: str) -> Document:
    document, problems = parse_text("cases/anna-en-bas/houden.md", text, "never")
    assert not problems
    return document


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.sampled_from(["\n\n", "\n", " "]))
def test_what_no_reader_sees_is_told_by_a_rule_that_knows_where_it_stands(pieces: list[str], between: str) -> None:
    document, problems = parse_text("cases/anna-en-bas/houden.md", between.join(pieces), "never")
    assert problems or not lost_in(document, None)


def test_a_word_that_no_rule_knows_of_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the parser made nothing of a word: the one that did not arrive between those that did."""
    document = document_of("Anna belt Bas.\n\nBas fietst weg, en Bas lacht.\n\nAnna belt Bas.")
    whole = markdown.block(document.body)
    without = markdown.block(document.body.replace("fietst weg", ""))
    monkeypatch.setattr(markdown, "block", lambda _: replace(whole, tree=without.tree))
    (found,) = lost_in(document, None)
    assert found.code == "lost-words"
    assert text_of(found, "nl") == (
        "cases/anna-en-bas/houden.md:3:5: let op: lost-words\n"
        "  Lezers zien “fietst weg” niet.\n"
        "     3 | Bas fietst weg, en Bas lacht.\n"
        "       |     ^^^^^^^^^^\n"
        "  tip: Markdown leest dit als een teken of een adres. Schrijf het op een eigen regel, of anders."
    )
    assert text_of(found, "en").startswith("cases/anna-en-bas/houden.md:3:5: warning: lost-words\n")
