"""What persons know at a step, held against the obvious way to collect it."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.assembly.memories import known_of, memories
from casebook.course.case import Knowledge, Memory, SharedMemory, Step
from casebook.reading.documents import Document
from casebook.steps.base import Body
from casebook.text.markup import joined
from casebook.text.once import Piece
from casebook.values.ids import StepId
from casebook.values.references import Origin
from tests.conftest import change, course_of

CASE = "cases/anna-en-bas/case.yaml"
NOTHING = Markup("")
NOWHERE = Origin(Document("x.md", ""))

known = st.builds(
    lambda person, html: Knowledge({person: html}, Piece(frozenset(person), html)),
    st.sampled_from("ab"),
    st.sampled_from([Markup("<p>1</p>"), Markup("<p>2</p>")]),
)
steps = st.lists(st.lists(known, max_size=3), max_size=4).map(
    lambda found: [
        Step(StepId(str(at)), "read", "", NOTHING, Body(), NOWHERE, known=tuple(parts))
        for at, parts in enumerate(found)
    ]
)


def reference(steps: list[Step], person: str) -> list[Memory]:
    """Write all that is known to the person below each other, strike out what stands higher already, then group."""
    rows = [(step.id, part.views[person]) for step in steps for part in step.known if person in part.views]
    rows = [row for at, row in enumerate(rows) if row[1] not in [html for _, html in rows[:at]]]
    groups = dict.fromkeys(step for step, _ in rows)
    return [Memory(step, joined(html for one, html in rows if one == step)) for step in groups]


@given(steps)
def test_memories_are_all_marked_parts_in_order_each_once_below_the_step_they_come_from(steps: list[Step]) -> None:
    known = [(step.id, known_of(step)["a"]) for step in steps if "a" in known_of(step)]
    assert list(memories(known, {}, len(steps))) == reference(steps, "a")


def remembered(content: dict[str, bytes]) -> dict[str, tuple[Memory, ...]]:
    """What each person knows at the one step that looks through their eyes."""
    (found,) = course_of(content).cases[0].remembered.values()
    return dict(found)


def names(content: dict[str, bytes]) -> dict[str, list[str]]:
    """Person → the names of the steps that she remembers."""
    return {
        person: [memory.step.partition("--")[0] for memory in found] for person, found in remembered(content).items()
    }


def test_a_person_knows_the_passages_and_outcomes_before_and_nothing_after(small: dict[str, bytes]) -> None:
    assert names(small) == {"anna": ["situatie"], "bas": ["situatie", "keuze-fiets"]}
    early = change(small, CASE, "id: door-ogen\n    after: vraag-3", "id: door-ogen\n    after: vraag-1")
    assert names(early) == {"anna": ["situatie"], "bas": ["situatie"]}


def test_a_person_knows_what_earlier_assignments_told(small: dict[str, bytes]) -> None:
    late = change(small, CASE, "id: door-ogen\n    after: vraag-3", "id: door-ogen\n    after: slot\n    ending: true")
    assert names(late) == {"anna": ["situatie"], "bas": ["situatie", "keuze-fiets"]}


def test_what_both_outcomes_tell_is_remembered_on_each_branch_and_shown_on_one(small: dict[str, bytes]) -> None:
    twice = change(small, CASE, "outcome: [houden.md, samen.md]", "outcome: [houden.md, geven.md]")
    del twice["cases/anna-en-bas/samen.md"]
    told = [memory for memory in bas_at_the_end(twice) if "fietst" in memory.html]
    assert [memory.needs for memory in told] == [
        (("keuze--keuze-fiets--anna-en-bas", (f"{option}--keuze-fiets--anna-en-bas",)),)
        for option in ("geven", "houden")
    ]


def bas_at_the_end(content: dict[str, bytes]) -> tuple[Memory, ...]:
    (case,) = course_of(content).cases
    (known,) = case.remembered.values()
    return known["bas"]


def test_a_step_that_only_one_option_leads_to_is_on_its_branch(small: dict[str, bytes]) -> None:
    """“Omweg” is where who keeps the bicycle comes, and “uitleg” where both come in the end."""
    marked = change(small, CASE, "text: Bas loopt.", 'text: "[Bas loopt.]{known-to bas}"')
    needs = {memory.step.partition("--")[0]: memory.needs for memory in bas_at_the_end(marked)}
    assert needs["situatie"] == ()
    assert needs["omweg"] == (("keuze--keuze-fiets--anna-en-bas", ("houden--keuze-fiets--anna-en-bas",)),)


def test_links_in_a_memory_lead_where_those_in_the_passage_lead(small: dict[str, bytes]) -> None:
    linked = change(small, "cases/anna-en-bas/geven.md", "*fietst*", "[fietst](step:uitleg)")
    assert 'href="step:uitleg--anna-en-bas"' in remembered(linked)["bas"][1].html


def test_what_is_known_to_none_names_no_person_and_is_in_no_view(small: dict[str, bytes]) -> None:
    small["cases/anna-en-bas/vervolg.md"] += b"\n::: known-to none\n\nEen analyse.\n\n:::\n"
    assert "analyse" not in str(remembered(small))


def told(content: dict[str, bytes]) -> tuple[SharedMemory, ...]:
    """What all persons know at the one step that looks through their eyes."""
    (found,) = course_of(content).cases[0].told_once.values()
    return found


def test_what_several_know_is_told_once_and_says_who_knows_each_part(small: dict[str, bytes]) -> None:
    first, *others = told(change(small, CASE, "text: Bas loopt.", 'text: "[Bas loopt.]{known-to bas}"'))
    assert (first.people, [one.people for one in others]) == (("1", "2"), [("2",), ("2",)])
    assert re.sub(r"</?i\b[^>]*>", "", first.html) == (
        "<h5>De schuur</h5>\n<p>Bas zag de fiets in de schuur.</p>\n"
        '<div data-known="1"><p>Anna was daar niet.</p>\n</div>'
    )
    assert [(one.step, one.needs) for one in others] == [
        (memory.step, memory.needs) for memory in bas_at_the_end(small)[1:]
    ] + [(others[-1].step, others[-1].needs)]


def test_what_was_told_before_is_not_told_again(small: dict[str, bytes]) -> None:
    again = told(change(small, CASE, "file: [vervolg.md]", "file: [situatie.md]"))
    assert [one.step.partition("--")[0] for one in again] == ["situatie", "keuze-fiets"]
