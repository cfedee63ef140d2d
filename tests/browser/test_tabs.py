"""The course in two tabs: each has answers of its own, and both say so."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Built
from tests.browser.hosts import hosted
from tests.browser.tabs import Kind, Launch

PAGE = "anna-en-bas-fase-een.html"


def test_a_second_tab_is_told_in_both_and_a_second_page_in_none(
    small_built: Built, launch: Launch, browser_name: str
) -> None:
    context = launch(Kind(browser_name)).new_context()

    def opened(address: str) -> Page:
        page = context.new_page()
        page.goto(address)
        return page

    with hosted(small_built.site) as address:
        first = opened(f"{address}/{PAGE}")
        first.locator(".header .menu__link", has_text="Begrippen").click()
        told = "[data-component=tabs]"
        expect(first.locator(told)).to_be_hidden()
        second = opened(f"{address}/index.html")
        for page in (first, second):
            expect(page.locator(told)).to_contain_text("ook in een ander tabblad")
        second.close()
        first.locator(".header .menu__link", has_text="Anna").click()
        first.locator(".header .search__open").click()  # its script is there
        expect(first.locator(told)).to_be_hidden()
    context.close()
