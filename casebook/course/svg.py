"""What keeps a drawing (SVG) from being just a drawing.

A page shows it by `<img>`, where nothing in it runs. But the web edition has it as a file of its own, and a browser
that opens that file takes it for a document of the course's own host: its script runs there, and what it names is asked
for. So what a drawing may hold is listed, and all else is told.

It is read by expat of the standard library, which says where everything stands and asks for nothing outside. A head
that declares anything of its own is refused before expat reads it, but for names of plain words (entities), as
Illustrator writes them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from casebook.course import svgwords as words
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.lines import Lines

_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_MARK = b"\xef\xbb\xbf"  # of UTF-8; some programs begin a file with it
_MARKS = (b"\xff\xfe", b"\xfe\xff")  # of UTF-16
_BEGINNING = regex(r"\s*<")
_DECLARED = regex(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)")
_NAME = regex(r"<[^\s/>]+")
_ATTRIBUTE = regex(r"\s+([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
# A head that only gives names to plain words, as Illustrator does for its namespaces.
_HEAD = regex(
    r"<!DOCTYPE[^\[>]*\[(?:\s+|<!--(?:(?!--).)*-->|<!ENTITY\s+[\w.-]+\s+(?:\"[^\"<&%]*\"|'[^'<&%]*')\s*>)*+\]\s*>",
    re.DOTALL,
)
_DECLARATION = regex(r"<!(ENTITY|ATTLIST|ELEMENT|NOTATION)|%")
_REMARK = regex(r"(?P<data><!\[CDATA\[.*?\]\]>)|<!--.*?-->", re.DOTALL)
# The most letters of what was found that are shown.
_SHOWN = 60


def drawing_problems(path: str, content: bytes) -> tuple[Problem, ...]:
    """All that a drawing must not hold, in the order in which it stands there."""
    content = content.removeprefix(_MARK)
    text = _text_of(content)
    if not _BEGINNING.match(text):
        return (Problem(Place(path), "bad-image", {"kind": "svg"}),)
    return tuple(_Reader(Lines(path, text), content.startswith(_MARKS)).read(content))


def without_remarks(content: bytes) -> bytes:
    """The same drawing without what its author, or a program of hers, wrote in it for herself (`<!-- … -->`)."""
    if b"!" not in content:
        return content
    wide = {b"\xff\xfe": "utf-16-le", b"<\0": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\0<": "utf-16-be"}
    encoding = wide.get(content[:2], "latin-1")  # in which any other one has the signs of XML at their places, too
    whole = len(content) - (len(content) % 2 if encoding != "latin-1" else 0)
    text = content[:whole].decode(encoding, "surrogatepass")
    return _REMARK.sub(lambda found: found["data"] or "", text).encode(encoding, "surrogatepass") + content[whole:]


class _Enough(Exception):  # noqa: N818  (no error: what was found is told)
    """What comes behind this cannot be read."""


@dataclass
class _Reader:
    """Reads one drawing. `marked`: it begins with a byte order mark, which expat counts.

    `_open`: the elements around the present spot, as namespace and name.
    """

    lines: Lines
    marked: bool
    found: list[Problem] = field(default_factory=list)
    _open: list[tuple[str, str]] = field(default_factory=list)
    _style: list[str] = field(default_factory=list)  # the text of the style element that is open
    _style_at: int = 0
    _inside: int = 0  # how deep the element is whose whole inside does not belong here
    _parser: expat.XMLParserType = field(init=False)

    def __post_init__(self) -> None:
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.SkippedEntityHandler = self._skipped
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def read(self, content: bytes) -> Iterator[Problem]:
        """All that is found in these bytes."""
        try:
            self._parser.Parse(content, True)  # noqa: FBT003  (it takes no names)
        except _Enough:
            pass
        except expat.ExpatError as error:
            self.found.append(Problem(self.lines.place(error.lineno, error.offset + 1), "svg-xml"))
        yield from dict.fromkeys(self.found)

    def _here(self) -> int:
        """Where the present element, comment or text begins."""
        line, column = self._parser.CurrentLineNumber - 1, self._parser.CurrentColumnNumber
        return self.lines.offset(line, column - (self.marked and not line))

    def _tell(self, code: str, at: int, found: str, *, length: int = 0) -> None:
        shown = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"
        self.found.append(Problem(self.lines.at(at, length or len(found)), code, {"found": shown}))

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002
        if encoding and not words.ENCODINGS.fullmatch(encoding):
            self._tell("svg-encoding", self._here(), encoding)
            raise _Enough

    def _doctype(self, name: str, system: str | None, public: str | None, has_declarations: int) -> None:  # noqa: ARG002
        begin = self._here()
        head = max(0, self.lines.text.rfind("<!DOCTYPE", 0, begin + len("<!DOCTYPE")))
        if has_declarations and not _HEAD.match(self.lines.text, head):
            found = _DECLARATION.search(self.lines.text, begin)
            self._tell("svg-doctype", found.start() if found else begin, found[0] if found else "<!DOCTYPE")
            raise _Enough

    def _skipped(self, name: str, is_parameter: int) -> None:  # noqa: ARG002
        self._tell("svg-xml", self._here(), f"&{name};")

    def _instruction(self, target: str, data: str) -> None:  # noqa: ARG002
        if target.lower() == "xml-stylesheet":
            self._tell("svg-address", self._here(), f"<?{target}")

    def _start(self, qualified: str, attributes: Sequence[str]) -> None:
        space, _, name = qualified.rpartition(" ")
        at = self._here()
        if not self._open:
            self._root(space, name, at)
        self._open.append((space, name))
        if name.lower() in words.EVER:
            self._tell("svg-script", at, f"<{name}")
        elif not self._inside and ((space == words.SVG and name not in words.DRAWN) or words.strange(space)):
            self._tell("svg-element", at, f"<{name}")
            self._inside = len(self._open)
        if name == "style":
            self._style, self._style_at = [], at
        if attributes:
            self._attributes(name, attributes, at)

    def _root(self, space: str, name: str, at: int) -> None:
        if name != "svg" or space not in ("", words.SVG):
            self.found.append(Problem(Place(self.lines.path), "bad-image", {"kind": "svg"}))
            raise _Enough
        if not space:
            self._tell("svg-namespace", at, "<svg")

    def _attributes(self, element: str, attributes: Sequence[str], at: int) -> None:
        spots: list[tuple[int, str]] | None = None
        for index in range(0, len(attributes), 2):
            space, _, name = attributes[index].rpartition(" ")
            code = _wrong(element, space, name, attributes[index + 1])
            if code:
                spots = spots or self._spots(at)
                spot, written = spots[index // 2] if index // 2 < len(spots) else (at, name)
                self._tell(code, spot, f'{written}="{attributes[index + 1]}"', length=len(written))

    def _spots(self, at: int) -> list[tuple[int, str]]:
        """Where the attributes of the element at a spot begin, and how their names are written."""
        text, found = self.lines.text, []
        name = _NAME.match(text, at)
        end = name.end() if name else at
        while attribute := _ATTRIBUTE.match(text, end):
            end = attribute.end()
            if attribute[1] != "xmlns" and not attribute[1].startswith("xmlns:"):
                found.append((attribute.start(1), attribute[1]))
        return found

    def _characters(self, text: str) -> None:
        if self._open and self._open[-1][1] == "style":
            self._style.append(text)

    def _end(self, qualified: str) -> None:  # noqa: ARG002
        self._inside = 0 if len(self._open) == self._inside else self._inside
        _, name = self._open.pop()
        if name != "style":
            return
        at: int = self._style_at
        for found in words.outside("".join(self._style)):
            spot = self.lines.text.find(found, at) if at >= 0 else -1
            self._tell("svg-address", self._style_at if spot < 0 else spot, found)
            at = spot + 1 if spot >= 0 else -1  # once one is written with escapes, all others are told at the element
        self._style = []


def _wrong(element: str, space: str, name: str, value: str) -> str | None:
    """What is wrong with an attribute, as the code of a problem."""
    if space not in ("", words.SVG, _XLINK, _XML):
        return None  # an editor's own
    if words.HANDLER.match(name):
        return "svg-script"
    if name == "attributeName":
        animated = value.strip().rpartition(":")[2].lower()
        return "svg-script" if animated in words.ADDRESSES or words.HANDLER.match(animated) else None
    if words.SCRIPT_ADDRESS.search(value):
        return "svg-script"
    if name.lower() in words.ADDRESSES:
        fine = words.INSIDE.match(value) or (element != "a" and words.RASTER.match(value))
        return None if fine else "svg-link" if element == "a" else "svg-address"
    if space or words.NOT_STYLE.match(name):
        return None
    return "svg-address" if any(words.outside(value)) else None


def _text_of(content: bytes) -> str:
    """The drawing as text, its lines as expat counts them."""
    if content.startswith(_MARKS):
        encoding = "utf-16"
    elif content.startswith((b"<\0", b"\0<")):
        encoding = "utf-16-le" if content[0] else "utf-16-be"
    else:
        declared = _DECLARED.match(content)
        encoding = declared[1].decode() if declared else "utf-8"
        if not words.ENCODINGS.fullmatch(encoding) or encoding.lower().startswith("utf"):
            encoding = "utf-8"
    return content.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
