"""\"Lees erbij\": the text is opened beside the question, so that nobody leaves what is asked."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import AS_FORCED, violations
from tests.browser.conftest import Built, Open, both_editions
from tests.browser.test_steps import PHASE, SHOWN, arrives

EIGHT = "direct-vraag-8--layla-en-rick"
SCENE, PIECES, WHOLE = (f"{name}--layla-en-rick" for name in ("incident", "onderzoek", "beeld"))
BACK = "Ga terug naar de opdracht: vraag 8 · Triggers en gender"


def link_to(page: Page, text: str) -> Locator:
    return page.locator(f"[id='{EIGHT}'] .about a[href$='{text}']")


def beside(page: Page) -> Locator:
    return page.locator(".is-alongside")


def opened(page: Page, text: str) -> Locator:
    link_to(page, text).click()
    expect(beside(page)).to_have_id(text)
    return beside(page)


@both_editions
def test_the_text_opens_beside_the_question_and_gives_the_focus_back(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT))
    link = link_to(page, SCENE)
    link.focus()
    page.keyboard.press("Enter")
    text = beside(page)
    expect(text).to_have_id(SCENE)
    expect(text.locator("h2")).to_be_focused()
    expect(link).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("region", name="Het incident")).to_be_visible()
    assert page.url.endswith(f"#{EIGHT}")
    field, shown = page.locator("textarea:visible").bounding_box(), text.bounding_box()
    assert field
    assert shown
    assert field["x"] + field["width"] < shown["x"]
    assert shown["y"] + shown["height"] <= 800
    page.keyboard.press("Escape")
    arrives(page, EIGHT)
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-expanded", "false")
    opened(page, SCENE).get_by_role("button", name=BACK, exact=True).click()
    arrives(page, EIGHT)
    expect(link).to_be_focused()
    opened(page, SCENE)
    link.click()
    arrives(page, EIGHT)
    expect(page.locator(f".step-list a[href='#{SCENE}']:visible")).to_have_class("is-visited")


@both_editions
def test_one_reads_on_beside_it_and_is_led_to_no_other_task(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT))
    text = opened(page, PIECES)
    text.locator("[data-next]").click()
    expect(text).to_have_id(WHOLE)
    expect(text.locator(".alongside__back")).to_have_text(BACK)
    expect(text.locator("[data-next], .return, .source").filter(visible=True)).to_have_count(0)
    text.locator("[data-previous]").click()
    expect(text).to_have_id(PIECES)
    page.keyboard.press("Escape")
    expect(link_to(page, PIECES)).to_be_focused()


@both_editions
def test_what_is_typed_meanwhile_keeps_the_focus_and_the_next_step_is_alone(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT))
    opened(page, PIECES)
    field = page.locator("textarea:visible")
    field.fill("Wat hier staat.")
    page.keyboard.press("Escape")
    expect(beside(page)).to_have_count(0)
    expect(field).to_be_focused()
    opened(page, PIECES)
    page.locator(f"[id='{EIGHT}'] [data-next]").click()
    expect(beside(page)).to_have_count(0)
    page.go_back()
    arrives(page, EIGHT)
    expect(field).to_have_value("Wat hier staat.")
    page.locator(f".step-list a[href='#{PIECES}']:visible").click()
    arrives(page, PIECES)
    expect(page.locator("[data-return]:visible")).to_have_text(BACK)


def test_where_it_leads_on_to_a_page_one_comes_back_to_the_question(
    built: Built, open_page: Open, edition: str
) -> None:
    step = "stabiel-vraag-1--layla-en-rick"
    page = open_page(built.address(edition, "layla-en-rick-stabiele-veiligheid", step))
    page.locator(f"[id='{step}'] .about a[href^='#stabiel-schema']").click()
    beside(page).locator(".form-page a").click()
    page.wait_for_url("**risicofactoren*")
    page.locator("[data-return-page]:visible").click()
    arrives(page, step)


def test_in_the_one_file_a_text_of_another_phase_comes_over_and_goes_back(built: Built, open_page: Open) -> None:
    step = "stabiel-vraag-1--layla-en-rick"
    page = open_page(built.address("single", "layla-en-rick-stabiele-veiligheid", step))
    page.locator(f"[id='{step}'] .about a[href$='{SCENE}']").click()
    expect(beside(page)).to_have_id(SCENE)
    page.keyboard.press("Escape")
    arrives(page, step)
    order = f"[...document.querySelectorAll('[id=\"{PHASE}\"] [data-step]')].map(step => step.id)"
    assert page.evaluate(order) == [step.id for step in built.course.cases[0].assignments[0].steps]


def test_on_a_phone_it_is_a_sheet_below_the_question_that_covers_no_focus(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT), width=360, height=740)
    sheet = opened(page, PIECES).bounding_box()
    question = page.locator(f"[id='{EIGHT}'] h2").bounding_box()
    assert sheet
    assert question
    assert (sheet["x"], sheet["width"]) == (0, page.evaluate("document.documentElement.clientWidth"))
    assert sheet["y"] + sheet["height"] == 740
    assert question["y"] + question["height"] <= sheet["y"]
    hidden = """() => {
        const { top, height, left, width } = document.activeElement.getClientRects()[0];
        const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
        return !document.activeElement.contains(over) && document.activeElement.outerHTML.slice(0, 90);
    }"""
    for _ in range(8):  # from the text back to the question, and over it
        page.keyboard.press("Shift+Tab")
        assert not page.evaluate(hidden)


@pytest.mark.parametrize(
    ("dark", "forced"),
    [(False, False), (True, False), (False, True)],
    ids=["light", "dark", "forced colours"],
)
def test_it_is_accessible(built: Built, open_page: Open, *, dark: bool, forced: bool) -> None:
    page = open_page("about:blank", dark=dark)
    if forced:
        page.emulate_media(forced_colors="active")
    page.goto(built.address("site", PHASE, EIGHT))
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 740})
        if not beside(page).count():
            opened(page, PIECES)
        if forced:
            page.evaluate(AS_FORCED)
        assert violations(page, colours=True) == [], width


def test_without_script_and_on_paper_nothing_is_different(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, EIGHT))
    opened(page, PIECES)
    page.emulate_media(media="print")
    ids = page.evaluate(SHOWN)
    assert len(ids) == len(built.course.cases[0].assignments[0].steps)
    expect(page.get_by_role("button", name=BACK)).to_have_count(0)
    page.emulate_media(media="screen")
    plain = open_page(built.address("site", PHASE, EIGHT), script=False)
    link_to(plain, PIECES).click()
    assert plain.url.endswith(f"#{PIECES}")
