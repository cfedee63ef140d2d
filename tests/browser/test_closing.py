"""A tab is not closed with answers that would be gone, unless its reader was asked."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, Small, both_browsers, saved_text, served
from tests.browser.tabs import Kind, Launch
from tests.browser.test_computer import FIELD, ONE, PHASE, keep
from tests.browser.test_file import SAVE

pytestmark = both_browsers(of=4)

# What a browser asks of a page before it closes the tab.
ASKS = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"


def asks(page: Page) -> bool:
    return bool(page.evaluate(ASKS))


def test_who_wrote_is_asked_and_who_wrote_nothing_or_wiped_it_is_not(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, PHASE, ONE))
    assert not asks(page)
    page.locator(f"[id='{FIELD}']").fill("een")
    assert asks(page)
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    expect(page.locator("[data-wiped]:visible")).to_have_count(1)
    assert not asks(page)


def test_who_saved_a_file_is_asked_only_when_more_was_written(small_course: Small, open_page: Open) -> None:
    page = open_page(small_course.address(PHASE, ONE))
    page.locator(f"[id='{FIELD}']").fill("een")
    page.goto(small_course.address("begrippen"))
    assert asks(page)  # on every page of the tab
    assert saved_text(page, SAVE)
    expect(page.locator("[data-saved]:visible").first).not_to_be_empty()
    assert not asks(page)
    page.goto(small_course.address(PHASE, ONE))
    assert not asks(page)
    page.locator(f"[id='{FIELD}']").fill("meer")
    assert asks(page)


def test_what_this_computer_keeps_is_not_asked_about(small_course: Small, launch: Launch, browser_name: str) -> None:
    context = launch(Kind(browser_name)).new_context()
    page = context.new_page()
    with served(small_course.root / "output" / "site") as address:
        page.goto(f"{address}/{PHASE}.html#{ONE}")
        page.locator(f"[id='{FIELD}']").fill("een")
        page.goto(f"{address}/begrippen.html")
        assert asks(page)
        keep(page)
        expect(page.locator("[data-keep]")).to_be_hidden()
        assert not asks(page)
    context.close()


def test_a_move_within_the_course_is_not_asked_about(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, PHASE, ONE))
    page.locator(f"[id='{FIELD}']").fill("een")
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")  # it stays, to be asked
    assert not page.locator(".menu__link:visible").nth(1).evaluate(f"link => {{ link.click(); return {ASKS}; }}")
