"""The line around people who live together: no one else stands inside it, whatever the family looks like."""

from collections.abc import Iterator, Mapping, Sequence

from casebook.drawing.genogram.generations import Rows
from casebook.drawing.plane import Point
from casebook.frozen import dataclass

_LEAST_DOOR = 24  # two rows are joined where they lie at least so far above each other
_RADIUS = 10


@dataclass(frozen=True)
class Run:
    """Neighbours in a row who live together: from `left` to `right`."""

    row: int
    left: int
    right: int


@dataclass(frozen=True)
class Door:
    """Where two runs, one right above the other, are joined."""

    upper: Run
    lower: Run
    left: int
    right: int

    def other(self, run: Run) -> Run:
        """The run on the other side."""
        return self.lower if run == self.upper else self.upper


@dataclass(frozen=True)
class Plot:
    """Runs that hang together; `runs` begins with the topmost. Nothing is enclosed by it but itself."""

    runs: tuple[Run, ...]
    doors: tuple[Door, ...]


def plots_of(people: Sequence[str], rows: Rows, columns: Mapping[str, int], reach: int) -> list[Plot]:
    """The ground that people stand on; `reach` is how far it goes to either side of someone's middle."""
    runs: list[Run] = []
    for number, row in enumerate(rows):
        start: str | None = None
        for one, following in zip(row, (*row[1:], None), strict=True):
            if one in people:
                start = start or one
                if following not in people:
                    runs.append(Run(number, columns[start] - reach, columns[one] + reach))
                    start = None
    plots = [Plot((run,), ()) for run in runs]
    for door in _doors(runs):
        first = next(plot for plot in plots if door.upper in plot.runs)
        second = next(plot for plot in plots if door.lower in plot.runs)
        if first != second:  # a second door would close a ring around someone who lives elsewhere
            joined = tuple(sorted((*first.runs, *second.runs), key=lambda run: (run.row, run.left)))
            plots[plots.index(first)] = Plot(joined, (*first.doors, *second.doors, door))
            plots.remove(second)
    return plots


def _doors(runs: Sequence[Run]) -> Iterator[Door]:
    for upper in runs:
        for lower in runs:
            left, right = max(upper.left, lower.left), min(upper.right, lower.right)
            if lower.row == upper.row + 1 and right - left >= _LEAST_DOOR:
                yield Door(upper, lower, left, right)


def path_around(plot: Plot, bands: Sequence[tuple[int, int]]) -> str:
    """A closed path with round corners. `bands`: top and bottom of every row."""
    return _rounded(_corners(list(_walk(plot, plot.runs[0], bands, None))))


def _walk(plot: Plot, run: Run, bands: Sequence[tuple[int, int]], came: Door | None) -> Iterator[Point]:
    """Clockwise around a run and, depth first, around the runs behind its doors; it ends at the door that it `came` by.

    A door is where two runs of neighbouring rows are joined.
    """
    top, bottom = bands[run.row]
    doors = sorted((door for door in plot.doors if run in (door.upper, door.lower)), key=lambda door: door.left)
    turns: list[Point | Door] = [(run.left, top)]
    turns += [door for door in doors if door.lower == run]
    turns += [(run.right, top), (run.right, bottom)]
    turns += [door for door in reversed(doors) if door.upper == run]
    turns.append((run.left, bottom))
    if came:
        at = turns.index(came)
        turns = turns[at + 1 :] + turns[:at]
    for turn in turns:
        if not isinstance(turn, Door):
            yield turn
            continue
        going_up = turn.lower == run
        first, last = (turn.left, turn.right) if going_up else (turn.right, turn.left)
        near, far = (top, bands[turn.upper.row][1]) if going_up else (bottom, bands[turn.lower.row][0])
        yield from ((first, near), (first, far))
        yield from _walk(plot, turn.other(run), bands, turn)
        yield from ((last, far), (last, near))


def _corners(points: list[Point]) -> list[Point]:
    """The points at which the path turns."""
    once = [point for index, point in enumerate(points) if point != points[index - 1]]
    return [
        point
        for index, point in enumerate(once)
        if not _straight(once[index - 1], point, once[(index + 1) % len(once)])
    ]


def _straight(before: Point, point: Point, after: Point) -> bool:
    return before[0] == point[0] == after[0] or before[1] == point[1] == after[1]


def _rounded(corners: list[Point]) -> str:
    parts: list[str] = []
    for index, corner in enumerate(corners):
        begin = _toward(corner, corners[index - 1])
        end = _toward(corner, corners[(index + 1) % len(corners)])
        parts.append(f"{'L' if parts else 'M'}{begin[0]} {begin[1]}Q{corner[0]} {corner[1]} {end[0]} {end[1]}")
    return f"{''.join(parts)}Z"


def _toward(corner: Point, other: Point) -> Point:
    """The point where the round of a corner begins, on the way to another corner."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = min(_RADIUS, (abs(across) + abs(down)) // 2)
    return corner[0] + _sign(across) * length, corner[1] + _sign(down) * length


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
