"""A case of its own kind: with fewer assignments, and without the steps that do not fit."""

from casebook.values.ids import local_of
from tests.conftest import change, course_of, problems_of

CASE = "cases/anna-en-bas/case.yaml"
Files = dict[str, bytes]


def steps_of(content: Files) -> list[list[str]]:
    case = next(case for case in course_of(content).cases if case.id == "anna-en-bas")
    return [[local_of(step.id) for step in assignment.steps] for assignment in case.assignments]


def test_a_case_can_leave_out_steps_of_its_assignments(small: Files) -> None:
    short = change(small, CASE, "people:\n", "skip: [vraag-3, doel]\npeople:\n")
    assert problems_of(short) == []
    (first, _) = steps_of(short)
    assert "vraag-3" not in first
    assert "doel" not in first
    assert "door-ogen" in first  # it stands behind a step that is left out


def test_a_case_can_have_fewer_assignments(small: Files) -> None:
    short = change(small, CASE, "people:\n", "assignments: [fase-een]\npeople:\n")
    assert problems_of(short) == []
    assert len(steps_of(short)) == 1
    assert len(steps_of(small)) == 2


def test_a_shared_step_that_leads_to_one_that_is_left_out_leads_on(small: Files) -> None:
    led = change(small, "assignments/fase-een.yaml", "  - id: vraag-3\n", "  - id: vraag-3\n    leads_to: invullen\n")
    led = change(led, CASE, "    after: vraag-3\n    type: persp", "    after: vraag-2\n    type: persp")
    led = change(led, CASE, "    after: vraag-3\n    type: comp", "    after: vraag-2\n    type: comp")
    course = course_of(change(led, CASE, "people:\n", "skip: [invullen]\npeople:\n"))
    third = next(step for step in course.steps if step.id == "vraag-3--anna-en-bas")
    assert third.leads_to == ("slot--anna-en-bas",)
