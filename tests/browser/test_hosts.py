"""Whatever a host makes of addresses, bytes and headers: the course works there as on a plain server."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions
from tests.browser.hosts import SPELLINGS, Host, hosted
from tests.browser.tabs import Kind, Launch
from tests.browser.test_steps import arrives
from tests.conftest import in_turns

pytestmark = both_browsers

PHASE = "anna-en-bas-fase-een"
QUESTION, PASSAGE = "vraag-1--anna-en-bas", "situatie--anna-en-bas"
FIELD = f"antwoord--{QUESTION}"


@pytest.fixture(scope="module")
def kept() -> Iterator[dict[str, BrowserContext]]:
    """Each host has an address of its own, at which nothing is kept yet: so they can share a tab."""
    contexts: dict[str, BrowserContext] = {}
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture
def tab(kept: dict[str, BrowserContext], launch: Launch, browser_name: str) -> Page:
    if browser_name not in kept:
        kept[browser_name] = launch(Kind(browser_name)).new_context()
        kept[browser_name].new_page()
    return kept[browser_name].pages[0]


# Each in Chromium; the addresses are read by our own script, so of Firefox some are enough for a day.
IN_CHROMIUM, IN_FIREFOX = ([(name, spelling) for spelling in SPELLINGS] for name in ("chromium", "firefox"))


@in_turns(("browser_name", "spelling"), IN_CHROMIUM, (IN_FIREFOX, 3))
def test_the_page_knows_its_own_name_however_a_host_spells_it(small_built: Built, tab: Page, spelling: str) -> None:
    """From a question to a page and back, and over a text of another page: the very step that was left."""
    host = SPELLINGS[spelling]
    page = tab
    with hosted(small_built.site, host) as address:
        page.goto(f"{address}/{host.links(f'{PHASE}.html')}#{QUESTION}")
        arrives(page, QUESTION)
        page.locator(f"[id='{FIELD}']").fill("een antwoord")
        page.locator(".header .menu__link", has_text="Begrippen").click()
        back = page.locator(".page-return a")
        expect(back).to_contain_text("vraag 1")
        back.click()
        arrives(page, QUESTION)
        expect(page.locator(f"[id='{FIELD}']")).to_have_value("een antwoord")
        page.locator(".header .menu__link", has_text="Begrippen").click()
        page.get_by_role("link", name="de situatie").click()
        arrives(page, PASSAGE)
        expect(page.locator("[data-return]:visible")).to_contain_text("vraag 1")
        page.locator("[data-return]:visible").click()
        arrives(page, QUESTION)


# What becomes of a link on its way, around and inside `{}`, the name of a step.
CHANGED = {
    "a full stop": "{}.",
    "a bracket": "({})",
    "a quotation mark": "{}”",
    "a tracker": "{}?utm_source=mail&utm_medium=x",
    "another tracker": "{}&fbclid=IwAR1",
    "a slash": "/{}/",
    "a bang": "!{}",
    "an escaped hash": "%23{}",
    "twice escaped": "%2523{}",
    "an entity": "{}&amp;",
    "a space": "%20{}%20",
    "a broken line": "%3D%0A{}",
    "a hidden sign": "%E2%80%8B{}%C2%AD",
    "a chat's mark": "*{}*",
}


@both_editions
@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_what_mail_and_chats_and_trackers_make_of_a_link_is_understood(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, PHASE, PASSAGE))
    dashes = QUESTION.replace("--", "%E2%80%93")
    broken = QUESTION.replace("anna", "anna=%0D%0A")
    changed = [
        *(form.format(QUESTION) for form in CHANGED.values()),
        QUESTION.title(),
        QUESTION.upper(),
        dashes,
        broken,
    ]
    for hash_ in (
        *changed,
        QUESTION.replace("--", "%E2%80%94"),
        QUESTION.replace("--", "-"),
        f"{QUESTION[:-2]}%E2%80%A6",
    ):
        page.goto(small_built.address(edition, PHASE, PASSAGE))
        arrives(page, PASSAGE)
        page.goto(small_built.address(edition, PHASE, hash_))  # a page that is open already only goes elsewhere in it
        arrives(page, QUESTION)
        expect(page.locator("[data-component=lost]")).to_be_hidden()
        assert page.url.endswith(f"#{QUESTION}"), hash_
    for hash_ in changed[:2]:
        page.goto("about:blank")
        page.goto(small_built.address(edition, PHASE, hash_))
        arrives(page, QUESTION)
        assert page.url.endswith(f"#{QUESTION}"), hash_


@both_editions
def test_a_link_to_what_is_not_there_is_told_with_where_one_is_now(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, PHASE, "weg--anna-en-bas"))
    lost = page.locator("[data-component=lost]")
    expect(lost).to_contain_text("niet (meer) in de cursus")
    expect(lost).to_contain_text("Je bent nu bij: Doel" if edition == "site" else "Je bent nu bij: Start")
    page.goto(small_built.address(edition, PHASE, QUESTION))
    arrives(page, QUESTION)
    expect(lost).to_be_hidden()
    page.evaluate("location.hash = 'nergens'")
    expect(lost).to_contain_text("Je bent nu bij: Vraag 1")
    assert page.url.endswith(f"#{QUESTION}")
    arrives(page, QUESTION)


@both_editions
@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_a_link_to_what_has_moved_leads_to_where_it_is(english_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(english_built.address(edition, "kim-and-lee-afterwards", "tale--kim-and-lee"))
    arrives(page, "situation--kim-and-lee")


def written(encoding: str) -> Callable[[bytes], bytes]:
    return lambda page: page.decode("utf-8").encode(encoding)


# A server that says what is not so; or a file that a program wrote again in another encoding, or with other line ends.
BYTES = {
    **{f"charset={name}": Host(charset=name) for name in ("iso-8859-1", "windows-1250", "shift_jis")},
    **{
        f"written as {name}": Host(charset=said, bytes_of=written(name))
        for name, said in (("cp1252", "utf-8"), ("mac_roman", "utf-8"), ("cp437", "windows-1252"), ("utf-16", "utf-8"))
    },
    "crlf": Host(bytes_of=lambda page: page.replace(b"\n", b"\r\n")),
    "cr": Host(bytes_of=lambda page: page.replace(b"\n", b"\r")),
    "nosniff": Host(headers={"X-Content-Type-Options": "nosniff"}),
    "no unload": Host(headers={"Permissions-Policy": "unload=()"}),
}


# All words of a page, also those in attributes.
ALL_TEXT = """() => [...document.querySelectorAll("*")].flatMap((one) => (
    [...one.attributes].map(({ value }) => value))).concat(document.documentElement.textContent).join()"""


@in_turns(
    ("browser_name", "bytes_"),
    [],
    ([("chromium", name) for name in BYTES], 2),
    ([("firefox", name) for name in BYTES], 6),
)
def test_style_script_and_letters_are_right_whatever_becomes_of_the_bytes(
    small_built: Built, tab: Page, edition: str, bytes_: str
) -> None:
    page = tab
    folder, name = {
        "site": (small_built.site, f"{PHASE}.html"),
        "single": (small_built.single.parent, small_built.single.name),
    }[edition]
    with hosted(folder, BYTES[bytes_]) as address:
        page.goto(f"{address}/{name}#{QUESTION}")
        arrives(page, QUESTION)  # so the script runs
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--color-accent')")
        expect(page.locator(".footer__exit, .search__status").first).to_have_count(1)
        text = page.evaluate(ALL_TEXT)
        assert "Vraag 1 · " in text
        assert not set("ÂÃ�â") & set(text)
        sign = "getComputedStyle(document.querySelector('[data-next]'), '::after').content"
        assert "→" in page.evaluate(sign)
        page.get_by_role("button", name="Zoeken").click()
        page.get_by_role("searchbox").fill("fiets")
        expect(page.locator("#search_status")).to_contain_text("gevonden")
        expect(page.locator(".hit").first).not_to_contain_text("Ã")
