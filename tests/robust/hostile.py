"""Text that would be an element, an attribute or a comment if it were ever taken for HTML, and where to look for it."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser

# A mark that nobody writes; each text has its own number behind it.
MARK = "hostile"
# Signs that stand for others in HTML, where these were escaped twice.
_TWICE = (f"&lt;{MARK}", f"&lt;/{MARK}", f"&lt;!--{MARK}", f"&quot; {MARK}", f"&#34; {MARK}", f"&amp; {MARK}")


def payload(number: int) -> str:
    """What is put behind a text: raw in the text of a page, or in an attribute, it is markup."""
    name = f"{MARK}{number}"
    return f" & {name} \" {name}=\"1' {name}='2 <{name} x> </{name}> {name}"


def leaks(output: Mapping[str, bytes]) -> list[str]:
    """Where such a text is markup, or shows the signs that stand for it in HTML."""
    found = [f"{path}: {leak}" for path, page in _pages(output) for leak in page.leaks]
    for path, content in output.items():
        if path.endswith("search.js"):
            found += [f"{path}: {text!r} is escaped" for text in _texts(content) if _twice(text)]
    return found


def arrived(output: Mapping[str, bytes], text: str) -> bool:
    """Whether a text stands in a page, to the letter."""
    wanted = " ".join(text.split())
    return any(wanted in found for _, page in _pages(output) for found in page.texts)


def _pages(output: Mapping[str, bytes]) -> Iterator[tuple[str, "_Page"]]:
    for path, html in output.items():
        if path.endswith(".html") and MARK.encode() in html:
            yield path, _page(html)


class _Page(HTMLParser):
    """What a browser makes of a page: its texts (those of attributes too), and what is markup but should be text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.leaks: list[str] = []
        self._pieces: list[str] = []
        self._inside: str | None = None
        self.feed(html)
        self.close()
        self.texts = [" ".join(text.split()) for text in self._pieces if MARK in text]
        self.leaks += [f"{text!r} is escaped twice" for text in self.texts if _twice(text)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        if MARK in tag or any(MARK in name for name, _ in attrs):
            self.leaks.append(f"an element: {self.get_starttag_text()}")
        self._pieces += [value or "" for _, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self._inside = None
        if MARK in tag:
            self.leaks.append(f"the end of an element: {tag}")

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)
        if MARK in data and self._inside in ("script", "style"):
            self.leaks.append(f"a text in <{self._inside}>")

    def handle_comment(self, data: str) -> None:
        if MARK in data:
            self.leaks.append(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        if MARK in decl:
            self.leaks.append(f"a declaration: {decl}")


@lru_cache(maxsize=100)
def _page(html: bytes) -> _Page:
    return _Page(html.decode())


def _texts(search: bytes) -> Iterator[str]:
    """All texts of the search, which must be data that can be read."""
    for _, title, case, entries in json.loads(search.decode().partition("=")[2].rstrip(";\n")):
        yield from (title, case, *(text for entry in entries for text in entry))


def _twice(text: str) -> bool:
    return any(sign in text for sign in _TWICE)
