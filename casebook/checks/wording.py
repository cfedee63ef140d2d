"""How texts read: sentences that are too long, runs of short ones, and abbreviations that nobody explains.

A part of the stage `check`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby

from casebook.checks.given import Given
from casebook.frozen import dataclass
from casebook.model.layout import PROSE, home_of
from casebook.model.validate import Specs
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.text.readable import SHORT, RawText, Sentence, sentences_of, texts_of, word_counts

# The most words of a sentence.
MOST = 30
# So many short sentences in a row are told.
RUN = 3

_ENDS = regex(r"[.?!…]")

_ABBREVIATION = regex(r"[A-Z](?<!\w[A-Z])(?<!\[![A-Z])(?=[0-9]*[A-Z])[A-Z0-9]*+(?:\+\+)?(?!\w)")
_ROMAN = regex(r"[IVXLCDM]+\Z")
_SHOUTED_NEXT = regex(r"[^\w(]+[A-Z]{2,}\b")
# What may stand between an abbreviation and the brackets around it.
_QUOTES = "“‘\"' "
_CLOSED = regex(r"[”’\"']?\s*[,;)]")
_OPENED = regex(r"[\w-]*\s+\(")
_LONG_WORD = regex(r"\w{3,}")
# These need no explanation.
_KNOWN = frozenset(
    {*("FIXME", "TBD", "TODO")}  # told as what is still to do
    | {*("CD", "DNA", "DVD", "EHBO", "EU", "GPS", "HIV", "HTML", "ICT", "NL", "NS", "OK", "PC", "PDF", "QR", "SMS")}
    | {*("TV", "USB", "VN", "VS", "WC")}
)


@dataclass(frozen=True)
class _Use:
    """An abbreviation in a text. `explained`: with its words beside it, in brackets or with itself in brackets."""

    name: str
    text: RawText
    at: int
    explained: bool


@dataclass(frozen=True)
class _Reading:
    """What there is to tell of a file: its long sentences and runs of short ones, and the abbreviations in it."""

    sentences: tuple[Problem, ...]
    uses: tuple[_Use, ...]


def wording_problems(given: Given) -> Iterator[Problem]:
    """Warnings about the texts of all valid files."""
    specs = given.specs
    readings = [given.cache.made(reading_of, specs.documents[path]) for path in sorted(specs.read)]
    for reading in readings:
        yield from reading.sentences
    yield from _unexplained((use for reading in readings for use in reading.uses), _terms(specs))


def reading_of(document: Document) -> _Reading:
    """All that is told of the words of a file, or may be, whatever the others hold."""
    texts = [text for text in texts_of(document, PROSE) if _is_worth_reading(text)]
    read = [(text, list(sentences_of(text, _may_be_told))) for text in texts]
    found = tuple(one for text, said in read for one in (*_long_sentences(text, said), *_short_sentences(text, said)))
    return _Reading(found, tuple(use for text in texts for use in _uses(text)))


def _long_sentences(text: RawText, said: Iterable[Sentence]) -> Iterator[Problem]:
    for sentence in said:
        if sentence.words <= MOST:
            continue
        place = text.document.at(sentence.start, sentence.length)
        yield Problem(place, "long-sentence", {"count": str(sentence.words), "most": str(MOST)}, warning=True)


def _short_sentences(text: RawText, said: Iterable[Sentence]) -> Iterator[Problem]:
    """Each run of short sentences in a paragraph, once, where it begins."""
    runs = groupby(said, lambda one: (one.block, one.prose and one.words <= SHORT))
    for (_, short), run in runs:
        found = list(run)
        if short and len(found) >= RUN:
            length = found[-1].start + found[-1].length - found[0].start
            values = {"count": str(len(found)), "most": str(SHORT)}
            yield Problem(text.document.at(found[0].start, length), "short-sentences", values, warning=True)


def _is_worth_reading(text: RawText) -> bool:
    """Whether there may be something to tell: most texts are short, and have no abbreviation."""
    long = len(text.raw.split()) > MOST or len(_ENDS.findall(text.raw)) >= RUN
    return long or bool(_ABBREVIATION.search(text.raw))


def _may_be_told(block: str) -> bool:
    """Whether a block of a text has a sentence of too many words, or a run of short ones, told or not.

    So many words take twice as many signs, and so many sentences end as often.
    """
    if len(block) <= 2 * MOST and len(_ENDS.findall(block)) < RUN:
        return False
    run = 0
    for words in word_counts(block):
        run = run + 1 if words <= SHORT else 0
        if words > MOST or run >= RUN:
            return True
    return False


def _terms(specs: Specs) -> set[str]:
    """Every abbreviation that the glossary has in one of its forms; and the names of persons in capitals."""
    terms = specs.glossary.terms if specs.glossary else ()
    forms = (form for term in terms for form in (term.term, *term.also))
    found = {name for form in forms for name in _ABBREVIATION.findall(form)}
    people = (word for case in specs.cases.values() for person in case.people for word in person.name.split())
    return found | {name.rstrip("+") for name in found} | {word.upper() for word in people}


def _unexplained(uses: Iterable[_Use], terms: set[str]) -> Iterator[Problem]:
    """Each abbreviation that is not in the glossary, where it is first used without its words beside it.

    Its words may stand at another place of the same page or case, since people read those as a whole.
    """
    uses = [use for use in uses if use.name not in terms]
    explained = {(_whole(use), use.name) for use in uses if use.explained}
    told: set[str] = set()
    for use in uses:
        if use.name not in told and (_whole(use), use.name) not in explained:
            told.add(use.name)
            place = use.text.document.at(use.text.start + use.at, len(use.name))
            yield Problem(place, "unknown-term", {"name": use.name}, warning=True)


def _uses(text: RawText) -> Iterator[_Use]:
    read = text.read
    ends: list[int] = []
    words: list[int] = []
    for match in _ABBREVIATION.finditer(read):
        if match[0] in _KNOWN or _ROMAN.match(match[0]):
            continue
        if _is_shouted_before(read, match.start()) or _SHOUTED_NEXT.match(read, match.end()):  # a sentence in capitals
            continue
        in_brackets = _opens_before(read, match.start()) and _CLOSED.match(read, match.end())
        opened = _OPENED.match(read, match.end())
        if opened and not words:
            ends = [match.start() for match in re.finditer(r"\)", read)]
            words = [match.end() for match in _LONG_WORD.finditer(read)]
        followed = opened and _holds_a_word(opened.end(), ends, words)
        yield _Use(match[0], text, match.start(), bool(in_brackets or followed))


def _is_shouted_before(text: str, at: int) -> bool:
    """Whether the word before is in capitals too."""
    end = at
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    return end < at and end > 1 and all("A" <= letter <= "Z" for letter in text[end - 2 : end])


def _opens_before(text: str, at: int) -> bool:
    while at and text[at - 1] in _QUOTES:
        at -= 1
    return text[at - 1 : at] == "("


def _holds_a_word(begin: int, ends: list[int], words: list[int]) -> bool:
    """Whether a word of some length stands behind an opened bracket, before the next one that closes.

    `ends`: where brackets close; `words`: where such words end.
    """
    closing = bisect_left(ends, begin)
    word = bisect_left(words, begin + 3)
    return closing < len(ends) and word < len(words) and words[word] - 2 <= ends[closing]


def _whole(use: _Use) -> str:
    """What is read as a whole: a page, or all files of a case."""
    path = use.text.document.path
    return home_of(path) or path
