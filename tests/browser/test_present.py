"""A step alone on the big screen, led by keys."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Built, Open, both_browsers, both_editions
from tests.browser.test_steps import ONE, PHASE, QUESTION, SMALL_PHASE, arrives

pytestmark = both_browsers(of=4)

BEFORE, AFTER = "vervolg--anna-en-bas", "keuze-fiets--anna-en-bas"
PASSAGE = "situatie--layla-en-rick"
AROUND = ".header, .step-list, .footer, .source, .kept, textarea"


def begin(page: Page) -> None:
    expect(page.locator("h2:focus")).to_have_count(1)
    page.keyboard.press("p")
    expect(page.locator(".present")).to_be_visible()


@both_editions
def test_a_question_is_alone_and_large_until_escape(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION), width=1920, height=1080, fresh=True)
    page.evaluate("delete Element.prototype.requestFullscreen")  # headless Firefox has a screen of its own size
    begin(page)
    expect(page.locator(AROUND).filter(visible=True)).to_have_count(0)
    question = page.locator(f"[id='{QUESTION}'] .question")
    expect(question).to_have_text("Wat zie je?")
    size = question.evaluate("found => parseFloat(getComputedStyle(found).fontSize)")
    assert size >= 60
    tops = page.locator(".lens__points:visible li").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().top)"
    )
    assert len(tops) == 2
    assert len(set(tops)) == 1
    page.keyboard.press("Escape")
    expect(page.locator(".step-list:visible")).to_have_count(1)
    expect(page.locator(f"[id='{QUESTION}'] textarea")).to_be_visible()


@both_editions
def test_keys_lead_through_the_steps_and_it_lasts_in_the_tab(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION), fresh=True)
    begin(page)
    for key, step in (
        ("ArrowRight", AFTER),
        ("ArrowLeft", QUESTION),
        ("PageDown", AFTER),
        ("PageUp", QUESTION),
        ("ArrowLeft", BEFORE),
    ):
        page.keyboard.press(key)
        arrives(page, step)
    page.reload()
    expect(page.locator(".present")).to_be_visible()
    last = small_built.course.cases[0].assignments[0].steps[-1]
    page.goto(small_built.address(edition, SMALL_PHASE, last.id))
    arrives(page, last.id)
    page.keyboard.press("ArrowRight")
    arrives(page, str(last.next))
    expect(page.locator(".present")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".present")).to_be_hidden()


def test_full_screen_that_ends_with_the_page_does_not_end_it(small_built: Built, open_page: Open, edition: str) -> None:
    last = small_built.course.cases[0].assignments[0].steps[-1]
    page = open_page(small_built.address(edition, SMALL_PHASE, last.id), fresh=True)
    begin(page)
    page.keyboard.press("ArrowRight")
    arrives(page, str(last.next))
    expect(page.locator(".present")).to_be_visible()


def test_b_blanks_the_screen_and_a_shows_the_field_in_which_letters_are_letters(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION), fresh=True)
    begin(page)
    page.keyboard.press("b")
    expect(page.locator("h2:visible")).to_have_count(0)
    page.keyboard.press("b")
    expect(page.locator("h2:visible")).to_have_count(1)
    page.keyboard.press("a")
    field = page.locator(f"[id='{QUESTION}'] textarea")
    expect(field).to_be_focused()
    page.keyboard.type("baP.")
    page.keyboard.press("ArrowLeft")
    expect(field).to_have_value("baP.")
    arrives(page, QUESTION)
    expect(page.locator(".present")).to_be_visible()


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # what axe asks is no matter of the browser
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_on_the_big_screen_is_in_the_way_of_anybody(
    small_built: Built, open_page: Open, edition: str, *, dark: bool
) -> None:
    address = small_built.address(edition, SMALL_PHASE, QUESTION)
    page = open_page(address, width=1920, height=1080, fresh=True, dark=dark)
    begin(page)
    colours = True if dark else None
    assert violations(page, colours=colours) == []
    page.keyboard.press("a")
    expect(page.locator(f"[id='{QUESTION}'] textarea")).to_be_focused()
    assert violations(page, colours=colours) == []
    page.goto(small_built.address(edition, SMALL_PHASE, AFTER))
    arrives(page, AFTER)
    expect(page.locator(".present")).to_be_visible()
    assert violations(page, colours=colours) == []


def test_letters_can_be_turned_off_and_are_no_keys_in_a_field(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION), fresh=True)
    page.locator(f"[id='{QUESTION}'] textarea").fill("")
    page.keyboard.type("p")
    expect(page.locator(".present")).to_be_hidden()
    page.get_by_role("button", name="Op het scherm").filter(visible=True).click()
    page.get_by_label("letters als toets").uncheck()
    page.keyboard.press("b")
    expect(page.locator("h2:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    page.locator(f"[id='{QUESTION}'] h2").focus()
    page.keyboard.press("p")
    expect(page.locator(".present")).to_be_hidden()


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_without_script_it_is_not_offered(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE), script=False)
    expect(page.get_by_role("button", name="Op het scherm")).to_have_count(0)


def test_a_clicker_leads_on_where_a_page_shows_no_more_also_without_the_big_screen(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, PASSAGE), height=500)
    page.keyboard.press("PageDown")
    expect(page.locator(f"[id='{PASSAGE}']")).to_be_visible()  # it is longer than the screen
    for key, step in (("PageDown", ONE), ("PageUp", PASSAGE)):
        for _ in range(40):
            page.keyboard.press(key)
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            if page.locator(f"[id='{step}']").is_visible():
                break
        arrives(page, step)
