"""Marks the terms of the glossary, each where it is first used."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from casebook.text.markup import filled, joined


@dataclass(frozen=True)
class Term:
    """A term with all the forms in which it stands in texts."""

    id: str
    term: str
    forms: tuple[str, ...]
    meaning: Markup


@dataclass(frozen=True)
class Glossary:
    """The terms of a course. `id` is that of its page."""

    id: str
    title: str
    summary: str | None
    terms: tuple[Term, ...]

    @cached_property
    def by_form(self) -> dict[str, str]:
        """Form → id of its term; a form may start a sentence."""
        forms = {form: term.id for term in self.terms for form in term.forms}
        return {form[0].upper() + form[1:]: name for form, name in forms.items()} | forms

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Every form as a whole word, the longest first."""
        forms = sorted(self.by_form, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])")

    def mark(self, text: str, seen: set[str]) -> Markup:
        """Plain words as HTML, with a marker around the first use of each term that is not in `seen`, which grows."""
        parts: list[str] = []
        start = 0
        for match in self.pattern.finditer(text) if self.terms else ():
            name = self.by_form[match[0]]
            if name not in seen:
                seen.add(name)
                parts += [text[start : match.start()], marker("term", name), match[0], marker("end")]
                start = match.end()
        return joined([*parts, text[start:]])


def marker(kind: str, name: str = "") -> Markup:
    """Where a component of the theme comes into HTML; raw HTML is escaped, so no author can write one."""
    return filled("<!--casebook:{}:{}-->", kind, name)


def glossary_of(id_: str, title: str, summary: str | None, terms: Iterable[Term]) -> Glossary:
    """A glossary in the order of the alphabet."""
    return Glossary(id_, title, summary, tuple(sorted(terms, key=lambda term: term.term.lower())))
