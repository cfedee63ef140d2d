"""A family drawn by the conventions of a genogram, in whole numbers, so that the same family gives the same bytes."""

from collections.abc import Iterator

from casebook.drawing.genogram.outlines import path_around
from casebook.drawing.genogram.placing import (
    NAME_LINE,
    PAD,
    RADIUS,
    TITLE_IN,
    TITLE_LINE,
    TRACK,
    Ground,
    Plan,
    descent_of,
    planned,
    side_by_side,
)
from casebook.drawing.genogram.telling import bonds_of, homes_of
from casebook.values.family import Couple, Family, Genogram, Label, Line, Outline, Symbol

_ASIDE = 12  # how far beside someone's middle a line over the heads of others begins
_MARK_UP, _MARK_AT = 8, 10  # half the height of the double stroke, and how far it stands from a symbol


def drawn(family: Family) -> Genogram:
    """The drawing of a family; any sound family can be drawn."""
    plan = planned(family)
    return Genogram(
        width=max(plan.columns.values()) + plan.cell // 2,
        height=plan.bands[-1].bottom + 2,
        symbols=tuple(_symbols(family, plan)),
        lines=tuple(line for index, couple in enumerate(family.couples) for line in _lines(index, couple, plan)),
        outlines=tuple(_outline(ground, plan) for ground in plan.grounds),
        bonds=bonds_of(family, plan.rows),
        homes=homes_of(family, plan.rows),
    )


def _symbols(family: Family, plan: Plan) -> Iterator[Symbol]:
    members = family.by_id
    for row, band in zip(plan.rows, plan.bands, strict=True):
        for one in row:
            x, below = plan.columns[one], band.middle + RADIUS
            lines = enumerate(plan.names[one], 1)
            labels = tuple(Label(x, below + number * NAME_LINE, words) for number, words in lines)
            yield Symbol(members[one], x, band.middle, labels)


def _outline(ground: Ground, plan: Plan) -> Outline:
    first = ground.plot.runs[0]
    bands = [(band.top + ground.inwards, band.bottom - ground.inwards) for band in plan.bands]
    x, y = first.left + TITLE_IN - ground.inwards, plan.bands[first.row].top + 3
    lines = enumerate(ground.title, 1)
    labels = tuple(
        Label(x, y + number * TITLE_LINE, words) for number, words in lines if words.described or words.reversed
    )
    return Outline(path_around(ground.plot, bands), labels)


def _lines(index: int, couple: Couple, plan: Plan) -> Iterator[Line]:
    """The lines of a couple: between the partners, and from them to their children."""
    start = _below(couple.partners[0], plan)
    if len(couple.partners) > 1:
        straight = side_by_side(couple, plan.rows)
        path, mark, start = _neighbours(couple, plan) if straight else _arch(index, couple, plan)
        yield Line(couple.status, path)
        if couple.status in ("separated", "divorced"):
            yield Line("mark", _double_stroke(*mark))
    if not couple.children:
        return
    x = descent_of(couple, plan.rows, plan.columns, plan.cell)
    track = plan.bars[index]
    bar = plan.bands[track.row].bars - track.level * TRACK
    ends = [x, *(plan.columns[child] for child in couple.children)]
    if x not in ends[1:]:
        yield Line("descent", f"M{x} {start}V{bar}")
    if min(ends) != max(ends):
        yield Line("descent", f"M{min(ends)} {bar}H{max(ends)}")
    for child in couple.children:
        begin = start if plan.columns[child] == x else bar
        yield Line("descent", f"M{plan.columns[child]} {begin}V{plan.bands[_row(child, plan)].middle}")


def _row(one: str, plan: Plan) -> int:
    return next(number for number, row in enumerate(plan.rows) if one in row)


def _middle(one: str, plan: Plan) -> int:
    return plan.bands[_row(one, plan)].middle


def _below(one: str, plan: Plan) -> int:
    """Right below someone's name."""
    return _middle(one, plan) + RADIUS + len(plan.names[one]) * NAME_LINE + PAD // 2


# A path, the point where a double stroke goes across it, and the height at which the line to the children begins.
_Between = tuple[str, tuple[int, int], int]


def _neighbours(couple: Couple, plan: Plan) -> _Between:
    left, right = sorted(plan.columns[partner] for partner in couple.partners)
    y = _middle(couple.partners[0], plan)
    return f"M{left} {y}H{right}", (left + RADIUS + _MARK_AT, y), y


def _arch(index: int, couple: Couple, plan: Plan) -> _Between:
    """Over the heads of those between the partners; where they stand in different rows, along the upper one's side."""
    track = plan.arches[index]
    y = plan.bands[track.row].arches - track.level * TRACK
    upper, lower = sorted(couple.partners, key=lambda partner: (_row(partner, plan), plan.columns[partner]))
    begin, end = plan.columns[upper], plan.columns[lower]
    toward = 1 if end >= begin else -1
    if _row(upper, plan) == _row(lower, plan):
        begin, end = begin + _ASIDE, end - _ASIDE
        path = f"M{begin} {_middle(upper, plan)}V{y}H{end}V{_middle(lower, plan)}"
        return path, (begin + RADIUS, y), y
    beside = begin + toward * (plan.cell // 2 - TRACK // 2)
    end += _ASIDE if end < beside else -_ASIDE
    path = f"M{begin} {_middle(upper, plan)}H{beside}V{y}H{end}V{_middle(lower, plan)}"
    return path, ((beside + end) // 2, y), y


def _double_stroke(x: int, y: int) -> str:
    return "".join(f"M{x - 5 + aside} {y + _MARK_UP}l4 {-2 * _MARK_UP}" for aside in (0, 6))
