"""What the page of a SCORM package tells an LMS and asks it: in the order and within the limits of SCORM."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Frame, Page, expect

from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.packages.kinds import PACKAGES
from casebook.publishing.packages.packing import Packing
from casebook.rendering.articles import Articles
from tests.browser import lms
from tests.browser.conftest import Built, served
from tests.browser.tabs import Kind, Launch
from tests.conftest import ROOT, theme_of

QUESTION, CHOICE, PICK = "vraag-1--anna-en-bas", "keuze-fiets--anna-en-bas", "geven--keuze-fiets--anna-en-bas"
LAST = "slot--anna-en-bas"
STATUS = {"scorm12": "cmi.core.lesson_status", "scorm2004": "cmi.completion_status"}
PLACE = {"scorm12": "cmi.core.lesson_location", "scorm2004": "cmi.location"}
# What a host may send along: the page must not need more.
STRICT = {"Permissions-Policy": "unload=()"}
Start = Callable[[str], tuple[Page, list[str]]]


@pytest.fixture(scope="module", params=["scorm12", "scorm2004"])
def package(request: pytest.FixtureRequest, small_built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the small course, unpacked as an LMS does, with a page of the LMS beside it."""
    kind, root = str(request.param), tmp_path_factory.mktemp("lms")
    articles = Articles(small_built.course, theme_of(), Cache())
    made = PACKAGES[kind](Packing(project_at(root), articles, {}, None, {}))
    with ZipFile(BytesIO(made[f"klein-{kind}.zip"])) as file:
        file.extractall(root)
    page = lms.PAGE % {"old": "true" if kind == "scorm12" else "false"}
    (root / "lms.html").write_text(page, encoding="utf-8")
    (root / "others.html").write_text(lms.OTHERS % {"old": "true" if kind == "scorm12" else "false"}, encoding="utf-8")
    shutil.copy(
        ROOT / "tests" / "node_modules" / "scorm-again" / "dist" / "scorm-again.min.js", root / "scorm-again.js"
    )
    (root / "kind").write_text(kind)
    return root


@pytest.fixture
def start(package: Path, launch: Launch, browser_name: str) -> Iterator[Start]:
    """Open the page of the LMS, and hear what the console says."""
    with served(package, lambda _: STRICT) as address, tab(launch, browser_name) as (page, said):

        def at(name: str) -> tuple[Page, list[str]]:
            page.goto(f"{address}/{name}")
            return page, said

        yield at
        assert said == []


@contextmanager
def tab(launch: Launch, browser_name: str) -> Iterator[tuple[Page, list[str]]]:
    context = launch(Kind(browser_name)).new_context()
    page, said = context.new_page(), list[str]()
    page.on("console", lambda one: said.append(one.text) if "favicon" not in one.text else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/favicon.ico", lambda route: route.fulfill(status=200, content_type="image/png", body=b""))
    yield page, said
    context.close()


def begun(page: Page, how: str = "") -> Frame:
    """The course, launched by the LMS and shown."""
    page.evaluate(f"begin({how})")
    return framed(page)


def framed(page: Page) -> Frame:
    """The frame with the course, once its script runs; one that was removed may linger."""
    page.locator("iframe").content_frame.locator("main.is-paging").wait_for()
    frame = page.locator("iframe").element_handle().content_frame()
    assert frame
    return frame


def go(frame: Frame, step: str) -> None:
    frame.evaluate("id => { location.hash = id }", step)
    expect(frame.locator(f"[id='{step}']")).to_be_visible()


def told(page: Page, key: str, value: str) -> None:
    """Wait until the LMS has kept something."""
    page.wait_for_function("([key, value]) => (kept[key] ?? '').includes(value)", arg=[key, value])


def test_a_session_goes_as_scorm_asks_and_goes_on_where_it_was_left(start: Start, package: Path) -> None:
    kind = (package / "kind").read_text()
    page, _ = start("lms.html")
    frame = begun(page)
    expect(frame.locator(".lms")).to_contain_text("Je werkgever kan zien")
    expect(frame.locator(".exit")).to_have_count(0)
    go(frame, QUESTION)
    frame.locator(f"[id='antwoord--{QUESTION}']").fill("een geheim antwoord")
    go(frame, CHOICE)
    frame.locator(f"[id='option_{PICK}']").check()
    frame.locator(f"[id='{CHOICE}'] [data-show]").click()
    expect(frame.locator(f"[id='{PICK}']")).to_be_visible()
    told(page, PLACE[kind], CHOICE)  # without that anybody closes anything
    told(page, STATUS[kind], "incomplete")
    page.evaluate("end()")
    page.evaluate("sessionStorage.clear()")
    assert page.evaluate("wrong") == []
    assert page.evaluate("sessions[0].filter((name) => name === 'Finish').length") == 1
    assert page.evaluate("sessions[0].at(-1)") == "Finish"
    assert "geheim" not in page.evaluate("JSON.stringify(calls)")

    frame = begun(page)
    expect(frame.locator(f"[id='{CHOICE}']")).to_be_visible()
    expect(frame.locator(f"[id='option_{PICK}']")).to_be_checked()
    expect(frame.locator(f".step-list a[href='#{QUESTION}']")).to_have_class("is-visited")
    go(frame, LAST)
    told(page, STATUS[kind], "completed")
    page.evaluate("end()")
    page.evaluate("sessionStorage.clear()")

    frame = begun(page)
    expect(frame.locator(f"[id='{LAST}']")).to_be_visible()
    go(frame, QUESTION)
    told(page, PLACE[kind], QUESTION)
    assert page.evaluate("wrong") == []
    assert page.evaluate("kept")[STATUS[kind]] == "completed"


def test_a_frame_that_is_killed_at_once_ends_the_session_in_order(start: Start) -> None:
    page, _ = start("lms.html")
    frame = begun(page)
    frame.evaluate("id => { location.hash = id }", QUESTION)
    page.evaluate("end()")
    assert page.evaluate("wrong") == []
    assert page.evaluate("sessions[0].at(-1)") == "Finish"


def test_an_lms_that_comes_late_is_found(start: Start, package: Path) -> None:
    kind = (package / "kind").read_text()
    page, _ = start("lms.html")
    page.evaluate("([place, id]) => { kept[place] = id }", [PLACE[kind], QUESTION])
    frame = begun(page, "true")
    page.evaluate("arrive()")
    expect(frame.locator(f"[id='{QUESTION}']")).to_be_visible()
    assert page.evaluate("wrong") == []


BROKEN = {
    "absent": "undefined",
    "throwing": "new Proxy({}, { get: () => () => { throw new Error('no') } })",
    "refusing": "new Proxy({}, { get: () => () => 'false' })",
}


def test_the_course_works_without_an_lms_and_with_one_that_fails(start: Start) -> None:
    page, _ = start("lms.html")
    for how in BROKEN.values():
        page.evaluate(f"() => {{ window[NAME] = {how}; frame('index.html'); }}")
        frame = framed(page)
        go(frame, QUESTION)
        frame.locator(f"[id='antwoord--{QUESTION}']").fill("een antwoord")
        page.evaluate("end()")
    page.goto(page.url.replace("lms.html", "index.html"))  # and by itself
    expect(page.locator("main.is-paging")).to_have_count(1)


def test_an_lms_of_others_finds_nothing_wrong(start: Start) -> None:
    page, _ = start("others.html")
    page.evaluate("launch()")
    go(framed(page), QUESTION)
    page.wait_for_function("id => JSON.stringify(kept()).includes(id)", arg=QUESTION)
    assert str(page.evaluate("end()")) == "0"  # the code of its last error
