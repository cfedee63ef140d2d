"""Notes: `[^cbs]` in a sentence, and on a line of its own `[^cbs]: …`. They are shown below the text that names them.

A passage has a list of its own, since it is taken over as a whole; so has all that stands around passages.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from casebook.frozen import dataclass

_PASSAGE = "container_passage_"
# What looks like a sign, but has a space in its name.
_SPACED = re.compile(r"\[\^(?=[^\]\n]*\s)(?P<name>[^\]\n]+)\]")


@dataclass(frozen=True)
class Fault:
    """What is not right with a note, by its name and its line, counted from 0.

    `note`: it is defined nowhere. `note-unused`: nothing names it. `note-again`: more than one sign in one list names
    it. `note-twice`: more than one is defined by this name. `note-spaced`: its name has
    a space in it, so that it is no note. `note-here`: it stands where none can. `note-colon`: where it was to be
    defined, a colon is missing.
    """

    kind: Literal["note", "note-here", "note-unused", "note-again", "note-twice", "note-spaced", "note-colon"]
    name: str
    line: int


def notes_rule(markdown: MarkdownIt) -> None:
    """Let the parser know notes, also those that are named and defined nowhere: they are a mistake, not words."""
    footnote_plugin(markdown, inline=False, move_to_end=False, always_match_refs=True)


def cut(tokens: Sequence[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """The tokens without those of notes, and those of each note by its name; of two with one name, the first."""
    kept: list[Token] = []
    defined: dict[str, list[Token]] = {}
    into = kept
    for token in tokens:
        if token.type == "footnote_reference_open":
            into = []
            defined.setdefault(token.meta["label"], into)
        elif token.type == "footnote_reference_close":
            into = kept
        else:
            into.append(token)
    return kept, defined


def placed(tokens: Sequence[Token], defined: Mapping[str, Sequence[Token]]) -> list[Token]:
    """Tokens with the notes that they name below them, those of a passage at its end.

    Each sign and each note gets in `meta` the `list` that it is in, its `number` there, and its `use`s.
    """
    if not defined:
        return list(tokens)
    found: list[Token] = []
    lists = [_List(0, defined)]
    count = 0
    for token in tokens:
        if token.type == f"{_PASSAGE}open":
            count += 1
            lists.append(_List(count, defined))
        elif token.type == f"{_PASSAGE}close":
            found += lists.pop().tokens()
        lists[-1].number(token)
        found.append(token)
    return [*found, *lists[0].tokens()]


class _List:
    """The notes of a text or passage, numbered in the order in which they are named."""

    def __init__(self, index: int, defined: Mapping[str, Sequence[Token]]) -> None:
        self._index = index
        self._defined = defined
        self._numbers: dict[str, int] = {}
        self._uses: Counter[str] = Counter()

    def number(self, token: Token) -> None:
        """Number the signs in a token."""
        for sign in signs_in(token):
            name = sign.meta["label"]
            if name in self._defined:
                self._uses[name] += 1
                number = self._numbers.setdefault(name, len(self._numbers) + 1)
                sign.meta = {"label": name, "list": self._index, "number": number, "use": self._uses[name]}

    def tokens(self) -> Iterator[Token]:
        """The list itself; a note may name other ones, which follow."""
        notes: dict[str, list[Token]] = {}
        while len(notes) < len(self._numbers):
            name = next(name for name in self._numbers if name not in notes)
            notes[name] = deepcopy(list(self._defined[name]))  # a note may stand in more than one list
            for token in notes[name]:
                self.number(token)
                if token.type == "heading_open":
                    token.attrs = {}
        if notes:
            yield Token("notes_open", "", 1)
            for name, tokens in notes.items():
                meta = {"list": self._index, "number": self._numbers[name], "uses": self._uses[name]}
                last = tokens.pop() if tokens and tokens[-1].type == "paragraph_close" else None
                yield Token("note_open", "", 1, meta=meta)
                yield from tokens
                yield Token("note_back", "", 0, meta=meta)
                yield from (last,) if last else ()
                yield Token("note_close", "", -1)
            yield Token("notes_close", "", -1)


def signs_in(token: Token) -> Iterator[Token]:
    """The signs of notes in a token."""
    return (one for one in token.children or () if one.type == "footnote_ref")


def faults(tokens: Sequence[Token]) -> Iterator[Fault]:
    """What is not right with the notes of a whole text, with those in it that are not placed yet.

    Where a note only lacks its colon, that is all there is to tell of it.
    """
    found = [*named_wrong(tokens)]
    begun = {name: line for name, line in _begun(tokens) if any(one.name == name for one in found)}
    yield from (one for one in found if one.name not in begun)
    yield from (Fault("note-colon", name, line) for name, line in begun.items())


def named_wrong(tokens: Sequence[Token]) -> Iterator[Fault]:
    """The same for a text that can have no notes."""
    lines: dict[str, int] = {}
    named: set[str] = set()
    for token in tokens:
        if token.type == "footnote_reference_open":
            name, line = token.meta["label"], (token.map or [0])[0]
            if name in lines:
                yield Fault("note-twice", name, line)
            lines.setdefault(name, line)
    for name, line, again in _named(tokens):
        named.add(name)
        if name not in lines:
            yield Fault("note", name, line)
        elif again:
            yield Fault("note-again", name, line)
    yield from (Fault("note-unused", name, line) for name, line in lines.items() if name not in named)
    for token in tokens:
        for words in (one.content for one in token.children or () if one.type == "text"):
            yield from (Fault("note-spaced", sign["name"], (token.map or [0])[0]) for sign in _SPACED.finditer(words))


def _begun(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """The names that a paragraph begins with, and its line: what follows was to be the note."""
    for token in tokens:
        children = token.children or [] if token.type == "inline" else []
        if len(children) > 1 and children[0].type == "footnote_ref" and children[1].content.startswith((" ", ":")):
            yield children[0].meta["label"], (token.map or [0])[0]


def _named(tokens: Sequence[Token]) -> Iterator[tuple[str, int, bool]]:
    """Each name of a note in a text, its line, and whether it was named in the same list before."""
    lists: list[set[str]] = [set()]
    for token in tokens:
        if token.type == f"{_PASSAGE}open":
            lists.append(set())
        elif token.type == f"{_PASSAGE}close":
            lists.pop()
        line = (token.map or [0])[0]
        for one in token.children or ():
            line += one.type.endswith("break")
            if one.type == "footnote_ref":
                yield one.meta["label"], line, one.meta["label"] in lists[-1]
                lists[-1].add(one.meta["label"])
