"""What is HTML and what is text: two types. `Markup` is HTML; every other `str` is text, as a person wrote it.

Templates show Markup as it is and escape text, so none can take one for the other. Only this module makes Markup: text
becomes it by `escape`, `tagged` and `filled`, and what other code wrote as HTML by `trusted`, which says why.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import unescape

from markdown_it.common.utils import escapeHtml
from markupsafe import Markup

from casebook.patterns import regex

_TAG = regex(r"<[^>]*>")
# `Markup(…)` would ask each text whether it is HTML of another library.
_html: Callable[[str], Markup] = partial(str.__new__, Markup)


def trusted(html: str, why: str) -> Markup:  # noqa: ARG001  # for who reads the call
    """HTML that is known to be sound; `why` says who escaped the text in it."""
    return _html(html)


def escape(text: str) -> Markup:
    """Text as HTML, written as Markdown writes it (an apostrophe stays); what is HTML already stays as it is."""
    return text if isinstance(text, Markup) else _html(escapeHtml(text))


def filled(pattern: str, *values: str) -> Markup:
    """HTML that stands in the program, with values (text or HTML) in the place of each `{}`."""
    return _html(pattern.format(*map(escape, values)))


def attributes(values: Mapping[str, str]) -> Markup:
    """Attributes of an element, each with a space before it. Their values are text."""
    return _html("".join(f' {name}="{escapeHtml(str(value))}"' for name, value in values.items()))


def tagged(name: str, values: Mapping[str, str], words: str) -> Markup:
    """An element with these attributes around words (text or HTML)."""
    return _html(f"<{name}{attributes(values)}>{escape(words)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Pieces of HTML one after the other; a piece of text among them is escaped."""
    return _html("".join([part if isinstance(part, Markup) else escapeHtml(part) for part in parts]))


def plain(html: Markup) -> str:
    """The words of HTML as the case is described: without its elements, with single spaces."""
    return " ".join(unescape(_TAG.sub("", html)).split())
