"""Names that only a part of a module knows, in as few letters as they need.

All places where a name stands in a module get the same new one, so no scope has to be told from another. That is right
as long as the name is never that of something outside. So a name stays as it is unless each place where it stands is
within a part that declares it, and none may be a key of an object. To see this takes brackets, no grammar: what is not
understood stays. What a module declares for all of it keeps its name.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, product
from string import ascii_letters

from casebook.patterns import regex

_TOKEN = regex(r"[^\W\d][\w$]*|\$[\w$]*|\d[\w.]*|=>|\.\.\.|\?\.(?!\d)|\n|\S")
_NAME = regex(r"[^\W\d]\w*\Z")
_OPENS, _CLOSES = frozenset("([{"), frozenset(")]}")
_DECLARES = frozenset({"const", "let", "var", "function"})
# What stands before parentheses that hold no parameters, though a block follows.
_ASKS = frozenset({"if", "for", "while", "switch", "with"})
# What stands before a brace that begins an object or a pattern.
_BEFORE_OBJECT = frozenset({"(", ",", "=", "?", "[", "return", "const", "let", "var", "|", "&", "...", "of", "in"})
_BEFORE_NAME = frozenset({"(", ",", "[", "{", "..."})
_BEFORE_METHOD = frozenset({"get", "set", "static", "async"})
# Words of the language, and those that mean something in some places.
_LANGUAGE = """
    arguments as async await break case catch class const continue debugger default delete do else enum eval export
    extends false finally for from function get if implements import in instanceof interface let new null of package
    private protected public return set static super switch this throw true try typeof undefined var void while with
    yield
"""
_WORDS = frozenset(_LANGUAGE.split())


def short_names(pieces: Sequence[str], code: Iterable[int]) -> list[str]:
    """A module in pieces, those at the places `code` of code, with short names for what only parts of it know."""
    reader = _Reader(pieces, code)
    used = {*reader.texts}
    if "class" in used or "eval" in used:
        return [*pieces]  # a method looks like a call
    places = reader.places()
    by_use = sorted(places, key=lambda name: (-len(places[name]), name))
    short = dict(zip(by_use, _unused(used - places.keys()), strict=False))
    new = [*pieces]
    found = sorted((at, name) for name, several in places.items() for at in several)
    for (piece, at, both), name in reversed(found):
        text = new[piece]
        new[piece] = f"{text[:at]}{f'{name}:' if both else ''}{short[name]}{text[at + len(name) :]}"
    return new


def _unused(used: Iterable[str]) -> Iterator[str]:
    taken = {*used, *_WORDS}
    for length in count(1):
        for letters in product(ascii_letters, repeat=length):
            name = "".join(letters)
            if name not in taken:
                yield name


# The piece, where in it, and whether it is a key and a name at once.
_Place = tuple[int, int, bool]


class _Reader:
    """The words and signs of a module. `_around`: the bracket that each stands in, -1 outside all."""

    def __init__(self, pieces: Sequence[str], code: Iterable[int]) -> None:
        coded = frozenset(code)
        self.texts: list[str] = []
        self._at: list[tuple[int, int]] = []
        self._lines: set[int] = set()  # what begins a line
        self._around: list[int] = []
        self._end: dict[int, int] = {}  # of each bracket: its end
        self._start: dict[int, int] = {}
        for number, piece in enumerate(pieces):
            if number in coded:
                for found in _TOKEN.finditer(piece):
                    self.texts.append(found[0])
                    self._at.append((number, found.start()))
            elif piece == "\n":
                self._lines.add(len(self.texts))
            elif piece != " ":
                self.texts.append('""')
                self._at.append((number, 0))
        self.texts.append("")  # stands behind the last one and before the first
        open_ = [-1]
        for index, text in enumerate(self.texts):
            if text in _CLOSES and len(open_) > 1:
                self._end[open_[-1]] = index
                self._start[index] = open_.pop()
            self._around.append(open_[-1])
            if text in _OPENS:
                open_.append(index)

    def places(self) -> dict[str, list[_Place]]:
        """The names that can be others → where each stands."""
        known: dict[str, list[tuple[int, int]]] = {}
        for name, start, end in self._declared():
            known.setdefault(name, []).append((start, end))
        odd = {name for name, parts in known.items() if name in _WORDS or any(start < 0 for start, _ in parts)}
        found: dict[str, list[_Place]] = {}
        for index, name in enumerate(self.texts):
            if name not in known or name in odd or self.texts[index - 1] in {".", "?."}:
                continue
            kind = self._kind(index)
            if kind == "key":
                continue
            if kind == "odd" or not any(start <= index <= end for start, end in known[name]):
                odd.add(name)
            found.setdefault(name, []).append((*self._at[index], kind == "both"))
        return {name: places for name, places in found.items() if name not in odd}

    def _kind(self, index: int) -> str:
        """What a word is beside a name: the key of an object, both at once, or something that cannot be told."""
        before, behind = self.texts[index - 1], self.texts[index + 1]
        if before in _BEFORE_METHOD or (before == "*" and self.texts[index - 2] in {"{", ","}):
            return "odd"
        around = self._around[index]
        if around < 0 or self.texts[around] != "{":
            return "name"
        if self.texts[around - 1] in _BEFORE_OBJECT:
            if before not in {"{", ","}:
                return "name"
            return "key" if behind in {":", "("} else "both" if behind in {",", "}", "="} else "odd"
        if behind == ":":
            return "name" if before not in {"{", ",", ";", "}"} and index not in self._lines else "odd"
        return "odd" if before in {"{", ","} and behind in {",", "}", "=", "("} else "name"

    def _declared(self) -> Iterator[tuple[str, int, int]]:
        """Each name that is declared, and the first and the last word of the part of the module that knows it."""
        for index, text in enumerate(self.texts):
            if text in _DECLARES:
                if self.texts[index - 1] not in {".", "?."}:
                    yield from self._by_word(index)
            elif text == "=>":
                end = self._end_of_body(index + 1)
                start = self._start.get(index - 1)
                if start is not None:
                    yield from self._in_pattern(start, index - 1, end)
                elif _NAME.match(self.texts[index - 1]):
                    yield self.texts[index - 1], index - 1, end
            elif text == "(" and index in self._end:
                last = self._end[index]
                if self.texts[last + 1] == "{" and self.texts[index - 1] not in _ASKS:
                    yield from self._in_pattern(index, last, self._end.get(last + 1, last))

    def _by_word(self, index: int) -> Iterator[tuple[str, int, int]]:
        name, start = index + 1, self._around[index]
        end = self._end.get(start, len(self.texts))
        if self.texts[start] == "(" and start >= 0:
            if self.texts[start - 1] != "for":
                return
            end = self._end_of_body(end + 1)
        begins = index in self._lines or self.texts[index - 1] in {";", "{", "}", "async", ""}
        if self.texts[index] == "function" and not begins:
            return  # a name that only the function itself knows
        if self.texts[name] in {"{", "["}:
            yield from ((found, start, end) for found, _, _ in self._in_pattern(name, self._end.get(name, name), end))
        elif _NAME.match(self.texts[name]):
            yield self.texts[name], start, end

    def _in_pattern(self, first: int, last: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The names in the brackets of a pattern or of parameters."""
        index = first + 1
        while index < last:
            text, around, before = self.texts[index], self._around[index], self.texts[index - 1]
            in_object = self.texts[around] == "{"
            if text == "=":  # what a name has when it is given nothing
                index = self._behind_value(index + 1, self._end[around])
                continue
            named = before in _BEFORE_NAME and not (in_object and self.texts[index + 1] == ":")
            if _NAME.match(text) and (named or (before == ":" and in_object)):
                yield text, first, end
            index += 1

    def _behind_value(self, index: int, last: int) -> int:
        while index < last and self.texts[index] != ",":
            index = self._end.get(index, index) + 1
        return index

    def _end_of_body(self, first: int) -> int:
        """The last word of the block or the expression that begins there; rather too early than too late."""
        if self.texts[first] == "{":
            return self._end.get(first, first)
        index = first
        while index < len(self.texts) and self.texts[index] not in {",", ";", ")", "]", "}"}:
            if index in self._lines and index > first:
                break
            index = self._end.get(index, index) + 1
        return index - 1
