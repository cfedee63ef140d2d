"""What one does who leads a session: for the tests of it."""

import json
import re

from playwright.sync_api import FilePayload, Page, expect

SAYS = "[data-screen-says]:visible"
CONSOLE = "anna-en-bas-leiding"


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


def at_choice(console: Page) -> Page:
    """The screen, with the choice on it."""
    console.locator("[data-people]:visible").fill("9")
    lead(console)
    screen = screen_of(console)
    tell(console, "De fiets")
    shows(screen, "Wat doe je met de fiets?")
    return screen


def kept(page: Page) -> dict[str, object]:
    """What is in the tab's store, by the names of the keys."""
    found: dict[str, str] = page.evaluate("({...sessionStorage})")
    return {name.split(":", 2)[2]: json.loads(value) for name, value in found.items()}


def saved_file(name: str, answers: list[dict[str, object]], **changes: object) -> FilePayload:
    """A participant's file; its name and its times tell whose it is."""
    file = {"casebook": 1, "course": "klein", "title": "Klein", "saved": f"2026-03-02 {name}", "answers": answers}
    return {"name": f"{name}.json", "mimeType": "application/json", "buffer": json.dumps(file | changes).encode()}


def answered(option: str, text: str, at: int) -> list[dict[str, object]]:
    pick = f"{option}--keuze-fiets--anna-en-bas"
    chosen = {"id": "keuze--keuze-fiets--anna-en-bas", "text": pick, "label": option, "question": "Wat?", "at": at}
    return [chosen, {"id": "antwoord--vraag-1--anna-en-bas", "text": text, "title": "Vraag 1", "at": at}]
