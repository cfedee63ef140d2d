"""A text and its lines: what stands where. It is gone through once, so that a place costs the same in any text."""

from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from itertools import accumulate

from casebook.frozen import dataclass
from casebook.problems.problem import Place


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

    def offset(self, line: int, column: int) -> int:
        """Where a line and column, counted from 0, are in the text; its end when they are behind it."""
        return min(self.starts[line] + column, len(self.text)) if line < len(self.starts) else len(self.text)
