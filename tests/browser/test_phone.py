"""A phone: little of its screen is taken for ever, and what one touches is large enough."""

from playwright.sync_api import expect

from tests.browser.conftest import Built, Open
from tests.browser.test_steps import ONE, PHASE, arrives

CHOICE, FORM = "politie--layla-en-rick", "stabiel-schema-risicofactoren--layla-en-rick"

# Which part of the screen is under what stays in its place when one scrolls: each line is looked at in its middle.
FIXED = """() => {
    scrollTo(0, 300);
    let taken = 0;
    for (let y = 0; y < innerHeight; y += 1) {
        let one = document.elementFromPoint(innerWidth / 2, y);
        while (one && !/fixed|sticky/.test(getComputedStyle(one).position)) one = one.parentElement;
        if (one) taken += 1;
    }
    return taken / innerHeight;
}"""
# What can be touched and is smaller than that in either direction, links within a sentence left out (WCAG 2.5.8).
SMALLER = """([selector, least]) => [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.closest("p, li, dd, td, h2, label.tick, .prose")?.textContent.trim()
        || one.closest("p, li, dd, td, h2")?.textContent.trim() === one.textContent.trim())
    .map((one) => [one.getBoundingClientRect(), one])
    .filter(([{ width, height }]) => width > 1 && Math.min(width, height) < least - 0.5)
    .map(([{ width, height }, one]) => [Math.round(width), Math.round(height), one.outerHTML.slice(0, 110)])"""
TOUCHED = "a[href], button, summary, select, textarea, input:not([type=radio], [type=checkbox]), .tick, .option__label"
MAIN = ".button, .step__nav > a, .header__button, .search__open, .exit__link, .menu__link"


def test_the_header_is_one_row_with_one_menu(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "index"), width=360, height=740)
    for width in (320, 360, 390):
        page.set_viewport_size({"width": width, "height": 740})
        box = page.locator(".header").bounding_box()
        assert box
        assert box["height"] <= 64
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    links = page.locator(".menu__link")
    expect(links.first).to_be_hidden()
    page.locator(".header").get_by_role("button", name="Menu").click()
    expect(links.first).to_be_visible()
    assert not page.evaluate(SMALLER, [MAIN, 44])
    links.last.click()
    expect(page.locator("h1:visible")).to_have_text("Mijn verslag")
    expect(links.first).to_be_hidden()


def test_little_of_the_screen_is_taken_and_targets_are_large(built: Built, open_page: Open, edition: str) -> None:
    page = open_page("about:blank", width=360, height=740)
    for name, step in (
        ("index", ""),
        ("gemeente", ""),
        ("woordenlijst", ""),
        ("layla-en-rick", ""),
        (PHASE, ONE),
        (PHASE, CHOICE),
        ("layla-en-rick-stabiele-veiligheid", FORM),
    ):
        page.goto(built.address(edition, name, step))
        expect(page.locator("h1:visible, h2:visible").first).to_be_visible()
        assert page.evaluate(FIXED) <= 0.12, name
        assert not page.evaluate(SMALLER, [TOUCHED, 24]), name
        assert not page.evaluate(SMALLER, [MAIN, 44]), name


def test_the_way_on_from_the_first_question_is_in_view(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE), width=360, height=740)
    arrives(page, ONE)
    ways = [page.locator(f"[id='{ONE}'] [{way}]") for way in ("data-previous", "data-next")]
    expect(ways[1]).to_be_in_viewport(ratio=1)
    assert len({way.evaluate("one => one.getBoundingClientRect().top") for way in ways}) == 1  # beside each other


def test_nothing_is_cut_off_or_broken_within_a_word(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, ONE), width=360, height=740)
    arrives(page, ONE)
    page.goto(built.address("site", "layla-en-rick"))  # where one goes on, its button is at its widest
    titles = page.locator(".phase > h3:visible")
    expect(titles).not_to_have_count(0)
    assert titles.evaluate_all("all => all.filter((one) => one.clientWidth < 200).map((one) => one.textContent)") == []
    page.goto(built.address("site", "layla-en-rick-leiding"))
    expect(page.locator("[data-fit]:visible")).to_contain_text("Het past.")
    assert page.locator(".agenda:visible").evaluate("one => one.scrollWidth - one.clientWidth") <= 0
