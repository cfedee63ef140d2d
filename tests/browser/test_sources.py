"""The tables of sources: folded by chapter, and one finds a place in them by typing; without script all can be read."""

from playwright.sync_api import expect

from tests.browser.conftest import Built, Open


def test_what_one_types_is_left_and_the_chapters_it_is_in_open(english_built: Built, open_page: Open) -> None:
    page = open_page(english_built.address("site", "where"))
    chapters, rows = page.locator("details"), page.locator("tbody:visible")
    expect(chapters.locator("summary")).to_have_text(["chapter 2", "chapter 1"])
    expect(rows).to_have_count(0)
    chapters.last.locator("summary").click()
    field = page.get_by_role("searchbox", name="Search these tables")
    for typed, found in {"bícycle": "The bicycle", "chapter 1": "Leading", "lead": "Leading"}.items():
        field.fill(typed)
        expect(rows).to_have_count(1)
        expect(rows).to_contain_text(found)
        expect(page.locator("summary:visible")).to_have_count(1)
        expect(page.locator("article [role=status]")).to_have_text("1 place found.")
    field.fill("nowhere")
    expect(rows).to_have_count(0)
    expect(page.locator("article [role=status]")).to_contain_text("Nothing found.")
    field.fill("")
    expect(rows).to_have_count(0)
    expect(chapters.locator("summary:visible")).to_have_count(2)


def test_without_script_all_sources_can_be_read(english_built: Built, open_page: Open) -> None:
    page = open_page(english_built.address("site", "where"), script=False)
    assert page.get_by_role("searchbox").count() == 0
    assert page.locator("tbody:visible").count() == 2
