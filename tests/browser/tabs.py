"""Tabs that are used again, because a new one takes longer than most tests do.

A test gets a tab as good as new: nothing is stored, it is as wide as asked, and nobody listens to it. What cannot be
undone (a script that runs in every page, another clock, a permission) is refused; it needs a tab of its own.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page, Request

# Lies for a moment beside the pages that a tab has shown: there it may empty what they stored.
BLANK = "blank.htm"
EMPTY = "() => { sessionStorage.clear(); localStorage.clear(); }"
PATIENCE = 5000


@dataclass(frozen=True)
class Kind:
    """A browser as a reader has it: dark or light, with or without script.

    `windows`: Chromium with windows around its pages.
    """

    name: str
    dark: bool = False
    script: bool = True
    windows: bool = False


Launch = Callable[[Kind], Browser]


@dataclass
class Tab:
    """A tab, what went wrong in it, and the folders whose pages it has shown."""

    kind: Kind
    context: BrowserContext
    page: Page
    fresh: bool
    close: Callable[[], None]
    complaints: list[str] = field(default_factory=list)
    folders: set[Path] = field(default_factory=set)

    def show(self, address: str, width: int, height: int) -> None:
        if self.page.viewport_size != {"width": width, "height": height}:
            self.page.set_viewport_size({"width": width, "height": height})
        self.page.goto(address)

    def heard(self, complaint: str) -> None:
        """What the browser says in its console; that nobody was asked before leaving a page untouched is fine."""
        if "Blocked attempt to show a 'beforeunload'" not in complaint:
            self.complaints.append(complaint)

    def asks(self, request: Request) -> None:
        """No request may leave the disk."""
        if not request.url.startswith(("file:", "data:", "blob:", "about:")):
            self.complaints.append(f"request: {request.url}")

    def arrives(self, frame: Frame) -> None:
        place = urlsplit(frame.url)
        if place.scheme == "file":
            self.folders.add(Path(unquote(place.path)).parent)


class Tabs:
    """The tabs of one run, each used by one test at a time."""

    def __init__(self, launch: Launch) -> None:
        self._launch = launch
        self._free: dict[Kind, list[Tab]] = defaultdict(list)

    def take(self, kind: Kind, *, fresh: bool = False) -> Tab:
        """A tab in which nothing has happened yet; `fresh`: one that nobody had before, and nobody gets after."""
        while self._free[kind] and not fresh:
            tab = self._free[kind].pop()
            if _has_keyboard(tab):
                return tab
            tab.close()
        return self._new(kind, fresh=fresh)

    def give_back(self, tab: Tab) -> list[str]:
        """Make a tab as good as new, or close it; what went wrong in it."""
        if tab.fresh or tab.page.is_closed() or not _clean(tab):
            tab.close()
        else:
            self._free[tab.kind].append(tab)
        complaints, tab.complaints = tab.complaints, []
        return complaints

    def _new(self, kind: Kind, *, fresh: bool) -> Tab:
        context = self._launch(kind).new_context(
            color_scheme="dark" if kind.dark else "light", java_script_enabled=kind.script
        )
        tab = Tab(kind, context, context.new_page(), fresh, context.close)
        tab.page.on("console", lambda message: tab.heard(f"{message.type}: {message.text}"))
        tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.page.on("request", tab.asks)
        tab.page.on("framenavigated", tab.arrives)  # Firefox tells of no request for a file
        if not fresh:
            _refuse_what_stays(tab)
        return tab


def _refuse_what_stays(tab: Tab) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("this would stay in the tab for the next test: open the page with fresh=True")

    for thing, names in (
        (tab.page, ("add_init_script", "expose_function", "expose_binding", "on", "once", "route", "close")),
        (tab.page.clock, ("install",)),
        (tab.context, ("add_init_script", "close", "grant_permissions", "new_page", "on", "route", "set_offline")),
    ):
        for name in names:
            setattr(thing, name, refuse)


def _has_keyboard(tab: Tab) -> bool:
    """Whether a tab hears keys. In Firefox only one window does: when it closes, a tab of another stays deaf."""
    tab.page.bring_to_front()
    return not tab.kind.script or bool(tab.page.evaluate("document.hasFocus()"))


def _clean(tab: Tab) -> bool:
    """Empty what the pages of a tab stored and undo what a test changed; whether that could be done."""
    page = tab.page
    try:
        for other in tab.context.pages:
            if other != page:
                other.close()
        for folder in sorted(tab.folders):
            blank = folder / BLANK
            blank.write_text("<!doctype html><title>blank</title>", encoding="utf-8")
            page.goto(blank.as_uri(), timeout=PATIENCE)
            blank.unlink()
            if tab.kind.script:
                page.evaluate(EMPTY)
        tab.context.clear_cookies()
        page.mouse.move(0, 0)
        if tab.kind.name == "chromium":  # stock Firefox does not heed it
            page.emulate_media(media="null", forced_colors="null")
    except Error:
        return False
    tab.folders.clear()
    return True
