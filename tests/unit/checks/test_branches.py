"""The ways through a case: what is told, and only that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.course.case import Step
from casebook.values.graph import reached, terminal_components, trapped, unreachable
from tests.conftest import change, course_of, problems_of

Files = dict[str, bytes]
Edges = dict[str, list[str]]
ONE, CASE = "assignments/fase-een.yaml", "cases/anna-en-bas/case.yaml"


def told(content: Files) -> list[str]:
    return [f"{found.code} {found.values.get('name', '')}" for found in sorted(problems_of(content))]


def test_of_steps_that_cannot_be_reached_only_the_first_is_told(small: Files) -> None:
    lost = "  - id: ver\n    after: vraag-2\n    type: read\n    title: Ver\n    text: Ver.\n    leads_to: omweg\n"
    broken = change(small, CASE, "leads_to: omweg", "leads_to: uitleg")
    broken = change(broken, CASE, "  - id: omweg", f"{lost}  - id: omweg")
    assert told(broken) == ["unreachable-step ver"]


def test_of_a_circle_without_a_way_out_the_steps_are_told_once(small: Files) -> None:
    broken = change(small, CASE, "    explains:", "    leads_to: vraag-1\n    explains:")
    assert told(broken) == ["trap-with-way vraag-1"]


def test_a_circle_that_can_be_left_is_fine(small: Files) -> None:
    assert told(change(small, CASE, "        leads_to: omweg", "        leads_to: vraag-1")) == [
        "unreachable-step omweg"
    ]


def test_the_last_step_of_all_needs_no_word_that_it_ends(small: Files) -> None:
    last = "  - id: einde\n    after: slot\n    type: read\n    title: Slot\n    text: Klaar.\n"
    assert told(change(small, CASE, "  - id: omweg", f"{last}  - id: omweg")) == []


def test_a_choice_behind_which_nothing_comes_is_fine_when_all_its_options_lead_on(small: Files) -> None:
    last = (
        "  - id: einde\n    after: slot\n    type: choice\n    title: Slot\n    question: Nog eens?\n    options:\n"
        "      - {id: ja, label: Ja, outcome: geven.md, leads_to: vraag-1}\n"
        "      - {id: nee, label: Nee, outcome: houden.md, leads_to: klaar}\n"
        "  - id: klaar\n    after: slot\n    type: read\n    title: Klaar\n    text: Klaar.\n    ending: true\n"
    )
    broken = change(small, CASE, "  - id: omweg", f"{last}  - id: omweg")
    assert told(broken) == []


@pytest.mark.parametrize("about", ["[vraag-1]", "[doel]", "[vraag-3]"])
def test_a_question_cannot_be_about_a_step_without_a_way_back(small: Files, about: str) -> None:
    broken = change(small, ONE, "    hint: Neem de tijd.", f"    hint: Neem de tijd.\n    about: {about}")
    assert told(broken) == [f"no-way-back {about.strip('[]')}"]


def test_a_question_can_be_about_a_form_which_needs_no_way_back(small: Files) -> None:
    asked = change(small, "assignments/fase-twee.yaml", "    about: [lezen]\n  - id: slot", "  - id: slot")
    asked = change(asked, "assignments/fase-twee.yaml", "    about: [lezen]", "    about: [invullen]")
    steps: dict[str, Step] = {step.id: step for step in course_of(asked).steps}
    assert told(asked) == []
    assert steps["invullen--anna-en-bas"].owner is None


def test_an_explanation_is_told_when_no_reader_of_what_it_explains_comes_to_it(small: Files) -> None:
    early = change(small, CASE, "    after: vraag-2\n    type: explanation", "    after: doel\n    type: explanation")
    assert told(early) == []  # an option leads to it
    assert told(change(early, CASE, "        leads_to: uitleg\n", "")) == ["unshown-explanation uitleg"]


def test_where_a_name_leads_nowhere_nothing_is_said_of_the_ways(small: Files) -> None:
    assert told(change(small, CASE, "leads_to: omweg", "leads_to: omwge")) == ["unknown-step omwge"]


nodes = st.sampled_from("abcdefgh")
graphs = st.dictionaries(nodes, st.lists(nodes, max_size=3), min_size=1).map(
    lambda edges: {node: [to for to in targets if to in edges] for node, targets in edges.items()}
)


def leads(edges: Edges, start: str, goal: str, steps: int) -> bool:
    """Whether a walk of at most so many steps goes from one node to another: try them all."""
    return start == goal or (steps > 0 and any(leads(edges, to, goal, steps - 1) for to in set(edges[start])))


@given(graphs)
def test_reached_is_what_some_walk_comes_to(edges: Edges) -> None:
    start = next(iter(edges))
    assert reached(edges, [start]) == {node for node in edges if leads(edges, start, node, len(edges))}


@given(graphs)
def test_every_circle_is_closed_whole_and_told_once(edges: Edges) -> None:
    groups = terminal_components(edges, edges)
    assert len({node for group in groups for node in group}) == sum(map(len, groups))
    for group in groups:
        for node in group:
            assert {other for other in edges if leads(edges, node, other, len(edges))} == set(group)
    for node in edges:  # every way comes out in one of them
        assert any(leads(edges, node, group[0], len(edges)) for group in groups)


@given(graphs)
def test_every_step_that_is_lost_or_caught_hangs_together_with_one_that_is_told(edges: Edges) -> None:
    start = next(iter(edges))
    backwards = {node: [other for other in edges if node in edges[other]] for node in edges}
    lost, caught = unreachable(edges, start), trapped(edges)
    first = [group[0] for group in terminal_components(backwards, lost)]
    assert all(any(leads(edges, found, node, len(edges)) for found in first) for node in lost)
    circles = [group[0] for group in terminal_components(edges, caught)]
    assert all(any(leads(edges, node, found, len(edges)) for found in circles) for node in caught)


def test_an_explanation_cannot_explain_itself(small: Files) -> None:
    broken = change(small, CASE, "explains: [vraag-2, vraag-1]", "explains: [uitleg, vraag-1]")
    assert told(broken) == ["no-way-back uitleg"]
    assert told(change(small, CASE, "explains: [vraag-2, vraag-1]", "explains: [vraag-1]")) == []
