"""What is wrong with a built site, seen from outside: by its files alone."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

from tests.spelled import spelled

_VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})
_SVG_VOID = frozenset({"path", "circle", "rect", "line", "polygon", "polyline", "ellipse"})
_REFERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


class _Page(HTMLParser):
    """The ids of a page, what its attributes refer to, and the tags that do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.refers: list[str] = []
        self.links: list[str] = []
        self.mistakes: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.mistakes += [f"<{tag}> stays open" for tag in self._open]
        self.mistakes += [f"id {name} twice" for name, count in self.ids.items() if count > 1]
        self.mistakes += [f"{name} is no id" for name in self.refers if name not in self.ids]
        self.mistakes += [f"{found} is left over" for found in re.findall(r"<!--casebook|href=.(?:page|step):", html)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids[values["id"]] += 1
        self.refers += [name for key in _REFERS for name in values.get(key, "").split()]
        self.links += [values[key] for key in ("href", "src") if key in values]
        if any(name.startswith("on") for name in values):
            self.mistakes.append(f"<{tag}> has script of its own")
        if tag not in _VOID | _SVG_VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID | _SVG_VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SVG_VOID:
            return
        if not self._open or self._open.pop() != tag:
            self.mistakes.append(f"</{tag}> closes nothing")


@lru_cache(maxsize=200)
def _page(html: bytes) -> _Page:
    return _Page(spelled(html.decode()))


def mistakes_of(site: Mapping[str, bytes]) -> list[str]:
    """Everything that is wrong with the pages of a build."""
    pages = {path: _page(site[path]) for path in site if path.endswith(".html")}
    found: list[str] = []
    for path, page in pages.items():
        found += [f"{path}: {mistake}" for mistake in page.mistakes]
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "mailto", "tel", "data"):
                continue
            folder = path.rpartition("/")[0]
            target = f"{folder}/{parts.path}".lstrip("/") if parts.path else path
            if parts.scheme or target not in site:
                found.append(f"{path}: {link} leads nowhere")
            elif parts.fragment and parts.fragment not in pages[target].ids:
                found.append(f"{path}: {link} has no such place")
    return found
