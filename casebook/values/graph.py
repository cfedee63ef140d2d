"""Questions about a case as a graph: an edge for every way from one step to another."""

from collections.abc import Iterable, Mapping

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
    nodes = list(nodes)
    inside = set(nodes)
    among = {node: [target for target in edges.get(node, ()) if target in inside] for node in nodes}
    reach = {node: reached(among, [node]) for node in nodes}
    last = [node for node in nodes if all(node in reach[other] for other in reach[node])]
    groups = {frozenset(reach[node]): [other for other in nodes if other in reach[node]] for node in last}
    return list(groups.values())


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
