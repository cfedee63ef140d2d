"""The HTML of a text as elements, those of components that are left to be put in among them."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from markupsafe import Markup

from casebook.patterns import regex
from casebook.publishing.booklets.reading import PaperReading

_MARKER = regex(r"casebook:(?P<kind>\w+):(?P<name>[a-z0-9_-]*)\Z")
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


class PaperElement:
    """An element that is read, with what is inside."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[PaperElement | str] = []


class _Reader(HTMLParser):
    """HTML as elements, in one reading; a marker of a component is one too."""

    def __init__(self, reading: PaperReading) -> None:
        super().__init__(convert_charrefs=True)
        self.whole = PaperElement("", {})
        self._open = [self.whole]
        self._other = reading.reversed

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if self._other and "data-or-alt" in found:
            found["alt"] = found["data-or-alt"]
        element = PaperElement(tag, found)
        self._begin(element)
        if self._flips(element):
            element.inside.append(found["data-or"])

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._flips(self._open[-1]):
            self._open[-1].inside.append(data)

    def _flips(self, element: PaperElement) -> bool:
        return self._other and "data-or" in element.attributes

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


def elements_of(html: Markup | None, reading: PaperReading) -> PaperElement:
    """One that holds all of a text; none: empty."""
    reader = _Reader(reading)
    reader.feed(html or "")
    reader.close()
    return reader.whole


def within(one: PaperElement) -> Iterator[PaperElement]:
    """An element and all inside it."""
    yield one
    for inner in one.inside:
        if isinstance(inner, PaperElement):
            yield from within(inner)
