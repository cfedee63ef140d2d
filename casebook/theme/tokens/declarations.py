"""The custom properties that a style sheet declares, each with its place.

No parser of CSS: all that counts here is `--name: value;` in a block for the whole page, and a package for all of CSS
would take ten times as long for a file of 200 kB.
"""

import re
from collections.abc import Iterator

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.lines import Lines

_COMMENT = r"/\*.*?(?:\*/|(?P<open>\Z))"
_TEXT = r"""(?P<text>"(?:[^"\\\n]|\\.)*["\n]?|'(?:[^'\\\n]|\\.)*['\n]?|url\([^"'()]*\)?)"""
_NEXT = regex(rf"(?P<comment>{_COMMENT})|{_TEXT}|\\.|(?P<sign>[{{}}();])", re.DOTALL)
_COMMENTS = regex(r"/\*.*?\*/", re.DOTALL)
_DECLARED = regex(r"(?P<name>--[\w-]+)\s*:\s*(?P<value>.*)", re.DOTALL)
_IMPORTANT = regex(r"!\s*important\Z", re.IGNORECASE)
_DARK = regex(r"@media\b[^{]*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\Z")
# A block around others that changes nothing in what they say; and one of which the selectors mean the whole page.
_AROUND = regex(r"@layer\b|@supports\b|@media\s*(?:all|screen|\(\s*prefers-color-scheme\s*:\s*light\s*\))\s*\Z")
_WHOLE_PAGE = regex(r"(?::root|:host|html|body|\.[\w-]*theme[\w-]*)\Z")
_CLASS = regex(r"\.[\w-]+\Z")


@dataclass(frozen=True)
class Declaration:
    """A custom property. `at` is where its value begins in the text of `lines`; `dark`: it holds in the dark only."""

    name: str
    value: str
    lines: Lines
    at: int
    dark: bool = False

    @property
    def place(self) -> Place:
        """Where its value stands."""
        return self.lines.at(self.at, len(self.value.partition("\n")[0]))


@dataclass(frozen=True)
class Sheet:
    """What a style sheet declares for the whole page, in its order, and what is wrong in it."""

    declarations: tuple[Declaration, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Statement:
    """What stands before a `;` or a brace, with the blocks around it."""

    text: str
    at: int
    blocks: tuple[str, ...]


def sheet_of(lines: Lines) -> Sheet:
    """The declarations of a style sheet; those of blocks for a part of the page, or for paper, are left out."""
    declarations: list[Declaration] = []
    problems: list[Problem] = []
    theme = ""  # of a file that has no `:root`, the class of its first block is that of the page
    for found in _statements(lines):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.text.startswith("@import"):
            problems.append(Problem(lines.at(found.at, len(found.text)), "tokens-import", warning=True))
        elif declared := _DECLARED.match(found.text):
            inner = found.blocks[-1] if found.blocks else ""
            theme = theme or (inner if _CLASS.match(inner) and not declarations else ":root")
            if not _holds(found.blocks, theme):
                continue
            value = _IMPORTANT.sub("", _COMMENTS.sub(" ", declared["value"]).strip()).rstrip()
            dark = any(map(_DARK.match, found.blocks))
            at = found.at + declared.start("value")
            declarations.append(Declaration(declared["name"], value, lines, at, dark))
    return Sheet(tuple(declarations), tuple(problems))


def _holds(blocks: tuple[str, ...], theme: str) -> bool:
    """Whether what stands in these blocks is said of the whole page, for which `theme` may stand too."""
    *around, inner = blocks or ("",)
    if not all(_AROUND.match(block) or _DARK.match(block) for block in around):
        return False
    return any(_WHOLE_PAGE.match(one) or one == theme for one in map(str.strip, inner.split(",")))


def _statements(lines: Lines) -> Iterator[_Statement | Problem]:
    text = lines.text
    blocks: list[tuple[str, int]] = []  # what stands before each open brace, and where that is
    begin = 0
    for found in _signs(lines):
        if isinstance(found, Problem):
            yield found
            continue
        at, words = _words(text, begin, found.start())
        begin = found.end()
        if found[0] == "{":
            blocks.append((_COMMENTS.sub(" ", words).strip(), found.start()))
            continue
        if words:
            yield _Statement(words, at, tuple(block for block, _ in blocks))
        if found[0] == "}" and blocks:
            blocks.pop()
        elif found[0] == "}":
            yield Problem(lines.at(found.start()), "tokens-unopened")
    if blocks:
        yield Problem(lines.at(blocks[-1][1]), "tokens-unclosed", {"name": "{"})


def _signs(lines: Lines) -> Iterator[re.Match[str] | Problem]:
    """The signs at which something ends, outside of texts and comments."""
    brackets = 0
    for found in _NEXT.finditer(lines.text):
        if found["open"] is not None:
            yield Problem(lines.at(found.start(), 2), "tokens-unclosed", {"name": "/*"})
        elif found[0] in ("(", ")"):
            brackets = max(0, brackets + (1 if found[0] == "(" else -1))
        elif found["sign"] and (found[0] != ";" or not brackets):  # a picture within `url()` can have a semicolon
            brackets = 0
            yield found


def _words(text: str, begin: int, end: int) -> tuple[int, str]:
    """What stands there, without blanks and comments before it, and where that begins."""
    while found := _BLANK.match(text, begin, end):
        begin = found.end()
    return begin, text[begin:end].rstrip()


_BLANK = regex(r"\s+|/\*.*?\*/", re.DOTALL)
