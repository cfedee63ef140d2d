"""What the page of a cmi5 package tells an LRS and asks it: in the order and with the words of cmi5 and xAPI."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.packages.cmi5 import cmi5
from casebook.publishing.packages.packing import Packing
from casebook.rendering.articles import Articles
from tests.browser.conftest import Built, both_browsers, served
from tests.browser.lrs import BACK, Lrs, learning
from tests.browser.tabs import Kind, Launch
from tests.conftest import ROOT, theme_of
from tests.node import node

QUESTION, CHOICE, PICK = "vraag-1--anna-en-bas", "keuze-fiets--anna-en-bas", "geven--keuze-fiets--anna-en-bas"
LAST = "slot--anna-en-bas"
# The page of an LMS that has the course in a frame.
FRAME = """<!doctype html><title>LMS</title><body><script>
document.body.append(Object.assign(document.createElement("iframe"), { src: `index.html${location.search}` }));
</script>"""


@pytest.fixture
def lrs() -> Iterator[Lrs]:
    with learning() as made:
        yield made


@pytest.fixture
def course(small_built: Built, tmp_path: Path, lrs: Lrs) -> Iterator[str]:
    """The address of the page, unpacked as an LMS does; it is on another server than the LRS, as mostly."""
    packing = Packing(project_at(tmp_path), Articles(small_built.course, theme_of(), Cache()), {}, None, {})
    made = cmi5(Packing(**{**vars(packing), "lrs": (lrs.address,)}))
    with ZipFile(BytesIO(made["klein-cmi5.zip"])) as file:
        file.extractall(tmp_path)
    (tmp_path / "frame.html").write_text(FRAME, encoding="utf-8")
    with served(tmp_path) as address:
        yield f"{address}/index.html"


@pytest.fixture
def context(launch: Launch, browser_name: str) -> Iterator[BrowserContext]:
    made = launch(Kind(browser_name)).new_context()
    errors = list[str]()
    made.on("weberror", lambda error: errors.append(str(error.error)))
    yield made
    made.close()
    assert errors == []


def opened(context: BrowserContext, address: str) -> Page:
    """The course in a tab that nobody had before."""
    page = context.new_page()
    page.goto(address)
    page.locator("main.is-paging").wait_for()
    return page


def go(page: Page, step: str) -> None:
    page.evaluate("id => { location.hash = id }", step)
    expect(page.locator(f"[id='{step}']")).to_be_visible()


def leave(page: Page) -> None:
    page.goto("about:blank")
    page.close()


def faults_of(statements: list[dict[str, Any]]) -> Any:
    """What a validator of xAPI that others wrote finds wrong."""
    validator = ROOT / "tests" / "node_modules" / "@learninglocker" / "xapi-validation" / "dist" / "index.js"
    # It takes nothing for an object that is of another realm than its own: a clone is of that.
    code = """
        const { default: { default: faults } } = await import(value[0]);
        return structuredClone(value[1]).flatMap(faults);
    """
    return node(code, [validator.as_uri(), statements])


@both_browsers
def test_a_session_goes_as_cmi5_asks_and_goes_on_where_it_was_left(
    context: BrowserContext, course: str, lrs: Lrs
) -> None:
    page = opened(context, f"{course}?{lrs.launch()}")
    lrs.waits(lambda: lrs.verbs == ["initialized"])
    expect(page.locator(".lms").first).to_contain_text("Je werkgever kan zien")
    go(page, QUESTION)
    page.locator(f"[id='antwoord--{QUESTION}']").fill("een geheim antwoord")
    go(page, CHOICE)
    page.locator(f"[id='option_{PICK}']").check()
    page.locator(f"[id='{CHOICE}'] [data-show]").click()
    lrs.waits(lambda: lrs.state.get("place") == CHOICE and not lrs.state["kept"].endswith(":"))
    leave(page)
    lrs.waits(lambda: lrs.verbs == ["initialized", "terminated"])

    page = opened(context, f"{course}?{lrs.launch()}")
    expect(page.locator(f"[id='{CHOICE}']")).to_be_visible()
    expect(page.locator(f"[id='option_{PICK}']")).to_be_checked()
    expect(page.locator(f".step-list a[href='#{QUESTION}']")).to_have_class("is-visited")
    go(page, LAST)
    lrs.waits(lambda: lrs.state.get("completed") is True)
    leave(page)
    second = ["initialized", "completed", "terminated"]
    lrs.waits(lambda: lrs.verbs[2:] == second)

    page = opened(context, f"{course}?{lrs.launch()}")
    expect(page.locator(f"[id='{LAST}']")).to_be_visible()
    go(page, QUESTION)
    lrs.waits(lambda: lrs.state["place"] == QUESTION)
    leave(page)
    lrs.waits(lambda: lrs.verbs[5:] == ["initialized", "terminated"])
    assert lrs.wrong == []
    assert "geheim" not in lrs.heard
    assert faults_of(lrs.statements) == []
    assert faults_of([{**lrs.statements[0], "verb": {"id": "begon"}}]) != []


def test_who_leaves_at_once_has_completed_and_does_so_once(context: BrowserContext, course: str, lrs: Lrs) -> None:
    page = opened(context, f"{course}?{lrs.launch()}")
    lrs.waits(lambda: lrs.verbs == ["initialized"])
    expect(page.locator("[data-lms-silent]")).to_be_hidden()
    page.evaluate("id => { location.hash = id }", LAST)
    expect(page.locator(f"[id='{LAST}']")).to_be_visible()
    leave(page)
    lrs.waits(lambda: lrs.verbs == ["initialized", "completed", "terminated"] and lrs.state.get("place") == LAST)
    page = context.new_page()
    page.goto(f"{course.replace('index', 'frame')}?{lrs.launch()}")
    framed = page.locator("iframe").content_frame
    expect(framed.locator(f"[id='{LAST}']")).to_be_visible()
    expect(framed.locator("[data-lms-back]")).to_be_hidden()
    page.evaluate("document.querySelector('iframe').remove()")
    lrs.waits(lambda: lrs.verbs[3:] == ["initialized", "terminated"])
    assert lrs.wrong == []


def test_who_only_looks_back_changes_nothing(context: BrowserContext, course: str, lrs: Lrs) -> None:
    lrs.mode = "Review"
    page = opened(context, f"{course}?{lrs.launch()}")
    expect(page.get_by_role("link", name="Terug naar de leeromgeving")).to_have_attribute("href", BACK)
    go(page, LAST)
    leave(page)
    lrs.waits(lambda: lrs.verbs == ["initialized", "terminated"])
    assert (lrs.wrong, lrs.state) == ([], {})


def test_a_course_that_no_lrs_hears_works_and_says_so(context: BrowserContext, course: str, lrs: Lrs) -> None:
    used = lrs.launch()
    page = opened(context, f"{course}?{used}")
    lrs.waits(lambda: lrs.verbs == ["initialized"])
    leave(page)
    lrs.waits(lambda: lrs.verbs == ["initialized", "terminated"])
    with learning() as other:  # one that nobody named when the package was made
        elsewhere = lrs.launch(f"{other.address}/xapi")
        for query in ("", f"?{used}", f"?{elsewhere}"):
            page = opened(context, f"{course}{query}")
            expect(page.locator("[data-lms-silent]")).to_be_visible()
            expect(page.locator("[data-lms-silent]")).to_contain_text("houdt op dit moment niets bij")
            go(page, QUESTION)
            page.close()
        assert other.asked == []
    lrs.refuses = True
    page = opened(context, f"{course}?{lrs.launch()}")
    expect(page.locator("[data-lms-silent]")).to_be_visible()
    go(page, QUESTION)
    leave(page)
    assert lrs.verbs == ["initialized", "terminated"]
    assert lrs.wrong == []


def test_an_lrs_that_is_slow_is_waited_for(context: BrowserContext, course: str, lrs: Lrs) -> None:
    page = opened(context, f"{course}?{lrs.launch()}")
    lrs.waits(lambda: lrs.verbs == ["initialized"])
    go(page, QUESTION)
    lrs.waits(lambda: lrs.state.get("place") == QUESTION)
    leave(page)
    lrs.waits(lambda: "terminated" in lrs.verbs)
    lrs.gate.clear()
    page = context.new_page()
    page.clock.install()
    page.goto(f"{course}?{lrs.launch()}")
    page.locator("main.is-paging").wait_for()
    expect(page.locator("[data-lms-silent]")).to_be_hidden()
    page.clock.fast_forward(5000)
    expect(page.locator("[data-lms-silent]")).to_be_visible()
    lrs.gate.set()
    expect(page.locator(f"[id='{QUESTION}']")).to_be_visible()
    expect(page.locator("[data-lms-silent]")).to_be_hidden()


def test_what_the_lrs_did_not_take_is_told_once_more(context: BrowserContext, course: str, lrs: Lrs) -> None:
    page = context.new_page()
    page.clock.install()
    page.goto(f"{course}?{lrs.launch()}")
    lrs.waits(lambda: lrs.verbs == ["initialized"])
    page.locator("main.is-paging").wait_for()
    lrs.refuses = True
    go(page, LAST)
    page.clock.run_for(1000)
    expect(page.locator("[data-lms-silent]")).to_be_visible()
    lrs.refuses = False
    page.clock.run_for(15_000)
    lrs.waits(lambda: lrs.verbs == ["initialized", "completed"])
    expect(page.locator("[data-lms-silent]")).to_be_hidden()
    assert lrs.wrong == []
