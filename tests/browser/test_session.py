"""A group session in two windows: one leads, the other is on the projector."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions, several_windows
from tests.browser.leading import SAYS, kept, lead, look_at, screen_of, shows, tell

pytestmark = [both_browsers(of=4), several_windows]

HOSTILE = """() => {
    const say = (data) => opener.postMessage(data, "*");
    const token = "0".repeat(32);
    say({casebook: 1, kind: "at", token, address: "#keuze-fiets--anna-en-bas"});
    say({casebook: 1, kind: "leave", token});
    say({casebook: 1, kind: "at", token: "", address: "<img src=x onerror=alert(1)>"});
    say({casebook: 1, kind: "leave", token: "", on: {}});
    say(Object.fromEntries([...Array(10000)].map((_, index) => ["key" + index, index])));
    say("leave");
}"""


@both_editions
def test_the_screen_shows_what_is_told_over_pages_and_steps_and_is_found_again(console: Page) -> None:
    lead(console)
    screen = screen_of(console)
    shows(screen, "Begrippen")
    expect(screen.locator(".header, .footer, .step-list").filter(visible=True)).to_have_count(0)
    tell(console, "Wat zie je?")
    shows(screen, "Wat zie je?")
    tell(console, "Maak af")
    shows(screen, "Maak af")
    console.reload()
    expect(console.locator(SAYS)).to_contain_text("Het scherm toont: Maak af")
    tell(console, "Wat zie je?")
    shows(screen, "Wat zie je?")
    screen.reload()
    shows(screen, "Wat zie je?")
    tell(console, "De fiets")
    shows(screen, "Wat doe je met de fiets?")


def test_a_screen_that_is_opened_first_shows_what_is_looked_at(console: Page) -> None:
    lead(console)
    look_at(console, "Wat zie je?")
    shows(screen_of(console), "Wat zie je?")


def test_to_look_ahead_leaves_the_screen_as_it_is_and_that_is_told(console: Page) -> None:
    lead(console)
    screen = screen_of(console)
    console.locator("[data-look='1']:visible").click()
    expect(console.locator(SAYS)).to_contain_text("Je bekijkt iets anders. Het scherm toont nog: Begrippen")
    shows(screen, "Begrippen")
    console.locator("[data-show]:visible").click()
    expect(console.locator(SAYS)).to_contain_text("Het scherm toont: ")


def test_who_moves_on_the_screen_is_followed(console: Page) -> None:
    lead(console)
    screen = screen_of(console)
    tell(console, "Wat zie je?")
    shows(screen, "Wat zie je?")
    screen.keyboard.press("PageDown")
    shows(screen, "Wat doe je met de fiets?")
    expect(console.locator(SAYS)).to_contain_text("De fiets")
    expect(console.locator("[data-item].is-current:visible h4")).to_contain_text("De fiets")


def test_clickers_lead_and_b_makes_the_screen_black(console: Page) -> None:
    lead(console)
    screen = screen_of(console)
    for key in ("PageDown", "PageDown", "ArrowRight", "PageUp"):
        console.keyboard.press(key)
    shows(screen, "De situatie")
    console.keyboard.press("b")
    expect(screen.locator("html.is-black")).to_have_count(1)
    expect(console.locator(SAYS)).to_contain_text("zwart")
    console.keyboard.press(".")
    expect(screen.locator("html.is-black")).to_have_count(0)
    screen.keyboard.press("b")
    expect(console.locator(SAYS)).to_contain_text("zwart")
    screen.keyboard.press("b")
    expect(console.locator(SAYS)).to_contain_text("Het scherm toont")


def test_roles_that_are_exchanged_in_one_window_are_in_the_other(console: Page) -> None:
    console.locator("[role=switch]:visible").click()
    lead(console)
    screen = screen_of(console)
    tell(console, "De situatie")
    expect(screen.locator(".page.is-reversed:visible")).to_have_count(1)
    screen.locator("[role=switch]:visible").click()
    tell(console, "Naast elkaar")
    shows(screen, "Naast elkaar")
    expect(console.locator("[data-item] > details:visible")).to_contain_text("de moeder Anna")
    expect(screen.locator(".page.is-reversed:visible")).to_have_count(0)


# Until the screen knows who leads it.
WELCOMED = """() => new Promise((done) => {
    const isToken = (key) => key.endsWith(":token");
    const look = () => (Object.keys(sessionStorage).some(isToken) ? done() : setTimeout(look, 20));
    look();
})"""


@both_editions
def test_the_screen_has_no_answers_of_the_console_and_a_third_window_is_refused(
    console: Page, small_built: Built, edition: str
) -> None:
    console.evaluate("sessionStorage.setItem('casebook:klein:answer:x', JSON.stringify('geheim'))")
    console.reload()
    lead(console)
    screen = screen_of(console)
    screen.evaluate(WELCOMED)
    assert [name for name in kept(screen) if name.startswith(("answer", "lead"))] == []
    assert kept(screen)["role"] == "projector"
    assert kept(screen)["token"] == kept(console)["token"]
    with console.expect_popup() as other:
        console.evaluate(
            "address => void window.open(address, 'casebook_projector_other')",
            small_built.address(edition, "anna-en-bas"),
        )
    expect(other.value.locator(".projector")).to_be_visible()
    other.value.evaluate(HOSTILE)
    tell(console, "Wat zie je?")
    shows(screen, "Wat zie je?")
    expect(console.locator(SAYS)).to_contain_text("Het scherm toont: ")
    assert "token" not in kept(other.value)


@pytest.mark.parametrize("who", ["console", "screen"])
def test_to_leave_in_either_window_empties_both(built: Built, open_page: Open, edition: str, who: str) -> None:
    console = open_page(built.address(edition, "layla-en-rick-leiding"), fresh=True)
    lead(console)
    screen = screen_of(console)
    screen.wait_for_url("**/werkwijze.html*" if edition == "site" else "**#*")
    screen.evaluate(WELCOMED)
    one = {"console": console, "screen": screen}[who]
    one.bring_to_front()
    for _ in range(40):  # a page that still scrolls to where it is counts from anew
        if one.url == "about:blank":
            break
        one.keyboard.press("Shift")
    for page in (console, screen):
        page.wait_for_url("about:blank")
    screen.close()


def test_a_screen_whose_page_comes_in_while_one_leaves_is_emptied_too(
    built: Built, open_page: Open, edition: str
) -> None:
    console = open_page(built.address(edition, "layla-en-rick-leiding"), fresh=True)
    lead(console)
    with console.expect_popup() as opened:
        console.evaluate(
            """() => {
                [...document.querySelectorAll("[data-open-screen]")].find((one) => one.checkVisibility()).click();
                document.querySelector("[data-component=exit] a").click();
            }"""
        )
    for page in (console, opened.value):
        expect(page).to_have_url("about:blank")
    opened.value.close()


def test_a_screen_that_is_closed_is_told_and_opens_again_where_it_was(console: Page) -> None:
    lead(console)
    screen = screen_of(console)
    tell(console, "Wat zie je?")
    shows(screen, "Wat zie je?")
    screen.close()
    expect(console.locator(SAYS)).to_contain_text("gesloten")
    shows(screen_of(console), "Wat zie je?")


def test_where_the_browser_opens_no_window_that_is_told_and_the_console_works(console: Page) -> None:
    lead(console)
    console.evaluate("window.open = () => null")
    console.locator("[data-open-screen]:visible").click()
    expect(console.locator(SAYS)).to_contain_text("pop-ups")
    console.keyboard.press("PageDown")
    expect(console.locator("[data-item].is-current:visible")).to_have_count(1)


def test_the_agenda_says_what_fits_and_keeps_what_was_changed(console: Page) -> None:
    console.locator("[data-start]:visible").fill("09:00")
    expect(console.locator("[data-fit]:visible")).to_have_text("Het past. Einde: 09:20.")
    field = console.locator("[data-row=een] [data-minutes]:visible")
    field.press("Control+a")  # a number has no selection that can be set in Firefox
    field.press_sequentially("26")
    expect(console.locator("[data-fit]:visible")).to_have_text("Te lang. Minuten te veel: 18. Einde: 09:38.")
    expect(console.locator("[data-row=kijk] td:visible").last).to_have_text("09:35 – 09:38")
    console.reload()
    expect(console.locator("[data-fit]:visible")).to_contain_text("18")
    console.locator("[data-choose-length]:visible").select_option("1")
    expect(console.locator("[data-fit]:visible")).to_have_text("Het past. Einde: 09:30.")


def test_the_clock_counts_for_the_part_that_the_group_is_at(console: Page) -> None:
    console.clock.install(time="2026-03-02T09:00:00")
    console.reload()
    lead(console)
    expect(console.locator("[data-left]:visible")).to_have_text("Welkom. Minuten over: 2.")
    console.clock.run_for(61_000)
    expect(console.locator("[data-left]:visible")).to_have_text("Welkom. Minuten over: 1.")
    console.clock.run_for(180_000)
    expect(console.locator("[data-left]:visible")).to_have_text("Welkom. De tijd is om. Minuten te veel: 3.")
    console.keyboard.press("PageDown")
    expect(console.locator("[data-left]:visible")).to_have_text("Fase een. Minuten over: 8.")
    console.clock.run_for(61_000)
    console.keyboard.press("PageUp")
    expect(console.locator("[data-left]:visible")).to_have_text("Welkom. De tijd is om. Minuten te veel: 3.")
    console.keyboard.press("PageDown")
    expect(console.locator("[data-left]:visible")).to_have_text("Fase een. Minuten over: 7.")
