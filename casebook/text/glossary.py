"""Marks the terms of the glossary, each where it is first used."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.text.markup import filled
from casebook.text.spelling import spelled
from casebook.values.ids import PageId

# What a form begins with: a word, or a sign. A word is not found within another one.
_WORD = r"[\w\u2011-]+|[^\w\s\u2011-]"
_FIRST = regex(_WORD)
_NEXT = regex(rf"(?P<space>\s*)(?P<word>{_WORD})")
_INSIDE = regex(r"[\w\u2011-]")


@dataclass(frozen=True)
class Term:
    """A term with all the forms in which it stands in texts; `marked`: it is explained there, too."""

    id: str
    term: str
    forms: tuple[str, ...]
    meaning: Markup
    marked: bool = True

    @property
    def key(self) -> str:
        """The term as it is sorted: without capitals and accents."""
        plain = unicodedata.normalize("NFKD", self.term.casefold())
        return "".join(sign for sign in plain if not unicodedata.combining(sign))

    @property
    def letter(self) -> str:
        """The letter that it stands below: A to Z, or `#`."""
        first = self.key[:1].upper()
        return first if "A" <= first <= "Z" else "#"


@dataclass(frozen=True)
class Glossary:
    """The terms of a course. `id` is that of its page, and `intro` what stands there above them."""

    id: PageId
    title: str
    summary: str | None
    terms: tuple[Term, ...]
    intro: Markup | None = None

    @cached_property
    def letters(self) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """Each letter that a term begins with, with its terms."""
        return tuple((letter, tuple(terms)) for letter, terms in groupby(self.terms, lambda term: term.letter))

    @cached_property
    def _silent(self) -> frozenset[str]:
        return frozenset(term.id for term in self.terms if not term.marked)

    @cached_property
    def by_form(self) -> dict[str, str]:
        """Form → id of its term; a form may start a sentence."""
        forms = {spelled(form): term.id for term in self.terms for form in term.forms}
        return {form[0].upper() + form[1:]: name for form, name in forms.items()} | forms

    @cached_property
    def _forms(self) -> "_Node":
        """All forms, word by word: what they begin with they share, so that many take no longer than one."""
        root = _Node()
        for form in self.by_form:
            node = root
            for match in _NEXT.finditer(form):
                word = match["word"]
                if node is root and "-" in word:  # looked for as it stands in the text
                    node.after[word.replace("-", "\u2011")] = node.after.setdefault(word, _Node())
                node = node.after.setdefault(f"{' ' if match['space'] else ''}{word}", _Node())
            node.form = form
        return root

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The forms that stand in a text as whole words, the longest at each place, and from where to where.

        Between their words there may be the end of a line, or another space or hyphen.
        """
        end = 0
        begins = self._forms.after
        if begins.keys().isdisjoint(_FIRST.findall(text)):  # as in most texts
            return
        for match in _FIRST.finditer(text):
            node, start = begins.get(match[0]), match.start()
            if node is None or start < end or _INSIDE.match(text[max(0, start - 1) : start]):
                continue
            stop, form = _longest(text, match.end(), node)
            if form:
                end = stop
                yield start, end, form

    def marked(self, text: str, seen: set[str]) -> Iterator[str]:
        """Plain words in pieces, with a marker around the first use of each term that is not in `seen`, which grows.

        One that is not to be marked has it before its word: it counts as used on the page.
        """
        start = 0
        for at, end, form in self._found(text):
            name = self.by_form[form]
            if name not in seen:
                seen.add(name)
                yield text[start:at]
                yield from self._signed(name, text[at:end])
                start = end
        yield text[start:]

    def _signed(self, name: str, word: str) -> tuple[str, str, str]:
        if name in self._silent:
            return marker("word", name), marker("end"), word
        return marker("term", name), word, marker("end")


class _Node:
    """What forms have in common so far: what goes on from there, and the form that ends there."""

    __slots__ = ("after", "form")

    def __init__(self) -> None:
        self.after: dict[str, _Node] = {}
        self.form = ""


def _longest(text: str, at: int, node: _Node) -> tuple[int, str]:
    """The longest form that goes on at a place of a text, and where it ends; empty when there is none."""
    found = (at, "")
    while True:
        if node.form and not _INSIDE.match(text, at):
            found = (at, node.form)
        match = _NEXT.match(text, at) if node.after else None
        if match is None:
            return found
        word = match["word"].replace("\u2011", "-")
        after = node.after.get(f"{' ' if match['space'] else ''}{word}")
        if after is None:
            return found
        node, at = after, match.end()


def marker(kind: str, name: str = "") -> Markup:
    """Where a component of the theme comes into HTML; raw HTML is escaped, so no author can write one."""
    return filled("<!--casebook:{}:{}-->", kind, name)


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms in the order of the alphabet; those that begin with no letter come first."""
    return tuple(sorted(terms, key=lambda term: (term.letter, term.key)))
