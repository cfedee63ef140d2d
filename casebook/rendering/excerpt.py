"""The beginning of a text, to tell what it is about where the text itself would be too much."""

import re

from markupsafe import Markup

from casebook.text.markup import trusted

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
# A word that is exchanged with the roles is such a span; all other marks are dropped.
_MARK = re.compile(r"<!--.*?-->|<(?!/?span\b)[^>]*>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE_END = re.compile(r"(?<=[.!?…”])\s+")


def excerpt(html: Markup, length: int = 180) -> Markup:
    """The first sentences of the first paragraph as HTML without links: at least one, about `length` characters."""
    first = _PARAGRAPH.search(html)
    words = _MARK.sub("", first[1] if first else "")
    taken = ""
    for sentence in _SENTENCE_END.split(" ".join(words.split())):
        longer = f"{taken} {sentence}".strip()
        if taken and _whole(taken) and len(_TAG.sub("", longer)) > length:
            break
        taken = longer
    return trusted(taken, "words of the text, with whole spans only")


def _whole(html: str) -> bool:
    return html.count("<span") == html.count("</span")
