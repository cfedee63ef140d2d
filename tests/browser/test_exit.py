"""The quick way out: the page is gone at once, all answers with it, and Back does not bring the page back."""

import functools
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from casebook.pipeline import build
from casebook.project import Project
from casebook.reading import disk
from tests.browser.axe import OPEN_ALL
from tests.browser.conftest import Built, OfToday, Open, both_browsers, built_at, served
from tests.browser.tabs import Kind, Launch
from tests.browser.test_steps import PHASE, QUESTION, SMALL_PHASE
from tests.conftest import ROOT, SMALL, change, course_of, problems_of

pytestmark = both_browsers(of=2)

ONE = "direct-vraag-1--layla-en-rick"
FIELD = f"antwoord--{QUESTION}"
STORAGE_THROWS = (
    "for (const name of ['sessionStorage', 'localStorage'])"
    " Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })"
)


@pytest.fixture(scope="module")
def leaving(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small course with a way out."""
    root = tmp_path_factory.mktemp("way out")
    files = change(
        disk.read(SMALL), "course.yaml", "id: klein\n", "id: klein\nexit: {address: https://weer.invalid/}\n"
    )
    disk.add(root / "content", files)
    return built_at(root, root / "content")


def status(page: Page) -> str:
    return page.locator(".exit [role=status]").text_content() or ""


def left(page: Page) -> None:
    page.wait_for_url("about:blank")
    assert page.locator("body").inner_text().strip() == ""
    assert page.title() in ("", "Nieuw tabblad")


def test_shift_three_times_leaves_and_wipes_but_not_while_one_types(
    leaving: Built, open_page: Open, edition: str
) -> None:
    page = open_page(leaving.address(edition, SMALL_PHASE, QUESTION), fresh=True)
    page.clock.install()
    field = page.locator(f"[id='{FIELD}']")
    field.focus()
    for key in "ABCD":
        page.keyboard.press(f"Shift+{key}")
    expect(field).to_have_value("ABCD")
    assert status(page) == ""
    page.keyboard.press("Shift")
    lost = " Wat je hier typte, wordt dan gewist."
    assert status(page) == f"Druk nog 2 keer op Shift om deze site te verlaten.{lost}"
    expect(page.locator(".exit [role=status]")).to_be_in_viewport(ratio=1)  # who typed is warned for all to see
    page.keyboard.press("Shift")
    assert status(page) == f"Druk nog 1 keer op Shift om deze site te verlaten.{lost}"
    page.keyboard.press("e")
    assert "gestopt" in status(page)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.run_for(2001)  # all three are quick ones
    assert "gestopt" in status(page)
    page.clock.run_for(5001)
    assert status(page) == ""
    before = page.evaluate("history.length")
    for _ in range(3):
        page.keyboard.press("Shift")
    left(page)
    assert page.evaluate("history.length") == before
    page.goto(leaving.address(edition, SMALL_PHASE, QUESTION))
    expect(field).to_have_value("")


EVENTS = (
    "compositionstart", "compositionend", "beforeinput", "input", "touchstart", "dragstart", "paste", "contextmenu",
    "selectionchange", "pointercancel", "wheel", "auxclick",
)  # fmt: skip


def send(page: Page, name: str) -> None:
    page.evaluate(f"document.body.dispatchEvent(new Event('{name}'))")


def move(page: Page) -> None:
    for x in (200, 300):
        page.mouse.move(x, 420)


# What people do with a Shift, or between two, that is no way out.
OTHERWISE: dict[str, Callable[[Page], object]] = {
    "a wheel": lambda page: page.mouse.wheel(0, 30),
    "a click": lambda page: page.mouse.click(5, 300),
    "a move": move,
    "a letter": lambda page: page.keyboard.press("a"),
    "a scroll": lambda page: page.evaluate("new Promise((done) => { onscroll = done; scrollBy(0, 9); })"),
    **{name: functools.partial(send, name=name) for name in EVENTS},
    "a blur": lambda page: page.evaluate("dispatchEvent(new Event('blur'))"),
}  # fmt: skip


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # what browsers send is the same here
def test_a_shift_with_anything_else_in_it_or_between_is_no_way_out(leaving: Built, open_page: Open) -> None:
    address = leaving.address("site", SMALL_PHASE, QUESTION)
    page = open_page(address)
    for name, act in OTHERWISE.items():
        for _ in range(4):
            page.keyboard.down("Shift")
            act(page)
            page.keyboard.up("Shift")
        for _ in range(2):
            page.keyboard.press("Shift")
            page.keyboard.press("Shift")
            act(page)
        assert page.url == address, name
    page.evaluate("dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }))")
    page.locator("textarea:visible").first.focus()
    for _ in range(3):
        page.keyboard.press("Shift")  # of a keyboard on the screen
    assert page.url == address


# Scrolls again and again: a page that has just been loaded still goes to its step.
NOTHING_BEHIND_AT_THE_END = """() => {
    scrollTo(0, document.body.scrollHeight);
    const last = document.querySelector(".footer__inner > :last-child").getBoundingClientRect();
    const way = document.querySelector(".exit");
    return way.closest(".steps__progress") !== null || last.bottom <= way.getBoundingClientRect().top;
}"""


def test_the_button_leaves_also_when_storage_throws_and_stays_in_sight_on_a_phone(
    leaving: Built, open_page: Open, edition: str
) -> None:
    page = open_page("about:blank", width=320, height=640, fresh=True)
    page.add_init_script(STORAGE_THROWS)
    page.goto(leaving.address(edition, SMALL_PHASE, QUESTION))
    button = page.get_by_role("link", name="Verlaat deze site")
    page.wait_for_function(NOTHING_BEHIND_AT_THE_END)
    expect(button).to_be_in_viewport(ratio=1)
    place = button.bounding_box()
    assert place
    assert place["height"] >= 44
    button.click()
    left(page)


def test_a_screen_that_cannot_be_emptied_does_not_keep_the_answers(leaving: Built, open_page: Open) -> None:
    page = open_page(leaving.address("site", SMALL_PHASE, QUESTION))
    field = page.locator(f"[id='{FIELD}']")
    field.fill("geheim")
    page.evaluate(
        """() => {
            document.documentElement.replaceChildren = () => { throw new Error("no") };
            console.error = () => {};
        }"""
    )
    page.get_by_role("link", name="Verlaat deze site").click()
    page.wait_for_url("about:blank")
    page.goto(leaving.address("site", SMALL_PHASE, QUESTION))
    expect(field).to_have_value("")


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # where things stand is the same
def test_search_leaves_the_way_out_in_sight(built: Built, open_page: Open) -> None:
    page = open_page("about:blank")
    for width, height in ((320, 640), (768, 1024), (1024, 768), (1280, 720), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(built.address("site", PHASE, ONE))
        progress = page.locator(".steps__title > [data-count]").bounding_box()
        page.get_by_role("button", name="Zoeken").click()
        page.keyboard.type("de")
        expect(page.locator(".hit")).to_have_count(20)
        panel = page.locator(".search__panel").bounding_box()
        place = page.get_by_role("link", name="Verlaat deze site").bounding_box()
        assert panel
        assert place
        assert progress
        assert (
            panel["x"] + panel["width"] <= place["x"]
            or panel["y"] + panel["height"] <= place["y"]
            or panel["y"] >= place["y"] + place["height"]
        ), width
        assert progress["x"] + progress["width"] <= place["x"] or place["y"] > height / 2, width
        page.get_by_role("link", name="Verlaat deze site").click()
        left(page)


# What is still behind the button at the end of the page.
BEHIND = """() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const edges = document.querySelector(".exit").getBoundingClientRect();
    if (document.querySelector(".steps__progress .exit")) return []; // below that bar all scrolls away
    return [...document.querySelectorAll("main :not(:has(*)), footer :not(:has(*))")]
        .filter((one) => one.checkVisibility() && !one.closest(".sr-only") && [...one.getClientRects()].some((box) => (
            box.left < edges.right && box.right > edges.left && box.top < edges.bottom && box.bottom > edges.top
        )))
        .map((one) => one.outerHTML);
}"""


def test_all_of_every_kind_of_page_can_be_scrolled_free_of_the_button(
    english_built: Built, open_page: Open, of_today: OfToday
) -> None:
    page = open_page("about:blank")
    paths = (path for path in sorted(english_built.site.glob("*.html")) if not path.stem.startswith("your-own"))
    for path in of_today(paths):  # of the first case
        page.goto(path.as_uri())
        for width, height in ((360, 640), (740, 360)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(BEHIND) == [], path.stem


def test_on_a_phone_no_drawing_or_word_is_half_behind_the_button(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "stefanie-en-thomas"), width=360, height=640)
    edge = page.locator(".exit").bounding_box()
    assert edge
    assert (edge["x"], edge["width"]) == (0, page.evaluate("document.documentElement.clientWidth"))
    assert round(edge["y"] + edge["height"]) == 640
    behind = "getComputedStyle(document.querySelector('.exit')).backgroundColor"
    assert page.evaluate(f"{behind} === getComputedStyle(document.body).backgroundColor")


# Whether a link is behind the button when the keyboard comes to it.
COVERED = """() => {
    const edges = document.querySelector(".exit").getBoundingClientRect();
    return [...document.activeElement.getClientRects()].some((box) => (
        box.left < edges.right && box.right > edges.left && box.top < edges.bottom && box.bottom > edges.top
    ));
}"""


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # Firefox moves nothing that is in sight in part
@pytest.mark.parametrize(("width", "key"), [(1280, "Shift+Tab"), (360, "Tab")])
def test_what_the_keyboard_comes_to_is_not_behind_the_button(
    built: Built, open_page: Open, width: int, key: str
) -> None:
    page = open_page(built.address("site", "waar-staat-wat"), width=width)
    page.evaluate(OPEN_ALL)
    links = page.locator("main a")
    (links.last if key == "Shift+Tab" else links.first).focus()
    for _ in range(40):
        page.keyboard.press(key)
        assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # stock Firefox shows no print style
def test_it_is_not_printed(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"))
    page.emulate_media(media="print")
    expect(page.locator(".exit")).to_be_hidden()


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small course on a server, with a neutral page on the same server to leave for."""
    tmp_path = tmp_path_factory.mktemp("hosted")
    with served(tmp_path / "out") as host:
        files_ = disk.read(SMALL)
        files_ = change(files_, "course.yaml", "id: klein\n", f"id: klein\nexit: {{address: {host}/weer.html}}\n")
        for path, content in files_.items():
            (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "content" / path).write_bytes(content)
        build(Project(tmp_path / "content", ROOT / "themes", tmp_path / "out"))
        (tmp_path / "out" / "weer.html").write_text('<!doctype html><html lang="nl"><title>Het weer</title><p>Zon')
        yield host


@pytest.mark.parametrize("path", ["site/anna-en-bas.html", "klein.html"])
def test_from_a_server_it_goes_to_the_page_that_the_course_names(
    hosted: str, launch: Launch, browser_name: str, path: str
) -> None:
    context = launch(Kind(browser_name)).new_context()
    page = context.new_page()
    page.goto(f"{hosted}/{path}")
    page.evaluate("sessionStorage.setItem('casebook:klein:answer:x', '\"geheim\"')")
    before = page.evaluate("history.length")
    page.get_by_role("link", name="Verlaat deze site").click()
    page.wait_for_url(f"{hosted}/weer.html")
    assert page.title() == "Het weer"
    assert page.evaluate("history.length") == before
    assert page.evaluate("Object.keys(sessionStorage)") == []
    assert page.evaluate("document.referrer") == ""
    context.close()


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # the file is the same for the other one
def test_without_script_it_is_a_plain_link(built: Built, open_page: Open) -> None:
    link = open_page(built.address("site", "index"), script=False).get_by_role("link", name="Verlaat deze site")
    expect(link).to_be_visible()
    for path in (built.single, *built.site.glob("*.html")):
        assert '<a class="exit__link" href="https://' in path.read_text(encoding="utf-8")


def test_a_course_without_an_address_has_no_button(small: dict[str, bytes]) -> None:
    assert course_of(small).exit is None
    wrong = change(small, "course.yaml", "id: klein\n", "id: klein\nexit: {address: weer.nl}\n")
    assert [problem.code for problem in problems_of(wrong)] == ["bad-address"]
