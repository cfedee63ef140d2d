"""The English course while it is used: what scripts write on the screen is English too."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Built, Open
from tests.words import english_words, words_in

MONTHS = "january february march april may june july august september october november december"
CASE = "kim-and-lee-first-talk"
# All that can be seen or heard now: the text that is not hidden, the name of the tab, and names that only are heard.
SEEN = """() => {
  const words = [document.title, ...[...document.querySelectorAll("[aria-label]")].map((element) => element.ariaLabel)];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.checkVisibility()) words.push(texts.currentNode.data);
  }
  return words;
}"""


def strange(page: Page) -> set[str]:
    return words_in(page.evaluate(SEEN)) - english_words() - {*MONTHS.split()}


@pytest.mark.parametrize("browser_name", ["chromium"])
def test_what_is_written_while_one_uses_the_course_is_english(english_built: Built, open_page: Open) -> None:
    page = open_page(english_built.address("site", CASE, "which-way--kim-and-lee"))
    assert strange(page) == set()
    page.locator("[data-show]:visible").click()
    assert strange(page) == set()
    page.get_by_text("You give it away.").first.click()
    page.locator("[data-show]:visible").click()
    assert strange(page) == set()
    page.goto(english_built.address("site", "kim-and-lee"))
    page.get_by_role("switch").first.click()
    assert page.get_by_text("Karl and Lucy").first.is_visible()
    assert strange(page) == set()

    page.goto(english_built.address("site", CASE))
    page.evaluate("location.hash = 'look--kim-and-lee'")
    page.get_by_role("textbox").first.fill("bicycle")
    page.evaluate("location.hash = 'through-eyes--kim-and-lee'")
    page.get_by_role("button", name="Deal the roles").click()
    assert page.get_by_text("Participant 1:").is_visible()
    assert strange(page) == set()

    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("bicycle")
    page.get_by_text(re.compile(r"\d+ places found\.")).wait_for()
    assert strange(page) == set()
    page.keyboard.press("Escape")
    page.keyboard.press("Shift")
    assert page.get_by_text("Press Shift 2 more times").count() == 1

    page.goto(english_built.address("site", "my-report"))
    assert page.get_by_text(re.compile(r"made on \d{1,2} [A-Z][a-z]+ \d{4}")).is_visible()
    assert page.get_by_text("You read this case").first.is_visible()
    assert strange(page) == set()
