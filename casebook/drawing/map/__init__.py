"""The map of an assignment in a case: its steps, the options of its choices, and where each leads."""

from itertools import zip_longest

from markupsafe import Markup

from casebook.course.case import Assignment, Case, Step
from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.text.markup import escape, trusted
from casebook.values.ids import StepId

_MARKUP = regex(r"<(?!/?i\b)[^>]*>")  # all but the pairs of both readings


@dataclass(frozen=True)
class MapNode:
    """A place on the map. `kind` is the type of a step, `option`, `onward` or `earlier` (another assignment), or `end`.

    `at` is the address of what it stands for, `heading` its words in both readings. An option belongs to the
    choice `of`, whose answers are kept under `field`.
    """

    id: str
    kind: str
    at: str
    heading: Markup
    number: int | None = None
    of: str | None = None
    field: str | None = None

    @property
    def name(self) -> str:
        """The id of the step, outcome or page that this place stands for."""
        return self.at.partition(":")[2]


@dataclass(frozen=True)
class Edge:
    """A way from one place to another."""

    source: str
    target: str


@dataclass(frozen=True)
class Item:
    """A place in the list. `leads_to` is left out where it is just the next entry; `options` are those of a choice.

    `back`: it leads to what stands no later in the list.
    """

    node: MapNode
    leads_to: tuple[MapNode, ...]
    back: bool = False
    options: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Map:
    """Places in reading order, last those beyond, and every way once. `id` and `title` are the assignment’s."""

    id: str
    title: str
    nodes: tuple[MapNode, ...]
    edges: tuple[Edge, ...]

    @property
    def entries(self) -> tuple["Item", ...]:
        """The map as a list: every place once, the options of a choice below it."""
        ways: dict[str, list[str]] = {node.id: [] for node in self.nodes}
        for edge in self.edges:
            ways[edge.source].append(edge.target)
        known = {node.id: node for node in self.nodes}
        told = [node for node in self.nodes if node.kind != "option"]
        entries = []
        before: set[MapNode] = set()
        for node, following in zip_longest(told, told[1:]):
            before.add(node)
            targets = [known[name] for name in ways[node.id]]
            options = tuple(
                _entry(option, tuple(known[name] for name in ways[option.id]), before)
                for option in targets
                if option.of == node.id
            )
            on = tuple(target for target in targets if target.of != node.id and target != following)
            entries.append(_entry(node, on, before, options))
        return tuple(entries)


def _entry(node: MapNode, leads_to: tuple[MapNode, ...], before: set[MapNode], options: tuple[Item, ...] = ()) -> Item:
    return Item(node, leads_to, not before.isdisjoint(leads_to), options)


def maps_of(case: Case) -> tuple[Map, ...]:
    """A map for each assignment of a case. A way to another assignment ends in a place that stands for it."""
    homes = {step.id: assignment for assignment in case.assignments for step in assignment.steps}
    return tuple(_map(case, assignment, homes) for assignment in case.assignments)


def _map(case: Case, assignment: Assignment, homes: dict[StepId, Assignment]) -> Map:
    nodes: dict[str, MapNode] = {}
    others: dict[str, MapNode] = {}
    edges: dict[Edge, None] = {}
    steps = {step.id: step for one in case.assignments for step in one.steps}
    passed = case.assignments[: case.assignments.index(assignment)]

    def lead(source: StepId, target: StepId | None) -> None:
        """Note a way; what it leads to outside this assignment becomes a place of its own."""
        if target is None or target not in steps:
            beyond = MapNode(f"end_{source}", "end", f"page:{case.id}", escape(""))
        elif homes[target] is not assignment:
            beyond = _onward(steps[target], homes[target], assignment, earlier=homes[target] in passed)
        else:
            edges[Edge(source, target)] = None
            return
        others.setdefault(beyond.id, beyond)
        edges[Edge(source, beyond.id)] = None

    for step in assignment.steps:
        nodes[step.id] = MapNode(step.id, step.type, f"step:{step.id}", step.heading, step.number)
        options = step.body.options
        for option in options:
            nodes[option.id] = _option(step, option.id, option.label)
            edges[Edge(step.id, option.id)] = None
        for option in options:
            lead(option.id, option.leads_to or step.next)
        if not options:
            lead(step.id, step.next)
    return Map(assignment.id, assignment.title, (*nodes.values(), *others.values()), tuple(edges))


def _option(step: Step, name: StepId, label: Markup) -> MapNode:
    words = trusted(_MARKUP.sub("", label), "whole elements went out")
    return MapNode(name, "option", f"step:{name}", words, of=step.id, field=step.body.field)


def _onward(step: Step, home: Assignment, here: Assignment, *, earlier: bool) -> MapNode:
    """The first step of an assignment stands for all of it."""
    heading = escape(home.title) if step.id == home.steps[0].id else step.heading
    return MapNode(f"onward_{step.id}_{here.id}", "earlier" if earlier else "onward", f"step:{step.id}", heading)
