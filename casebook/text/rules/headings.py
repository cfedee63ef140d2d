"""An id for every heading, made of its words as the case is described."""

from collections import Counter
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from casebook.text.slugs import slug


def headings_rule(markdown: MarkdownIt) -> None:
    """Give each heading an id, unique in the text."""
    markdown.core.ruler.push("heading_ids", _ids)


def _ids(state: StateCore) -> None:
    taken: set[str] = set()
    again: Counter[str] = Counter()
    for index, token in enumerate(state.tokens):
        if token.type == "heading_open":
            name = found = slug(words_of(state.tokens[index + 1].children or ()))
            while found in taken:  # each turn ends a name for good, so that all headings together take no longer
                again[name] += 1
                found = f"{name}-{again[name]}"
            taken.add(found)
            token.attrs["id"] = found


def words_of(tokens: Sequence[Token]) -> str:
    """The words of a line of text."""
    return "".join(token.content for token in tokens if token.type in ("text", "code_inline", "pair"))
