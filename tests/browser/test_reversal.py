"""Man and woman of a case exchanged by one switch."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions
from tests.browser.test_steps import PHASE

pytestmark = both_browsers(of=4)

NEXT_PHASE = "layla-en-rick-stabiele-veiligheid"
QUESTION = "stabiel-vraag-4--layla-en-rick"


def switch(page: Page) -> None:
    page.get_by_role("switch", name="Rollen omgedraaid").filter(visible=True).first.click()


def reversal(page: Page) -> str | None:
    found = page.get_by_role("switch", name="Rollen omgedraaid").filter(visible=True).first
    return found.get_attribute("aria-checked")


@both_editions
def test_one_switch_exchanges_names_and_words_in_the_whole_case(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, "situatie--layla-en-rick"))
    passage = page.locator("[id='situatie--layla-en-rick']")
    expect(passage).to_contain_text("Layla is 32 en Rick is 34.")
    name, other = (passage.locator(f"i[data-or='{words}']").first for words in ("Lars", "hij"))
    expect(name).to_have_attribute("translate", "no")  # for a browser that translates the page
    expect(other).not_to_have_attribute("translate", "no")
    expect(page.get_by_role("switch")).to_have_count(0)  # it is turned on at the case, and where a question is about it
    page.goto(built.address(edition, "layla-en-rick"))
    switch(page)
    page.goto(built.address(edition, PHASE, "situatie--layla-en-rick"))
    expect(passage).to_contain_text("Lars is 32 en Roos is 34.")
    assert "Layla" not in page.locator(f"[id='{PHASE}'] .steps__body").inner_text()
    assert "Layla" not in page.title()
    page.reload()
    assert reversal(page) == "true"
    expect(page.locator(".steps__progress:visible")).to_contain_text("Layla wordt Lars, Rick wordt Roos")
    page.goto(built.address(edition, NEXT_PHASE, "risicofactoren--layla-en-rick"))
    assert reversal(page) == "true"
    assert "Layla" not in page.locator(f"[id='{NEXT_PHASE}'] .steps__body").inner_text()
    switch(page)
    assert "Layla" in page.locator(f"[id='{NEXT_PHASE}']").inner_text()
    assert "Lars" not in page.locator(f"[id='{NEXT_PHASE}']").inner_text()
    expect(page.get_by_role("switch")).to_have_count(0)
    page.goto(built.address(edition, "layla-en-rick"))
    switch(page)
    page.goto(built.address(edition, "stefanie-en-thomas"))
    assert reversal(page) == "false"


def test_the_question_about_it_offers_it_on_the_spot(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", NEXT_PHASE, QUESTION))
    question = page.locator(f"[id='{QUESTION}']")
    expect(page.get_by_role("switch").filter(visible=True)).to_have_count(1)
    question.get_by_role("switch").click()
    expect(page.get_by_role("switch")).to_have_count(1)
    expect(question.get_by_role("status")).to_contain_text("Layla wordt Lars, Rick wordt Roos")
    question.get_by_role("switch").click()
    expect(question.get_by_role("status")).to_be_empty()
    assert page.evaluate("JSON.parse(sessionStorage['casebook:genderbril:versions'])") == {
        "layla-en-rick": ["described", "reversed"]
    }


def test_a_wipe_puts_the_roles_back_everywhere(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "layla-en-rick"))
    switch(page)
    page.goto(built.address(edition, PHASE, "direct-vraag-1--layla-en-rick"))
    expect(page).to_have_title(re.compile("Lars en Roos"))
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    expect(page).to_have_title(re.compile("Layla en Rick"))
    expect(page.get_by_role("switch")).to_have_count(0)
    assert "Lars" not in page.locator(f"[id='{PHASE}']").inner_text()


def test_a_case_without_people_has_no_switch(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "eigen-casus-stabiele-veiligheid", "stabiel-vraag-4--eigen-casus"))
    expect(page.get_by_role("switch")).to_have_count(0)
