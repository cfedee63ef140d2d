"""Marks the terms of the glossary, each where it is first used."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.text.markup import filled
from casebook.text.spelling import spaced, spelled
from casebook.values.ids import PageId

# What a form begins with: a word, or a sign. A word is not found within another one.
_FIRST = regex(r"[\w\u2011-]+|[^\w\s\u2011-]")
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
    def _by_first(self) -> dict[str, list[tuple[str, re.Pattern[str] | None]]]:
        """The first word of a form → all forms that begin with it, the longest first.

        One of several words has a pattern: there may be the end of a line between them, or another space or hyphen.
        """
        found: dict[str, list[tuple[str, re.Pattern[str] | None]]] = {}
        for form in sorted(self.by_form, key=len, reverse=True):
            pattern = re.compile(spaced(form)) if " " in form or "-" in form else None
            first = _FIRST.match(form)
            found.setdefault(first[0] if first else form, []).append((form, pattern))
            if "-" in form and first:
                found.setdefault(first[0].replace("-", "\u2011"), []).append((form, pattern))
        return found

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The forms that stand in a text as whole words, the longest at each place, and from where to where."""
        end = 0
        by_first = self._by_first
        for match in _FIRST.finditer(text):
            forms, start = by_first.get(match[0]), match.start()
            if forms is None or start < end or _INSIDE.match(text[max(0, start - 1) : start]):
                continue
            for form, pattern in forms:
                if pattern is None:
                    stop = start + len(form) if text.startswith(form, start) else 0
                else:
                    found = pattern.match(text, start)
                    stop = found.end() if found else 0
                if stop and not _INSIDE.match(text, stop):
                    end = stop
                    yield start, end, form
                    break

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


def marker(kind: str, name: str = "") -> Markup:
    """Where a component of the theme comes into HTML; raw HTML is escaped, so no author can write one."""
    return filled("<!--casebook:{}:{}-->", kind, name)


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms in the order of the alphabet; those that begin with no letter come first."""
    return tuple(sorted(terms, key=lambda term: (term.letter, term.key)))
