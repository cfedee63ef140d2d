"""The HTML of a text as elements, those of components that are left to be put in among them."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from markupsafe import Markup

_MARKER = re.compile(r"casebook:(?P<kind>\w+):(?P<name>[a-z0-9_-]*)\Z")
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


class PaperElement:
    """An element that is read, with what is inside."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[PaperElement | str] = []


class _Reader(HTMLParser):
    """HTML as elements; a marker of a component is one too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.whole = PaperElement("", {})
        self._open = [self.whole]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(PaperElement(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        found = _MARKER.match(data)
        if found and found["kind"] == "end":
            self.handle_endtag(self._open[-1].tag)
        elif found:
            self._begin(PaperElement(f"casebook:{found['kind']}", {"name": found["name"]}))

    def _begin(self, element: PaperElement) -> None:
        self._open[-1].inside.append(element)
        if element.tag not in _VOID:
            self._open.append(element)


def elements_of(html: Markup | None) -> PaperElement:
    """One that holds all of a text; none: empty."""
    reader = _Reader()
    reader.feed(html or "")
    reader.close()
    return reader.whole


def within(one: PaperElement) -> Iterator[PaperElement]:
    """An element and all inside it."""
    yield one
    for inner in one.inside:
        if isinstance(inner, PaperElement):
            yield from within(inner)
