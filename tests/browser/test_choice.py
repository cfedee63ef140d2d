from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_editions
from tests.browser.test_steps import SMALL_PHASE

CHOICE = "keuze-fiets--anna-en-bas"
GIVE, KEEP = f"geven--{CHOICE}", f"houden--{CHOICE}"


def outcomes(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-outcome]')].filter(one => one.checkVisibility()).map(one => one.id)"
    )
    return found


def option(page: Page, outcome: str) -> None:
    page.locator(f"label[for='option_{outcome}']").click()


def test_the_options_come_first_and_picking_one_shows_its_outcome(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    assert outcomes(page) == []
    option(page, GIVE)
    assert outcomes(page) == [GIVE]
    expect(page.locator(f"[id='outcome_{GIVE}']")).to_be_focused()


def test_the_other_outcome_can_be_seen_too(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    option(page, GIVE)
    page.locator(f"[id='{GIVE}'] [data-other]").click()
    assert outcomes(page) == [GIVE, KEEP]
    expect(page.locator(f"[id='{GIVE}'] .outcome__picked")).to_be_visible()
    expect(page.locator(f"[id='{KEEP}'] .outcome__picked")).to_be_hidden()


def test_one_can_change_ones_mind(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, CHOICE))
    option(page, GIVE)
    option(page, KEEP)
    expect(page.locator(f"[id='{KEEP}'] .outcome__picked")).to_be_visible()
    expect(page.locator(f"[id='{GIVE}'] .outcome__picked")).to_be_hidden()


@both_editions
def test_what_was_picked_is_kept(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    option(page, KEEP)
    page.reload()
    assert outcomes(page) == [KEEP]
    expect(page.locator(f"[id='option_{KEEP}']")).to_be_checked()


@both_editions
def test_the_address_of_an_outcome_opens_it_without_picking_it(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, KEEP))
    assert outcomes(page) == [KEEP]
    expect(page.locator(f"[id='option_{KEEP}']")).not_to_be_checked()


def test_every_outcome_leads_on(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, KEEP))
    page.locator(f"[id='{KEEP}'] [data-next]").click()
    assert page.url.endswith("#omweg--anna-en-bas")
