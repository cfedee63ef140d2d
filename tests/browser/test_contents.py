"""What is on a long page, beside it where a screen is wide."""

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import Built, Open


def test_pages_with_four_headings_tell_what_is_on_them_beside_the_text(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page("about:blank", width=1280)
    for name, listed in (("begrippen", True), ("gemeente-monitoring", False)):
        page.goto(built.address(edition, name))
        expect(page.locator("h1:visible")).to_be_visible()
        contents = page.get_by_role("navigation", name="Op deze pagina")
        expect(contents).to_have_count(int(listed))
        expect(page.locator(".prose > h2:visible")).to_have_count(7 if listed else 3)
    page.goto(built.address(edition, "begrippen"))
    titles = page.locator(".page--prose:visible .prose > h2").all_inner_texts()
    expect(contents.locator("a")).to_have_text(titles)
    text, beside = page.locator(".prose:visible").first.bounding_box(), contents.bounding_box()
    assert text
    assert beside
    assert text["x"] + text["width"] <= beside["x"]
    contents.locator("a").last.click()
    expect(page.locator(".prose > h2:visible").last).to_be_in_viewport()
    expect(contents).to_be_in_viewport()
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".contents:visible")).to_have_count(0)


def test_it_does_so_without_script_and_not_on_paper(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "begrippen"), script=False)
    page.get_by_role("link", name="Systeemgericht werken").first.click()
    assert page.url.endswith("#systeemgericht-werken--begrippen")
    paper = open_page(built.address("site", "begrippen"))
    paper.emulate_media(media="print")
    expect(paper.locator(".contents:visible")).to_have_count(0)
