"""How ways run: down from place to place, or beside all boxes back up; and how high that makes each rank and gap."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from casebook.drawing.map.layering import Layers
from casebook.drawing.map.tracks import NEAR, SHIFT, Leg, Stretch, tracked
from casebook.drawing.plane import Point
from casebook.frozen import dataclass

Size = tuple[int, int]

_GAP, _STUB, _TRACK = 15, 5, 8
_SIDE, _LANE = 24, 12  # from boxes to a way back beside them, and between two of those


@dataclass(frozen=True)
class Routing:
    """The top of each rank and the points of each way."""

    tops: tuple[int, ...]
    routes: tuple[tuple[Point, ...], ...]


def routed(layers: Layers, centres: Sequence[int], sizes: Sequence[Size]) -> Routing:
    """Run all ways. `centres` are the middles of all places, `sizes` the widths and heights of the boxes."""
    gaps: list[list[Stretch]] = [[] for _ in range(len(layers.rows) + 1)]
    order: list[list[int]] = [[] for _ in layers.chains]  # the gaps that a way crosses
    for gap, link in _links(layers, centres, sizes):
        gaps[gap].append(link)
        order[link.way].append(gap)
    found = [tracked(links, lambda place: sizes[place][0] if place < len(sizes) else 0) for links in gaps]
    starts, tops = _heights(layers, [tracks for _, tracks in found], sizes)
    routes = []
    for way, chain in enumerate(layers.chains):
        first, last = chain[0], chain[-1]
        points = [(centres[first], tops[layers.rank[first]] + sizes[first][1])]
        for gap, below in zip(order[way], chain[1:] if way not in layers.back else (None, last), strict=True):
            crossing = found[gap][0][way]
            across = starts[gap] + _STUB + crossing.track * _TRACK
            if crossing.start != crossing.end:
                points += [(crossing.start, across), (crossing.end, across)]
            if below is not None:
                points.append((crossing.end, tops[gap]))
                if below != last:
                    points.append((centres[below], tops[gap]))
        routes.append(tuple(_plain(points)))
    return Routing(tuple(tops), tuple(routes))


def _links(layers: Layers, centres: Sequence[int], sizes: Sequence[Size]) -> Iterator[tuple[int, Stretch]]:
    """Each way in each gap that it crosses. Gap 0 is above the first rank."""
    columns = _columns(layers, centres, sizes)
    for way, chain in enumerate(layers.chains):
        if way in layers.back:
            start, end, beside = chain[0], chain[-1], len(centres) + way
            leaves, comes = Leg(start, centres[start], upper=True), Leg(end, centres[end], upper=False)
            yield layers.rank[start] + 1, Stretch(way, leaves, Leg(beside, columns[way], upper=True))
            yield layers.rank[end], Stretch(way, Leg(beside, columns[way], upper=False), comes)
            continue
        for upper, lower in pairwise(chain):
            leaves, comes = Leg(upper, centres[upper], upper=True), Leg(lower, centres[lower], upper=False)
            yield layers.rank[lower], Stretch(way, leaves, comes)


def _columns(layers: Layers, centres: Sequence[int], sizes: Sequence[Size]) -> dict[int, int]:
    """Where each way back goes up: right of all that is beside it, and above or below no middle of a place."""
    columns: dict[int, int] = {}
    reach = {way: (layers.rank[layers.chains[way][-1]], layers.rank[layers.chains[way][0]]) for way in layers.back}
    for way in sorted(layers.back, key=lambda way: (reach[way][1] - reach[way][0], way)):
        top, bottom = reach[way]
        places = [place for row in layers.rows[top : bottom + 1] for place in row]
        halves = [(sizes[place][0] + 1) // 2 if place < len(sizes) else 0 for place in places]
        x = _SIDE + max(centres[place] + half for place, half in zip(places, halves, strict=True))
        near = [place for row in layers.rows[max(top - 1, 0) : bottom + 2] for place in row]
        taken = {centres[place] for place in near}
        beside = {columns[one] for one in columns if reach[one][0] <= bottom + 1 and top - 1 <= reach[one][1]}
        while any(abs(x - one) < SHIFT + NEAR for one in taken) or any(abs(x - one) < _LANE for one in beside):
            x += 2
        columns[way] = x
    return columns


def _heights(layers: Layers, tracks: Sequence[int], sizes: Sequence[Size]) -> tuple[list[int], list[int]]:
    """Where each gap begins, and where it ends: at the top of a rank, or of all below."""
    starts, tops, y = [], [], 0
    for gap, many in enumerate(tracks):
        starts.append(y)
        inner = 0 < gap < len(layers.rows)
        y += _GAP + (many - 1) * _TRACK if many else _GAP * inner
        tops.append(y)
        if gap < len(layers.rows):
            y += max((sizes[place][1] for place in layers.rows[gap] if place < len(sizes)), default=0)
    return starts, tops


def _plain(points: Sequence[Point]) -> Iterator[Point]:
    """Only the corners and the ends."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and any(kept[-2][axis] == kept[-1][axis] == point[axis] for axis in (0, 1)):
            kept.pop()
        kept.append(point)
    yield from kept
