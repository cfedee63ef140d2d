"""The switch between dark and light: it is for this tab, and says what it will do next."""

from playwright.sync_api import expect

from tests.browser.conftest import Built, Open


def test_one_makes_the_pages_of_a_tab_dark_and_light_again(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", "index"))
    switch = page.locator("[data-component=scheme]:visible").first
    to_light, to_dark = (switch.get_attribute(name) or "" for name in ("data-light", "data-dark"))
    expect(switch).to_have_text(to_dark)
    switch.click()
    expect(page.locator("html.is-dark")).to_have_count(1)
    expect(switch).to_have_text(to_light)
    page.goto(small_built.address("site", "begrippen"))
    expect(page.locator("html.is-dark")).to_have_count(1)
    switch.click()
    expect(page.locator("html.is-light")).to_have_count(1)
    expect(switch).to_have_text(to_dark)
