from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from casebook.values.graph import Reach, circles, trapped, unreachable

nodes = st.sampled_from("abcdef")
graphs = st.dictionaries(nodes, st.lists(nodes, max_size=3), min_size=1).map(
    lambda edges: {node: [to for to in targets if to in edges] for node, targets in edges.items()}
)


def walks(edges: dict[str, list[str]], start: str) -> set[str]:
    """Everything on any walk from `start`, by walking as many times as there are nodes."""
    seen = {start}
    for _, (node, targets) in product(range(len(edges)), edges.items()):
        if node in seen:
            seen |= set(targets)
    return seen


@given(graphs)
def test_unreachable_is_what_no_walk_from_the_start_meets(edges: dict[str, list[str]]) -> None:
    start = next(iter(edges))
    assert unreachable(edges, start) == [node for node in edges if node not in walks(edges, start)]


@given(graphs)
def test_trapped_is_where_no_walk_meets_an_end(edges: dict[str, list[str]]) -> None:
    ends = {node for node, targets in edges.items() if not targets}
    assert trapped(edges) == [node for node in edges if not walks(edges, node) & ends]


@given(graphs)
def test_circles_are_the_nodes_that_walk_to_each_other_each_behind_those_it_leads_to(
    edges: dict[str, list[str]],
) -> None:
    found = circles(edges)
    both = {node: {other for other in walks(edges, node) if node in walks(edges, other)} for node in edges}
    assert sorted(node for group in found for node in group) == sorted(edges)
    assert all(set(group) == both[node] for group in found for node in group)
    place = {node: index for index, group in enumerate(found) for node in group}
    assert all(place[target] <= place[node] for node, targets in edges.items() for target in targets)


@given(graphs)
def test_what_comes_to_what_is_known_for_all_at_once(edges: dict[str, list[str]]) -> None:
    reach = Reach(edges)
    assert all(reach.leads(one, other) == (other in walks(edges, one)) for one in edges for other in edges)


def test_a_loop_is_fine_as_long_as_an_end_can_be_reached() -> None:
    assert trapped({"a": ["b"], "b": ["a", "c"], "c": []}) == []
    assert trapped({"a": ["b"], "b": ["a"], "c": []}) == ["a", "b"]
