"""What one does who leads a session: for the tests of it."""

import re

from playwright.sync_api import Page, expect

SAYS = "[data-screen-says]:visible"


def lead(page: Page) -> None:
    page.locator("[data-lead]:visible").click()
    expect(page.locator("[data-console]:visible")).to_have_count(1)


def screen_of(page: Page) -> Page:
    with page.expect_popup() as opened:
        page.locator("[data-open-screen]:visible").click()
    expect(page.locator(SAYS)).to_contain_text("Het scherm toont")
    return opened.value


def shows(screen: Page, heading: str) -> None:
    expect(screen.locator("html.is-led")).to_have_count(1)  # a step that is asked for shows before there is script
    expect(screen.locator("h1:visible, h2:visible").filter(has_text=heading)).not_to_have_count(0)


def look_at(page: Page, name: str | re.Pattern[str]) -> None:
    """Look at the item of this name."""
    page.locator("[data-list] button:visible", has_text=name).click()


def tell(page: Page, name: str | re.Pattern[str]) -> None:
    """Show the item of this name on the screen."""
    look_at(page, name)
    page.locator("[data-show]:visible").click()


def vote(console: Page, *counts: str) -> None:
    """Fill in the votes, for each option those before and after."""
    for field, count in zip(console.locator(".vote__count input:visible").all(), counts, strict=True):
        field.fill(count)
