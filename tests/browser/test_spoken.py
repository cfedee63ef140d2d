"""What a screen reader is told on the way through an assignment: each screen in the words and roles of its tree.

The browser's own tree is read, so a name that is lost, a heading that is no heading and a change that nobody hears
are seen here. `python3 tests browser -k spoken --rewrite` writes the expected file anew: read the difference aloud.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open
from tests.browser.test_choice import pick, select

ASSIGNMENT, CHOICE = "kim-and-lee-first-talk", "which-way--kim-and-lee"
SPOKEN = Path(__file__).parent / "spoken" / f"{ASSIGNMENT}.yaml"


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # one tree is enough to see what changed
def test_what_is_spoken_on_the_way_through_an_assignment_is_as_expected(
    english_built: Built, open_page: Open, request: pytest.FixtureRequest
) -> None:
    page = open_page(english_built.address("site", ASSIGNMENT))
    step = page.locator("[data-step].is-current")
    expect(step).to_have_count(1)
    screens = [("The page", page.locator("body").aria_snapshot())]
    for _ in range(page.locator("[data-step]").count()):
        name = str(step.get_attribute("id"))
        if name == CHOICE:
            screens += chosen(page)
        onward = step.locator("[data-next]:visible").last
        if onward.count() == 0 or not str(onward.get_attribute("href")).startswith("#"):
            break
        onward.click()
        expect(page.locator(f"[id='{name}']")).to_be_hidden()
        screens.append((f"Onward: {focused(page)}", step.aria_snapshot()))
    told = "\n".join(f"# {what}\n{spoken(tree)}\n" for what, tree in screens)
    if request.config.getoption("--rewrite"):
        SPOKEN.parent.mkdir(exist_ok=True)
        SPOKEN.write_text(told, encoding="utf-8")
    assert told == SPOKEN.read_text(encoding="utf-8")


def spoken(tree: str) -> str:
    """A tree without where links lead."""
    return re.sub(r":?\n *- /url:.*", "", tree)


def chosen(page: Page) -> list[tuple[str, str]]:
    """What is told when an option is selected, and when it is picked."""
    step = page.locator(f"[id='{CHOICE}']")
    select(page, f"give--{CHOICE}")
    selected = ("Selected", step.aria_snapshot())
    pick(page, f"give--{CHOICE}")
    expect(step.locator(".outcome.is-open")).to_be_visible()
    return [selected, (f"Picked: {focused(page)}", step.aria_snapshot())]


def focused(page: Page) -> str:
    """The words of what has the focus, which is what is read first."""
    words: str = page.evaluate("document.activeElement.textContent")
    return " ".join(words.split())
