"""How easily the texts of a course read: words a sentence, and the Flesch-Douma score (Dutch; 100 is easy, 0 hard)."""

from collections.abc import Mapping

import textstat

from casebook.frozen import dataclass
from casebook.model.layout import PROSE
from casebook.reading.documents import Document
from casebook.text.readable import SHORT, Sentence, sentences_of, texts_of
from casebook.values.ids import ContentPath

# A sentence with more words is long.
LONG = 22
# As textstat knows them. By the name `en` it would fetch a dictionary from the network to count syllables.
_LANGUAGES = {"nl": "nl", "en": "en-GB"}


@dataclass(frozen=True)
class Reading:
    """A file's readability. `mean` is in words a sentence; `long` counts sentences above `LONG` words.

    `short` is the percentage of sentences with `SHORT` words or fewer, outside lists, headings and direct speech.
    """

    path: str
    words: int
    sentences: tuple[Sentence, ...]
    mean: float
    short: float
    long: int
    score: float


def reading_of(document: Document, language: str) -> Reading | None:
    """The readability of a content file; None when it has no sentences."""
    body = len(document.text) - len(document.body)  # a page's front matter is not read
    texts = (text for text in texts_of(document, PROSE) if not document.body or text.start >= body)
    sentences = tuple(sentence for text in texts for sentence in sentences_of(text))
    if not sentences:
        return None
    textstat.set_lang(_LANGUAGES[language])
    plain = " ".join(one.text if one.text[-1] in ".?!…:”" else f"{one.text}." for one in sentences)
    score = float(textstat.flesch_reading_ease(plain))
    words = sum(one.words for one in sentences)
    long = sum(one.words > LONG for one in sentences)
    prose = [one.words <= SHORT for one in sentences if one.prose]
    short = 100 * sum(prose) / len(prose) if prose else 0.0
    return Reading(document.path, words, sentences, words / len(sentences), short, long, score)


def readings(documents: Mapping[ContentPath, Document], language: str) -> list[Reading]:
    """The readability of all files, in the order of their paths."""
    return [reading for path in sorted(documents) if (reading := reading_of(documents[path], language))]
