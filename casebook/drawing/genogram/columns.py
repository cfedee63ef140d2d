"""How far to the right everyone stands in a family's drawing: parents above the middle of their children."""

from collections.abc import Iterable, Mapping, Sequence

from casebook.drawing.genogram.generations import Rows
from casebook.values.family import Couple

_SWEEPS = 12  # more no longer changes anything that can be seen
_WISHED, _INDIFFERENT = 1.0, 0.01


def columns_of(rows: Rows, couples: Iterable[Couple], width: int) -> dict[str, int]:
    """The middle of everyone, at least `width` apart in a row; the leftmost stands at half of it."""
    found = {one: (index - (len(row) - 1) / 2) * width for row in rows for index, one in enumerate(row)}
    with_children = [couple for couple in couples if couple.children]
    for _ in range(_SWEEPS):
        for row in rows:
            found |= _spread(row, found, _under_parents(with_children, found), width)
        for row in reversed(rows):
            found |= _spread(row, found, _above_children(with_children, found, width), width)
    placed = {one: at for row in rows for one, at in _rounded(row, found, width).items()}
    shift = width // 2 - min(placed.values())
    return {one: at + shift for one, at in placed.items()}


def _under_parents(couples: Iterable[Couple], found: Mapping[str, float]) -> dict[str, float]:
    wishes: dict[str, float] = {}
    for couple in couples:
        shift = _mean(found, couple.partners) - _mean(found, couple.children)
        wishes |= {child: found[child] + shift for child in couple.children}
    return wishes


def _above_children(couples: Iterable[Couple], found: Mapping[str, float], width: int) -> dict[str, float]:
    wishes: dict[str, list[float]] = {}
    for couple in couples:
        ordered = sorted(couple.partners, key=lambda partner: found[partner])
        for index, partner in enumerate(ordered):
            aside = (index - (len(ordered) - 1) / 2) * width
            wishes.setdefault(partner, []).append(_mean(found, couple.children) + aside)
    return {one: sum(found) / len(found) for one, found in wishes.items()}


def _mean(found: Mapping[str, float], of: Sequence[str]) -> float:
    return sum(found[one] for one in of) / len(of)


def _spread(
    row: Sequence[str], found: Mapping[str, float], wishes: Mapping[str, float], width: int
) -> dict[str, float]:
    """A row as near to its wishes as can be, least squares, with at least `width` between neighbours.

    Neighbours that come too close become a block that moves as one, until no two blocks are too close.
    """
    blocks: list[tuple[float, float, int]] = []  # where the block wants to begin, its weight, how many are in it
    for index, one in enumerate(row):
        weight = _WISHED if one in wishes else _INDIFFERENT
        begin, size = wishes.get(one, found[one]) - index * width, 1
        while blocks and blocks[-1][0] >= begin:
            other, its_weight, its_size = blocks.pop()
            begin = (begin * weight + other * its_weight) / (weight + its_weight)
            weight, size = weight + its_weight, size + its_size
        blocks.append((begin, weight, size))
    begins = [begin for begin, _, size in blocks for _ in range(size)]
    return {one: begin + index * width for index, (one, begin) in enumerate(zip(row, begins, strict=True))}


def _rounded(row: Sequence[str], found: Mapping[str, float], width: int) -> dict[str, int]:
    """Whole numbers that keep the distance: what is left of each when its neighbours' room is taken off, rounded."""
    begins = [round(found[one] - index * width) for index, one in enumerate(row)]
    kept = [max(begins[: index + 1]) for index in range(len(begins))]
    return {one: kept[index] + index * width for index, one in enumerate(row)}
