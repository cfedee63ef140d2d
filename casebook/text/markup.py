"""What is HTML and what is text: two types. `Markup` is HTML; every other `str` is text, as a person wrote it.

Templates show Markup as it is and escape text, so none can take one for the other. Only this module makes Markup: text
becomes it by `escape` or `tagged`, and what other code wrote as HTML by `trusted`, which says why.
"""

import re
from collections.abc import Iterable, Mapping
from html import unescape

from markdown_it.common.utils import escapeHtml
from markupsafe import Markup

_TAG = re.compile(r"<[^>]*>")


def trusted(html: str, why: str) -> Markup:  # noqa: ARG001  # for who reads the call
    """HTML that is known to be sound; `why` says who escaped the text in it."""
    return Markup(html)


def escape(text: str) -> Markup:
    """Text as HTML, written as Markdown writes it (an apostrophe stays); what is HTML already stays as it is."""
    return text if isinstance(text, Markup) else Markup(escapeHtml(text))


def tagged(name: str, attributes: Mapping[str, str], words: str) -> Markup:
    """An element around words (text or HTML). The values of its attributes are text."""
    written = "".join(f' {key}="{escapeHtml(str(value))}"' for key, value in attributes.items())
    return Markup(f"<{name}{written}>{escape(words)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Pieces of HTML one after the other; a piece of text among them is escaped."""
    return Markup("".join(map(escape, parts)))


def plain(html: Markup) -> str:
    """The words of HTML as the case is described: without its elements, with single spaces."""
    return " ".join(unescape(_TAG.sub("", html)).split())
