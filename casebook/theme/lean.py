"""Scripts and style sheets without what only people need. The ends of most lines stay; for names see `naming`."""

import re
from collections.abc import Iterable, Iterator

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.theme.naming import short_names

_BLANK = r"(?P<blank>(?:\s|//[^\n]*|/\*.*?\*/)+)"
# One that is not closed takes the rest of its line, and so does a pattern: of what is not known nothing is changed.
_TEXT = r"""(?P<text>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)"""
_NEXT = regex(rf"{_BLANK}|{_TEXT}|[`/]", re.DOTALL)
_NEXT_IN_HOLE = regex(rf"{_BLANK}|{_TEXT}|[`/{{}}]", re.DOTALL)
_PATTERN = regex(r"/(?:[^/\\\n[]|\\.|\[(?:[^]\\\n]|\\.)*\])+/\w*")
_LINE = regex(r"[^\n]*")
_TEMPLATE = regex(r"[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)  # from an end or a hole to the next
# Behind these a slash begins a pattern; behind other words, and behind a bracket that closes, it divides.
_BEFORE_PATTERN = regex(r"(?:[({[,;:?!&|=<>+*%~^-]|\b(?:return|typeof|case|else|of|in))\Z")
_WORD = regex(r"(?<![.\w$])[^\W\d]\w*")
_TOKEN = regex(r"[\w$]+|[^\w$\s]")
_DECLARES = frozenset({"const", "let", "var", "function", "class"})
_NEEDS_SPACE = regex(r"[\w$][\w$.]|\+\+|--|/[/*]")

_STYLE = regex(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^)]*\))|(?P<blank>(?:\s|/\*.*?\*/)+)""", re.DOTALL
)
# A space means nothing beside these; within a selector it does before a colon, and in `calc()` beside a plus.
_BARE = frozenset("{};,>~")


def lean_style(style: str) -> str:
    """A style sheet without comments, and without spaces that mean nothing; its texts stay to the letter."""
    out: list[str] = []
    last, at = "}", 0
    for found in _STYLE.finditer(style):
        piece = style[at : found.start()]
        out.append(piece)
        last, at = (piece or last)[-1], found.end()
        after = style[at : at + 1]
        if found["text"]:
            out.append(found["text"])
            last = '"'
        elif after == "}" and piece.endswith(";"):
            out[-1] = piece[:-1]
        elif last not in _BARE and after not in _BARE and last != ":" and after:
            out.append(" ")
    return "".join([*out, style[at:]])


_NOT_ASCII = regex(r"[^\x00-\x7f]")


def ascii_style(style: str) -> str:
    """A style sheet in ASCII, which means the same in every encoding that a server or an editor may take it for.

    Its hash stands in the one file's policy: a byte that was read otherwise would switch all style off.
    """
    return _NOT_ASCII.sub(lambda sign: f"\\{ord(sign[0]):x} ", style)


def ascii_script(script: str) -> str:
    """The same for a script. Only its texts, patterns and templates have other signs."""
    return _NOT_ASCII.sub(lambda sign: "".join(f"\\u{unit:04x}" for unit in _units(sign[0])), script)


def _units(sign: str) -> Iterator[int]:
    pairs = sign.encode("utf-16-be")
    return (int.from_bytes(pairs[at : at + 2]) for at in range(0, len(pairs), 2))


@dataclass(frozen=True)
class Lean:
    """A script in short. `words` are those of its code, but behind a dot; `names` those that it declares for all of it.

    `names` is None when they cannot be told by looking at it, as in `const { a } = b`.
    """

    text: str
    words: frozenset[str]
    names: frozenset[str] | None


def lean(script: str) -> Lean:
    """A script without comments, indentation and spaces that mean nothing.

    Texts and patterns stay to the letter. Lines end where they did, because that may stand for a semicolon; but not
    behind `{`, `(`, `[`, `,` and `;`, or before a bracket that closes.
    """
    out, last, gap = [], ";", ""
    code: list[int] = []
    for kind, piece in _pieces(script):
        if kind == "blank":
            gap = piece
            continue
        if "\n" in gap and (not last or (last not in "{([,;" and piece[0] not in "})]")):
            out.append("\n")
        elif gap and _NEEDS_SPACE.match(last + piece[0]):
            out.append(" ")
        if kind == "code":
            code.append(len(out))
        out.append(piece)
        last, gap = "" if kind == "text" and not _is_closed(piece) else piece[-1], ""
    out = short_names(out, code)
    whole = "\n".join([out[place] for place in code])
    return Lean("".join(out), frozenset(_WORD.findall(whole)), _declared(_TOKEN.findall(whole)))


def _is_closed(text: str) -> bool:
    if text[0] == "/":
        return _PATTERN.fullmatch(text) is not None
    return text[0] not in "\"'" or (len(text) > 1 and text[-1] == text[0])


def _declared(words: Iterable[str]) -> frozenset[str] | None:
    """The names that code declares outside all brackets; None when one is in brackets itself, or missing."""
    names: set[str] = set()
    depth, naming, several = 0, False, False
    for word in words:
        if word in {"(", "[", "{"}:
            if naming:
                return None
            depth += 1
        elif word in {")", "]", "}"}:
            depth -= 1
        elif depth:
            continue
        elif word in _DECLARES:
            naming, several = True, word not in {"function", "class"}
        elif naming and word != "*":
            names.add(word)
            naming = False
        elif several:
            naming, several = word == ",", word != ";"
    return frozenset(names)


def _pieces(script: str) -> Iterator[tuple[str, str]]:
    """A script in pieces of `code`, `text` and `blank`; a template in the texts around its holes."""
    at, last = 0, ";"
    holes: list[int] = []  # of each template that this place is in: how many braces are open in its hole
    while found := (_NEXT_IN_HOLE if holes else _NEXT).search(script, at):
        if found.start() > at:
            last = script[at : found.start()]
            yield "code", last
        kind, piece, at = found.lastgroup or "code", found[0], found.start()
        if piece == "`" or (piece == "}" and not holes[-1]):
            kind, piece = "text", (_TEMPLATE.match(script, at) or found)[0]
            if piece[0] == "}":
                holes.pop()
            if piece.endswith("${"):
                holes.append(0)
        elif piece == "/" and _BEFORE_PATTERN.search(last):
            kind, piece = "text", (_PATTERN.match(script, at) or _LINE.match(script, at) or found)[0]
        elif piece in {"{", "}"}:
            holes[-1] += 1 if piece == "{" else -1
        yield kind, piece
        at += len(piece)
        last = last if kind == "blank" else piece
    if at < len(script):
        yield "code", script[at:]
