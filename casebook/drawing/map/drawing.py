"""A map as a drawing: where each box stands and how each way runs, in sixteenths of a letter's height (1 em).

The drawing is cut into columns no higher than a screen. On a wide one and on paper they stand side by side, so that a
whole case is seen at once; on a narrow one below each other, as the one drawing that they are.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from casebook.drawing.lettering import broken, length_of, words_of
from casebook.drawing.map import Edge, Map, MapNode
from casebook.drawing.map.columns import centres_of
from casebook.drawing.map.layering import layers_of
from casebook.drawing.map.routing import routed
from casebook.drawing.plane import Point
from casebook.frozen import dataclass
from casebook.values.family import Phrase

TITLE, LABEL, LEADING = 14, 13, 16
_STEP, _OPTION, _PAD = 200, 150, 10
_OPTION_LINES = 3  # the list has all of it
_MARGIN = 4
_COLUMN = 900  # what fits below the head of a screen of 1920 by 1080, in letters that can be read there


@dataclass(frozen=True)
class Box:
    """A place as it is drawn."""

    node: MapNode
    lines: tuple[Phrase, ...]
    width: int
    height: int
    x: int = 0
    y: int = 0


@dataclass(frozen=True)
class Route:
    """How a way runs, from border to border; `back`: it closes a loop."""

    edge: Edge
    points: tuple[Point, ...]
    back: bool


@dataclass(frozen=True)
class Stroke:
    """The part of a way that is in one column; `ends`: it has the arrow head."""

    edge: Edge
    points: tuple[Point, ...]
    ends: bool
    back: bool

    @property
    def line(self) -> str:
        """The data of a path: steps straight down or aside by one number each."""
        (x, y), *_ = self.points
        return f"M{x} {y}" + "".join(_on(*way) for way in pairwise(self.points))

    @property
    def tip(self) -> str:
        """The data of the arrow head, which points where the last part of the line goes."""
        (from_x, from_y), (x, y) = self.points[-2:]
        if from_x == x:
            back = y - 7 if y > from_y else y + 7
            return f"M{x} {y}L{x - 4} {back}h8Z"
        back = x - 7 if x > from_x else x + 7
        return f"M{x} {y}L{back} {y - 4}v8Z"


def _on(start: Point, end: Point) -> str:
    (x, y), (to_x, to_y) = start, end
    return f"V{to_y}" if x == to_x else f"H{to_x}" if y == to_y else f"L{to_x} {to_y}"


@dataclass(frozen=True)
class Slice:
    """A slice of the drawing, from one edge to the other; heights in it count from its own top.

    (Firefox scrolls to the wrong place in a drawing whose viewBox begins further down.)
    """

    y: int
    height: int
    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True)
class Drawing:
    """All of a map: boxes in reading order, a route for each way, and both again by column."""

    map: Map
    width: int
    height: int
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    columns: tuple[Slice, ...]

    @property
    def loops(self) -> bool:
        """Whether any way leads back."""
        return any(route.back for route in self.routes)

    @property
    def numbers(self) -> dict[str, int]:
        """The id of every place → the number of its box, from 0."""
        return {box.node.id: number for number, box in enumerate(self.boxes)}


def drawing_of(found: Map) -> Drawing:
    """Draw a map."""
    boxes, routes, width, height = _laid_out(found, tuple(_box(node) for node in found.nodes))
    boxes = tuple(sorted(boxes, key=lambda box: (box.y + box.height // 2, box.x)))
    return Drawing(found, width, height, boxes, routes, tuple(_columns(boxes, routes, height)))


def _box(node: MapNode) -> Box:
    """A box wide enough for its longest word."""
    option = node.kind == "option"
    size, width = (LABEL, _OPTION) if option else (TITLE, _STEP)
    lines = broken(words_of(node.heading), size, width - 2 * _PAD, _OPTION_LINES if option else None)
    longest = max((length_of(text, size) for line in lines for text in (line.described, line.reversed)), default=0)
    point = 8 if node.kind == "onward" else 0  # it ends in a point
    return Box(node, lines, max(width, longest + 2 * _PAD), 23 + LEADING * len(lines) + point)


def _laid_out(found: Map, boxes: tuple[Box, ...]) -> tuple[tuple[Box, ...], tuple[Route, ...], int, int]:
    """The boxes in their places, the routes, and the size of it all."""
    number = {box.node.id: number for number, box in enumerate(boxes)}
    layers = layers_of(len(boxes), [(number[edge.source], number[edge.target]) for edge in found.edges])
    centres = centres_of(layers, [box.width for box in boxes])
    routing = routed(layers, centres, [(box.width, box.height) for box in boxes])
    placed = [
        replace(box, x=centre - box.width // 2, y=routing.tops[rank])
        for box, centre, rank in zip(boxes, centres, layers.rank, strict=False)  # the boxes come first
    ]
    points = [point for route in routing.routes for point in route]
    left = min([box.x for box in placed] + [x for x, _ in points]) - _MARGIN
    moved = tuple(replace(box, x=box.x - left, y=box.y + _MARGIN) for box in placed)
    routes = tuple(
        Route(edge, tuple((x - left, y + _MARGIN) for x, y in route), number in layers.back)
        for number, (edge, route) in enumerate(zip(found.edges, routing.routes, strict=True))
    )
    width = max([box.x + box.width for box in placed] + [x for x, _ in points]) - left
    height = max([box.y + box.height for box in placed] + [y for _, y in points]) + _MARGIN
    return moved, routes, width + _MARGIN, height + _MARGIN


def _columns(boxes: tuple[Box, ...], routes: tuple[Route, ...], height: int) -> Iterator[Slice]:
    """As few slices as are no higher than a screen, as even as can be, and rather cut where only one way passes."""
    cuts = list(_cuts(boxes))
    spans = [(min(heights), max(heights)) for heights in ([y for _, y in route.points] for route in routes)]
    above, below = sorted(top for top, _ in spans), sorted(bottom for _, bottom in spans)
    quiet = [cut for cut in cuts if bisect_left(above, cut) - bisect_right(below, cut) == 1]
    ends = _ends(quiet, height)
    if max(bottom - top for top, bottom in pairwise([0, *ends, height])) > _COLUMN:
        ends = _ends(cuts, height)
    within, strokes = defaultdict[int, list[Box]](list), defaultdict[int, list[Stroke]](list)
    for box in boxes:
        within[bisect_right(ends, box.y)].append(box)
    for column, stroke in (found for route in routes for found in _strokes(route, ends)):
        strokes[column].append(stroke)
    for column, (top, bottom) in enumerate(pairwise([0, *ends, height])):
        inside = tuple(replace(box, y=box.y - top) for box in within[column])
        yield Slice(top, bottom - top, inside, tuple(_moved(stroke, top) for stroke in strokes[column]))


def _ends(cuts: Sequence[int], height: int) -> list[int]:
    """Where all columns but the last end."""
    fewest = len(_filled(cuts, height, _COLUMN))
    least = bisect_left(range(_COLUMN), -fewest, key=lambda limit: -len(_filled(cuts, height, limit)))
    return _filled(cuts, height, least)


def _filled(cuts: Sequence[int], height: int, limit: int) -> list[int]:
    """Where columns end that are as full as a limit allows; higher than that only where there is no cut."""
    ends, top = list[int](), 0
    for cut, following in pairwise([*cuts, height]):
        if following - top > limit:
            ends.append(cut)
            top = cut
    return ends


def _moved(stroke: Stroke, top: int) -> Stroke:
    return replace(stroke, points=tuple((x, y - top) for x, y in stroke.points))


def _cuts(boxes: tuple[Box, ...]) -> Iterator[int]:
    """Heights halfway between boxes that have nothing beside them."""
    lowest = None
    for box in sorted(boxes, key=lambda box: box.y):
        if lowest is not None and box.y > lowest:
            yield (lowest + box.y) // 2
        lowest = max(lowest or 0, box.y + box.height)


def _strokes(route: Route, cuts: list[int]) -> Iterator[tuple[int, Stroke]]:
    """The parts of a route, each with the number of its column."""
    points = [point for start, end in pairwise(route.points) for point in (start, *_crossings(start, end, cuts))]
    points.append(route.points[-1])
    parts = [(bisect_left(cuts, max(start[1], end[1])), start, end) for start, end in pairwise(points)]
    for column, group in groupby(parts, key=lambda part: part[0]):
        (_, start, end), *rest = group
        run = (start, end, *(point for _, _, point in rest))
        yield column, Stroke(route.edge, run, run[-1] == route.points[-1], route.back)


def _crossings(start: Point, end: Point, cuts: list[int]) -> list[Point]:
    (x, y), (to_x, to_y) = start, end
    between = cuts[bisect_right(cuts, min(y, to_y)) : bisect_left(cuts, max(y, to_y))]
    found = [(x + (to_x - x) * (cut - y) // (to_y - y), cut) for cut in between]
    return found if to_y > y else found[::-1]
