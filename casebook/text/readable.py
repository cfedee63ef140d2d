"""What people read in a content file: its texts, their sentences and words, each with its place in the file.

Marks, addresses and code are blanked, not removed, so that every character keeps its place.
"""

import re
from collections.abc import Callable, Iterator, Set
from dataclasses import field
from functools import cached_property, lru_cache

import yaml

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.reading.documents import Document
from casebook.text.pairs import PAIR

# The address of a link in its brackets, which may have a pair of brackets in it. No pattern looks further than the next
# bracket but one, so that a text full of them is read as fast as any other.
ADDRESS = r"\((?:[^()]|\([^()]*\))*+\)"
# The ends of a block of the theme, and the line below the head of a table.
_LINES_APART = regex(r"^[ \t]*(?::::.*|\|[-:| ]+\|[ \t]*)$", re.MULTILINE)
_SET_APART = regex(
    r"(?=[!(\[\]{`<h*])(?:"  # that none of them begins here is seen sooner than each of them is tried
    rf"!\[(?:[^\[\]]|\[[^\[\]]*\])*+\]{ADDRESS}"  # an image
    rf"|(?<=\]){ADDRESS}"  # the address of a link
    r"|(?<=\])\{known-to\b[^{}]*\}"  # who knows it
    r"|\[\^[^\]\s]+\]:?"  # the sign of a note, and its name where it is defined
    r"|`[^`\n]*`|<?https?://\S*[\w/]>?"
    r"|[*\]]+|\[)"
)
_NOT_AN_END = regex(r"[^\n]")
_LEFT_BEHIND = regex(r" (?=[.,;:!?…)”’])")
_HEADING = regex(r"^([ \t]*#+[ \t].*)\n", re.MULTILINE)
_ITEM = regex(r"\n([ \t]*)((?:#+|>|-|\*|\d+\.)(?=[ \t])|\[\^[^\]\s]+\]:)")
# Stands where an item, a heading or a quote begins, and where a heading ends; no text has it.
_BEGIN = "\x1f"
_BLOCK = regex(rf"\n[ \t]*\n|{_BEGIN}|\|")  # an empty line, the next item, the next cell
_END = regex(r"\s(?:(?<=[.?!…]\s)|(?<=[.?!…][”’)\"]\s))\s*")  # a blank is sooner found than what stands before it
_WORD = regex(r"\w+(?:[’'-]\w+)*")


# A sentence with so many words or fewer is short.
SHORT = 6


@dataclass(frozen=True)
class RawText:
    """A text of a document as it stands in the file, from `start` on."""

    document: Document = field(repr=False)
    raw: str
    start: int

    @cached_property
    def read(self) -> str:
        """What is read of it, every character at its place."""
        return readable(self.raw)


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is read, how many words it has, where it begins in the file, and how far it goes.

    `block` is where the block that it stands in begins; `prose`: it is a whole sentence outside lists, tables, headings
    and direct speech.
    """

    read: str
    words: int
    start: int
    length: int
    block: int = 0
    prose: bool = True

    @cached_property
    def text(self) -> str:
        """Its text in one line, without the blanks that marks left behind."""
        return _LEFT_BEHIND.sub("", " ".join(self.read.split()))


@lru_cache(8)  # several checks look through the texts of a file, one after the other
def texts_of(document: Document, keys: frozenset[str]) -> tuple[RawText, ...]:
    """Every text of a document, in its order: the values of these keys in its YAML, and the body of a Markdown file."""
    return tuple(_texts_of(document, keys))


def _texts_of(document: Document, keys: Set[str]) -> Iterator[RawText]:
    for node in _scalars(document.node, keys, read=False):
        start, end = document.span_of(node)
        raw = document.text[start:end]
        if node.style in ("|", ">"):
            head = raw.find("\n") + 1 or len(raw)
            raw = " " * head + raw[head:]
        elif node.style:
            raw = f" {raw[1:-1]} "
        yield RawText(document, raw, start)
    if document.body:
        yield RawText(document, document.body, len(document.text) - len(document.body))


def readable(raw: str) -> str:
    """Markdown as it is read, with blanks for all that is not read; a pair is read as the case is described."""
    raw = PAIR.sub(_as_described, raw) if "{" in raw else raw
    raw = _HEADING.sub(lambda match: match[1] + _BEGIN, raw) if "#" in raw else raw
    raw = _ITEM.sub(lambda match: f"\n{match[1]}{_BEGIN}{_blank(match[2][1:])}", f"\n{raw}")[1:]
    raw = _LINES_APART.sub(lambda match: _blank(match[0]), raw) if ":::" in raw or "|" in raw else raw
    return _SET_APART.sub(lambda match: _blank(match[0]), raw)


def sentences_of(text: RawText, wanted: Callable[[str], bool] = bool) -> Iterator[Sentence]:
    """The sentences of a text, of those blocks in it that are `wanted`."""
    for start, block in _parts(_BLOCK, text.read):
        if block.isspace() or not wanted(block):
            continue
        apart = _is_apart(text, start)
        for at, sentence in _parts(_END, block):
            words = word_count(sentence)
            if words:
                lead = len(sentence) - len(sentence.lstrip())
                prose = not apart and _is_told(block, at, sentence)
                begin = text.start + start + at + lead
                yield Sentence(sentence, words, begin, len(sentence.strip()), text.start + start, prose)


def _is_apart(text: RawText, start: int) -> bool:
    """Whether the block that begins there is an item, a heading, a quotation or a cell."""
    before = text.read[start - 1 : start]
    return before == "|" or (before == _BEGIN and text.raw[start - 1] != "\n")


def _is_told(block: str, at: int, sentence: str) -> bool:
    """Whether a piece of a block is a sentence, and nobody says it."""
    spoken = any(sign in sentence for sign in '“”"') or block.count("“", 0, at) > block.count("”", 0, at)
    return not spoken and sentence.rstrip()[-1:] in (".", "?", "!", "…")


def word_counts(block: str) -> Iterator[int]:
    """How many words each sentence of a block has."""
    return filter(None, (word_count(sentence) for _, sentence in _parts(_END, block)))


def word_count(sentence: str) -> int:
    """The words of a sentence; words with a hyphen or apostrophe count once."""
    return len(_WORD.findall(sentence))


def _parts(separator: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """What stands between separators, with where it begins."""
    start = 0
    for match in separator.finditer(text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]


def _as_described(pair: re.Match[str]) -> str:
    """A pair as it is read, at its place between blanks."""
    part = "described" if pair["same"] is None else "same"
    before = pair.start(part) - pair.start()
    return f"{' ' * before}{pair[part]}{' ' * (len(pair[0]) - before - len(pair[part]))}"


def _blank(text: str) -> str:
    """As many blanks; the ends of lines stay."""
    return _NOT_AN_END.sub(" ", text) if "\n" in text else " " * len(text)


def _scalars(node: yaml.Node | None, keys: Set[str], *, read: bool) -> Iterator[yaml.ScalarNode]:
    """The values of these keys. `read`: the key of this one is one of them."""
    if isinstance(node, yaml.ScalarNode):
        if read:
            yield node
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _scalars(value, keys, read=name.value in keys)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, keys, read=read)
