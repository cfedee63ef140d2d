"""Before the script has come: what it is going to fold away is not painted first; and when none comes, all appears."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Built, Open, both_browsers, served
from tests.browser.tabs import Kind, Launch
from tests.browser.test_steps import ONE, PHASE, SHOWN
from tests.conftest import in_turns

SHIFTS = """self.shifted = 0; new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true })"""


def slowed(page: Page) -> None:
    """As on an old computer, far from its server."""
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    speed = {"offline": False, "latency": 20, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
    tools.send("Network.emulateNetworkConditions", speed)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})


@in_turns(
    ("where", "width", "height"),
    [],
    ([("site", 1280, 800), ("site", 390, 844), ("single", 390, 844), ("single", 1280, 800)], 4),
)
def test_nothing_moves_when_a_step_is_opened_on_a_slow_computer(
    built: Built, launch: Launch, browser_name: str, *, where: str, width: int, height: int
) -> None:
    site = where == "site"
    folder: Path = built.site if site else built.single.parent
    context = launch(Kind(browser_name)).new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    with served(folder) as address:
        slowed(page)
        page.goto(f"{address}/{PHASE if site else built.single.stem}.html#{ONE}")
        page.wait_for_function(f"step => ({SHOWN}).join() === step && document.querySelector('.is-stepping')", arg=ONE)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert page.evaluate("shifted") <= 0.02
    context.close()


# The steps that can be seen, and how far down the page what stands around them does.
SEEN = """[...document.querySelectorAll("[data-step]")]
    .filter((step) => step.checkVisibility({ visibilityProperty: true })).map((step) => step.id)"""
PLACES = """[...document.querySelectorAll("h1, .steps")].map((one) =>
    Math.round(one.getBoundingClientRect().top + scrollY))"""


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
@pytest.mark.parametrize("step", [ONE, "situatie--layla-en-rick"])
def test_before_the_script_no_other_step_is_painted_and_all_has_its_place(
    built: Built, launch: Launch, browser_name: str, *, step: str, width: int, height: int
) -> None:
    context = launch(Kind(browser_name)).new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    held: list[Route] = []
    page.route(lambda url: "script.js" in url, lambda route: held.append(route))
    with served(built.site) as address:
        page.goto(f"{address}/{PHASE}.html#{step}", wait_until="commit")
        last = built.course.cases[0].assignments[0].steps[-1].id
        page.wait_for_function(
            "last => document.getElementById(last) && getComputedStyle(document.body).display === 'grid'", arg=last
        )
        assert set(page.evaluate(SEEN)) <= {step}
        before = page.evaluate(PLACES)
        held[0].continue_()
        page.wait_for_function(f"step => ({SEEN}).join() === step && document.querySelector('.is-stepping')", arg=step)
        assert page.evaluate(PLACES) == before
    context.close()


def test_all_appears_when_no_script_comes(small_built: Built, launch: Launch, browser_name: str) -> None:
    context = launch(Kind(browser_name)).new_context()
    page = context.new_page()
    page.route(lambda url: ".js" in url, lambda route: route.abort())
    with served(small_built.site) as address:
        page.goto(f"{address}/anna-en-bas-fase-een.html")
        assert page.evaluate(f"({SEEN}).length") == 0
        steps = page.locator("[data-step]").count()
        page.wait_for_function(f"count => ({SEEN}).length === count", arg=steps)
    tops = page.locator("[data-step]").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    context.close()


# When the pages of the one file are there, before its last script: how many have been laid out.
LAID_OUT = """new MutationObserver((_, watcher) => {
    if (!document.querySelector("body > footer")) return;
    watcher.disconnect();
    self.laidOut = [...document.querySelectorAll("[data-page]")].filter((page) => page.getClientRects().length).length;
}).observe(document, { childList: true, subtree: true })"""


@both_browsers
def test_no_page_of_the_one_file_is_laid_out_before_the_one_that_is_asked_for(built: Built, open_page: Open) -> None:
    page = open_page("about:blank", fresh=True)
    page.add_init_script(LAID_OUT)
    page.goto(built.address("single", PHASE, ONE))
    assert page.evaluate("laidOut") == 0
    assert page.locator("[data-page]:visible").count() == 1


@both_browsers
@pytest.mark.parametrize("cut", ["script", "page"])
def test_what_there_is_of_the_one_file_appears_when_its_script_fails_or_it_was_broken_off(
    small_built: Built, open_page: Open, tmp_path: Path, cut: str
) -> None:
    whole = small_built.single.read_text(encoding="utf-8")
    at = whole.rindex("<script>") if cut == "script" else whole.index("<footer")
    (tmp_path / "half.html").write_text(whole[:at], encoding="utf-8")
    page = open_page((tmp_path / "half.html").as_uri())
    pages = page.locator("[data-page]")
    assert pages.count() > 5
    expect(pages.locator("visible=true")).to_have_count(pages.count())
