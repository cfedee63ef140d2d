"""How much room words need in a drawing, and where they are broken into lines."""

from functools import lru_cache
from html import unescape
from itertools import zip_longest

from markupsafe import Markup

from casebook.patterns import regex
from casebook.values.family import Phrase

_PAIR = regex(r'<i data-or="([^"]*)">([^<]*)</i>')
_TAG = regex(r"<[^>]*>")
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’!()-| "), frozenset("mwMW@%")


def length_of(text: str, size: int) -> int:
    """About how long a text is in bold letters of a size, in a wide typeface: rather too long than too short."""
    return round(sum(map(_share, text)) * size) + 1


@lru_cache(1000)
def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.4
    if letter in _WIDE or ord(letter) > 0x2E80:  # scripts of which each letter is a square
        return 1.05
    return 0.8 if letter.isupper() else 0.7


def longest_word(words: Phrase, size: int) -> int:
    """The room that the longest word needs, in either reading."""
    return max(length_of(word, size) for text in (words.described, words.reversed) for word in text.split())


def words_of(html: Markup) -> Phrase:
    """The plain words of HTML in which pairs are marked."""
    text = str(html)  # a pattern of `sub` would be filled in by Markup, which escapes
    return Phrase(*(unescape(_TAG.sub("", _PAIR.sub(reading, text))) for reading in (r"\2", r"\1")))


def broken(words: Phrase, size: int, room: int, most: int | None = None) -> tuple[Phrase, ...]:
    """Lines that fit in the room; where one reading needs fewer lines, its last ones are empty.

    Of a longer text only the first `most` lines, the last of which ends in an ellipsis.
    """
    lines = (_shortened(_lines(text, size, room), size, room, most) for text in (words.described, words.reversed))
    return tuple(Phrase(described, reversed_) for described, reversed_ in zip_longest(*lines, fillvalue=""))


def _shortened(lines: list[str], size: int, room: int, most: int | None) -> list[str]:
    if most is None or len(lines) <= most:
        return lines
    words = lines[most - 1].split()
    while len(words) > 1 and length_of(f"{' '.join(words)} …", size) > room:
        words.pop()
    return [*lines[: most - 1], f"{' '.join(words)} …"]


def _lines(text: str, size: int, room: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and length_of(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
