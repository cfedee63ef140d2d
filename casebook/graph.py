"""Questions about a case as a graph: an edge for every way from one step to another."""

from collections.abc import Iterable, Mapping

Edges = Mapping[str, Iterable[str]]


def unreachable(edges: Edges, start: str) -> list[str]:
    """The nodes that no way from `start` comes to, in the order of `edges`."""
    seen = _spread(edges, [start])
    return [node for node in edges if node not in seen]


def trapped(edges: Edges) -> list[str]:
    """The nodes from which no end (a node without edges) can be reached, in the order of `edges`."""
    backwards: dict[str, list[str]] = {}
    for node, targets in edges.items():
        for target in targets:
            backwards.setdefault(target, []).append(node)
    free = _spread(backwards, [node for node in edges if not list(edges[node])])
    return [node for node in edges if node not in free]


def _spread(edges: Edges, starts: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += edges.get(node, ())
    return seen
