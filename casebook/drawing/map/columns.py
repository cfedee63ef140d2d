"""Where the middle of each place stands from left to right: straight columns, and what forks is symmetric."""

from collections.abc import Sequence
from itertools import pairwise

from casebook.drawing.map.layering import Layers
from casebook.frozen import dataclass

GAP = 14
PASSING = 24  # the room of a way that passes a rank
_ROUNDS = 4
_WIDEST = 440  # options stand no further apart than this, or than they have to: a phone shows that there are others
_FIRM, _BOX, _LOOSE = 10**6, 1000, 1  # how far others have to make way: for a box alone in its rank, another box, a way


@dataclass(frozen=True)
class _Ties:
    """What is linked to what; `forks`: the boxes that only one place leads to, from left to right, by that place."""

    above: Sequence[Sequence[int]]
    below: Sequence[Sequence[int]]
    forks: Sequence[Sequence[int]]
    passing: dict[int, tuple[int, ...]]  # the whole way by each place that it passes
    alone: frozenset[int]
    room: Sequence[int]


def centres_of(layers: Layers, widths: Sequence[int]) -> tuple[int, ...]:
    """The middle of each place, such that those of a rank keep their order and a gap.

    A box alone in its rank stands in the middle of the drawing. The options of a choice stand around it, as far apart
    as makes the ways of the outer ones straight; others stand around the middle of what they are linked to. A way
    that passes ranks runs as far outside as it has to, so that it is straight.
    """
    ties = _ties_of(layers, widths)
    x = [0] * len(ties.room)
    for turn in range(_ROUNDS):
        before = tuple(x)
        for row in layers.rows:
            wanted = [_wanted(place, x, before if turn else (), ties) for place in row]
            weights = [_weight(place, ties) for place in row]
            for place, middle in zip(row, _apart(wanted, weights, [ties.room[place] for place in row]), strict=True):
                x[place] = middle
    return tuple(x)


def _ties_of(layers: Layers, widths: Sequence[int]) -> _Ties:
    room = [*widths, *[PASSING] * (len(layers.rank) - len(widths))]
    firm = [[place for place in row if place < len(widths)] for row in layers.rows]
    above: list[list[int]] = [[] for _ in room]
    below: list[list[int]] = [[] for _ in room]
    chains = [chain for number, chain in enumerate(layers.chains) if number not in layers.back]
    for upper, lower in (pair for chain in chains for pair in pairwise(chain)):
        above[lower].append(upper)
        below[upper].append(lower)
    forks: list[list[int]] = [[] for _ in room]
    for place in (place for boxes in firm for place in boxes if len(above[place]) == 1):
        forks[above[place][0]].append(place)
    passing = {place: chain for chain in chains for place in chain[1:-1]}
    return _Ties(above, below, forks, passing, frozenset(boxes[0] for boxes in firm if len(boxes) == 1), room)


def _weight(place: int, ties: _Ties) -> int:
    return _FIRM if place in ties.alone else _LOOSE if place in ties.passing else _BOX


def _wanted(place: int, x: Sequence[int], before: Sequence[int], ties: _Ties) -> int:
    """Where a place would like to stand. `before`: where all stood after the last round, if there was one."""
    above, fork = ties.above[place], ties.forks[place]
    if place in ties.alone:
        return 0
    if place in ties.passing and before:
        return _outside(ties.passing[place], x)
    if len(fork) > 1 and before:
        return (x[fork[0]] + x[fork[-1]]) // 2
    if len(above) == 1:
        return x[above[0]] + _aside(place, ties.forks[above[0]], before, ties)
    others = above or ties.below[place]
    return sum(x[one] for one in others) // len(others) if others else 0


def _outside(way: Sequence[int], x: Sequence[int]) -> int:
    """As far from the middle as any part of a way is; as its ends too, when they are on that side."""
    outer = max((x[place] for place in way[1:-1]), key=abs)
    return max((x[place] for place in way if x[place] * outer >= 0), key=abs)


def _aside(place: int, fork: Sequence[int], before: Sequence[int], ties: _Ties) -> int:
    """How far a box of a fork stands from the middle of it."""
    if len(fork) < 2 or place not in fork:
        return 0
    steps = _steps([ties.room[one] for one in fork])
    least = wide = steps[-1]
    if before:
        needed = 2 * max(_need(fork[0], -1, before, ties), _need(fork[-1], 1, before, ties))
        wide = max(least, min(needed, _WIDEST))
    return steps[fork.index(place)] * wide // least - wide // 2


def _need(place: int, side: int, before: Sequence[int], ties: _Ties) -> int:
    """How far to a side it has to stand for its own way on to be straight."""
    (parent,), below = ties.above[place], ties.below[place]
    own = len(below) == 1 and ties.above[below[0]] == [place]
    return side * (before[below[0]] - before[parent]) if own else 0


def _steps(room: Sequence[int]) -> list[int]:
    """How far each of some neighbours is from the first, as near as can be."""
    steps = [0]
    for one, other in pairwise(room):
        steps.append(steps[-1] + (one + other + 1) // 2 + GAP)
    return steps


def _apart(wanted: Sequence[int], weights: Sequence[int], room: Sequence[int]) -> list[int]:
    """The middles nearest to those wanted that keep the order and the gaps (least squares, by pooling neighbours)."""
    offsets = _steps(room)
    pools: list[tuple[int, int, int]] = []  # the sum of what is wanted, its weight, how many
    for middle, weight, offset in zip(wanted, weights, offsets, strict=False):
        total, heavy, many = (middle - offset) * weight, weight, 1
        while pools and pools[-1][0] * heavy >= total * pools[-1][1]:
            before = pools.pop()
            total, heavy, many = total + before[0], heavy + before[1], many + before[2]
        pools.append((total, heavy, many))
    starts = [(2 * total + heavy) // (2 * heavy) for total, heavy, many in pools for _ in range(many)]
    return [start + offset for start, offset in zip(starts, offsets, strict=False)]
