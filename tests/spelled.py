"""A page with the quotes, ends and lines that the build leaves out, as tests and people read it best."""

import re
from functools import lru_cache

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_LINK = re.compile(r"(?<= href)=([^\s\"&>]+)(?=[\s>])")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^<>\"]|\"[^\"]*\")*)>")
_VALUE = re.compile(r"(\"[^\"]*\")|(?<=[\w-])=([^\s\">]+)(?=[\s>]|$)")
_VOID = frozenset({"br", "hr", "img", "input", "meta", "wbr"})
_GROUPS = frozenset(
    {"article", "aside", "blockquote", "dl", "div", "fieldset", "figure", "footer", "header", "nav", "section"}
)
_TABLES = frozenset({"ol", "table", "tbody", "thead", "ul"})
_LINES = frozenset(
    {"figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "summary", "tr", "details", "dialog"}
)
# An element whose end may be missing → what ends it when it begins.
_ENDED_BY = {
    "p": _GROUPS | _TABLES | _LINES - {"summary"} | {"dd", "dt", "td", "th"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dd", "dt"}),
    "dd": frozenset({"dd", "dt"}),
    "td": frozenset({"tbody", "td", "th", "tr"}),
    "th": frozenset({"tbody", "td", "th", "tr"}),
    "tr": frozenset({"tbody", "tr"}),
    "thead": frozenset({"tbody"}),
    "tbody": frozenset({"tbody"}),
    "option": frozenset({"option"}),
}


@lru_cache(200)
def spelled(html: str) -> str:
    """A page whose links have quotes, and whose articles all that may be left out, each block on a line of its own."""
    html = _LINK.sub(r'="\1"', html)
    return _ARTICLE.sub(lambda article: "".join(_Spelling(article[0]).pieces).rstrip(), html)


class _Spelling:
    """Goes through the tags, with those that are open."""

    def __init__(self, html: str) -> None:
        self.pieces: list[str] = []
        self._open: list[str] = []
        at = 0
        for tag in _TAG.finditer(html):
            self._add(html[at : tag.start()])
            self._tag(tag["name"], tag["rest"], ends=bool(tag["end"]))
            at = tag.end()
        self._add(html[at:])

    def _add(self, piece: str) -> None:
        if piece and not (piece.isspace() and self.pieces and self.pieces[-1].endswith("\n")):
            self.pieces.append(piece)

    def _line(self) -> None:
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def _tag(self, name: str, rest: str, *, ends: bool) -> None:
        if ends:
            while self._open and self._open[-1] != name and self._open[-1] in _ENDED_BY:
                self._end(self._open[-1])
            self._end(name)
            return
        while self._open and name in _ENDED_BY.get(self._open[-1], ()):
            self._end(self._open[-1])
        if name in _GROUPS | _TABLES | _LINES:
            self._line()
        quoted = _VALUE.sub(lambda value: value[1] or f'="{value[2]}"', rest)
        self.pieces.append(f"<{name}{quoted}>")
        if name not in _VOID and not rest.endswith("/"):
            self._open.append(name)
        if name in _GROUPS | _TABLES:
            self._line()

    def _end(self, name: str) -> None:
        if self._open and self._open[-1] == name:
            self._open.pop()
        if name in _GROUPS | _TABLES:
            self._line()
        self.pieces.append(f"</{name}>")
        if name in _GROUPS | _TABLES | _LINES:
            self._line()
