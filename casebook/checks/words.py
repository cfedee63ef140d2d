"""What an author wrote is what readers get: words that got lost on the way, and marks that no text of their kind has.

A part of the stage `check`. The words of a text are held against those of what was made of it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import groupby

from casebook.checks.given import Given
from casebook.frozen import dataclass
from casebook.model.layout import PAGE, PROSE
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.text import markdown
from casebook.text.markdown import Parsed
from casebook.text.pairs import PAIR
from casebook.text.readable import texts_of
from casebook.text.rules.leftovers import marks_in
from casebook.text.tree import AROUND, Illustration, Pair, Raw, Tree, Words
from casebook.values.kinds import Content, texts_in

_WORD = regex(r"[^\W_]+")
# What is written for the program: names, addresses and numbers that are held against the course or counted.
_FOR_PROGRAM = regex(
    r"^[ \t]*:::.*$|\]\{known-to\b[^{}]*\}|\)\{[^{}\n]*\}|\]\[[^\]\n]*\]|\[\^[^\]\s]+\]:?"
    r"|^[ \t>*+-]*\d{1,2}[.)](?=[ \t])|^[ >]*\[(?!\^)[^\]\n]+\]:.*$",
    re.MULTILINE,
)
_ADDRESS = regex(r"(?<=\])\([^()\s]*\)")
# A line with a remark behind something else.
_REMARK = regex(r"^[^#\n]*[^\s#][ \t]+#", re.MULTILINE)
_COMMENT = regex(r"[ \t]+#")
# What only looks like a mark where there is no Markdown.
_ALSO_PLAIN = regex(r"(?<!\w)_(?=\w)[^_\n]*\w_(?!\w)|&(?:[a-zA-Z]+|#\d+);")
# Most plain texts have no sign that could be a mark.
_MAY_BE_MARKED = regex(r"[*_`\[\]{|<&>=#~?«(]|^[-+–—•\d]|XXX|T(?:O ?DO|BD)|FIXME|Lorem")
# How far ahead the next word that did arrive is looked for.
_AHEAD = 400
_MOST = 8


@dataclass(frozen=True)
class _Word:
    text: str
    at: int


def word_problems(given: Given) -> Iterator[Problem]:
    """All that readers would miss, or see by mistake, in each file."""
    specs = given.specs
    for path in sorted(specs.read):
        document = specs.documents[path]
        yield from given.cache.made(cut_off, document)
        yield from given.cache.made(lost_in, document, page_of(path))
        spec = specs.spec(path)
        if spec:
            yield from given.cache.kept((_plain_marks, document), lambda: (*_plain_marks(document, spec),))  # noqa: B023


def page_of(path: str) -> str | None:
    """The page that a file is; None when it is none."""
    return (PAGE.names(path) or (None,))[0]


def cut_off(document: Document) -> tuple[Problem, ...]:
    """Texts of YAML with ` #` in them: YAML takes all behind it for a remark."""
    head = document.text[: len(document.text) - len(document.body)]
    return tuple(_cut_off(document)) if (" #" in head or "\t#" in head) and _REMARK.search(head) else ()


def _cut_off(document: Document) -> Iterator[Problem]:
    body = len(document.text) - len(document.body)
    for text in texts_of(document, PROSE | {"source"}):
        end = text.start + len(text.raw)
        if text.start >= body or document.text[text.start] in "\"'|>":
            continue
        found = _COMMENT.match(document.text, end)
        if found:
            line_end = document.text.find("\n", end)
            length = (line_end if line_end > 0 else len(document.text)) - found.end() + 1
            seen = _shortened(" ".join(text.raw.split()))
            yield Problem(document.at(found.end() - 1, length), "yaml-hash", {"seen": seen}, warning=True)


def lost_in(document: Document, page: str | None) -> tuple[Problem, ...]:
    """The words of a text in Markdown that nothing was made of."""
    if not document.body:
        return ()
    parsed = markdown.block(document.body, page=page) if page else markdown.block(document.body)
    if any(fault.kind in ("note-unused", "note-twice") for fault in parsed.faults):
        return ()  # told already, and a part of the text is in it
    start = len(document.text) - len(document.body)
    return tuple(_lost(document, document.body, start, parsed))


def _lost(document: Document, text: str, start: int, parsed: Parsed) -> Iterator[Problem]:
    text = _without_told(text, parsed)
    made = _made(parsed)
    told = _told_elsewhere(parsed)
    if not _gone(text, made, told, numbers="|" in text):
        return
    source = _FOR_PROGRAM.sub(lambda found: " " * len(found[0]), text)
    gone = _gone(source, made, told, numbers=True)
    if not gone:
        return
    shown = _ADDRESS.sub(lambda found: " " * len(found[0]), source)  # what is gone is none of these
    words = [_Word(match[0], match.start()) for match in _WORD.finditer(shown)]
    spots = [start + word.at for word in _spots(words, made, gone)]
    for _, group in groupby(spots, lambda at: document.at(at).line):
        found = [*group]
        yield _told(document, found[0], found[-1])


def _without_told(text: str, parsed: Parsed) -> str:
    """A text with blanks for what is told to be seen by nobody."""
    pieces: list[str] = []
    last = 0
    for one in sorted((one for one in parsed.leftovers if one.ends), key=lambda one: one.at):
        pieces += [text[last : one.at], " " * (one.ends - one.at)]
        last = one.ends
    return "".join([*pieces, text[last:]]) if pieces else text


def _gone(text: str, made: Sequence[str], told: Sequence[str], *, numbers: bool = False) -> Counter[str]:
    """The words of a text that are not among those that were made of it, nor in names that are looked at elsewhere."""
    words = _WORD.findall(unescape(text) if "&" in text else text)
    if words == made:  # as most are: to count them takes longer
        return Counter()
    gone = Counter(words) - Counter(made)
    if gone:
        gone.subtract(told)
        gone = +gone
    return gone if numbers else Counter({word: count for word, count in gone.items() if not word.isdigit()})


def _told_elsewhere(parsed: Parsed) -> list[str]:
    """The words of addresses and names, which are held against the course by other checks."""
    named = [f"{link.target} {link.title}" for link in parsed.links]
    named += [picture.target for picture in parsed.pictures]
    named += [f"{mark.kind} {' '.join(mark.words)}" for mark in parsed.marks]
    return _WORD.findall(" ".join(named))


def _told(document: Document, first: int, last: int) -> Problem:
    end = _WORD.match(document.text, last)
    words = document.text[first : end.end() if end else last + 1]
    place: Place = document.at(first, len(words))
    return Problem(place, "lost-words", {"words": _shortened(" ".join(words.split()))}, warning=True)


def _made(parsed: Parsed) -> list[str]:
    """The words of what was made of a text, in its order."""
    found: list[str] = []
    _read(parsed.tree, found)
    return _WORD.findall("\n".join(found))


def _read(tree: Tree, found: list[str]) -> None:
    """Put the texts of a tree behind others: by far the most nodes are words, in elements."""
    for node in tree:
        if isinstance(node, Words):
            found.append(node.text)
        elif isinstance(node, Pair):
            found.append(node.source)
        elif isinstance(node, Raw):
            found.append(unescape(node.html))
        elif isinstance(node, Illustration):
            _read(node.alt, found)
        elif isinstance(node, AROUND):
            _read(node.children, found)


def _spots(words: Sequence[_Word], made: Sequence[str], gone: Counter[str]) -> Iterator[_Word]:
    """Which of the words did not arrive, where there are several of one kind: those between words that did."""
    left = Counter(gone)
    at = 0
    for word in words:
        if at < len(made) and made[at] == word.text:
            at += 1
        elif left[word.text] > 0:
            left[word.text] -= 1
            yield word
        else:
            ahead = next((i for i in range(at, min(at + _AHEAD, len(made))) if made[i] == word.text), None)
            at = at if ahead is None else ahead + 1


def _plain_marks(document: Document, spec: Content) -> Iterator[Problem]:
    """Marks in texts that are shown as they are, such as titles."""
    for path, text, kind in texts_in(spec):
        if not kind.marked:
            yield from _in_plain(document, path, text, story=kind.story)


def _in_plain(document: Document, path: KeyPath, text: str, *, story: bool) -> Iterator[Problem]:
    if not _MAY_BE_MARKED.search(text):
        return
    found: list[tuple[str, str, int]] = [(one.kind, one.text, one.at) for one in marks_in(text)]
    also = _ALSO_PLAIN.search(text)
    found += [("plain", also[0], also.start())] if also else []
    for _, words, at in (one for one in found if one[0] == "brace" and not story):
        code = "pair-outside" if PAIR.fullmatch(words) else "mark-brace"
        place = document.part(path, at, len(words), text)
        yield Problem(place, code, {"name": words}, warning=code != "pair-outside")
    for _, words, at in (one for one in found if one[0] == "todo"):
        yield Problem(document.part(path, at, len(words), text), "mark-todo", {"name": words}, warning=True)
    others = [one for one in found if one[0] not in ("brace", "todo")]
    for _, words, at in others[:1]:  # the others are of one kind with it
        if words:
            values = {"name": words, "key": next(str(key) for key in reversed(path) if isinstance(key, str))}
            yield Problem(document.part(path, at, len(words), text), "plain-marks", values, warning=True)


def _shortened(words: str) -> str:
    """The first words of many."""
    found = words.split()
    return words if len(found) <= _MOST else f"{' '.join(found[:_MOST])} …"
