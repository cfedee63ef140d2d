"""A text told again where it is only to be read: an outcome in the report."""

import re

from markupsafe import Markup

from casebook.patterns import regex
from casebook.text.glossary import marker
from casebook.text.markup import trusted

_NOTES = regex(rf"{re.escape(marker('notes'))}.*?</ol>\n{re.escape(marker('end'))}", re.DOTALL)
_HEADING = regex(r"<h[2-6]\b[^>]*>(?P<words>.*?)</h[2-6]>", re.DOTALL)
# Links, and where the theme would put something: an explanation, the sign of a note.
_LEFT_OUT = regex(r"</?a\b[^>]*>|<!--.*?-->", re.DOTALL)


def retold(html: Markup) -> Markup:
    """The whole text, without links, notes and terms; a heading is a bold line among other headings."""
    found = _LEFT_OUT.sub("", _NOTES.sub("", html))
    return trusted(_HEADING.sub(r"<p><strong>\g<words></strong></p>", found).strip(), "a part of HTML that was sound")
