from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_editions
from tests.browser.test_steps import PHASE

CHOICE = "politie--layla-en-rick"
LEAVE, ASK = f"vertrekken--{CHOICE}", f"doorvragen--{CHOICE}"


def outcomes(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-outcome]')].filter(one => one.checkVisibility()).map(one => one.id)"
    )
    return found


def option(page: Page, outcome: str) -> None:
    page.locator(f"label[for='option_{outcome}']").click()


def test_the_options_come_first_and_picking_one_shows_its_outcome(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, CHOICE))
    assert outcomes(page) == []
    option(page, LEAVE)
    assert outcomes(page) == [LEAVE]
    expect(page.locator(f"[id='{LEAVE}'] h3")).to_be_focused()


def test_the_other_outcome_can_be_seen_too(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, CHOICE))
    option(page, LEAVE)
    page.locator(f"[id='{LEAVE}'] [data-other]").click()
    assert outcomes(page) == [LEAVE, ASK]
    expect(page.locator(f"[id='{LEAVE}'] .outcome__picked")).to_be_visible()
    expect(page.locator(f"[id='{ASK}'] .outcome__picked")).to_be_hidden()


def test_one_can_change_ones_mind(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, CHOICE))
    option(page, LEAVE)
    option(page, ASK)
    expect(page.locator(f"[id='{ASK}'] .outcome__picked")).to_be_visible()
    expect(page.locator(f"[id='{LEAVE}'] .outcome__picked")).to_be_hidden()


@both_editions
def test_what_was_picked_is_kept(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, CHOICE))
    option(page, ASK)
    page.reload()
    assert outcomes(page) == [ASK]
    expect(page.locator(f"[id='option_{ASK}']")).to_be_checked()


@both_editions
def test_the_address_of_an_outcome_opens_it_without_picking_it(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ASK))
    assert outcomes(page) == [ASK]
    expect(page.locator(f"[id='option_{ASK}']")).not_to_be_checked()


def test_every_outcome_leads_on(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, ASK))
    page.locator(f"[id='{ASK}'] [data-next]").click()
    assert page.url.endswith("#toelichting-a--layla-en-rick")
