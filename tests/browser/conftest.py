"""Built pages in real browsers, opened from disk, with nothing beside them and no network."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, Playwright, expect, sync_playwright

from casebook.course.course import Course
from casebook.pipeline import build
from casebook.project import Project
from tests.browser.tabs import Kind, Launch, Tab, Tabs
from tests.conftest import PATIENCE, ROOT, SMALL, Row, turn_of
from tests.loopback import Quiet, listening
from tests.words import ENGLISH

# Rather Chromium without the window around a page, which takes more time than most pages do.
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
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
# Firefox, too, without what no page notices: starting processes in advance, and noting its windows for after a crash.
# That is a quarter of the work of opening a page.
UNHURRIED = {
    "dom.ipc.processPrelaunch.enabled": False,
    "dom.ipc.keepProcessesAlive.file": 2,
    "dom.ipc.keepProcessesAlive.web": 2,
    "browser.sessionstore.interval": 3_600_000,
    "browser.sessionstore.resume_from_crash": False,
    "toolkit.cosmeticAnimations.enabled": False,
}
Headers = Callable[[str], Mapping[str, str]]
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


def built_at(root: Path, content: Path) -> Built:
    """Both editions of a course, in a folder."""
    course = build(Project(content, ROOT / "themes", root / "output")).course
    shutil.move(root / "output" / "site", root / "de site")
    single = root / "een map" / f"{course.id}.html"
    single.parent.mkdir()
    shutil.move(root / "output" / single.name, single)
    return Built(course, root / "de site", single)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The course that is shipped."""
    return built_at(tmp_path_factory.mktemp("usb stick"), ROOT / "content")


@pytest.fixture(scope="session")
def small_built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small course: its pages open in a third of the time, and a change of the content changes nothing in it."""
    return built_at(tmp_path_factory.mktemp("small course"), SMALL)


@pytest.fixture(scope="session")
def english_built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The English course, with one of everything."""
    return built_at(tmp_path_factory.mktemp("English course"), ENGLISH)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=1000 * PATIENCE)
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Launch]:
    """Start a kind of browser, once. Stock Firefox is set by preferences: it does not heed a context's options."""
    started: dict[Kind, Browser] = {}

    def start(kind: Kind) -> Browser:
        if kind.name == "chromium":
            kind = Kind("chromium", windows=kind.windows)
        if kind in started:
            return started[kind]
        if kind.name == "firefox":
            dark = {"layout.css.prefers-color-scheme.content-override": 0 if kind.dark else 1}
            started[kind] = playwright.firefox.launch(
                channel="moz-firefox",
                timeout=1000 * PATIENCE,
                executable_path=shutil.which("firefox-esr"),
                firefox_user_prefs={**UNHURRIED, **PROTECTED, **dark, "javascript.enabled": kind.script},
            )
        else:
            program = shutil.which("chromium") if kind.windows else CHROMIUM
            started[kind] = playwright.chromium.launch(executable_path=program, args=QUIET, timeout=1000 * PATIENCE)
        started[kind].on("context", _is_patient)
        return started[kind]

    yield start
    for browser in started.values():
        browser.close()


def _is_patient(context: BrowserContext) -> None:
    context.set_default_timeout(1000 * PATIENCE)


# For all tests of a file (`pytestmark`) or for one: they run in both browsers. That is for what browsers do each in
# their own way: the way back, what is kept, focus, windows, what a host makes of a page. Other tests run in Chromium.
# `both_browsers(of=4)` gives Firefox one test in four today and the others on the next days: where what it does in its
# own way is proved by tests that it has every day.
both_browsers = pytest.mark.both_browsers

# For all tests of a file, or for one, that are about several windows: they need a Chromium that has windows.
several_windows = pytest.mark.several_windows


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "both_editions: run with both editions; in Firefox with one of them in its turn")
    config.addinivalue_line("markers", "several_windows: run in a Chromium with windows around its pages")
    config.addinivalue_line("markers", "both_browsers(of=1): run in Chromium, and every so many days in Firefox")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marks = {mark.name for mark in metafunc.definition.iter_markers()}
    seed = int(metafunc.config.getoption("--seed"))
    mark = metafunc.definition.get_closest_marker("both_browsers")
    of = mark.kwargs.get("of", 1) if mark else 1
    firefox = mark is not None and seed % of == len(metafunc.definition.originalname) % of
    tables = [mark for mark in metafunc.definition.iter_markers() if mark.name in ("parametrize", "in_turns")]
    named = any("browser_name" in mark.args[0] for mark in tables)
    if "browser_name" not in metafunc.fixturenames or named:
        if "both_editions" in marks:
            metafunc.parametrize("edition", EDITIONS, indirect=True)
    elif "both_editions" in marks:
        pairs = [("chromium", edition) for edition in EDITIONS]
        pairs += [("firefox", edition) for edition in turn_of(EDITIONS, 2, seed // of)] if firefox else []
        metafunc.parametrize(("browser_name", "edition"), pairs, indirect=True)
    else:
        browsers = ["chromium", "firefox"] if firefox else ["chromium"]
        metafunc.parametrize("browser_name", browsers, indirect=True)


@pytest.fixture
def browser_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class OfToday(Protocol):
    def __call__(self, rows: Iterable[Row]) -> list[Row]: ...


@pytest.fixture
def of_today(browser_name: str, seed: int) -> OfToday:
    """Of rows that are all tried in Chromium those that Firefox has today, where each proves little more: a third."""

    def some(rows: Iterable[Row]) -> list[Row]:
        listed = list(rows)
        return listed if browser_name == "chromium" else turn_of(listed, 3, seed)

    return some


@pytest.fixture(scope="session")
def tabs(launch: Launch) -> Tabs:
    return Tabs(launch)


class Open(Protocol):
    """Open an address in a tab in which nothing has happened yet."""

    def __call__(
        self,
        address: str,
        *,
        dark: bool = False,
        script: bool = True,
        width: int = 1280,
        height: int = 800,
        fresh: bool = False,
    ) -> Page: ...


@pytest.fixture
def open_page(tabs: Tabs, browser_name: str, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Open an address in a tab. After the test no request may have left the disk and no complaint been made.

    The tab is one that earlier tests used too, emptied; `fresh` gives one that is not used again: for what is about
    tabs or a first visit, and for what could not be undone.
    """
    taken: list[Tab] = []
    windows = browser_name == "chromium" and request.node.get_closest_marker("several_windows") is not None

    def start(
        address: str,
        *,
        dark: bool = False,
        script: bool = True,
        width: int = 1280,
        height: int = 800,
        fresh: bool = False,
    ) -> Page:
        taken.append(tabs.take(Kind(browser_name, dark, script, windows), fresh=fresh))
        taken[-1].show(address, width, height)
        return taken[-1].page

    yield start
    assert [complaint for tab in taken for complaint in tabs.give_back(tab)] == []


# Most behaviour does not differ by edition: then the web edition in Chromium, and the one file in Firefox, prove it.
# With this mark a test runs in each: for addresses, ways back, search, pages and storage. Of those that run in both
# browsers Firefox has one edition in its turn and the other one in the next (`--seed` says which).
both_editions = pytest.mark.both_editions
EDITIONS = ("site", "single")


@pytest.fixture
def edition(request: pytest.FixtureRequest, browser_name: str) -> str:
    return str(getattr(request, "param", {"chromium": "site", "firefox": "single"}[browser_name]))


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


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course built once, with its themes."""
    root = tmp_path_factory.mktemp("small project")
    shutil.copytree(SMALL, root / "content")
    shutil.copytree(ROOT / "themes", root / "themes")
    prose = root / "themes" / "default" / "templates" / "prose.html"
    keep = '{% include "components/keep/keep.html" %}'
    panel = f'{{% if page.id == "begrippen" %}}{keep}{{% endif %}}'
    prose.write_text(f"{prose.read_text(encoding='utf-8').rstrip()[: -len('</article>')]}{panel}\n</article>\n")
    Small(root).build()
    return root


@pytest.fixture
def small_course(small_project: Path, tmp_path: Path) -> Small:
    for folder in ("content", "output"):
        shutil.copytree(small_project / folder, tmp_path / folder)
    (tmp_path / "themes").symlink_to(small_project / "themes")
    return Small(tmp_path)


def saved_text(page: Page, button: str) -> str:
    """What a button saves as a file: its Blob, because stock Firefox does not tell its driver of downloads."""
    page.evaluate(
        """() => {
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => { window.savedBlob = blob; return make(blob); };
        }"""
    )
    unfold(page)
    page.locator(button).click()
    return str(page.evaluate("window.savedBlob.text()"))


def unfold(page: Page | Frame) -> None:
    """Open what a reader opens who goes on elsewhere: where answers are saved as a file, brought back, and kept."""
    page.locator(".keep__later:visible").evaluate_all("all => all.forEach((one) => { one.open = true })")


class Folder(Quiet, SimpleHTTPRequestHandler):
    """Serves a folder; `headers` gives those that go along with what lies at a path."""

    def __init__(self, *arguments: Any, headers: Headers = lambda _: {}, **options: Any) -> None:
        self._headers = headers
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        for name, value in self._headers(self.path).items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def served(folder: Path, headers: Headers = lambda _: {}) -> Iterator[str]:
    """The address of a folder on a server of its own, on this machine only."""
    with listening(partial(Folder, directory=str(folder), headers=headers)) as address:
        yield address


@pytest.fixture
def console(small_built: Built, open_page: Open, edition: str) -> Page:
    """The page to lead a session of the small course from. After the test the windows that it opened close with it."""
    return open_page(small_built.address(edition, "anna-en-bas-leiding"), fresh=True)
