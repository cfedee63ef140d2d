"""The plan of a family's drawing: where everyone stands, and where lines and outlines have room.

A unit is a CSS pixel on a narrow phone.
"""

from collections.abc import Mapping, Sequence

from casebook.drawing.genogram.columns import columns_of
from casebook.drawing.genogram.generations import Rows, rows_of
from casebook.drawing.genogram.outlines import Plot, plots_of
from casebook.drawing.lettering import broken, longest_word
from casebook.frozen import dataclass
from casebook.values.family import Couple, Family, Phrase

CELL = 90  # the least width that someone takes: three fit beside each other on the narrowest phone
RADIUS = 22  # of a circle; half the side of a square
NAME, NAME_LINE = 13, 16
TITLE, TITLE_LINE, TITLE_IN = 11, 15, 8  # letters of 12 that are not bold take as much room as bold ones of 11
GAP = 4  # between an outline and the border of a cell
TRACK = 10  # between lines that run beside each other
BETWEEN = 14  # between the bands of two rows
PAD = 10


@dataclass(frozen=True)
class Track:
    """A horizontal line above the people of a row; `level` 0 is the lowest."""

    row: int
    level: int


@dataclass(frozen=True)
class Ground:
    """A piece of ground under a household, its title in lines, and how far its outline is drawn inwards."""

    plot: Plot
    title: tuple[Phrase, ...]
    inwards: int


@dataclass(frozen=True)
class Band:
    """Heights in a row: its top, the lowest track of children's and of partners' lines, people's middle, its bottom."""

    top: int
    bars: int
    arches: int
    middle: int
    bottom: int


@dataclass(frozen=True)
class Plan:
    """`rows` and `columns` of people; the tracks of `bars` and `arches` by index of the couple."""

    rows: Rows
    cell: int
    columns: Mapping[str, int]
    names: Mapping[str, tuple[Phrase, ...]]
    grounds: Sequence[Ground]
    bars: Mapping[int, Track]
    arches: Mapping[int, Track]
    bands: Sequence[Band]


def planned(family: Family) -> Plan:
    """The plan of a sound family."""
    cell, rows = _cell(family), rows_of(family)
    columns = columns_of(rows, family.couples, cell)
    names = {member.id: broken(member.name, NAME, cell - 2 * GAP - 2) for member in family.members}
    grounds = _grounds(family, rows, columns, cell)
    bars, arches = _bars(family, rows, columns, cell), _arches(family, rows, columns)
    bands = _bands(rows, names, grounds, bars, arches)
    return Plan(rows, cell, columns, names, grounds, bars, arches, bands)


def _cell(family: Family) -> int:
    longest = [longest_word(member.name, NAME) + 2 for member in family.members]
    longest += [longest_word(household.title, TITLE) + TITLE_IN + 6 for household in family.households]
    return max(CELL, *(2 * ((room + 2 * GAP + 1) // 2) for room in longest))


def _grounds(family: Family, rows: Rows, columns: Mapping[str, int], cell: int) -> list[Ground]:
    grounds: list[Ground] = []
    for index, household in enumerate(family.households):
        earlier = family.households[:index]
        shared = min(2, sum(not {*household.people}.isdisjoint(other.people) for other in earlier))
        for plot in plots_of(household.people, rows, columns, cell // 2 - GAP - 3 * shared):
            room = plot.runs[0].right - plot.runs[0].left - TITLE_IN
            above = (Phrase("", ""),) * shared  # the titles of outlines around the same people stand below each other
            grounds.append(Ground(plot, (*above, *broken(household.title, TITLE, room)), 3 * shared))
    return grounds


def side_by_side(couple: Couple, rows: Rows) -> bool:
    """Whether two partners are neighbours in a row."""
    pairs = (row[at : at + 2] for row in rows for at in range(len(row) - 1))
    return any({*pair} == {*couple.partners} for pair in pairs)


def descent_of(couple: Couple, rows: Rows, columns: Mapping[str, int], cell: int) -> int:
    """Where the line to the children goes down: below the parent, between the partners, or beside the right one.

    If it would all but meet a child, it goes straight to that child.
    """
    ends = sorted(columns[partner] for partner in couple.partners)
    middle = sum(ends) // len(ends)
    if len(ends) > 1 and not side_by_side(couple, rows):
        middle = max(ends[0], ends[1] - cell // 2 - TRACK)
    return next((columns[child] for child in couple.children if abs(columns[child] - middle) <= TRACK), middle)


def _bars(family: Family, rows: Rows, columns: Mapping[str, int], cell: int) -> dict[int, Track]:
    """A track for the line over the children of every couple that has any."""
    spans = {}
    for index, couple in enumerate(family.couples):
        if couple.children:
            ends = [columns[child] for child in couple.children] + [descent_of(couple, rows, columns, cell)]
            spans[index] = (min(_row_of(child, rows) for child in couple.children), min(ends), max(ends))
    return _tracks(spans)


def _arches(family: Family, rows: Rows, columns: Mapping[str, int]) -> dict[int, Track]:
    """A track for the line over the heads of others, between partners who are no neighbours."""
    spans = {}
    for index, couple in enumerate(family.couples):
        if len(couple.partners) > 1 and not side_by_side(couple, rows):
            ends = [columns[partner] for partner in couple.partners]
            spans[index] = (max(_row_of(partner, rows) for partner in couple.partners), min(ends), max(ends))
    return _tracks(spans)


def _row_of(one: str, rows: Rows) -> int:
    return next(number for number, row in enumerate(rows) if one in row)


def _tracks(spans: Mapping[int, tuple[int, int, int]]) -> dict[int, Track]:
    """Lines, (row, begin, end), each on the lowest track on which it meets no other."""
    tracks: dict[int, Track] = {}
    for index, (row, begin, end) in spans.items():
        met = {
            track.level
            for other, track in tracks.items()
            if track.row == row and spans[other][1] <= end and begin <= spans[other][2]
        }
        tracks[index] = Track(row, next(level for level in range(len(met) + 1) if level not in met))
    return tracks


def _bands(
    rows: Rows,
    names: Mapping[str, tuple[Phrase, ...]],
    grounds: Sequence[Ground],
    bars: Mapping[int, Track],
    arches: Mapping[int, Track],
) -> list[Band]:
    bands: list[Band] = []
    top = 2
    for number, row in enumerate(rows):
        titles = max((len(ground.title) for ground in grounds if ground.plot.runs[0].row == number), default=0)
        lowest_bar = top + titles * TITLE_LINE + TRACK * _levels(bars, number) + (4 if titles else 0)
        lowest_arch = lowest_bar + TRACK * _levels(arches, number)
        middle = lowest_arch + PAD + RADIUS
        bottom = middle + RADIUS + max(len(names[one]) for one in row) * NAME_LINE + PAD
        bands.append(Band(top, lowest_bar, lowest_arch, middle, bottom))
        top = bottom + BETWEEN
    return bands


def _levels(tracks: Mapping[int, Track], row: int) -> int:
    return max((track.level + 1 for track in tracks.values() if track.row == row), default=0)
