"""The words of the course: explained where they stand on the screen, below the page on paper, and on their own page."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open

TERM = re.compile(r"\(\s*Een|\(Afkorting")


def words(page: Page) -> list[str]:
    return page.locator(".words dt:visible").all_inner_texts()


@pytest.mark.parametrize("name", ["gemeente-beleid", "layla-en-rick-directe-veiligheid"])
def test_on_paper_the_words_of_a_page_stand_once_below_it_and_in_no_sentence(
    built: Built, open_page: Open, edition: str, name: str
) -> None:
    page = open_page(built.address(edition, name))
    assert words(page) == []
    marked = page.locator(f"[id='{name}'] [popovertarget]:not([class])").all_text_contents()
    page.emulate_media(media="print")
    assert page.locator("[popovertarget]:not([class]) + [popover]:visible").count() == 0
    found = words(page)
    assert len(found) >= len(set(marked)) > 3
    assert len(set(found)) == len(found)
    assert found == sorted(found, key=str.casefold)
    passages = page.locator(f"[id='{name}'] .takeover").all_inner_texts()
    assert not [text for text in passages if TERM.search(text)]


@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
def test_a_reader_jumps_to_a_letter_of_the_list_of_words(
    built: Built, open_page: Open, edition: str, *, script: bool
) -> None:
    page = open_page(built.address(edition, "woordenlijst"), script=script)
    letters = page.locator(".letters a").all_text_contents()
    assert letters == sorted(set(letters))
    page.locator(".letters a", has_text="V").click()
    expect(page.locator(".glossary__letter", has_text="V")).to_be_in_viewport()
    expect(page.locator(".glossary dt", has_text="veiligheidsvoorwaarden")).to_be_in_viewport()


def test_the_cards_of_a_page_and_its_way_on_open_these_pages(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "gemeente"))
    page.locator(".page-cards a:visible").first.click()
    expect(page.locator("h1:visible")).to_have_text("Gender in het beleid")
    page.get_by_role("link", name="Verder: De gemeente als opdrachtgever").click()
    expect(page.locator("h1:visible")).to_have_text("De gemeente als opdrachtgever")


def test_no_line_begins_with_the_sign_behind_a_word(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "gemeente"))
    assert page.locator(".term").count() > 0
    for width in (320, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        torn = page.evaluate(
            """() => [...document.querySelectorAll(".term")].filter((term) => {
                const sign = document.createRange();
                sign.selectNode(term.lastChild);
                const word = term.querySelector("[popovertarget]:not([class])").getBoundingClientRect();
                return sign.getBoundingClientRect().bottom > word.bottom + 4;
            }).map((term) => term.textContent)"""
        )
        assert torn == [], width


def test_a_double_click_leaves_the_meaning_open_and_another_click_closes_it(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "gemeente"))
    word = page.locator("[popovertarget]:not([class]):visible").first
    meaning = page.locator(f"[id='{word.get_attribute('popovertarget')}']")
    # By its events: how soon a second click has to come for a double one is a matter of the machine.
    click = "(word, detail) => word.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }))"
    for detail in (1, 2):
        word.evaluate(click, detail)
        expect(meaning).to_be_visible()
    word.click()
    expect(meaning).to_be_hidden()
