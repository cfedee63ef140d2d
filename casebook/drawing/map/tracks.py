"""How ways cross the gap between two ranks: down, across on a track, and down.

Ways that part from one place share a track, and so do those that come together in one. No other ways lie on each
other, or look as if one parts from the other.
"""

from collections.abc import Callable, Iterable, Sequence

from casebook.frozen import dataclass

NEAR = 6  # lines that are nearer to each other are taken for one
SHIFT = 8  # from the middle of a place to where a way comes in beside it
_APART = 10  # between ways on one track


@dataclass(frozen=True)
class Leg:
    """A line between a place and a track: `upper`, from what is above the gap, or not."""

    place: int
    x: int
    upper: bool


@dataclass(frozen=True)
class Stretch:
    """A way in one gap."""

    way: int
    start: Leg
    end: Leg

    @property
    def legs(self) -> tuple[Leg, Leg]:
        """Both of its lines."""
        return self.start, self.end


@dataclass(frozen=True)
class Crossing:
    """Where a way runs: from one x to another, on a track, counted from above."""

    start: int
    track: int
    end: int


class _Net:
    """The links that share a track; `moved`: where it comes into a place other than in its middle."""

    def __init__(self, links: Sequence[Stretch], *, parts: bool) -> None:
        self.links, self.parts = links, parts
        self.moved: dict[int, int] = {}
        self.track = 0

    def x(self, leg: Leg) -> int:
        return leg.x if leg.upper else self.moved.get(leg.place, leg.x)

    def lines(self, *, upper: bool) -> list[int]:
        return [self.x(leg) for link in self.links for leg in link.legs if leg.upper == upper]

    @property
    def span(self) -> tuple[int, int]:
        lines = self.lines(upper=True) + self.lines(upper=False)
        return min(lines), max(lines)

    @property
    def straight(self) -> bool:
        return self.span[0] == self.span[1]

    def before(self, other: "_Net") -> bool:
        """Whether this one has to be above the other, or else they lie on each other or seem to."""
        down, lower = self.lines(upper=True), self.lines(upper=False)
        theirs = other.lines(upper=False)
        return _meet(down, theirs) or (self.parts and _meet(lower, theirs))

    def beside(self, other: "_Net") -> bool:
        """Whether there is room for both on one track."""
        return self.span[1] + _APART <= other.span[0] or other.span[1] + _APART <= self.span[0]


def tracked(links: Sequence[Stretch], room: Callable[[int], int]) -> tuple[dict[int, Crossing], int]:
    """Where each way crosses a gap, and the number of tracks. `room` is the width of a place."""
    nets = _nets(links)
    placed: list[_Net] = []
    waiting = nets[:]
    while waiting:
        free = next((net for net in waiting if not _blocked(net, waiting)), None)
        if free is None:  # they wait for each other
            free = _moved(waiting, nets, room)
        waiting.remove(free)
        if not free.straight:
            above = [net.track for net in placed if net.before(free)]
            free.track = max(above, default=-1) + 1
            while any(net.track == free.track and not net.beside(free) for net in placed):
                free.track += 1
            placed.append(free)
    tracks = 1 + max((net.track for net in placed), default=-1)
    ways = {link.way: Crossing(net.x(link.start), net.track, net.x(link.end)) for net in nets for link in net.links}
    return ways, tracks


def _nets(links: Sequence[Stretch]) -> list[_Net]:
    """First those that part, then those that come together."""
    starts = [link.start.place for link in links]
    found: dict[tuple[bool, int], list[Stretch]] = {}
    for link in links:
        parts = starts.count(link.start.place) > 1
        found.setdefault((parts, link.start.place if parts else link.end.place), []).append(link)
    nets = [_Net(some, parts=parts) for (parts, _), some in found.items()]
    return sorted(nets, key=lambda net: not net.parts)


def _blocked(net: _Net, waiting: Iterable[_Net]) -> bool:
    return any(other.before(net) for other in waiting if other is not net)


def _moved(waiting: Sequence[_Net], nets: Sequence[_Net], room: Callable[[int], int]) -> _Net:
    """A net that now comes in beside others, so that it waits no more; rather one that is not straight there."""

    def in_the_way(net: _Net) -> list[Leg]:
        lines = [
            x for other in waiting if other is not net for upper in (True, False) for x in other.lines(upper=upper)
        ]
        return [leg for link in net.links for leg in link.legs if not leg.upper and _meet([net.x(leg)], lines)]

    def bent(net: _Net) -> int:
        return sum(_meet([net.x(leg)], net.lines(upper=True)) for leg in in_the_way(net))

    net = min((net for net in waiting if in_the_way(net)), key=bent)
    for leg in in_the_way(net):
        taken = [x for other in nets for upper in (True, False) for x in other.lines(upper=upper)]
        steps = range(SHIFT, max(room(leg.place) // 2, SHIFT + 1), SHIFT)
        places = [leg.x + side * step for step in steps for side in (1, -1)]
        net.moved[leg.place] = next((x for x in places if not _meet([x], taken)), places[0])
    return net


def _meet(some: Iterable[int], others: Sequence[int]) -> bool:
    return any(abs(one - other) < NEAR for one in some for other in others)
