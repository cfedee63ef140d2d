"""The link to a step, to send to somebody."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Built, Open, both_browsers, served
from tests.browser.tabs import Kind, Launch
from tests.browser.test_steps import CHOICE, QUESTION, SMALL_PHASE, arrives

BUTTON = "Kopieer de link naar deze stap"
READ = "async () => (await (await (await navigator.clipboard.read())[0].getType('text/plain')).text())"


@pytest.mark.parametrize("broken", [False, True], ids=["copied", "told"])
def test_the_link_leads_to_the_step_that_is_open(small_built: Built, launch: Launch, broken: bool) -> None:  # noqa: FBT001
    context = launch(Kind("chromium")).new_context()  # only there a test may read the clipboard
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    with served(small_built.site) as address:
        page.goto(f"{address}/{SMALL_PHASE}.html?utm_source=mail#{QUESTION}")
        arrives(page, QUESTION)
        page.evaluate("id => { location.hash = id }", CHOICE)
        arrives(page, CHOICE)
        link = f"{address}/{SMALL_PHASE}.html#{CHOICE}"
        if broken:
            page.evaluate("navigator.clipboard.write = undefined; document.execCommand = () => false")
        page.get_by_role("button", name=BUTTON).click()
        if broken:
            expect(page.locator(".link [role=status]")).to_contain_text(link)
        else:
            expect(page.locator(".link [role=status]")).to_have_text("Gekopieerd.")
            assert page.evaluate(READ) == link
        page.evaluate("id => { location.hash = id }", QUESTION)
        expect(page.locator(".link [role=status]")).to_have_text("")
    context.close()


def test_from_a_disk_there_is_no_link_to_send(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    arrives(page, QUESTION)
    expect(page.get_by_text(BUTTON).first).to_be_attached()
    expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)


@both_browsers
def test_what_was_copied_can_be_pasted(small_built: Built, launch: Launch, browser_name: str) -> None:
    context = launch(Kind(browser_name)).new_context()
    page = context.new_page()
    with served(small_built.site) as address:
        page.goto(f"{address}/{SMALL_PHASE}.html#{QUESTION}")
        arrives(page, QUESTION)
        page.get_by_role("button", name=BUTTON).click()
        expect(page.locator(".link [role=status]")).to_have_text("Gekopieerd.")
        field = page.locator(f"#antwoord--{QUESTION}")
        field.focus()
        page.keyboard.press("Control+V")
        expect(field).to_have_value(f"{address}/{SMALL_PHASE}.html#{QUESTION}")
    context.close()
