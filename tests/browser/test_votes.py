"""What a group that is led votes and chooses, on both screens, and what the report tells of it."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, both_browsers, both_editions, saved_text, several_windows
from tests.browser.leading import at_choice, kept, shows, tell, vote

pytestmark = [both_browsers(of=4), several_windows]

OUTCOME = "geven--keuze-fiets--anna-en-bas"


@both_editions
def test_votes_are_shown_when_the_leader_says_so_and_come_again_after_a_reload(console: Page) -> None:
    screen = at_choice(console)
    vote(console, "5", "", "3", "")
    expect(console.get_by_text("Vooraf: 8 van 9 stemden.")).to_be_visible()
    expect(console.get_by_text("De meeste stemmen: A.")).to_be_visible()
    expect(screen.locator(".tally")).to_have_count(0)
    console.get_by_role("button", name="Toon de stemming").filter(visible=True).click()
    expect(screen.locator(".tally__round:visible")).to_have_text(["Vooraf 5", "Vooraf 3"])
    console.get_by_role("button", name="Een stem meer: Na het gesprek, B").filter(visible=True).click()
    expect(screen.locator(".tally")).to_have_count(0)  # what is being counted is not shown
    vote(console, "5", "2", "3", "6")
    console.get_by_role("button", name="Toon de stemming").filter(visible=True).click()
    expect(screen.locator(".tally__round:visible")).to_have_text(
        ["Vooraf 5", "Na het gesprek 2", "Vooraf 3", "Na het gesprek 6"]
    )
    widths = "bars => bars.map(bar => Math.round(100 * bar.value / bar.max))"
    assert screen.locator(".tally progress").evaluate_all(widths) == [83, 33, 50, 100]
    screen.reload()
    expect(screen.locator(".tally__round:visible")).to_have_count(4)
    console.reload()
    expect(console.locator("[data-shows=votes][aria-pressed=true]:visible")).to_have_count(1)
    console.get_by_role("button", name="Toon de stemming").filter(visible=True).click()
    expect(screen.locator(".tally")).to_have_count(0)
    assert [name for name in kept(screen) if name.startswith(("answer", "lead"))] == []


def test_more_votes_than_people_are_told(console: Page) -> None:
    at_choice(console)
    vote(console, "8", "", "2", "")
    expect(console.get_by_text("Vooraf: 10 van 9 stemden. Dat kan niet, tel nog eens.")).to_be_visible()
    console.get_by_role("button", name="Een stem minder: Vooraf, A").filter(visible=True).click()
    expect(console.get_by_text("Vooraf: 9 van 9 stemden.")).to_be_visible()


def test_the_group_decides_sees_what_follows_and_the_road_it_did_not_take(console: Page) -> None:
    screen = at_choice(console)
    expect(console.get_by_role("button", name="Toon het vervolg").filter(visible=True)).to_be_disabled()
    expect(screen.get_by_role("button", name="Bekijk wat er dan gebeurt").filter(visible=True)).to_have_count(0)
    console.get_by_role("radio", name="Keuze van de groep: A").check()
    console.get_by_label("Waarom kiest de groep dit?").filter(visible=True).fill("Het is <b>zijn</b> fiets.")
    expect(screen.locator("[data-outcome]:visible")).to_have_count(0)
    console.get_by_role("button", name="Toon het vervolg").filter(visible=True).click()
    outcome = screen.locator(f"[id='{OUTCOME}']")
    expect(outcome.get_by_text("De weg die jullie kozen")).to_be_visible()
    console.get_by_role("button", name="De weg die jullie niet kozen").filter(visible=True).click()
    other = screen.locator(f"[id='{OUTCOME.replace('geven', 'houden')}']")
    expect(other.get_by_text("De weg die jullie niet kozen")).to_be_visible()
    console.get_by_role("button", name="Volg de keuze van de groep").filter(visible=True).click()
    shows(screen, "Uitleg")
    assert [name for name in kept(screen) if name.startswith(("answer", "lead", "opened"))] == []


def test_small_groups_stand_beside_each_other_with_their_reasons_as_text(console: Page) -> None:
    screen = at_choice(console)
    console.locator(".vote__groups summary:visible").click()
    console.get_by_label("Groepje 1", exact=True).filter(visible=True).select_option("B")
    console.get_by_label("Waarom? Groepje 1").filter(visible=True).fill("Hij <img src=x onerror=alert(1)> loopt")
    console.get_by_label("Groepje 3", exact=True).filter(visible=True).select_option("A")
    console.get_by_role("button", name="Toon de groepjes").filter(visible=True).click()
    expect(screen.locator(".tally__group:visible")).to_have_text(
        ["Groepje 3", "Groepje 1 Hij img src=x onerror=alert(1) loopt"]
    )
    expect(screen.locator(".tally img")).to_have_count(0)
    tell(console, "Wat zie je?")
    shows(screen, "Wat zie je?")
    tell(console, "De fiets")
    expect(console.locator("[data-shows=groups]")).to_have_attribute("aria-pressed", "false")


def test_a_discussion_counts_down_on_both_screens(console: Page) -> None:
    console.clock.install(time="2026-03-02T09:00:00")
    console.reload()
    screen = at_choice(console)
    console.get_by_role("button", name="Begin het gesprek").filter(visible=True).click()
    expect(screen.get_by_text("Bespreek dit samen. Minuten over: 5.")).to_be_visible()
    console.clock.run_for(61_000)
    expect(screen.get_by_text("Bespreek dit samen. Minuten over: 4.")).to_be_visible()
    console.clock.run_for(241_000)
    expect(console.get_by_text("De tijd voor het gesprek is om.")).to_be_visible()
    expect(screen.locator(".tally")).to_have_count(0)


def test_the_report_tells_the_session_and_a_participants_pick_alone_is_none(
    console: Page, small_built: Built, edition: str
) -> None:
    at_choice(console)
    console.get_by_role("radio", name="Keuze van de groep: A").check()
    vote(console, "5", "2", "3", "6")
    console.get_by_label("Waarom kiest de groep dit?").filter(visible=True).fill("Het is zijn fiets.")
    tell(console, "Gespreksverslag")
    console.get_by_label("Wat zag de waarnemer?").filter(visible=True).fill("Iedereen deed mee.")
    console.goto(small_built.address(edition, "verslag"))
    record = console.locator("[data-session]:visible")
    expect(record.locator("tr:visible")).to_have_text(
        ["OptieVoorafNa het gesprek", "A. Je geeft de fiets.52", "B. Je houdt de fiets.36"]
    )
    for words in ("9", "Je geeft de fiets.", "Het is zijn fiets.", "Iedereen deed mee."):
        expect(record.get_by_text(words, exact=True).filter(visible=True)).to_have_count(1)
    said = saved_text(console, "[data-save=txt]:visible")
    assert "Gespreksverslag" in said
    assert "Iedereen deed mee." in said
    for name in [*kept(console)]:
        if name.startswith("answer:") and not name.startswith("answer:keuze--keuze-fiets--anna-en-bas"):
            console.evaluate("name => sessionStorage.removeItem(`casebook:klein:${name}`)", name)
    console.evaluate("sessionStorage.removeItem('casebook:klein:answer:keuze--keuze-fiets--anna-en-bas--reden')")
    console.reload()
    expect(console.locator("[data-document]")).to_be_visible()
    expect(console.locator("[data-session]:visible")).to_have_count(0)


def test_an_option_that_is_pointed_at_on_the_screen_is_what_the_group_chooses(console: Page) -> None:
    screen = at_choice(console)
    screen.get_by_role("radio", name="Je houdt de fiets.").check()
    expect(console.get_by_role("radio", name="Keuze van de groep: B")).to_be_checked()
    console.get_by_role("radio", name="Keuze van de groep: A").check()
    expect(screen.get_by_role("radio", name="Je geeft de fiets.")).to_be_checked()
    assert [name for name in kept(screen) if name.startswith("answer")] == []
