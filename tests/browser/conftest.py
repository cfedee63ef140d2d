"""Built pages in real browsers, opened from disk, with nothing beside them and no network."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from casebook.course import Course
from casebook.pipeline import Project, build

ROOT = Path(__file__).resolve().parents[2]

# Without these Chromium asks its makers for news at every start.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Drivers switch Firefox's protection of files off; users have it on.
PROTECTED = {"security.fileuri.strict_origin_policy": True}


@dataclass(frozen=True)
class Built:
    """The course as a trainer has it: a folder and a file that lie apart, below a folder with a space."""

    course: Course
    site: Path
    single: Path

    def address(self, edition: str, page: str, hash_: str = "") -> str:
        if edition == "single":
            return f"{self.single.as_uri()}#{hash_ or page}"
        return f"{(self.site / f'{page}.html').as_uri()}{f'#{hash_}' if hash_ else ''}"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("usb stick")
    checked = build(Project(ROOT / "content", ROOT / "themes", root / "output"))
    shutil.move(root / "output" / "site", root / "de site")
    (root / "een map").mkdir()
    shutil.move(root / "output" / "genderbril.html", root / "een map" / "genderbril.html")
    return Built(checked.course, root / "de site", root / "een map" / "genderbril.html")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as found:
        yield found


@dataclass(frozen=True)
class Kind:
    """A browser as a reader has it: dark or light, with or without script."""

    name: str
    dark: bool = False
    script: bool = True


Launch = Callable[[Kind], Browser]


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Launch]:
    """Start a kind of browser, once. Stock Firefox is set by preferences: it does not heed a context's options."""
    started: dict[Kind, Browser] = {}

    def start(kind: Kind) -> Browser:
        if kind not in started and kind.name == "firefox":
            dark = {"layout.css.prefers-color-scheme.content-override": 0 if kind.dark else 1}
            started[kind] = playwright.firefox.launch(
                channel="moz-firefox",
                executable_path=shutil.which("firefox-esr"),
                firefox_user_prefs={**PROTECTED, **dark, "javascript.enabled": kind.script},
            )
        elif kind not in started:
            started[kind] = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        return started[kind]

    yield start
    for browser in started.values():
        browser.close()


@pytest.fixture(params=["chromium", "firefox"])
def browser_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@dataclass
class Opened:
    """A tab, and what went wrong in it."""

    context: BrowserContext
    page: Page
    complaints: list[str] = field(default_factory=list)


Open = Callable[..., Page]


@pytest.fixture
def open_page(launch: Launch, browser_name: str) -> Iterator[Open]:
    """Open an address in a new tab. After the test no request may have left the disk and no complaint been made."""
    opened: list[Opened] = []

    def start(address: str, *, dark: bool = False, script: bool = True, width: int = 1280, height: int = 800) -> Page:
        context = launch(Kind(browser_name, dark, script)).new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        tab = Opened(context, context.new_page())
        opened.append(tab)
        tab.page.on("console", lambda message: tab.complaints.append(f"{message.type}: {message.text}"))
        tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.page.on("request", lambda request: _must_be_local(request.url, tab.complaints))
        tab.page.goto(address)
        return tab.page

    yield start
    complaints = [complaint for tab in opened for complaint in tab.complaints]
    for tab in opened:
        tab.context.close()
    assert complaints == []


def _must_be_local(url: str, complaints: list[str]) -> None:
    if not url.startswith(("file:", "data:", "blob:", "about:")):
        complaints.append(f"request: {url}")


@pytest.fixture(params=["site", "single"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)
