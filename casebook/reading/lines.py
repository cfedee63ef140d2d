"""A text and its lines: what stands where. It is gone through once, so that a place costs the same in any text."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import field
from functools import cached_property
from itertools import accumulate

from casebook.frozen import dataclass
from casebook.problems.problem import Place

_WORD = re.compile(r"[\w-]+")
_MANY = 50


@dataclass(frozen=True)
class Lines:
    """The text of a file, whose places are asked for."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """The place of a line and column (from 1 on), with the line of text that it points into."""
        if line > len(self.lines):  # YAML misses things behind the end
            line, column = len(self.lines), len(self.lines[-1]) + 1
        excerpt = self.lines[line - 1]
        return Place(self.path, line, column, max(1, min(length, len(excerpt) - column + 1)), excerpt)

    def at(self, offset: int, length: int = 1) -> Place:
        """The place of a character of the text, counted from 0."""
        line = bisect_right(self.starts, offset)
        return self.place(line, offset - self.starts[line - 1] + 1, length)

    def find(self, needle: str, begin: int = 0) -> int:
        """Where something stands from `begin` on, as whole words; -1 when it does not."""
        words = [(self._words.get(match[0], []), match.start()) for match in _WORD.finditer(needle) if _whole(match)]
        spots, ahead = min(words, key=lambda one: len(one[0]), default=([], 0))
        if not words or len(spots) > _MANY:  # what stands nearly everywhere is found faster by going through the text
            at = self.text.find(needle, begin)
            while at >= 0 and not self._stands(needle, at):
                at = self.text.find(needle, at + 1)
            return at
        first = bisect_left(spots, begin + ahead)
        return next((at - ahead for at in spots[first:] if self._stands(needle, at - ahead)), -1)

    def _stands(self, needle: str, at: int) -> bool:
        """Whether it begins here, with no more of its words on either side."""
        end = at + len(needle)
        before = self.text[at - 1 : at] if _is_word(needle[:1]) else ""
        after = self.text[end : end + 1] if _is_word(needle[-1:]) else ""
        return self.text.startswith(needle, at) and not _WORD.search(before + after)

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for match in _WORD.finditer(self.text):
            found.setdefault(match[0], []).append(match.start())
        return found

    def after(self, offset: int, lines: int) -> int:
        """Where the line begins that is so many lines below that of a character; the start when there is none."""
        line = bisect_right(self.starts, offset) - 1 + lines
        return self.starts[line] if line < len(self.starts) else 0

    def offset(self, line: int, column: int) -> int:
        """Where a line and column, counted from 0, are in the text; its end when they are behind it."""
        return min(self.starts[line] + column, len(self.text)) if line < len(self.starts) else len(self.text)


def _whole(word: re.Match[str]) -> bool:
    """Whether a word of what is looked for ends where one of the text would; a mark stands right at one, too."""
    needle = word.string
    return (word.start() > 0 or _is_word(needle[0])) and (word.end() < len(needle) or _is_word(needle[-1]))


def _is_word(sign: str) -> bool:
    """Whether a sign is a letter or a digit; ¹ stands behind a word."""
    return sign.isalpha() or sign.isdecimal()
