"""A case from its first step to its last by keyboard alone, in the order in which the course leads."""

import pytest
from playwright.sync_api import Page

from casebook.course.case import Step
from tests.browser.conftest import Built, Open, both_browsers
from tests.browser.test_steps import arrives
from tests.conftest import turn_of

pytestmark = both_browsers(of=2)


def test_the_whole_case_is_walked_by_keyboard_alone(small_built: Built, open_page: Open, edition: str) -> None:
    case = small_built.course.cases[0]
    page = open_page(small_built.address(edition, case.id))
    page.locator(f"[id='{case.id}'] a.button").first.focus()
    page.keyboard.press("Enter")
    arrives(page, case.steps[0].id)
    for step in case.steps:
        walk_on(page, step)


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_so_is_that_of_the_shipped_course(built: Built, open_page: Open, edition: str, seed: int) -> None:
    """One of its assignments today, into the next one."""
    for assignment in turn_of(built.course.cases[0].assignments, 3, seed):
        page = open_page(built.address(edition, assignment.id, assignment.steps[0].id))
        arrives(page, assignment.steps[0].id)
        for step in assignment.steps:
            walk_on(page, step)


def walk_on(page: Page, step: Step) -> None:
    """From a step that is open to the next one; in between a choice is made."""
    if step.type == "choice":
        tab_to(page, "input[type=radio]")
        page.keyboard.press("ArrowDown")
        assert page.locator("[data-outcome]:visible").count() == 0  # looking through the options picks nothing
        tab_to(page, "[data-show]")
        page.keyboard.press("Enter")
        assert page.locator("[data-outcome]:visible").count() == 1
    if step.next:
        tab_to(page, "[data-next]")
        page.keyboard.press("Enter")
        arrives(page, step.next)


def tab_to(page: Page, selector: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not come to {selector}")
