"""A group session in two windows: one leads, the other is on the projector."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Built, Open, both_browsers, both_editions, saved_text, several_windows
from tests.browser.leading import SAYS, lead, look_at, screen_of, shows, tell, vote

pytestmark = [both_browsers, several_windows]

CONSOLE = "anna-en-bas-leiding"
QUESTION, CHOICE, OUTCOME = "vraag-1--anna-en-bas", "keuze-fiets--anna-en-bas", "geven--keuze-fiets--anna-en-bas"
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


def kept(page: Page) -> dict[str, object]:
    """What is in the tab's store, by the names of the keys."""
    found: dict[str, str] = page.evaluate("({...sessionStorage})")
    return {name.split(":", 2)[2]: json.loads(value) for name, value in found.items()}


@pytest.fixture
def console(small_built: Built, open_page: Open, edition: str) -> Iterator[Page]:
    page = open_page(small_built.address(edition, CONSOLE), fresh=True)
    yield page
    for other in page.context.pages:
        if other != page:
            other.close()


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


def at_choice(console: Page) -> Page:
    """The screen, with the choice on it."""
    console.locator("[data-people]:visible").fill("9")
    lead(console)
    screen = screen_of(console)
    tell(console, "De fiets")
    shows(screen, "Wat doe je met de fiets?")
    return screen


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


def test_an_option_that_is_pointed_at_on_the_screen_is_what_the_group_chooses(console: Page) -> None:
    screen = at_choice(console)
    screen.get_by_role("radio", name="Je houdt de fiets.").check()
    expect(console.get_by_role("radio", name="Keuze van de groep: B")).to_be_checked()
    console.get_by_role("radio", name="Keuze van de groep: A").check()
    expect(screen.get_by_role("radio", name="Je geeft de fiets.")).to_be_checked()
    assert [name for name in kept(screen) if name.startswith("answer")] == []


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # the driver gives Firefox no keys in two windows
def test_a_session_is_led_by_keyboard_alone(console: Page) -> None:
    def reach(words: str) -> None:
        for _ in range(60):
            if words in console.evaluate("document.activeElement.closest('button')?.textContent ?? ''"):
                return
            console.keyboard.press("Tab")
        raise AssertionError(words)

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
            small_built.address(edition, CHOICE.split("--")[1]),
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


@pytest.mark.parametrize(
    ("browser_name", "dark", "colours"),
    [("chromium", False, None), ("chromium", True, True), ("firefox", False, False)],
    indirect=["browser_name"],
)
def test_nothing_is_in_the_way_of_anybody(
    small_built: Built, open_page: Open, edition: str, *, dark: bool, colours: bool | None
) -> None:
    page = open_page(small_built.address(edition, CONSOLE), dark=dark, fresh=True)
    page.locator("[type=file]:visible").set_input_files([saved_file(str(n), answered("a", "b", n)) for n in range(3)])
    for name in ("roles", "votes", "observer", "times"):
        page.locator(f"[href='#{name}_{CONSOLE}']:visible").click()
        assert violations(page, colours=colours) == []
    lead(page)
    assert violations(page, colours=colours) == []
    screen = screen_of(page)
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


def saved_file(name: str, answers: list[dict[str, object]], **changes: object) -> FilePayload:
    """A participant's file; its name and its times tell whose it is."""
    file = {"casebook": 1, "course": "klein", "title": "Klein", "saved": f"2026-03-02 {name}", "answers": answers}
    return {"name": f"{name}.json", "mimeType": "application/json", "buffer": json.dumps(file | changes).encode()}


def answered(option: str, text: str, at: int) -> list[dict[str, object]]:
    pick = f"{option}--keuze-fiets--anna-en-bas"
    chosen = {"id": "keuze--keuze-fiets--anna-en-bas", "text": pick, "label": option, "question": "Wat?", "at": at}
    return [chosen, {"id": "antwoord--vraag-1--anna-en-bas", "text": text, "title": "Vraag 1", "at": at}]


def test_files_of_participants_are_told_together_and_nothing_of_whose_they_are(console: Page) -> None:
    gather = console.locator("[data-component=gather]:visible")
    field, said = gather.locator("[type=file]"), gather.locator("[role=status]")
    files = [saved_file(f"jansen-{n}", answered("geven" if n % 4 else "houden", f"tekst {n}", n)) for n in range(8)]
    before = kept(console)
    field.set_input_files(files[:2])
    expect(said).to_have_text("Aantal bestanden: 2. Vanaf 3 bestanden zie je wat erin staat.")
    expect(gather.locator("h3")).to_have_count(0)
    field.set_input_files(files[1:])
    expect(said).to_have_text("Aantal bestanden: 8. Al gekozen, dus niet nog eens geteld: 1.")
    expect(gather.locator(".tally")).to_have_text(["geven6", "houden2"])
    expect(gather.locator("li")).to_have_count(8)
    assert {*gather.locator("li").all_inner_texts()} == {f"tekst {n}" for n in range(8)}
    assert not re.search("jansen|2026", gather.inner_html())
    assert kept(console) == before
    gather.locator("[data-forget]").click()
    expect(gather.locator("h3, li")).to_have_count(0)


def test_files_that_are_none_are_refused_with_the_reason(console: Page) -> None:
    gather = console.locator("[data-component=gather]:visible")
    good = answered("geven", "<img src=x onerror=alert(1)>", 1)
    proto: dict[str, object] = {"id": "__proto__", "text": "x"}
    huge = saved_file("groot", answered("geven", "x" * 3_000_001, 1))
    odd: FilePayload = {"name": "kapot.json", "mimeType": "application/json", "buffer": b"{"}
    bad = [
        odd, huge, saved_file("elders", good, course="ander"), saved_file("later", good, casebook=2),
        saved_file("leeg", []), saved_file("vreemd", [proto]),
    ]  # fmt: skip
    gather.locator("[type=file]").set_input_files([*bad, *(saved_file(f"p{n}", [*good, proto]) for n in range(3))])
    expect(gather.locator("[role=status]")).to_have_text(
        "Aantal bestanden: 3. Niet te lezen: 2. Kies bestanden die in deze cursus zijn bewaard. Te groot om een "
        "bestand van deze cursus te zijn: 1. Van een andere cursus: 1. Gemaakt met een nieuwere versie van "
        "de cursus: 1. Zonder antwoorden: 1."
    )
    expect(gather.locator("li")).to_have_text(["<img src=x onerror=alert(1)>"] * 3)
    expect(gather.locator("li img")).to_have_count(0)


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
