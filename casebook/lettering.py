"""How much room words need in a drawing, and where they are broken into lines."""

from itertools import zip_longest

from casebook.family import Words

_NARROW, _WIDE = frozenset("iljtfrI.,:;'’!()-| "), frozenset("mwMW@%")


def length_of(text: str, size: int) -> int:
    """About how long a text is in bold letters of a size, in a wide typeface: rather too long than too short."""
    return round(sum(_share(letter) for letter in text) * size) + 1


def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.4
    if letter in _WIDE or ord(letter) > 0x2E80:  # scripts of which each letter is a square
        return 1.05
    return 0.8 if letter.isupper() else 0.7


def longest_word(words: Words, size: int) -> int:
    """The room that the longest word needs, in either reading."""
    return max(length_of(word, size) for text in (words.described, words.reversed) for word in text.split())


def broken(words: Words, size: int, room: int) -> tuple[Words, ...]:
    """Lines that fit in the room; where one reading needs fewer lines, its last ones are empty."""
    lines = zip_longest(_lines(words.described, size, room), _lines(words.reversed, size, room), fillvalue="")
    return tuple(Words(described, reversed_) for described, reversed_ in lines)


def _lines(text: str, size: int, room: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and length_of(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
