"""The map of any case: every way is drawn once, nothing lies over anything else, and the list tells the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.course.case import Assignment, Case, Step
from casebook.drawing.map import Edge, Item, Map, MapNode, maps_of
from casebook.drawing.map.drawing import Box, Drawing, drawing_of
from casebook.reading.documents import Document
from casebook.steps.base import Body, Option
from casebook.steps.choice import Choice
from casebook.steps.read import Read
from casebook.text.pairs import Reversal
from casebook.values.ids import PageId, address
from casebook.values.references import Origin
from tests.conftest import change, course_of

SCREEN = 900  # the units that are seen at once on a screen of 1920 by 1080
ORIGIN = Origin(Document("case.yaml", "", {}))
NOTHING = Markup("")
SPAN = Markup('<i data-or="Lars">Layla</i>')
WORDS = st.sampled_from([Markup("De politie"), Markup("Vragen wie welk geweld pleegt"), SPAN, Markup("x")])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case of a few assignments whose steps and options lead anywhere: on, back, to themselves, or nowhere."""
    names = [address(f"s{number}", "c") for number in range(draw(st.integers(1, 14)))]
    on = st.one_of(st.sampled_from(names), st.none())
    steps = []
    for name, following in pairwise([*names, None]):
        assert name
        body: Body = Read(html=NOTHING)
        target = following if draw(st.integers(0, 4)) else draw(on)
        if not draw(st.integers(0, 3)):
            letters = "abcd"[: draw(st.integers(2, 4))]
            options = tuple(Option(address(letter, name), draw(WORDS), NOTHING, draw(on)) for letter in letters)
            body = Choice(html=NOTHING, field=address("keuze", name), options=options)
        kind = "choice" if isinstance(body, Choice) else draw(st.sampled_from(["read", "question", "explanation"]))
        steps.append(Step(name, kind, "", draw(WORDS), body, ORIGIN, next=target))
    cut = draw(st.integers(0, len(steps)))
    parts = [part for part in (steps[:cut], steps[cut:]) if part]
    assignments = tuple(
        Assignment(PageId(f"c-{number}"), str(number), f"Fase {number}", NOTHING, PageId("c"), "C", tuple(part))
        for number, part in enumerate(parts)
    )
    return Case(PageId("c"), "C", "C", NOTHING, "C", "", NOTHING, None, None, None, (), None, Reversal(), assignments)


def test_the_title_of_an_assignment_is_text(small: dict[str, bytes]) -> None:
    odd = change(small, "assignments/fase-twee.yaml", "title: Fase twee", "title: 'Herstel & <b>nazorg</b>'")
    case = course_of(odd).cases[0]
    headings = [node.heading for found in maps_of(case) for node in found.nodes if node.kind == "onward"]
    assert headings == ["Herstel &amp; &lt;b&gt;nazorg&lt;/b&gt;"]


def ways_of(assignment: Assignment) -> Iterator[tuple[str, str | None]]:
    """The obvious way: where each step and each option leads, in words."""
    for step in assignment.steps:
        if isinstance(step.body, Choice):
            for option in step.body.options:
                yield step.id, option.id
                yield option.id, option.leads_to or step.next
        else:
            yield step.id, step.next


def told(entries: tuple[Item, ...]) -> list[MapNode]:
    return [node for entry in entries for node in (entry.node, *told(entry.options))]


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(cases())
def test_every_way_of_the_data_is_on_the_map_once(case: Case) -> None:
    for found, assignment in zip(maps_of(case), case.assignments, strict=True):
        names = {node.id: node.name for node in found.nodes}
        ways = [(edge.source, None if names[edge.target] == "c" else names[edge.target]) for edge in found.edges]
        assert Counter(ways) == Counter(ways_of(assignment))
        assert len({node.id for node in found.nodes}) == len(found.nodes)


@given(cases())
def test_every_place_is_in_the_list_once_and_the_list_tells_every_way(case: Case) -> None:
    for found in maps_of(case):
        assert Counter(node.id for node in told(found.entries)) == Counter(node.id for node in found.nodes)
        ways, before = [], list[MapNode]()
        for entry, following in pairwise((*found.entries, None)):
            assert entry
            ways += [(entry.node.id, option.node.id) for option in entry.options]
            ways += [(option.node.id, node.id) for option in entry.options for node in option.leads_to]
            ways += [(entry.node.id, node.id) for node in entry.leads_to]
            before.append(entry.node)
            for one in (entry, *entry.options):
                assert one.back == any(node in before for node in one.leads_to)
            left_out = {(edge.source, edge.target) for edge in found.edges} - set(ways)
            if following and (entry.node.id, following.node.id) in left_out:
                ways.append((entry.node.id, following.node.id))
        assert Counter(ways) == Counter((edge.source, edge.target) for edge in found.edges)


@given(cases())
def test_no_two_boxes_overlap_and_every_box_is_drawn_in_its_column(case: Case) -> None:
    for drawing in map(drawing_of, maps_of(case)):
        assert not [pair for pair in combinations(drawing.boxes, 2) if overlap(*pair)]
        assert {box.node.id for box in drawing.boxes} == {node.id for node in drawing.map.nodes}
        assert (
            tuple(replace(box, y=box.y + column.y) for column in drawing.columns for box in column.boxes)
            == drawing.boxes
        )
        for column in drawing.columns:
            for box in column.boxes:
                assert box.y >= 0
                assert box.y + box.height <= column.height
                assert box.x >= 0
                assert box.x + box.width <= drawing.width
        assert [column.y for column in drawing.columns[1:]] == [
            column.y + column.height for column in drawing.columns[:-1]
        ]
        assert sum(column.height for column in drawing.columns) == drawing.height


@given(cases())
def test_every_way_is_drawn_once_from_border_to_border_and_through_no_box(case: Case) -> None:
    for drawing in map(drawing_of, maps_of(case)):
        boxes = {box.node.id: box for box in drawing.boxes}
        assert Counter(route.edge for route in drawing.routes) == Counter(drawing.map.edges)
        for route in drawing.routes:
            assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in route.points)
            assert on_border(boxes[route.edge.source], route.points[0])
            assert on_border(boxes[route.edge.target], route.points[-1])
            assert not [box for box in drawing.boxes for part in pairwise(route.points) if crosses(part, box)]
        tips = [stroke.edge for column in drawing.columns for stroke in column.strokes if stroke.ends]
        assert Counter(tips) == Counter(drawing.map.edges)
        assert sum(lengths(drawing)) == sum(abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in parts_of(drawing))


def on_border(box: Box, point: tuple[int, int]) -> bool:
    """To a unit: halves are rounded."""
    aside = max(box.x - point[0], 0, point[0] - box.x - box.width)
    above = max(box.y - point[1], 0, point[1] - box.y - box.height)
    borders = (point[0] - box.x, point[0] - box.x - box.width, point[1] - box.y, point[1] - box.y - box.height)
    return aside <= 1 and above <= 1 and min(map(abs, borders)) <= 1


def crosses(part: tuple[tuple[int, int], tuple[int, int]], box: Box) -> bool:
    (x, y), (to_x, to_y) = part
    assert x == to_x or y == to_y, "a way runs straight down or across"
    left, right, top, bottom = box.x + 2, box.x + box.width - 2, box.y + 2, box.y + box.height - 2
    return min(x, to_x) < right and max(x, to_x) > left and min(y, to_y) < bottom and max(y, to_y) > top


def parts_of(drawing: Drawing) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for route in drawing.routes:
        yield from pairwise(route.points)


def lengths(drawing: Drawing) -> Iterator[int]:
    """How long all strokes are; each has to be within its column."""
    for column in drawing.columns:
        for stroke in column.strokes:
            assert all(0 <= y <= column.height for _, y in stroke.points)
            yield sum(abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in pairwise(stroke.points))


def small_map(small: dict[str, bytes]) -> Map:
    return maps_of(course_of(small).cases[0])[0]


def test_the_options_of_a_choice_stand_side_by_side_in_the_authors_order(small: dict[str, bytes]) -> None:
    changed = change(small, "cases/anna-en-bas/case.yaml", "id: geven", "id: weggeven")  # later in the alphabet
    boxes = {box.node.id: box for box in drawing_of(small_map(changed)).boxes}
    first, second = boxes["weggeven--keuze-fiets--anna-en-bas"], boxes["houden--keuze-fiets--anna-en-bas"]
    assert first.y == second.y
    assert first.x + first.width < second.x


def test_boxes_come_in_reading_order(small: dict[str, bytes]) -> None:
    boxes = drawing_of(small_map(small)).boxes
    assert [box.y for box in boxes] == sorted(box.y for box in boxes)


def test_the_same_map_is_drawn_the_same(small: dict[str, bytes]) -> None:
    assert drawing_of(small_map(small)) == drawing_of(small_map(small))


def test_a_way_to_the_next_assignment_and_the_end_are_places_too(small: dict[str, bytes]) -> None:
    first, last = maps_of(course_of(small).cases[0])
    assert [(node.kind, node.at, node.heading) for node in first.nodes[-1:]] == [
        ("onward", "step:invullen--anna-en-bas", "Fase twee")
    ]
    assert [(node.kind, node.at) for node in last.nodes[-1:]] == [("end", "page:anna-en-bas")]


def test_a_loop_is_drawn_and_told(small: dict[str, bytes]) -> None:
    path = "cases/anna-en-bas/case.yaml"
    changed = change(
        change(small, path, "leads_to: omweg", "leads_to: situatie"), path, "leads_to: uitleg", "leads_to: omweg"
    )
    found = small_map(changed)
    option = next(node for node in found.nodes if node.id.startswith("houden"))
    choice = next(entry for entry in found.entries if entry.node.kind == "choice")
    assert [(entry.leads_to[0].name, entry.back) for entry in choice.options if entry.node == option] == [
        ("situatie--anna-en-bas", True)
    ]
    drawing = drawing_of(found)
    back = next(route for route in drawing.routes if route.edge.source == option.id)
    assert back.points[-1][1] < back.points[0][1]


@given(cases())
def test_a_way_is_drawn_as_leading_back_when_it_does_not_go_down(case: Case) -> None:
    for drawing in map(drawing_of, maps_of(case)):
        boxes = {box.node.id: box for box in drawing.boxes}
        for route in drawing.routes:
            up = boxes[route.edge.target].y <= boxes[route.edge.source].y
            assert route.back == up
            assert {
                stroke.back for column in drawing.columns for stroke in column.strokes if stroke.edge == route.edge
            } == {up}
        assert drawing.loops == any(route.back for route in drawing.routes)


def test_a_way_to_an_earlier_assignment_is_no_way_onward_and_comes_last(small: dict[str, bytes]) -> None:
    changed = change(
        small,
        "cases/anna-en-bas/case.yaml",
        "  - id: door-ogen\n",
        """  - id: keuze-slot
    after: slot
    type: choice
    title: Nog een keer?
    question: Nog een keer?
    options:
      - {id: nee, label: Nee., outcome: geven.md, leads_to: einde}
      - {id: opnieuw, label: Ja., outcome: geven.md, leads_to: vervolg}
  - {id: einde, after: slot, type: read, title: Einde, text: Klaar., ending: true}
  - id: door-ogen
""",
    )
    last = maps_of(course_of(changed).cases[0])[1]
    assert [(node.kind, node.at) for node in last.nodes[-2:]] == [
        ("earlier", "step:vervolg--anna-en-bas"),
        ("end", "page:anna-en-bas"),
    ]


def test_markup_in_an_option_is_left_out_but_both_readings_stay(small: dict[str, bytes]) -> None:
    path = "cases/anna-en-bas/case.yaml"
    changed = change(small, path, "Je geeft de fiets.", "Je geeft **Bas** de [fiets](page:begrippen).")
    node = next(node for node in small_map(changed).nodes if node.id.startswith("geven"))
    assert node.heading == 'Je geeft <i data-or="Babs">Bas</i> de fiets.'


def test_a_case_without_choices_is_one_column(small: dict[str, bytes]) -> None:
    found = maps_of(course_of(small).cases[0])[1]
    assert len({box.x for box in drawing_of(replace(found)).boxes}) == 1


@given(cases())
def test_columns_are_no_higher_than_a_screen_and_there_are_no_more_than_that_takes(case: Case) -> None:
    for drawing in map(drawing_of, maps_of(case)):
        heights = [column.height for column in drawing.columns]
        assert max(heights) <= SCREEN
        assert len(heights) == 1 or sum(heights) > SCREEN


def test_a_long_phase_is_cut_where_one_way_passes_in_columns_that_are_about_even() -> None:
    nodes = [MapNode(f"s{number}", "read", f"step:s{number}", Markup("Een stap")) for number in range(60)]
    ways = [Edge(one.id, other.id) for one, other in pairwise(nodes)]
    drawing = drawing_of(Map("lang", "Lang", tuple(nodes), tuple(ways)))
    heights = [column.height for column in drawing.columns]
    assert max(heights) <= SCREEN
    assert len(heights) == -(-drawing.height // SCREEN)
    assert max(heights) - min(heights) <= 2 * (drawing.boxes[1].y - drawing.boxes[0].y)
    forked = [*nodes, MapNode("weg", "option", "step:weg", Markup("Een andere weg"))]
    around = [*ways, Edge("s12", "weg"), Edge("weg", "s17")]  # the first column would end here
    for column in drawing_of(Map("lang", "Lang", tuple(forked), tuple(around))).columns[:-1]:
        assert len([stroke for stroke in column.strokes if stroke.points[-1][1] == column.height]) == 1
