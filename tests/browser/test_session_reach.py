"""A session can be led and followed by anybody: with other colours and tools, by keyboard, without script, on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Built, Open, both_browsers, several_windows
from tests.browser.leading import CONSOLE, SAYS, answered, lead, saved_file, screen_of, shows, tell, vote
from tests.conftest import in_turns

pytestmark = [both_browsers(of=4), several_windows]


@in_turns(
    ("browser_name", "dark", "colours"),
    [("chromium", False, None)],
    ([("chromium", True, True), ("firefox", False, False)], 2),
)
def test_nothing_is_in_the_way_of_anybody(
    small_built: Built, open_page: Open, edition: str, *, dark: bool, colours: bool | None
) -> None:
    width, height = (1920, 1080) if colours is None else (1280, 800)
    page = open_page(small_built.address(edition, CONSOLE), dark=dark, fresh=True, width=width, height=height)
    page.locator("[type=file]:visible").set_input_files([saved_file(str(n), answered("a", "b", n)) for n in range(3)])
    for name in ("roles", "votes", "observer", "times"):
        page.locator(f"[href='#{name}_{CONSOLE}']:visible").click()
        assert violations(page, colours=colours) == []
    lead(page)
    assert violations(page, colours=colours) == []
    screen = screen_of(page)
    screen.set_viewport_size({"width": 1920, "height": 1080})
    assert violations(screen, colours=colours) == []
    tell(page, "De fiets")
    shows(screen, "Wat doe je met de fiets?")
    vote(page, "5", "2", "30", "6")
    page.locator(".vote__groups summary:visible").click()
    page.get_by_label("Groepje 1", exact=True).filter(visible=True).select_option("A")
    page.get_by_role("radio", name="Keuze van de groep: B").check()
    page.get_by_role("button", name="Begin het gesprek").filter(visible=True).click()
    for shown in ("stemming", "groepjes"):
        page.get_by_role("button", name=f"Toon de {shown}").filter(visible=True).click()
        expect(screen.locator(".tally:visible")).not_to_have_count(0)
        assert violations(page, colours=colours) == []
        assert violations(screen, colours=colours) == []
    page.get_by_role("button", name="De weg die jullie niet kozen").filter(visible=True).click()
    expect(screen.get_by_text("De weg die jullie niet kozen")).to_be_visible()
    assert violations(screen, colours=colours) == []
    screen.close()


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # what is in the page is no matter of the browser
def test_without_script_the_whole_session_can_be_read(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, CONSOLE), script=False)
    article = page.locator(f"[id='{CONSOLE}']")
    for words in ("hallo", "wat helpt", "Wat doe je met de fiets?", "In groepjes · 5 minuten"):
        expect(article.get_by_text(words).filter(visible=True)).not_to_have_count(0)
    expect(article.locator("button:visible, input:visible, select:visible")).to_have_count(0)


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # stock Firefox heeds no other medium
def test_without_script_each_sheet_comes_on_paper_by_itself(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, CONSOLE), script=False)
    expect(page.locator(".sheet:visible")).to_have_count(0)
    for link, words in (("Rolkaarten", "Waarnemer"), ("Stemkaarten", "B"), ("Waarneemblad", "Wie doet wat?")):
        page.emulate_media(media="screen")
        page.locator(".sheets__list").get_by_role("link", name=link).click()
        page.emulate_media(media="print")
        expect(page.locator(".sheet:visible").get_by_text(words, exact=True)).to_be_visible()
        expect(page.locator(".sheet:visible")).to_have_count(1)
        expect(page.locator(".session__script, .session__agenda, .footer").filter(visible=True)).to_have_count(0)
    names = page.locator("[id=roles_anna-en-bas-leiding] h4").all_text_contents()
    assert names == ["Gespreksleider", "Waarnemer", "Deelnemer", "Anna", "Bas"]


def tabs_to(page: Page, words: str, key: str = "Tab") -> None:
    """Press Tab, or another key, until the button with these words has the focus."""
    for _ in range(60):
        if words in page.evaluate("document.activeElement.closest('button')?.textContent ?? ''"):
            return
        page.keyboard.press(key)
    raise AssertionError(words)


def test_on_one_screen_a_session_is_led_by_keyboard_alone_too(console: Page) -> None:
    tabs_to(console, "Begin met leiden")
    console.keyboard.press("Enter")
    here = console.locator("[data-item].is-current:visible h4")
    expect(here).to_have_count(1)
    before = here.inner_text()
    tabs_to(console, "Volgende", "Shift+Tab")
    console.keyboard.press("Enter")
    expect(here).not_to_have_text(before)


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # the driver gives Firefox no keys in two windows
def test_a_session_is_led_by_keyboard_alone(console: Page) -> None:
    def reach(words: str) -> None:
        tabs_to(console, words)

    reach("Begin, met een scherm")
    with console.expect_popup() as opened:
        console.keyboard.press("Enter")
    expect(console.locator(SAYS)).to_contain_text("Het scherm toont")
    console.bring_to_front()
    console.keyboard.press("PageDown")
    expect(console.locator(SAYS)).to_have_text("Het scherm toont: Het doel")
    shows(opened.value, "Het doel")
    reach("Volgende")
    console.keyboard.press("Enter")
    expect(console.locator(SAYS)).to_contain_text("Je bekijkt iets anders")
    reach("Toon op het scherm")
    console.keyboard.press("Enter")
    expect(console.locator(SAYS)).to_contain_text("Het scherm toont")
