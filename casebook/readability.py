"""How easily the texts of a course read: words a sentence, and the Flesch-Douma score (Dutch; 100 is easy, 0 hard)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import textstat

from casebook.documents import Document
from casebook.yamltext import Plain

# Keys whose values are not read as text.
_NAMES = frozenset(
    {
        "about",
        "after",
        "also",
        "assignments",
        "at",
        "cases",
        "explains",
        "file",
        "footer",
        "form",
        "guide",
        "id",
        "instead_of",
        "introduction",
        "language",
        "leads_to",
        "left",
        "lists",
        "menu",
        "number",
        "outcome",
        "people",
        "phone",
        "right",
        "sex",
        "source",
        "theme",
        "tick",
        "to",
        "type",
        "unit",
        "up",
        "values",
        "with",
        "year",
    }
)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:-|\d+\.|#+|:::)\s?)")
_MARK = re.compile(r"^\s*(?:#+|>|-|\d+\.|:::.*)\s*", re.MULTILINE)
_END = re.compile(r"(?<=[.?!…])[”’)]?\s+")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True)
class Reading:
    """A file's readability. `mean` is in words a sentence; `long` counts sentences above 20 words."""

    path: str
    words: int
    sentences: tuple[str, ...]
    mean: float
    long: int
    score: float


def reading_of(document: Document, language: str) -> Reading | None:
    """The readability of a content file; None when it has no sentences."""
    parts = [document.body] if document.path.endswith(".md") else list(_texts(document.data))
    blocks = [block for part in parts for block in _blocks(part)]
    sentences = tuple(sentence for block in blocks for sentence in _END.split(block) if _WORD.search(sentence))
    if not sentences:
        return None
    counts = [word_count(sentence) for sentence in sentences]
    textstat.set_lang(language)
    score = float(textstat.flesch_reading_ease(" ".join(blocks)))
    mean = sum(counts) / len(counts)
    return Reading(document.path, sum(counts), sentences, mean, sum(count > 20 for count in counts), score)


def readings(documents: Mapping[str, Document], language: str) -> list[Reading]:
    """The readability of all files, in the order of their paths."""
    return [reading for path in sorted(documents) if (reading := reading_of(documents[path], language))]


def word_count(sentence: str) -> int:
    """The words of a sentence; words with a hyphen or apostrophe count once."""
    return len(_WORD.findall(sentence))


def _texts(value: Plain, key: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if key not in _NAMES:
            yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            if name not in _NAMES or isinstance(item, list | dict):
                yield from _texts(item, name)
    else:
        for item in value:
            yield from _texts(item, key)


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs, headings and list items as plain sentences, each ending in a full stop or the like."""
    for block in _BLOCK.split(text):
        plain = " ".join(_MARK.sub("", _LINK.sub(r"\1", block)).replace("*", "").split())
        if plain:
            yield plain if re.search(r"[.?!…:”]\Z", plain) else f"{plain}."
