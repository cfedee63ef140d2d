"""A built page as a reader has it: the words of each element with an id, and where its links lead."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})
_INLINE = frozenset({"a", "abbr", "b", "button", "cite", "code", "em", "i", "small", "span", "strong", "sub", "sup"})
# Not part of what is read as a text: explanations that open, the signs of notes, words below a handout.
_APART = frozenset({"note-sign", "note-back", "words", "sr-only"})


@dataclass
class Element:
    """An element with an id: its words in one line, the links in it, and those that it offers to read along."""

    words: str = ""
    links: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)


@dataclass
class _Open:
    tag: str
    id: str | None
    apart: bool
    about: bool


class Page(HTMLParser):
    """Reads a page; `elements` has every element with an id, in the order of the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: dict[str, Element] = {}
        self._open: list[_Open] = []
        self.feed(html)
        for element in self.elements.values():
            element.words = " ".join(element.words.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        apart = bool(_APART.intersection(classes)) or "popover" in values or tag in ("script", "style", "svg", "u")
        self._say("" if tag in _INLINE else " ")
        if tag not in _VOID:
            self._open.append(_Open(tag, values.get("id"), apart, "about" in classes))
            if values.get("id"):
                self.elements.setdefault(str(values["id"]), Element())
        if tag == "a" and values.get("href"):
            for element in self._around():
                element.links.append(str(values["href"]))
                if any(one.about for one in self._open):
                    element.about.append(str(values["href"]).rpartition("#")[2])

    def handle_endtag(self, tag: str) -> None:
        while any(one.tag == tag for one in self._open):
            self._say("" if tag in _INLINE else " ")
            if self._open.pop().tag == tag:
                break

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _say(self, words: str) -> None:
        if words and not any(one.apart for one in self._open):
            for element in self._around():
                element.words += words

    def _around(self) -> list[Element]:
        return [self.elements[one.id] for one in self._open if one.id]
