from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions
from tests.browser.test_steps import SMALL_PHASE, arrives

pytestmark = both_browsers(of=4)

CHOICE = "keuze-fiets--anna-en-bas"
GIVE, KEEP = f"geven--{CHOICE}", f"houden--{CHOICE}"


def outcomes(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-outcome]')].filter(one => one.checkVisibility()).map(one => one.id)"
    )
    return found


def select(page: Page, outcome: str) -> None:
    """Points at the option that an outcome belongs to."""
    page.locator(f"label[for='option_{outcome}']").click()


def pick(page: Page, outcome: str) -> None:
    """Selects the option, and has its outcome shown."""
    select(page, outcome)
    page.locator("[data-show]:visible").click()


def state(page: Page) -> object:
    """What a selection may not change: what is kept, what is shown, how far the page is scrolled."""
    return page.evaluate(
        "[scrollY, document.documentElement.scrollHeight, JSON.stringify({ ...sessionStorage }),"
        " [...document.querySelectorAll('[data-step]:not([hidden]) *')].filter(one => one.checkVisibility()).length]"
    )


def test_an_option_is_selected_and_nothing_else_happens(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    arrives(page, CHOICE)
    page.locator(f"label[for='option_{GIVE}']").hover()  # the driver scrolls there
    before = state(page)
    give, keep = (page.locator(f"[id='option_{one}']") for one in (GIVE, KEEP))
    select(page, GIVE)
    expect(give).to_be_checked()
    assert state(page) == before
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(give).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(keep).to_be_focused()
    expect(keep).to_be_checked()
    for key in ("Space", "Enter"):
        page.keyboard.press(key)
    expect(keep).to_be_focused()
    assert state(page) == before
    assert outcomes(page) == []


def test_the_button_shows_what_follows_and_says_what_to_do_first(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    button, status = page.get_by_role("button", name="Bekijk wat er dan gebeurt"), page.locator("[data-first]:visible")
    button.click()
    assert outcomes(page) == []
    expect(status).to_have_text("Kies eerst een optie.")
    expect(status).to_have_attribute("role", "status")
    expect(button).to_be_focused()
    select(page, GIVE)
    expect(page.locator(f"[id='{CHOICE}'] [data-first]")).to_have_text("")
    button.focus()
    page.keyboard.press("Enter")
    assert outcomes(page) == [GIVE]
    expect(page.locator(f"[id='outcome_{GIVE}']")).to_be_focused()
    expect(page.locator(f"[id='outcome_{GIVE}']")).to_be_in_viewport()
    expect(button).to_be_visible()


def test_the_other_outcome_can_be_seen_too(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    pick(page, GIVE)
    page.locator(f"[id='{GIVE}'] [data-other]").click()
    assert outcomes(page) == [GIVE, KEEP]
    expect(page.locator(f"[id='option_{GIVE}']")).to_be_checked()
    expect(page.locator(f"[id='{GIVE}'] .outcome__picked")).to_be_visible()
    expect(page.locator(f"[id='{KEEP}'] .outcome__picked")).to_be_hidden()


def test_one_can_change_ones_mind(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, CHOICE))
    pick(page, GIVE)
    select(page, KEEP)
    assert outcomes(page) == [GIVE]
    expect(page.locator(f"[id='{GIVE}'] .outcome__picked")).to_be_visible()
    pick(page, KEEP)
    expect(page.locator(f"[id='outcome_{KEEP}']")).to_be_focused()
    expect(page.locator(f"[id='{KEEP}'] .outcome__picked")).to_be_visible()
    expect(page.locator(f"[id='{GIVE}'] .outcome__picked")).to_be_hidden()


@both_editions
def test_what_was_picked_is_kept(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    pick(page, KEEP)
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


def test_without_script_all_outcomes_can_be_read(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, CHOICE), script=False)
    assert outcomes(page)[:2] == [GIVE, KEEP]
    expect(page.get_by_role("button", name="Bekijk wat er dan gebeurt")).to_have_count(0)
