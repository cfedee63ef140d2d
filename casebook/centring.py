"""Where the middle of each place stands from left to right: straight columns, and what forks is symmetric."""

from collections.abc import Sequence
from itertools import pairwise

from casebook.layering import Layers

GAP = 14
PASSING = 24  # the room of a way that passes a rank
_ROUNDS = 4
_FIRM = 1000


def centres_of(layers: Layers, widths: Sequence[int]) -> tuple[int, ...]:
    """The middle of each place, such that those of a rank keep their order and a gap.

    A box alone in its rank stands in the middle of the drawing; others stand around the middle of what they are
    linked to; a way that passes ranks runs as far outside as it has to, so that it is straight.
    """
    room = [*widths, *[PASSING] * (len(layers.rank) - len(widths))]
    firm = {row: [place for place in places if place < len(widths)] for row, places in enumerate(layers.rows)}
    alone = {boxes[0] for boxes in firm.values() if len(boxes) == 1}
    above: list[list[int]] = [[] for _ in room]
    below: list[list[int]] = [[] for _ in room]
    chains = [chain for number, chain in enumerate(layers.chains) if number not in layers.back]
    for upper, lower in (pair for chain in chains for pair in pairwise(chain)):
        above[lower].append(upper)
        below[upper].append(lower)
    passing = {place: chain[1:-1] for chain in chains for place in chain[1:-1]}
    x = [0] * len(room)
    for turn in range(_ROUNDS):
        for row in layers.rows:
            wanted = []
            for place in row:
                others = above[place] + (below[place] if turn or not above[place] else [])
                if turn and place in passing:
                    wanted.append(max((x[one] for one in passing[place]), key=abs))
                elif place in alone or not others:
                    wanted.append(0)
                else:
                    wanted.append(sum(x[one] for one in others) // len(others))
            weights = [_FIRM if place in alone else 1 for place in row]
            for place, middle in zip(row, _apart(wanted, weights, [room[place] for place in row]), strict=True):
                x[place] = middle
    return tuple(x)


def _apart(wanted: Sequence[int], weights: Sequence[int], room: Sequence[int]) -> list[int]:
    """The middles nearest to those wanted that keep the order and the gaps (least squares, by pooling neighbours)."""
    offsets = [0]
    for one, other in pairwise(room):
        offsets.append(offsets[-1] + (one + other + 1) // 2 + GAP)
    pools: list[tuple[int, int, int]] = []  # the sum of what is wanted, its weight, how many
    for middle, weight, offset in zip(wanted, weights, offsets, strict=False):
        total, heavy, many = (middle - offset) * weight, weight, 1
        while pools and pools[-1][0] * heavy >= total * pools[-1][1]:
            before = pools.pop()
            total, heavy, many = total + before[0], heavy + before[1], many + before[2]
        pools.append((total, heavy, many))
    starts = [(2 * total + heavy) // (2 * heavy) for total, heavy, many in pools for _ in range(many)]
    return [start + offset for start, offset in zip(starts, offsets, strict=False)]
