"""Search: the same hits in both editions, by keyboard, and fast."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Built, Open, both_browsers, both_editions
from tests.browser.test_steps import PHASE

pytestmark = both_browsers(of=4)
# What is found, and where it stands, is the same in every browser.
in_one = pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)

ENTRIES = Path(__file__).resolve().parents[2] / "themes" / "default" / "components" / "search" / "entries.js"
ONE = "direct-vraag-1--layla-en-rick"
QUERIES = [
    "geweld",
    "Layla vraag",
    "hierarchie",
    "één",
    "niet te vinden",
    "v",
    "ve",
    "veiligheid toelichting",
    "zo'n",
    "directe",
]

# Leaves out of the web edition's list the pages that only this edition has.
IN_BOTH = """
let list;
Object.defineProperty(self, "casebookSearch", {
  get: () => list,
  set: (pages) => (list = pages.filter(([id]) => !%s.includes(id))),
});
"""


def opened(page: Page) -> Page:
    page.get_by_role("button", name="Zoeken").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.wait_for_function("() => !document.querySelector('[data-index]') || self.casebookSearch")
    return page


def hits_of(page: Page, query: str) -> list[Any]:
    page.get_by_role("searchbox").fill(query)
    found: list[Any] = page.evaluate(
        """() => [...document.querySelectorAll('.hit')].map(hit => hit.innerHTML.replace(/href="[^"#]*#/, 'href="#'))"""
    )
    return found


@in_one
def test_both_editions_find_the_same(built: Built, open_page: Open) -> None:
    page = open_page("about:blank", fresh=True)
    page.add_init_script(IN_BOTH % json.dumps(sorted(built.course.only_in_site)))
    page.goto(built.address("site", PHASE, ONE))
    site = opened(page)
    single = opened(open_page(built.address("single", PHASE, ONE)))
    for query in QUERIES:
        assert hits_of(site, query) == hits_of(single, query), query
        assert not set("\ue000\ue001\ue002") & set(site.locator(".search__panel").inner_text()), query  # around a pair
    assert len(hits_of(site, "geweld")) == 20
    for page in (site, single):
        hits_of(page, "")
        expect(page.locator(".search__status")).to_have_text("")
        hits_of(page, "politie")
        expect(page.locator(".search__status")).to_contain_text("gevonden")
    assert site.locator(".search__status").inner_text() == single.locator(".search__status").inner_text()
    assert violations(site) == []
    assert entries_of(single) == site.evaluate("casebookSearch")


def entries_of(page: Page) -> object:
    """What the script finds to search in the one-file edition."""
    code = re.sub(r"^export ", "", ENTRIES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    leaves_out = json.dumps(page.locator(".search").get_attribute("data-leaves-out"))
    return page.evaluate(f"(() => {{ {code}\nreturn entriesOf({leaves_out}); }})()")


@in_one
def test_what_can_be_found_is_the_same_in_both_readings(built: Built, open_page: Open) -> None:
    page = open_page(built.address("single", PHASE, ONE))
    described = entries_of(page)
    page.locator(".steps__progress:visible a").first.click()
    page.get_by_role("switch", name="Rollen omgedraaid").filter(visible=True).first.click()
    expect(page.locator(f"[id='{PHASE}']")).to_contain_text("Lars")
    assert entries_of(page) == described


@both_editions
def test_a_hit_opens_the_very_step_by_keyboard_and_the_way_back_leads_on(
    built: Built, open_page: Open, edition: str
) -> None:
    page = opened(open_page(built.address(edition, PHASE, ONE)))
    page.keyboard.type("De politie toelichting")
    expect(page.locator(".search__status")).to_contain_text("gevonden")
    expect(page.locator(".hit").first.locator("mark").first).to_have_text("De")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    first = page.locator(".hit__link").first
    expect(first).to_be_focused()
    target = (first.get_attribute("href") or "").partition("#")[2]
    page.keyboard.press("Enter")
    expect(page.locator("[data-step]:visible")).to_have_attribute("id", target)
    expect(page.locator(f"[id='{target}'] h2")).to_be_focused()
    expect(page.locator(".search__panel")).to_be_hidden()
    page.locator(f"[id='{target}'] [data-return]").click()
    expect(page.locator(f"[id='{ONE}']")).to_be_visible()


def test_escape_closes_and_gives_the_focus_back_and_nothing_found_says_what_to_do(
    built: Built, open_page: Open, edition: str
) -> None:
    page = opened(open_page(built.address(edition, PHASE, ONE), width=320, height=640))
    page.keyboard.type("xyzzy")
    expect(page.locator(".search__status")).to_contain_text("Niets gevonden. Kijk of")
    page.keyboard.press("Escape")
    expect(page.locator(".search__panel")).to_be_hidden()
    expect(page.get_by_role("button", name="Zoeken")).to_be_focused()
    opened(page)
    page.keyboard.type("Genderrollen in de situatie vraag")  # takes the place of what stood there
    page.keyboard.press("Enter")
    expect(page.locator(".hit__link").first).to_be_focused()
    page.locator(f".hit__link[href='#{ONE}']").press("Enter")  # the step that is open already
    expect(page.locator(f"[id='{ONE}'] h2")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_there_is_no_search(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"), script=False)
    expect(page.get_by_role("button", name="Zoeken")).to_be_hidden()


def test_how_much_is_found_is_told_once_when_one_stops_typing(built: Built, open_page: Open, edition: str) -> None:
    page = opened(open_page(built.address(edition, PHASE, ONE)))
    page.evaluate(
        """() => {
            self.told = [];
            new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true });
        }""".replace("() => {", "() => { const status = document.querySelector('.search__status');", 1)
    )
    page.keyboard.type("politie")
    expect(page.locator(".hit").first).to_be_visible()
    expect(page.locator(".search__status")).to_contain_text("gevonden")
    assert len(page.evaluate("told")) == 1


@in_one
def test_the_panel_covers_nothing_of_the_header(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "index"))
    for width, height in ((360, 740), (768, 1024), (1280, 800), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        opened(page)
        covered = page.evaluate(
            """() => {
                const panel = document.querySelector(".search__panel").getBoundingClientRect();
                const names = ".brand, .search__open, .menu__link, .exit__link, .header__button";
                const seen = [...document.querySelectorAll(names)];
                return seen.filter((one) => one.checkVisibility()).filter((one) => {
                    const { left, right, top, bottom } = one.getBoundingClientRect();
                    return right > panel.left && left < panel.right && bottom > panel.top && top < panel.bottom;
                }).map((one) => one.className);
            }"""
        )
        assert not covered, width
        page.keyboard.press("Escape")
