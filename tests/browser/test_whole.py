"""Pages that a browser keeps whole (the back/forward cache): Back is at once, and nothing comes back or gets lost."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.browser.conftest import QUIET, Built, both_browsers, served
from tests.browser.tabs import Kind, Launch
from tests.browser.test_answers import FIELD, TEXT
from tests.browser.test_steps import QUESTION, SMALL_PHASE

pytestmark = both_browsers

CASE = "anna-en-bas"


@pytest.fixture(scope="module")
def keeping(playwright: Playwright) -> Iterator[Callable[[], Browser]]:
    """Starts, once, a Chromium that keeps pages: Playwright tells it not to."""
    started: list[Browser] = []

    def start() -> Browser:
        if not started:
            started.append(
                playwright.chromium.launch(
                    executable_path=shutil.which("chromium"),
                    args=QUIET,
                    ignore_default_args=["--disable-back-forward-cache"],
                )
            )
        return started[0]

    yield start
    for browser in started:
        browser.close()


@pytest.fixture
def tab(keeping: Callable[[], Browser], launch: Launch, browser_name: str) -> Iterator[Page]:
    """A tab of a browser that keeps pages."""
    browser = launch(Kind("firefox")) if browser_name == "firefox" else keeping()
    context = browser.new_context()
    yield context.new_page()
    context.close()


@contextmanager
def addressed(built: Built, place: str) -> Iterator[str]:
    """Where the site is: on a server or on a disk."""
    if place == "disk":
        yield built.site.as_uri()
    else:
        with served(built.site) as address:
            yield address


def leave(page: Page, selector: str, name: str) -> None:
    """Follow a link, and let the page say when it is shown again as it was."""
    page.evaluate("addEventListener('pageshow', (event) => { window.shownAgain = event.persisted })")
    page.locator(selector).first.click()
    page.wait_for_url(f"**/{name}.html*")


def back(page: Page, name: str) -> None:
    """Go back; the driver itself waits for a page that loads, and one that was kept does not."""
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_function("name => location.pathname.endsWith(`/${name}.html`)", arg=name)


def wipe(page: Page) -> None:
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    expect(page.locator("[data-wiped]:visible")).to_have_text("Alles is gewist.")


@pytest.mark.parametrize("place", ["server", "disk"])
def test_answers_that_were_wiped_elsewhere_do_not_come_back_with_back(
    small_built: Built, tab: Page, place: str
) -> None:
    with addressed(small_built, place) as address:
        tab.goto(f"{address}/{SMALL_PHASE}.html#{QUESTION}")
        tab.locator(f"[id='{FIELD}']").fill(TEXT)
        leave(tab, f".steps__title a[href^='{CASE}']", CASE)
        wipe(tab)
        back(tab, SMALL_PHASE)
        field = tab.locator(f"[id='{FIELD}']")
        expect(field).to_be_visible()
        expect(field).to_have_value("")
        tab.reload()
        expect(field).to_have_value("")
        kept = tab.evaluate("Object.entries(sessionStorage).flat().join(' ')")
        assert TEXT not in kept


@pytest.mark.parametrize("place", ["server", "disk"])
def test_what_is_written_on_another_page_is_not_lost_by_back(small_built: Built, tab: Page, place: str) -> None:
    with addressed(small_built, place) as address:
        tab.goto(f"{address}/{CASE}.html")
        leave(tab, f".phase__action a[href^='{SMALL_PHASE}']", SMALL_PHASE)
        tab.evaluate("step => location.replace(`#${step}`)", QUESTION)
        tab.locator(f"[id='{FIELD}']").fill(TEXT)
        back(tab, CASE)
        expect(tab.locator(".phase__action a").first).to_contain_text("1 van")
        tab.goto(f"{address}/{SMALL_PHASE}.html#{QUESTION}")
        expect(tab.locator(f"[id='{FIELD}']")).to_have_value(TEXT)


def test_where_nothing_was_written_since_back_shows_the_page_as_it_was(small_built: Built, tab: Page) -> None:
    with addressed(small_built, "server") as address:
        tab.goto(f"{address}/{SMALL_PHASE}.html#{QUESTION}")
        tab.locator(f"[id='{FIELD}']").fill(TEXT)
        leave(tab, f".steps__title a[href^='{CASE}']", CASE)
        back(tab, SMALL_PHASE)
        tab.wait_for_function("window.shownAgain === true")
        assert tab.evaluate("id => document.getElementById(id).value", FIELD) == TEXT


def test_no_page_listens_to_unload(built: Built) -> None:
    for file in (built.site / "assets" / "script.js", built.single):
        assert '"unload"' not in file.read_text(encoding="utf-8")
