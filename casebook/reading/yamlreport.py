"""What libyaml said of a text that it could not read, and what that means for its author."""

from dataclasses import field

from casebook.frozen import dataclass


@dataclass(frozen=True)
class Mistake:
    """`line` and `column` count from 0."""

    code: str
    line: int = 0
    column: int = 0
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What libyaml said, and the lines of the text. `at` is where it gave up, `since` where it began."""

    at: tuple[int, int]
    since: tuple[int, int]
    lines: tuple[str, ...]

    def before(self, spot: tuple[int, int]) -> str:
        """What stands before a spot in its line."""
        return self.line(spot)[: spot[1]]

    def character(self, spot: tuple[int, int]) -> str:
        """The character at a spot."""
        return self.line(spot)[spot[1] : spot[1] + 1]

    def line(self, spot: tuple[int, int]) -> str:
        """The line of a spot; libyaml may count one more than there are."""
        return self.lines[spot[0]] if spot[0] < len(self.lines) else ""
