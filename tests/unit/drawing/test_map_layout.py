"""The layout of any graph: ranks go down, columns stay apart, and no two ways can be taken for one."""

from itertools import combinations, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casebook.drawing.map.columns import GAP, PASSING, centres_of
from casebook.drawing.map.layering import layers_of
from casebook.drawing.map.routing import Routing, routed
from casebook.drawing.plane import Point

Graph = tuple[list[tuple[int, int]], list[tuple[int, int]]]  # the sizes of the boxes, the ways


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Boxes and ways of any kind: loops, ways to the same box, parts that nothing leads to."""
    sizes = draw(st.lists(st.tuples(st.integers(160, 230), st.integers(40, 110)), min_size=1, max_size=10))
    place = st.integers(0, len(sizes) - 1)
    return sizes, draw(st.lists(st.tuples(place, place), max_size=18, unique=True))


@st.composite
def stories(draw: st.DrawFn) -> tuple[Graph, dict[int, list[int]]]:
    """A line of steps as an author makes it, and the options of each choice: they lead on, past others, or back."""
    steps = draw(st.integers(3, 10))
    sizes, ways, choices = [(200, 60)] * steps, [], {}
    for step in range(steps - 1):
        leads = [step + 1]
        if draw(st.integers(0, 2)) == 2:
            leads += draw(st.lists(st.integers(0, steps - 1), min_size=1, max_size=2))
            choices[step] = list(range(len(sizes), len(sizes) + len(leads)))
            ways += [
                way for option, end in zip(choices[step], leads, strict=True) for way in ((step, option), (option, end))
            ]
            sizes += [(160, 60)] * len(leads)
        else:
            ways.append((step, step + 1))
    return (sizes, ways), choices


def run(graph: Graph) -> tuple[Routing, tuple[int, ...]]:
    sizes, ways = graph
    layers = layers_of(len(sizes), ways)
    centres = centres_of(layers, [width for width, _ in sizes])
    return routed(layers, centres, sizes), centres


@given(graphs())
def test_ways_go_a_rank_down_at_a_time_but_for_those_back(graph: Graph) -> None:
    sizes, ways = graph
    layers = layers_of(len(sizes), ways)
    assert sorted(place for row in layers.rows for place in row) == list(range(len(layers.rank)))
    assert all(layers.rank[place] == number for number, row in enumerate(layers.rows) for place in row)
    for number, (chain, way) in enumerate(zip(layers.chains, ways, strict=True)):
        assert (chain[0], chain[-1]) == way
        ranks = [layers.rank[place] for place in chain]
        if number in layers.back:
            assert ranks[0] >= ranks[-1]
        else:
            assert ranks == list(range(ranks[0], ranks[-1] + 1))
    if all(start < end for start, end in ways):
        assert not layers.back


@given(graphs())
def test_places_of_a_rank_keep_their_order_and_a_gap(graph: Graph) -> None:
    sizes, ways = graph
    layers = layers_of(len(sizes), ways)
    centres = centres_of(layers, [width for width, _ in sizes])
    for row in layers.rows:
        for one, other in pairwise(row):
            half = sum(sizes[place][0] / 2 for place in (one, other) if place < len(sizes))
            assert centres[other] - centres[one] >= half + GAP


@given(stories())
def test_a_drawing_is_at_most_twice_as_wide_as_its_widest_rank(story: tuple[Graph, dict[int, list[int]]]) -> None:
    (sizes, ways), _ = story
    layers = layers_of(len(sizes), ways)
    routing, centres = run((sizes, ways))
    forward = [route for way, route in enumerate(routing.routes) if way not in layers.back]
    sides = [x for route in forward for x, _ in route]
    sides += [x + side * width // 2 for (width, _), x in zip(sizes, centres, strict=False) for side in (1, -1)]
    ranks = [sum((sizes[place][0] if place < len(sizes) else PASSING) + GAP for place in row) for row in layers.rows]
    assert max(sides) - min(sides) <= 2 * max(ranks)
    lanes = [x for way in layers.back for x, _ in routing.routes[way]]
    assert max(lanes, default=0) <= max(sides) + 40 * len(layers.back)


def test_what_nothing_leads_to_stands_right_above_what_it_leads_to() -> None:
    assert layers_of(5, [(0, 1), (1, 2), (2, 3), (4, 3)]).rank == (0, 1, 2, 3, 2)


@given(stories())
def test_the_options_of_a_choice_stand_symmetric_around_it(story: tuple[Graph, dict[int, list[int]]]) -> None:
    (sizes, ways), choices = story
    layers = layers_of(len(sizes), ways)
    centres = centres_of(layers, [width for width, _ in sizes])
    firm = [[place for place in row if place < len(sizes)] for row in layers.rows]
    for choice, options in choices.items():
        if [choice] in firm and sorted(firm[layers.rank[options[0]]]) == options:
            stand = [centres[option] for option in options]
            assert abs(min(stand) + max(stand) - 2 * centres[choice]) <= 2


SKIPS = {  # a choice, 0, its options and what follows → the corners of a way that skips ranks, both ends too
    "past two steps": ([(0, 1), (0, 2), (1, 5), (2, 3), (3, 4), (4, 5)], 2, (1, 5), 4),
    "past one step": ([(0, 1), (0, 2), (1, 3), (2, 4), (3, 4)], 2, (2, 4), 4),
    "one of three": ([(0, 1), (0, 2), (0, 3), (1, 4), (2, 5), (3, 4), (4, 5)], 3, (2, 5), 4),
    "past another choice": (
        [(0, 1), (0, 2), (1, 8), (2, 5), (5, 6), (6, 3), (6, 4), (3, 7), (4, 7), (7, 8)],
        4,
        (1, 8),
        4,
    ),
    "both sides of a third": ([(0, 1), (0, 2), (0, 3), (1, 5), (2, 6), (3, 4), (4, 5), (5, 6)], 3, (2, 6), 4),
}


@pytest.mark.parametrize(("ways", "options", "skips", "corners"), SKIPS.values(), ids=SKIPS)
def test_a_way_that_skips_ranks_has_as_few_bends_as_it_can(
    ways: list[tuple[int, int]], options: int, skips: tuple[int, int], corners: int
) -> None:
    last = max(end for _, end in ways)
    routing, centres = run(([(160 if 0 < place <= options else 200, 60) for place in range(last + 1)], ways))
    assert len(routing.routes[ways.index(skips)]) == corners
    stand = [centres[end] for start, end in ways if start == 0]
    assert min(stand) + max(stand) == 2 * centres[0]


def test_choices_below_each_other_in_two_branches_stand_straight_below_their_options() -> None:
    ways = [(0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (3, 6), (4, 7), (4, 8), (5, 9), (6, 9), (7, 9), (8, 9)]
    _, x = run(([(160 if place in {1, 2, 5, 6, 7, 8} else 200, 60) for place in range(10)], ways))
    assert x[1] == x[3]
    assert x[2] == x[4]
    assert x[5] + x[6] == 2 * x[3]
    assert x[1] + x[2] == 2 * x[0]


def holds(part: tuple[Point, Point], point: Point) -> bool:
    """Whether a point is on a line, its ends left out."""
    (x, y), (to_x, to_y) = part
    if x == to_x:
        return point[0] == x and min(y, to_y) < point[1] < max(y, to_y)
    return point[1] == y and min(x, to_x) < point[0] < max(x, to_x)


@given(graphs())
@example(([(200, 60)] * 4, [(3, 1), (2, 2)]))  # one comes in where another leaves
@example(([(200, 60)] * 4, [(3, 2), (3, 1), (0, 2), (0, 1)]))  # they wait for each other
def test_ways_that_share_no_end_meet_only_to_cross(graph: Graph) -> None:
    _, ways = graph
    routing, _ = run(graph)
    for (one, route), (other, course) in combinations(zip(ways, routing.routes, strict=True), 2):
        if one[0] == other[0] or one[1] == other[1]:
            continue
        assert not set(pairwise(route)) & set(pairwise(course))
        for line, points in ((route, course), (course, route)):
            assert not [point for part in pairwise(line) for point in points if holds(part, point)], (one, other)


@given(graphs())
def test_ways_come_in_from_above_and_leave_below(graph: Graph) -> None:
    for route in run(graph)[0].routes:
        assert route[0][0] == route[1][0]
        assert route[0][1] < route[1][1]
        assert route[-2][0] == route[-1][0]
        assert route[-1][1] - route[-2][1] >= 10, "room for the head of an arrow"


def test_a_line_of_any_length_is_laid_out() -> None:
    routing, centres = run(([(200, 50)] * 1500, [(number, number + 1) for number in range(1499)]))
    assert set(centres) == {0}
    assert {len(route) for route in routing.routes} == {2}


@given(graphs())
@settings(max_examples=10)
def test_the_same_graph_is_laid_out_the_same(graph: Graph) -> None:
    assert run(graph) == run(graph)
