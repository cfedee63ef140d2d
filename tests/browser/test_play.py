"""A whole session of Layla en Rick, as one leads it, and how a newcomer gets there.

`--pictures FOLDER` keeps what both windows show at each moment, to look at.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, saved_text, several_windows
from tests.browser.leading import SAYS, lead, screen_of, shows, tell, vote

pytestmark = several_windows

Moment = Callable[..., None]
AGENDA = {"spiegel": 9, "directe-veiligheid": 45, "pauze": 10, "stabiele-veiligheid": 28, "herstel": 8, "afronding": 12}


@pytest.fixture
def moment(pytestconfig: pytest.Config) -> Moment:
    """Keeps pictures of pages, by the number and name of a moment."""
    folder = pytestconfig.getoption("--pictures")
    names: list[str] = []

    def take(name: str, **pages: Page) -> None:
        names.append(name)
        for window, page in pages.items() if folder else ():
            page.screenshot(path=Path(folder) / f"{len(names):02}-{name}-{window}.png")

    return take


def test_a_session_is_prepared_led_through_its_phases_with_votes_and_a_break_and_told(
    built: Built, open_page: Open, moment: Moment
) -> None:
    console = open_page(built.address("single", "layla-en-rick-leiding"), fresh=True, height=720)
    screen = prepares(console, moment)
    looks(console, screen, moment)
    votes(console, screen, moment)
    goes_on(console, screen, moment)
    closes(console, screen, built.address("single", "verslag"), moment)
    screen.close()


def prepares(console: Page, moment: Moment) -> Page:
    """The agenda, and the screen for the group."""
    console.clock.install(time="2026-03-02T09:00:00")
    console.reload()
    console.locator("[data-people]:visible").fill("9")
    expect(console.locator("[data-fit]:visible")).to_contain_text("Het past.")
    moment("voorbereiden", console=console)
    lead(console)
    screen = screen_of(console)
    screen.set_viewport_size({"width": 1920, "height": 1080})
    shows(screen, "Zo werkt de casusbespreking")
    expect(console.locator("[data-end]:visible")).to_have_text("Einde volgens de agenda: 11:00")
    moment("opening", console=console, screen=screen)
    return screen


def looks(console: Page, screen: Page, moment: Moment) -> None:
    """What one does alone, and the first question."""
    console.clock.fast_forward("09:00")
    tell(console, "Maak de zinnen af")
    shows(screen, "Maak de zinnen af")
    console.clock.fast_forward("08:00")
    tell(console, re.compile("^De situatie"))
    shows(screen, "De situatie")
    expect(console.locator("[data-left]:visible")).to_have_text("Directe veiligheid. Minuten over: 45.")
    moment("situatie", console=console, screen=screen)
    console.keyboard.press("PageDown")
    shows(screen, "In welke delen")
    moment("vraag", console=console, screen=screen)


def votes(console: Page, screen: Page, moment: Moment) -> None:
    """A choice: votes before and after, a decision, and both roads."""
    tell(console, "De politie aan de deur")
    shows(screen, "Wat moet de politie doen?")
    vote(console, "5", "", "4", "")
    console.get_by_role("button", name="Toon de stemming").filter(visible=True).click()
    expect(screen.locator(".tally__round:visible")).to_have_text(["Vooraf 5", "Vooraf 4"])
    moment("stemming-vooraf", console=console, screen=screen)
    console.get_by_role("button", name="Begin het gesprek").filter(visible=True).click()
    console.clock.fast_forward("05:00")
    vote(console, "5", "2", "4", "7")
    console.get_by_role("radio", name="Keuze van de groep: B").check()
    console.get_by_label("Waarom kiest de groep dit?").filter(visible=True).fill("De agenten weten te weinig.")
    console.get_by_role("button", name="Toon de stemming").filter(visible=True).click()
    expect(screen.locator(".tally__round:visible")).to_have_count(4)
    moment("stemming-na", console=console, screen=screen)
    console.get_by_role("button", name="Toon het vervolg").filter(visible=True).click()
    expect(screen.locator(".outcome.is-picked:visible")).to_be_visible()
    moment("vervolg", console=console, screen=screen)
    console.get_by_role("button", name="De weg die jullie niet kozen").filter(visible=True).click()
    expect(screen.locator(".outcome.is-untaken:visible")).to_be_visible()
    moment("andere-weg", console=console, screen=screen)
    console.get_by_role("button", name="Volg de keuze van de groep").filter(visible=True).click()
    shows(screen, "Wat de politie hoort en besluit")


def goes_on(console: Page, screen: Page, moment: Moment) -> None:
    """A break, roles reversed, the last phase."""
    console.clock.fast_forward("45:00")
    tell(console, re.compile("^Pauze"))
    expect(console.locator("[data-left]:visible")).to_have_text("Pauze. Minuten over: 10.")
    expect(console.locator(SAYS)).to_have_text(
        "Hierbij hoort geen scherm. Het scherm toont nog: Wat de politie hoort en besluit"
    )
    moment("pauze", console=console, screen=screen)
    console.clock.fast_forward("10:00")
    tell(console, "De rollen omgedraaid")
    shows(screen, "draai")
    moment("rollen-omgedraaid", console=console, screen=screen)
    console.clock.fast_forward("28:00")
    tell(console, "Aandacht voor gender bij herstel")
    shows(screen, "herstel")
    moment("herstel", console=console, screen=screen)


def closes(console: Page, screen: Page, report: str, moment: Moment) -> None:
    """What the observer saw, and the report."""
    console.clock.fast_forward("08:00")
    tell(console, "Wat spreken jullie af?")
    tell(console, "Gespreksverslag")
    console.get_by_label("Wat zag de waarnemer?").filter(visible=True).fill("Iedereen kwam aan het woord.")
    moment("afronding", console=console, screen=screen)
    console.goto(report)
    said = saved_text(console, "[data-save=txt]:visible")
    for words in ("Gespreksverslag", "De agenten weten te weinig.", "Iedereen kwam aan het woord."):
        assert words in said
    moment("verslag", console=console)


def test_a_newcomer_has_the_first_question_on_the_screen_within_six_clicks(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, "index"), fresh=True, height=720)
    clicks = 0

    def click(name: str) -> None:
        nonlocal clicks
        clicks += 1
        page.locator("main").get_by_role("link", name=name).or_(page.get_by_role("button", name=name)).filter(
            visible=True
        ).first.click()

    click("Bespreek een casus")
    click("Layla en Rick")
    click("Leid een groep door deze casus")
    with page.expect_popup() as opened:
        click("Begin, met een scherm voor de groep")
    click("Vraag 1 · Genderrollen in de situatie")
    click("Toon op het scherm")
    shows(opened.value, "Genderrollen in de situatie")
    opened.value.close()
    assert clicks <= 6
