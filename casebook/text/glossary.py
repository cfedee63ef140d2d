"""Marks the terms of the glossary in HTML, each where it is first used."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import escape

# Inside these a mark would be a control inside a control, or noise; a span is a word that flips.
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_KEEP_OUT = frozenset({"a", "code", "pre", "th", "button", "label", "blockquote", "span"} | _HEADINGS)
_TAG = re.compile(r"(<[^>]*>)")


@dataclass(frozen=True)
class Term:
    """A term with all the forms in which it stands in texts; `meaning` is HTML."""

    id: str
    term: str
    forms: tuple[str, ...]
    meaning: str


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
        forms = {escape(form): term.id for term in self.terms for form in term.forms}
        return {form[0].upper() + form[1:]: name for form, name in forms.items()} | forms

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Every form as a whole word, the longest first."""
        forms = sorted(self.by_form, key=len, reverse=True)
        return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])")

    def mark(self, html: str, seen: set[str]) -> str:
        """HTML with a marker around the first use of each term that is not in `seen`, which grows."""

        def replace(match: re.Match[str]) -> str:
            name = self.by_form[match[0]]
            if name in seen:
                return match[0]
            seen.add(name)
            return f"{marker('term', name)}{match[0]}{marker('end')}"

        parts = _TAG.split(html) if self.terms else [html]
        inside: list[str] = []
        for index, part in enumerate(parts):
            if index % 2:
                _enter_or_leave(part, inside)
            elif not inside:
                parts[index] = self.pattern.sub(replace, part) if self.terms else part
        return "".join(parts)


def marker(kind: str, name: str = "") -> str:
    """Where a component of the theme comes into HTML; raw HTML is escaped, so no author can write one."""
    return f"<!--casebook:{kind}:{name}-->"


def glossary_of(id_: str, title: str, summary: str | None, terms: Iterable[Term]) -> Glossary:
    """A glossary in the order of the alphabet."""
    return Glossary(id_, title, summary, tuple(sorted(terms, key=lambda term: term.term.lower())))


def _enter_or_leave(tag: str, inside: list[str]) -> None:
    name = tag.strip("</>").split()[0].rstrip("/") if tag.strip("</>") else ""
    if name in _KEEP_OUT:
        if tag.startswith("</"):
            inside.pop()
        else:
            inside.append(name)
