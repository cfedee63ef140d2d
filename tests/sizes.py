"""How much of the one file is text, and a case to see what one adds."""

import re
from html import unescape

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_OTHER = re.compile(r' data-or="([^"]*)"')
_MARKUP = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)

# A case with 12 kB of text of its own: two people, a story in which they are named in every fourth line, three phases.
_STORY = (
    "Anna komt thuis van haar werk en ziet dat er nog niemand heeft gekookt. De kinderen zitten boven, de televisie "
    "staat aan en op tafel liggen de brieven van gisteren. Zij vraagt aan Bas of hij vandaag heeft gebeld met de "
    "school, en hij zegt dat het morgen ook nog kan. "
)
CASE = {
    "case.yaml": """\
title: Anna en Bas
summary: Een casus om te meten hoeveel een casus toevoegt.
people:
  - {id: anna, name: Anna, reversed: Arie, sex: female, age: 30}
  - {id: bas, name: Bas, reversed: Babs, sex: male, age: 31}
steps:
  - {id: situatie, instead_of: direct-situatie, type: read, title: De situatie, file: situatie.md}
""",
    "situatie.md": "\n\n".join([_STORY * 2] * 24)[:12_000].rsplit(".", 1)[0] + ".\n",
}


def text_in(html: str) -> int:
    """The bytes of the words that a reader can read in all pages of an edition, in UTF-8, of spaces only one.

    Counted is all text of the articles, what opens first (a meaning, an outcome, the report) too; and the words that
    stand there when man and woman are exchanged. Not counted are the header and the footer, which are no page, what
    stands in other attributes, and what only scripts say.
    """
    articles = "".join(_ARTICLE.findall(html))
    words = [_MARKUP.sub("", articles), *_OTHER.findall(articles)]
    return sum(len(re.sub(r"\s+", " ", unescape(text)).encode()) for text in words)
