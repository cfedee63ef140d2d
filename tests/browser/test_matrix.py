"""What a reader does in a course, each thing in each place that it can be opened in: on hosts, and in frames."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from playwright.sync_api import BrowserContext, Frame, Page, expect

from casebook.publishing.packages.hosting import pages_of
from tests.browser.conftest import Built, unfold
from tests.browser.hosts import PLAIN, SPELLINGS, Host, hosted
from tests.browser.tabs import Kind, Launch
from tests.conftest import in_turns, theme_of

PHASE = "kim-and-lee-first-talk"
QUESTION, CHOICE = "look--kim-and-lee", "which-way--kim-and-lee"
FIELD = f"antwoord--{QUESTION}"
WEATHER = "https://example.org/"
# All words of a sandbox that the course has any use for.
WORDS = (
    "allow-scripts",
    "allow-same-origin",
    "allow-forms",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
    "allow-modals",
    "allow-downloads",
    "allow-top-navigation",
)


@dataclass(frozen=True)
class Place:
    """Where the course is opened. `sandbox`: the words of the frame around it, "" without any, None for no frame.

    `across`: whether the page around the frame is of another site. `known`: whether the page can know those words. The
    rest is what works: a button that does not, says so.
    """

    host: Host = PLAIN
    edition: str = "site"
    sandbox: str | None = None
    across: bool = False
    known: bool = True
    hash: str = QUESTION
    saves: bool = True
    prints: bool = True
    exits: bool = True
    opens: bool = True

    def without(self, word: str) -> "Place":
        return replace(self, sandbox=" ".join(one for one in WORDS if one != word))


FRAME = Place(sandbox=" ".join(WORDS))
PLACES = {
    "plain": Place(),
    "one file": Place(edition="single"),
    **{spelling: Place(host) for spelling, host in SPELLINGS.items()},
    "a wrong charset": Place(Host(charset="iso-8859-1")),
    "a wrong charset, one file": Place(Host(charset="iso-8859-1"), edition="single"),
    "nosniff and a strict policy": Place(Host(headers=pages_of(theme_of()))),
    "no unload": Place(Host(headers={"Permissions-Policy": "unload=()"})),
    "a frame": Place(sandbox=""),
    "a frame, one file": Place(sandbox="", edition="single"),
    "a sandbox with all": FRAME,
    "a sandbox without downloads": replace(FRAME.without("allow-downloads"), saves=False),
    "a sandbox without modals": replace(FRAME.without("allow-modals"), prints=False),
    "a sandbox without top": replace(FRAME.without("allow-top-navigation"), exits=False),
    "a sandbox without popups": replace(FRAME.without("allow-popups"), opens=False),
    "a sandbox that popups stay in": replace(FRAME.without("allow-popups-to-escape-sandbox"), opens=False),
    "a sandbox without forms": FRAME.without("allow-forms"),
    # A browser may be set to keep nothing there; then only the one file has what was written when one goes on.
    "a frame of another site": Place(sandbox="", across=True, edition="single"),
    "a sandbox of another site": replace(FRAME, across=True, known=False, exits=False, opens=False, edition="single"),
    # There no storage is either; in the one file the page itself has the answers.
    "a sandbox with an origin of its own": replace(
        FRAME.without("allow-same-origin"), known=False, exits=False, opens=False, edition="single"
    ),
}
# Hosts of which each is tried every day with what it changes, by `test_hosts.py`; here with all the rest, in turns.
HOSTS = [name for name, place in PLACES.items() if place.host != PLAIN]
# Sandboxes that lack one word.
LESS = [name for name, place in PLACES.items() if place.sandbox and not place.across and place != FRAME and place.known]
FIREFOX = ("plain", "clean", "a frame, one file", "a sandbox without downloads", "a sandbox without modals")
ALWAYS = [("chromium", name) for name in PLACES if name not in {*HOSTS, *LESS}]
IN_TURNS = tuple(
    ([(browser, name) for name in names], of)
    for browser, names, of in (("chromium", HOSTS, 5), ("chromium", LESS, 3), ("firefox", FIREFOX, 5))
)


@contextmanager
def tab(launch: Launch, browser_name: str) -> Iterator[BrowserContext]:
    context = launch(Kind(browser_name)).new_context()
    context.route(f"{WEATHER}**", lambda route: route.fulfill(content_type="text/html", body="<title>Weather</title>"))
    yield context
    context.close()


def around(address: str, sandbox: str) -> str:
    """The page of a host, with a field to type in, far above the frame."""
    words = f' sandbox="{sandbox}"' if sandbox else ""
    frame = f'<iframe name="course" src="{address}" width="1000" height="700"{words}></iframe>'
    return f'<!doctype html><title>Host</title><input autofocus><p style="height: 120vh">Town</p>{frame}'


@contextmanager
def opened(built: Built, place: Place, context: BrowserContext) -> Iterator[tuple[Page, Page | Frame]]:
    """A tab with the course, and the page or the frame that the course is in."""
    file = built.site / f"{PHASE}.html" if place.edition == "site" else built.single
    folder, name = file.parent, file.name
    path = f"/{place.host.links(name)}#{place.hash}"
    page = context.new_page()
    pages: dict[str, str] = {}
    with hosted(folder, place.host, pages) as address:
        pages["/host"] = around(f"{address}{path}", place.sandbox or "")
        town = address.replace("127.0.0.1", "localhost") if place.across else address
        page.goto(f"{address}{path}" if place.sandbox is None else f"{town}/host")
        course = page.frame("course") if place.sandbox is not None else page
        assert course
        yield page, course


@in_turns(("browser_name", "where"), ALWAYS, *IN_TURNS)
def test_all_that_a_reader_does_works_everywhere_or_says_that_it_does_not(
    english_built: Built, launch: Launch, browser_name: str, where: str
) -> None:
    place = PLACES[where]
    with tab(launch, browser_name) as context, opened(english_built, place, context) as (page, course):
        arrives(page, course, place)
        types(course)
        goes_and_comes_back(course)
        chooses(course)
        searches(course)
        reports(course)
        saves(course, place)
        prints(course, place)
        if place.sandbox is not None:
            opens_a_window(page, course, place)
        exits(page, course, place)


@pytest.mark.parametrize("browser_name", ["firefox"], indirect=True)
def test_a_frame_of_another_site_has_the_way_back(english_built: Built, launch: Launch, browser_name: str) -> None:
    place = PLACES["a frame of another site"]
    with tab(launch, browser_name) as context, opened(english_built, place, context) as (page, course):
        arrives(page, course, place)
        types(course)
        # The mouse of Firefox's driver does not reach into such a frame.
        for link in (".header .menu__link[href='#how-to']", ".page-return a:visible"):
            course.locator(link).dispatch_event("click")
        comes_back(course)


def arrives(page: Page, course: Page | Frame, place: Place) -> None:
    """At the step that the address names; and nothing happens to the page around it."""
    expect(course.locator("[data-step].is-current")).to_have_attribute("id", QUESTION)
    expect(course.locator(".frame").first).to_be_visible(visible=place.sandbox is not None)
    if place.sandbox is not None:
        assert page.evaluate("[document.activeElement.localName, document.title, scrollY]") == ["input", "Host", 0]


def types(course: Page | Frame) -> None:
    course.locator(f"[id='{FIELD}']").fill("what I think")


def goes_and_comes_back(course: Page | Frame) -> None:
    course.locator(".header .menu__link", has_text="How to").click()
    course.locator(".page-return a:visible").click()
    comes_back(course)


def comes_back(course: Page | Frame) -> None:
    expect(course.locator("[data-step].is-current")).to_have_attribute("id", QUESTION)
    expect(course.locator(f"[id='{FIELD}']")).to_have_value("what I think")


def chooses(course: Page | Frame) -> None:
    course.evaluate(f"location.hash = '{CHOICE}'")
    course.get_by_role("radio", name="You give it away.").check()
    course.locator(f"[id='{CHOICE}'] .choice__show button").click()
    expect(course.locator(f"[id='{CHOICE}'] [data-outcome]:visible")).to_have_count(1)


def searches(course: Page | Frame) -> None:
    course.locator(".search__open").click()
    course.locator(".search__field").fill("report")
    expect(course.locator(".hit__link").first).to_be_visible()
    course.locator(".search__field").press("Enter")
    expect(course.locator(".hit__link").first).to_be_focused()
    course.locator(".hit__link").first.press("Escape")


def reports(course: Page | Frame) -> None:
    course.locator(".header .menu__link", has_text="My report").click()
    expect(course.locator("[data-document]")).to_contain_text("what I think")


def saves(course: Page | Frame, place: Place) -> None:
    course.evaluate(
        """() => {
            const make = URL.createObjectURL;
            URL.createObjectURL = (file) => {
                document.body.dataset.got = "it";
                return make(file);
            };
        }"""
    )
    course.locator("[data-save=docx]").click()
    got = course.locator("body[data-got]")
    expect(got).to_have_count(int(place.saves))
    tells_beside(course, "[data-actions]", works=place.saves, known=place.known)
    unfold(course)
    course.locator("[data-component=save] button:visible").first.click()
    if place.saves:
        expect(course.locator("[data-saved]:visible").first).to_contain_text("Check whether")
    tells_beside(course, ".open", works=place.saves, known=place.known)


def prints(course: Page | Frame, place: Place) -> None:
    course.evaluate("() => void (self.print = () => (document.body.dataset.printed = 'it'))")
    course.locator("[data-component=print]:visible").click()
    expect(course.locator("body[data-printed]")).to_have_count(int(place.prints))
    tells_beside(course, "[data-actions]", works=place.prints, known=place.known)


def tells_beside(course: Page | Frame, where: str, *, works: bool, known: bool) -> None:
    told = course.locator(f"{where} [role=alert]:visible")
    if known and works:
        expect(told).to_have_count(0)
    else:
        expect(told).to_contain_text("That cannot be done here" if known else "Did nothing happen?")


def opens_a_window(page: Page, course: Page | Frame, place: Place) -> None:
    """With all answers; or the address is shown."""
    line = course.locator(".header .frame")
    button = line.get_by_role("button", name="Open in a window of its own")
    expect(button).to_be_visible(visible=place.opens)
    if not place.opens:
        expect(line).to_contain_text(course.url)
        return
    with page.context.expect_page() as found:
        button.click()
    expect(found.value.locator("[data-document]")).to_contain_text("what I think")
    expect(found.value.locator(".frame").first).to_be_hidden()
    found.value.close()


def exits(page: Page, course: Page | Frame, place: Place) -> None:
    button = course.get_by_role("link", name="Leave this site")
    expect(button).to_have_count(int(place.exits))
    if place.exits:
        button.click()
        page.wait_for_url(WEATHER)
