import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions
from tests.browser.test_steps import CHOICE, QUESTION, SMALL_PHASE, leaves

pytestmark = both_browsers(of=2)

FIELD = f"antwoord--{QUESTION}"
TEXT = 'Eén <b>zin</b>\nen "nog" één.'


# A script that leaves the page must not be waited for: the driver hangs on what never answers.
def goes_back(page: Page) -> None:
    page.evaluate("() => { setTimeout(() => history.back()) }")


def goes_to(page: Page, link: str) -> None:
    page.evaluate("link => { setTimeout(() => { location.href = link }) }", link)


def field(page: Page) -> str:
    return page.locator(f"[id='{FIELD}']").input_value()


@both_editions
def test_what_one_types_comes_back_after_reload_and_from_other_pages(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    page.reload()
    assert field(page) == TEXT
    page.goto(small_built.address(edition, "begrippen"))
    page.goto(small_built.address(edition, SMALL_PHASE, QUESTION))
    assert field(page) == TEXT


def test_another_tab_does_not_see_it(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION), fresh=True)
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    other = page.context.new_page()
    other.goto(small_built.address("site", SMALL_PHASE, QUESTION))
    assert field(other) == ""


@both_editions
def test_one_button_wipes_all_after_one_confirmation(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-no]:visible").click()
    assert field(page) == TEXT
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    assert field(page) == ""
    expect(page.locator("[data-wiped]:visible")).to_have_text("Alles is gewist.")
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_when_nothing_can_be_kept_the_reader_is_told_and_the_page_works_on(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page("about:blank", fresh=True)
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    expect(page.locator("[role=alert]:visible")).to_contain_text("bewaart hier niets")
    page.locator(f"[id='{QUESTION}'] [data-next]").click()
    leaves(page, QUESTION)
    page.go_back()
    assert field(page) == TEXT


@pytest.mark.parametrize(
    "browser_name", ["chromium"], indirect=True
)  # stock Firefox cannot be told to show print style
def test_a_long_answer_is_printed_in_full(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill("regel\n" * 60)
    page.emulate_media(media="print")
    printed = page.locator(f"[id='{QUESTION}'] .answer__print")
    assert printed.inner_text().count("regel") == 60
    expect(page.locator(f"[id='{FIELD}']")).to_be_hidden()


def test_a_wiped_answer_does_not_come_back_by_the_back_button(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    page.locator(f"[id='{SMALL_PHASE}'] .steps__title a").click()
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    goes_back(page)
    page.wait_for_url(lambda url: url.endswith(QUESTION))
    expect(page.locator(f"[id='{FIELD}']")).to_have_value("")


@pytest.mark.parametrize(("name", "step", "box"), [("schema", "", "checkbox"), (SMALL_PHASE, CHOICE, "radio")])
def test_what_was_ticked_or_picked_and_wiped_does_not_come_back_either(
    small_built: Built, open_page: Open, name: str, step: str, box: str
) -> None:
    page = open_page(small_built.address("site", name, step))
    page.locator(f"[type={box}]:visible").first.check()
    page.evaluate("document.querySelector('.is-current [data-show]')?.click()")
    goes_to(page, "verslag.html")
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    goes_back(page)
    page.wait_for_url(lambda url: url == small_built.address("site", name, step))
    page.wait_for_load_state()
    # Chromium puts back what it kept of a form in a task of its own, after it told that the page is loaded.
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(page.locator(f"[type={box}]:visible").first).to_be_visible()
    expect(page.locator(f"[type={box}]:checked")).to_have_count(0)


def test_what_two_pages_keep_is_not_overwritten_by_going_back(small_built: Built, open_page: Open) -> None:
    other = "slot--anna-en-bas"
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill("een")
    goes_to(page, f"anna-en-bas-fase-twee.html#{other}")
    page.locator(f"[id='antwoord--{other}']").fill("twee")
    goes_back(page)
    page.wait_for_url(lambda url: url.endswith(QUESTION))
    page.locator(f"[id='{FIELD}']").fill("een, en meer")
    goes_to(page, f"anna-en-bas-fase-twee.html#{other}")
    expect(page.locator(f"[id='antwoord--{other}']")).to_have_value("twee")


def test_spoiled_storage_leaves_the_steps_working(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    page.evaluate(
        "for (const key of ['visited', 'place', 'origins']) sessionStorage.setItem(`casebook:klein:${key}`, '5')"
    )
    page.reload()
    expect(page.locator("[data-step]:visible")).to_have_count(1)
