"""Notes: `[^cbs]` in a sentence, and on a line of its own `[^cbs]: …`. They are shown below the text that names them.

A passage has a list of its own, since it is taken over as a whole; so has all that stands around passages.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref

from casebook.frozen import dataclass
from casebook.text.rules.places import begin_of, noting, noting_block

_PASSAGE = "container_passage_"


@dataclass(frozen=True)
class Fault:
    """What is not right with a note, by its name, and where that begins (`^cbs`), counted from 0.

    `note`: it is defined nowhere. `note-unused`: nothing names it. `note-again`: more than one sign in one list names
    it. `note-twice`: more than one is defined by this name. `note-here`: it stands where none can. `note-colon`: where
    it was to be defined, a colon is missing.
    """

    kind: Literal["note", "note-here", "note-unused", "note-again", "note-twice", "note-colon"]
    name: str
    at: int


def notes_rule(markdown: MarkdownIt) -> None:
    """Let the parser know notes, also those that are named and defined nowhere: they are a mistake, not words."""
    footnote_plugin(markdown, inline=False, move_to_end=False, always_match_refs=True)
    markdown.inline.ruler.at("footnote_ref", noting("[", partial(footnote_ref, always_match=True)))
    markdown.block.ruler.at(
        "footnote_def", noting_block(footnote_def, _where_defined), {"alt": ["paragraph", "reference"]}
    )


def _where_defined(state: StateBlock, first: int, made: Sequence[Token]) -> None:
    made[0].meta["at"] = begin_of(state, first)


def name_of(note: Token) -> str:
    """The name of a note, or that its sign has: capitals make no difference, as in the names of links."""
    return str(note.meta["label"]).casefold()


def cut(tokens: Sequence[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """The tokens without those of notes, and those of each note by its name; of two with one name, the first."""
    kept: list[Token] = []
    defined: dict[str, list[Token]] = {}
    into = kept
    for token in tokens:
        if token.type == "footnote_reference_open":
            into = []
            defined.setdefault(name_of(token), into)
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
        self._names: list[str] = []
        self._numbers: dict[str, int] = {}
        self._uses: Counter[str] = Counter()

    def number(self, token: Token) -> None:
        """Number the signs in a token."""
        for sign in signs_in(token):
            name = name_of(sign)
            if name in self._defined:
                self._uses[name] += 1
                if name not in self._numbers:
                    self._names.append(name)
                    self._numbers[name] = len(self._names)
                number = self._numbers[name]
                sign.meta = {**sign.meta, "list": self._index, "number": number, "use": self._uses[name]}

    def tokens(self) -> Iterator[Token]:
        """The list itself; a note may name other ones, which follow."""
        notes: dict[str, list[Token]] = {}
        for name in self._names:  # they become more meanwhile
            notes[name] = [*map(_copied, self._defined[name])]  # a note may stand in more than one list
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


def _copied(token: Token) -> Token:
    return token.copy(children=[child.copy() for child in token.children] if token.children else token.children)


def signs_in(token: Token) -> Iterator[Token]:
    """The signs of notes in a token."""
    return (one for one in token.children or () if one.type == "footnote_ref")


def faults(tokens: Sequence[Token]) -> Iterator[Fault]:
    """What is not right with the notes of a whole text, with those in it that are not placed yet.

    Where a note only lacks its colon, that is all there is to tell of it.
    """
    found = [*named_wrong(tokens)]
    told = {one.name for one in found}
    begun = {token.meta["label"]: Fault("note-colon", token.meta["label"], _spot(token)) for token in _begun(tokens)}
    yield from (one for one in found if one.name not in begun)
    yield from (one for name, one in begun.items() if name in told)


def named_wrong(tokens: Sequence[Token]) -> Iterator[Fault]:
    """The same for a text that can have no notes."""
    defined: dict[str, Token] = {}
    for token in tokens:
        if token.type == "footnote_reference_open":
            if name_of(token) in defined:
                yield Fault("note-twice", token.meta["label"], _spot(token))
            defined.setdefault(name_of(token), token)
    for sign, again in _named(tokens):
        if name_of(sign) not in defined:
            yield Fault("note", sign.meta["label"], _spot(sign))
        elif again:
            yield Fault("note-again", sign.meta["label"], _spot(sign))
    seen = _seen(tokens)
    unused = (token for name, token in defined.items() if name not in seen)
    yield from (Fault("note-unused", token.meta["label"], _spot(token)) for token in unused)


def _seen(tokens: Sequence[Token]) -> set[str]:
    """The notes that readers come to: those that the text names, and those that one of these names."""
    named: dict[str, set[str]] = {"": set()}
    note = ""
    for token in tokens:
        if token.type == "footnote_reference_open":
            note = name_of(token)
        elif token.type == "footnote_reference_close":
            note = ""
        named.setdefault(note, set()).update(map(name_of, signs_in(token)))
    seen: set[str] = set()
    ahead = {*named[""]}
    while ahead:
        seen |= ahead
        ahead = {other for name in ahead for other in named.get(name, ())} - seen
    return seen


def _spot(note: Token) -> int:
    return int(note.meta["at"]) + 1


def _begun(tokens: Sequence[Token]) -> Iterator[Token]:
    """The signs that a paragraph begins with: what follows was to be the note."""
    for token in tokens:
        children = token.children or [] if token.type == "inline" else []
        if len(children) > 1 and children[0].type == "footnote_ref" and children[1].content.startswith((" ", ":")):
            yield children[0]


def _named(tokens: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """Each sign of a note in a text, and whether one before it in the same list has the same name."""
    lists: list[set[str]] = [set()]
    for token in tokens:
        if token.type == f"{_PASSAGE}open":
            lists.append(set())
        elif token.type == f"{_PASSAGE}close":
            lists.pop()
        for sign in signs_in(token):
            yield sign, name_of(sign) in lists[-1]
            lists[-1].add(name_of(sign))
