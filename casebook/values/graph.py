"""Questions about a case as a graph: an edge for every way from one step to another."""

from collections.abc import Iterable, Iterator, Mapping

Edges = Mapping[str, Iterable[str]]


def unreachable(edges: Edges, start: str) -> list[str]:
    """The nodes that no way from `start` comes to, in the order of `edges`."""
    seen = reached(edges, [start])
    return [node for node in edges if node not in seen]


def trapped(edges: Edges) -> list[str]:
    """The nodes from which no end (a node without edges) can be reached, in the order of `edges`."""
    backwards = reverse(edges)
    free = reached(backwards, [node for node in edges if not list(edges[node])])
    return [node for node in edges if node not in free]


def terminal_components(edges: Edges, nodes: Iterable[str]) -> list[list[str]]:
    """The terminal strongly connected components of the graph among `nodes`, in the order of `nodes`.

    Such a group is a node that leads to none of the others, or nodes that lead to each other in a circle and out of it
    nowhere: every way among the nodes ends in one.
    """
    place = {node: at for at, node in enumerate(nodes)}
    among = {node: [target for target in edges.get(node, ()) if target in place] for node in place}
    groups = circles(among)
    group = {node: index for index, found in enumerate(groups) for node in found}
    last = [
        sorted(found, key=place.__getitem__)
        for index, found in enumerate(groups)
        if all(group[target] == index for node in found for target in among[node])
    ]
    return sorted(last, key=lambda found: place[found[0]])


def circles(edges: Edges) -> list[list[str]]:
    """All nodes in groups that lead to each other (strongly connected components, by Tarjan's algorithm).

    A group stands behind all those that it leads to. Every target has to be a node.
    """
    found: list[list[str]] = []
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    ahead: dict[str, Iterator[str]] = {}
    waiting: list[str] = []
    grouped: set[str] = set()
    for start in edges:
        way = [] if start in number else [start]
        while way:
            node = way[-1]
            if node not in number:
                number[node] = lowest[node] = len(number)
                waiting.append(node)
                ahead[node] = iter(edges[node])
            target = next((one for one in ahead[node] if one not in grouped), None)
            if target is not None and target in number:
                lowest[node] = min(lowest[node], number[target])
            elif target is not None:
                way.append(target)
            else:
                way.pop()
                if way:
                    lowest[way[-1]] = min(lowest[way[-1]], lowest[node])
                if lowest[node] == number[node]:
                    at = len(waiting)
                    while waiting[at := at - 1] != node:
                        pass
                    found.append(waiting[at:])
                    grouped.update(waiting[at:])
                    del waiting[at:]
    return found


class Reach:
    """Which nodes come to which, worked out for all at once, as numbers with a bit for every circle of nodes."""

    def __init__(self, edges: Edges) -> None:
        self._circles = circles(edges)
        self._circle = {node: index for index, found in enumerate(self._circles) for node in found}
        self._reached: list[int] = []
        for index, found in enumerate(self._circles):
            bits = 1 << index
            for other in {self._circle[target] for node in found for target in edges[node]} - {index}:
                bits |= self._reached[other]
            self._reached.append(bits)

    def leads(self, start: str, end: str) -> bool:
        """Whether some way leads from one node to the other; each leads to itself."""
        return bool(self.beyond(start) >> self._circle[end] & 1)

    def beyond(self, start: str) -> int:
        """The bits of all that a node comes to, itself too; none when there is no such node."""
        return self._reached[self._circle[start]] if start in self._circle else 0

    def nodes(self, bits: int) -> Iterator[tuple[str, int]]:
        """The nodes that some bits stand for, each with its own."""
        while bits:
            last = bits & -bits
            yield from ((node, last) for node in self._circles[last.bit_length() - 1])
            bits ^= last


def reverse(edges: Edges) -> dict[str, list[str]]:
    """The same edges, each the other way round."""
    backwards: dict[str, list[str]] = {}
    for node, targets in edges.items():
        for target in targets:
            backwards.setdefault(target, []).append(node)
    return backwards


def reached(edges: Edges, starts: Iterable[str]) -> set[str]:
    """Everything on any way from the starts, themselves too."""
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += edges.get(node, ())
    return seen
