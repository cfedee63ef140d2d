"""Built pages in real browsers, opened from disk, with nothing beside them and no network."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from casebook.course.course import Course
from casebook.pipeline import build
from casebook.project import Project

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


@dataclass(frozen=True)
class Small:
    """The small course, to change and build again; what is kept of the reader is shown on the page `begrippen`."""

    root: Path

    def build(self) -> None:
        build(Project(self.root / "content", self.root / "themes", self.root / "output"))

    def change(self, path: str, old: str, new: str) -> None:
        file = self.root / "content" / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def address(self, page: str, hash_: str = "") -> str:
        return f"{(self.root / 'output' / 'site' / f'{page}.html').as_uri()}{f'#{hash_}' if hash_ else ''}"


@pytest.fixture
def small_course(tmp_path: Path) -> Small:
    shutil.copytree(ROOT / "tests" / "golden" / "small" / "content", tmp_path / "content")
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    prose = tmp_path / "themes" / "default" / "templates" / "prose.html"
    panel = '{% if page.id == "begrippen" %}{% include "components/keep/keep.html" %}{% endif %}'
    prose.write_text(f"{prose.read_text(encoding='utf-8').rstrip()[: -len('</article>')]}{panel}\n</article>\n")
    course = Small(tmp_path)
    course.build()
    return course


def saved_text(page: Page, button: str) -> str:
    """What a button saves as a file: its Blob, because stock Firefox does not tell its driver of downloads."""
    page.evaluate(
        """() => {
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => { window.savedBlob = blob; return make(blob); };
        }"""
    )
    page.locator(button).click()
    return str(page.evaluate("window.savedBlob.text()"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on a server of its own, on this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
