"""The layers of a drawing: in which rank each place stands, and in which order from left to right.

This is the layered drawing of Sugiyama and others: ranks, dummies in the ranks that a way passes, and an order with few
crossings. Places are numbers, in the author's order. A way that passes ranks gets a place of its own in each of them.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from casebook.frozen import dataclass

Way = tuple[int, int]
Order = list[list[int]]  # the places of each rank
Beside = list[list[int]]  # the places that each place is linked to in the rank above, or below

_SWEEPS = 4


@dataclass(frozen=True)
class Layers:
    """Ranks from top to bottom, with their places from left to right.

    `rank` is that of each place: first the given places, then those that ways pass. `chains` are the places that each
    way comes by, from rank to rank; of a way `back` only both ends, the first of which is not above the last.
    """

    rank: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]
    chains: tuple[tuple[int, ...], ...]
    back: frozenset[int]


def layers_of(count: int, ways: Sequence[Way]) -> Layers:
    """The layers of `count` places; ways go down but for those that close a loop."""
    found, leads = _walked(count, ways)
    position = {place: number for number, place in enumerate(found)}
    back = frozenset(number for number, (start, end) in enumerate(ways) if position[start] >= position[end])
    rank = _ranks(found, leads, position)
    chains = []
    for number, (start, end) in enumerate(ways):
        between = range(rank[start] + 1, 0 if number in back else rank[end])
        chains.append((start, *range(len(rank), len(rank) + len(between)), end))
        rank += between
    rows = _ordered(rank, [chain for number, chain in enumerate(chains) if number not in back])
    return Layers(tuple(rank), tuple(map(tuple, rows)), tuple(chains), back)


def _walked(count: int, ways: Sequence[Way]) -> tuple[list[int], list[list[int]]]:
    """All places, each before those that it leads to (but for loops), and where each leads."""
    leads: list[list[int]] = [[] for _ in range(count)]
    for start, end in ways:
        leads[start].append(end)
    seen: set[int] = set()
    done: list[int] = []
    for root in range(count):
        trail = [] if root in seen else [(root, iter(leads[root]))]
        seen.add(root)
        while trail:
            place, rest = trail[-1]
            following = next((end for end in rest if end not in seen), None)
            if following is None:
                done.append(place)
                trail.pop()
            else:
                seen.add(following)
                trail.append((following, iter(leads[following])))
    return done[::-1], leads


def _ranks(found: list[int], leads: list[list[int]], position: dict[int, int]) -> list[int]:
    """The longest way from above; what nothing leads to stands right above what it leads to."""
    rank = [0] * len(found)
    reached = {0}
    forward = [[end for end in ends if position[end] > position[place]] for place, ends in enumerate(leads)]
    for place in found:
        for end in forward[place]:
            rank[end] = max(rank[end], rank[place] + 1)
            if place in reached:
                reached.add(end)
    for place in reversed(found):
        if place not in reached and forward[place]:
            rank[place] = min(rank[end] for end in forward[place]) - 1
    return rank


def _ordered(rank: Sequence[int], chains: Sequence[tuple[int, ...]]) -> Order:
    """Every rank in the order with the fewest crossings that a few sweeps find; else in the author's."""
    above: Beside = [[] for _ in rank]
    below: Beside = [[] for _ in rank]
    for upper, lower in (pair for chain in chains for pair in pairwise(chain)):
        above[lower].append(upper)
        below[upper].append(lower)
    order: Order = [[] for _ in range(max(rank, default=-1) + 1)]
    for place, number in enumerate(rank):
        order[number].append(place)
    _sweep(order, above)
    best, fewest = [row[:] for row in order], _crossings(order, below)
    for _ in range(_SWEEPS if fewest else 0):
        _sweep(order[::-1], below)
        _sweep(order, above)
        crossings = _crossings(order, below)
        if crossings < fewest:
            best, fewest = [row[:] for row in order], crossings
    return best


def _sweep(order: Order, beside: Beside) -> None:
    """Sort each row by the middle of what its places are linked to in the row before; without links, they stay."""
    for before, row in pairwise(order):
        at = {place: number * len(row) for number, place in enumerate(before)}
        now = {place: number * len(before) for number, place in enumerate(row)}
        middle = {
            place: sum(at[other] for other in beside[place]) / len(beside[place]) if beside[place] else now[place]
            for place in row
        }
        row.sort(key=middle.__getitem__)


def _crossings(order: Order, below: Beside) -> int:
    return sum(_crossed(row, following, below) for row, following in pairwise(order))


def _crossed(row: list[int], following: list[int], below: Beside) -> int:
    at = {place: number for number, place in enumerate(following)}
    ends = [[at[end] for end in below[place]] for place in row]
    return sum(left > right for one, other in combinations(ends, 2) for left, right in _pairs(one, other))


def _pairs(one: list[int], other: list[int]) -> Iterator[tuple[int, int]]:
    return ((left, right) for left in one for right in other)
