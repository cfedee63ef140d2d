"""Text that a reader makes larger or wider, a screen that she turns, and a menu that stays."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.axe import OPEN_ALL
from tests.browser.conftest import Built, Open
from tests.browser.test_pages import WIDER
from tests.conftest import html_of

# As a reader's own style sheet would; one that is made by script is allowed by every policy.
OWN_STYLE = """style => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
}"""
# What has words in it that are cut off.
CUT = """() => [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && one.innerText?.trim() && getComputedStyle(one).overflow != "visible")
    .filter((one) => !one.matches("textarea, input, select") && getComputedStyle(one).overflowY != "auto")
    .filter((one) => one.clientHeight > 1 && one.scrollHeight > one.clientHeight + 1)
    .map((one) => one.outerHTML.slice(0, 120))"""
# WCAG 1.4.12, and twice the size of 1.4.4.
STYLES = {
    "wider": "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    " p { margin-block-end: 2em !important }",
    "larger": "html { font-size: 200% !important }",
}


@pytest.mark.parametrize("style", STYLES)
def test_text_may_be_larger_and_wider_and_none_is_lost(small_built: Built, open_page: Open, style: str) -> None:
    page = open_page(small_built.address("site", "anna-en-bas-fase-een"))
    for path in sorted(small_built.site.glob("*.html")):
        page.goto(path.as_uri())
        page.evaluate(OPEN_ALL)
        page.evaluate(OWN_STYLE, STYLES[style])
        assert page.evaluate(WIDER) == [], path.name
        assert page.evaluate(CUT) == [], path.name


def test_a_screen_may_be_turned(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", "anna-en-bas-fase-een"))
    shown = []
    for width, height in ((360, 740), (740, 360)):
        page.set_viewport_size({"width": width, "height": height})
        page.reload()
        shown.append(page.locator("[data-step]:visible").inner_text())
    assert shown[0] == shown[1] != ""


def stops(page: Page) -> Iterator[str]:
    """What the keyboard comes to, one after the other, and how it is marked."""
    for _ in range(60):
        page.keyboard.press("Tab")
        yield page.evaluate(
            """() => {
                const one = document.activeElement;
                const style = getComputedStyle(one);
                const seen = style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2;
                return seen || one == document.body ? "" : one.outerHTML.slice(0, 120);
            }"""
        )


def test_where_the_keyboard_is_can_be_seen_everywhere(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", "anna-en-bas-fase-een"))
    for name in ("index", "anna-en-bas-fase-een"):
        page.goto(small_built.address("site", name))
        page.evaluate(OPEN_ALL)
        assert {*stops(page)} == {""}


def test_the_menu_is_the_same_on_every_page_and_calls_a_place_by_one_name(built: Built) -> None:
    menus, names = set(), dict[str, set[str]]()
    for path in built.site.glob("*.html"):
        html = html_of(path.read_bytes())
        links = re.findall(r'<a class="menu__link"[^>]*href="([^"#]*)"[^>]*>(.*?)</a>', html, re.DOTALL)
        menus.add(tuple(links))
        for target, name in links:
            names.setdefault(target, set()).add(re.sub(r"<[^>]+>|\s+", " ", name).strip())
    assert len(menus) == 1
    assert menus != {()}
    assert [both for both in names.values() if len(both) > 1] == []
