"""Kept on this computer: over http, when the reader asks for it, as long as she said, in all her tabs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Small, both_browsers, served, unfold
from tests.browser.tabs import Kind, Launch
from tests.browser.test_choice import pick
from tests.browser.test_store import FILL

pytestmark = both_browsers

PHASE = "anna-en-bas-fase-een"
ONE, CHOICE = "vraag-1--anna-en-bas", "keuze-fiets--anna-en-bas"
FIELD, OTHER = f"antwoord--{ONE}", "eerst--vraag-3--anna-en-bas"
LENGTH = "Object.keys(localStorage).filter((key) => key.startsWith('casebook:')).length"


@pytest.fixture
def address(small_course: Small) -> Iterator[str]:
    """The address of the small course on a server of its own."""
    with served(small_course.root / "output" / "site") as found:
        yield found


@pytest.fixture
def context(launch: Launch, browser_name: str) -> Iterator[BrowserContext]:
    """A browser in which nothing may go wrong."""
    context = launch(Kind(browser_name)).new_context()
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert [error for error in errors if "favicon" not in error] == []  # Firefox asks a server for one by itself


def tab(context: BrowserContext, link: str) -> Page:
    page = context.new_page()
    page.goto(link)
    return page


def keep(page: Page, days: str = "7") -> None:
    unfold(page)
    page.locator(".keep select").select_option(days)
    page.locator("[data-keep]").click()


def value(page: Page, field: str) -> str:
    return page.locator(f"[id='{field}']").input_value()


def test_what_is_kept_is_there_in_a_new_tab_until_its_time_is_over_or_it_is_taken_off(
    address: str, context: BrowserContext
) -> None:
    page = tab(context, f"{address}/{PHASE}.html#{CHOICE}")
    pick(page, f"houden--{CHOICE}")
    page.evaluate("step => { location.hash = step }", ONE)
    page.locator(f"[id='{FIELD}']").fill("een")
    assert page.evaluate(LENGTH) == 0
    page.goto(f"{address}/begrippen.html")
    expect(page.locator(".keep__disk")).to_be_hidden()
    expect(page.locator(".keep__where")).to_contain_text("alleen in dit tabblad")
    keep(page)
    expect(page.locator(".keep__said")).to_have_text("Je antwoorden worden nu op deze computer bewaard.")
    expect(page.locator(".keep__where")).to_contain_text("op deze computer tot")
    page.close()

    page = tab(context, f"{address}/{PHASE}.html#{CHOICE}")
    expect(page.locator(f"[id='houden--{CHOICE}']")).to_be_visible()
    expect(page.locator(".kept__text:visible")).to_contain_text("op deze computer bewaard tot")
    assert value(page, FIELD) == "een"
    page.goto(f"{address}/begrippen.html")
    unfold(page)
    page.locator("[data-stop]").click()
    expect(page.locator(".keep__said")).to_contain_text("niet meer op deze computer")
    assert page.evaluate(LENGTH) == 0
    expect(page.locator(".keep__count")).to_have_text("Aantal antwoorden: 2")
    keep(page, "1")
    page.evaluate("localStorage.setItem('casebook:klein:keep', JSON.stringify({ until: Date.now() - 1 }))")
    page.close()

    page = tab(context, f"{address}/{PHASE}.html#{ONE}")
    assert value(page, FIELD) == ""
    assert page.evaluate(LENGTH) == 0


def test_two_tabs_at_once_see_each_other_and_lose_no_answer(address: str, context: BrowserContext) -> None:
    one = tab(context, f"{address}/begrippen.html")
    two = tab(context, f"{address}/{PHASE}.html#{ONE}")
    two.locator(f"[id='{FIELD}']").fill("van twee")
    keep(one)
    one.goto(f"{address}/{PHASE}.html#{ONE}")
    expect(one.locator(f"[id='{FIELD}']")).to_have_value("van twee")

    two.evaluate("step => { location.hash = step }", "vraag-3--anna-en-bas")
    two.locator(f"[id='{OTHER}']").press_sequentially("ook van")
    expect(one.locator(f"[id='{OTHER}']")).to_have_value("ook van")
    one.locator(f"[id='{FIELD}']").fill("van een")
    expect(two.locator(f"[id='{FIELD}']")).to_have_value("van een")
    two.locator(f"[id='{OTHER}']").press_sequentially(" twee")
    assert value(two, OTHER) == "ook van twee"

    # The same field in both: nothing moves under the hands of who is typing, and who wrote last is right.
    one.evaluate("step => { location.hash = step }", "vraag-3--anna-en-bas")
    expect(one.locator(f"[id='{OTHER}']")).to_have_value("ook van twee")
    one.locator(f"[id='{OTHER}']").fill("van een")
    two.wait_for_function("id => sessionStorage.getItem(`casebook:klein:answer:${id}`).includes('van een')", arg=OTHER)
    if two.evaluate("document.hasFocus()"):
        assert value(two, OTHER) == "ook van twee"
        two.locator(f"[id='{OTHER}']").blur()
    expect(two.locator(f"[id='{OTHER}']")).to_have_value("van een")


def test_a_wipe_in_one_tab_leaves_what_another_has_on_its_screen(address: str, context: BrowserContext) -> None:
    one = tab(context, f"{address}/begrippen.html")
    two = tab(context, f"{address}/{PHASE}.html#{ONE}")
    keep(one)
    two.locator(f"[id='{FIELD}']").fill("van twee")
    expect(one.locator(".keep__count")).to_have_text("Aantal antwoorden: 1")
    one.locator("[data-wipe]:visible").click()
    one.locator("[data-yes]:visible").click()
    expect(one.locator(".keep__count")).to_have_text("Er is hier nog niets van jou bewaard.")
    expect(two.locator(".kept__text:visible")).to_contain_text("blijft in dit tabblad")
    two.locator(f"[id='{FIELD}']").press_sequentially(", en meer")
    two.reload()
    assert value(two, FIELD) == "van twee, en meer"
    assert two.evaluate(LENGTH) == 0


def test_a_full_computer_is_told_at_once_and_the_tab_keeps_all(address: str, context: BrowserContext) -> None:
    page = tab(context, f"{address}/begrippen.html")
    page.evaluate(FILL, "localStorage")
    keep(page)
    expect(page.locator(".keep__said")).to_contain_text("Dat lukte niet")
    assert page.evaluate(LENGTH) == 0
    page.evaluate("localStorage.clear()")
    keep(page)
    page.goto(f"{address}/{PHASE}.html#{ONE}")
    page.evaluate(FILL, "localStorage")
    page.locator(f"[id='{FIELD}']").press_sequentially("veel")
    expect(page.locator("[role=alert]:visible")).to_contain_text("bewaart hier niets meer")
    page.reload()
    assert value(page, FIELD) == "veel"


def test_when_the_computer_may_keep_nothing_the_reader_is_told(address: str, context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page = tab(context, f"{address}/begrippen.html")
    keep(page)
    expect(page.locator(".keep__said")).to_contain_text("Dat lukte niet")
    expect(page.locator(".keep__where")).to_contain_text("alleen in dit tabblad")
