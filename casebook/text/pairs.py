"""Roles reversed: what changes in a case's text when man and woman are exchanged.

`{zij|hij}` holds the words as described and their counterpart, `{=vader}` words that stay. A person's name needs no
braces: wherever it stands, also as a genitive, it is a pair with the person's second name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property, lru_cache

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.text.markup import escape, joined, tagged
from casebook.text.spelling import either_case, spaced, spelled

PAIR = regex(r"\{=(?P<same>[^{}|]*)\}|\{(?P<described>[^{}|=][^{}|]*|)\|(?P<reversed>[^{}|]*)\}")


@dataclass(frozen=True)
class Reversal:
    """What flips in one case. `names`: a person's name → the second name; without any, all stays as described."""

    names: Mapping[str, str] = field(default_factory=dict)
    language: str = "nl"

    def described(self, text: str) -> str:
        """Plain text as the case is described."""
        return PAIR.sub(lambda match: match["same"] or match["described"] or "", text)

    def reversed(self, text: str) -> str:
        """Plain text with man and woman exchanged."""
        return "".join(words if other is None else other for words, other in self._read(text))

    def markup(self, text: str) -> Markup:
        """Plain text as HTML in both readings: what flips has its counterpart in `data-or`."""
        return joined(words if other is None else self.pair(words, other) for words, other in self._read(text))

    def pair(self, described: str, flipped: str) -> Markup:
        """Plain words with their counterpart, as HTML in both readings."""
        if described == flipped or not self.names:
            return escape(described)
        return _marked(described, flipped)

    def parts(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Plain words without pairs, cut at the names: each piece with its counterpart, None when it has none."""
        start = 0
        for match in self._names.finditer(text) if self.names else ():
            if match.start() > start:
                yield text[start : match.start()], None
            yield match[0], self._flipped(match["name"], genitive=bool(match["genitive"]))
            start = match.end()
        if start < len(text) or not text:
            yield text[start:], None

    def flipped(self, text: str) -> str:
        """Plain words without pairs, with the names exchanged."""
        return "".join(words if other is None else other for words, other in self.parts(text))

    def _read(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Plain text cut at its pairs and names."""
        start = 0
        for match in PAIR.finditer(text):
            yield from self.parts(text[start : match.start()])
            same = match["same"]
            words = match["described"] if same is None else same
            yield words, match["reversed"] if same is None and self.names else None
            start = match.end()
        yield from self.parts(text[start:])

    def _flipped(self, name: str, *, genitive: bool) -> str:
        flipped = self.names.get(name) or self._respelled(spelled(name))
        if not genitive:
            return flipped
        end = genitive_of(flipped, self.language)
        return f"{flipped}{end.upper() if flipped.isupper() else end}"

    def _respelled(self, name: str) -> str:
        return self._by_spelling.get(name) or _capital(self._by_spelling[name[:1].lower() + name[1:]])

    @cached_property
    def _by_spelling(self) -> Mapping[str, str]:
        capitals = {spelled(name).upper(): other.upper() for name, other in self.names.items()}
        return capitals | {spelled(name): other for name, other in self.names.items()}

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return re.compile(names_pattern(self.names))


@lru_cache(1024)  # a name stands in a text again and again
def _marked(described: str, flipped: str) -> Markup:
    return tagged("i", {"data-or": flipped}, described)


def names_pattern(names: Mapping[str, str]) -> str:
    """A pattern for each of the names as a whole word, the longest first, with its genitive; in capitals too."""
    words = "|".join(
        form for name in sorted(names, key=len, reverse=True) for form in (either_case(name), *_shouted(name))
    )
    return rf"(?<![\w-])(?P<name>{words})(?P<genitive>[’'][sS]|s|(?<=[A-Z])S|(?<=[sxzSXZ])[’'](?!\w))?(?![\w-])"


def _shouted(name: str) -> tuple[str, ...]:
    """A name in capitals, where that is another word than the name, and no abbreviation."""
    return (spaced(name.upper()),) if len(name) > 2 and not name.isupper() else ()


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def genitive_of(name: str, language: str) -> str:
    """What a name gets as a genitive: Ricks, Mirella’s, Thomas’ (Woordenlijst); in English always ’s."""
    last = name[-1:].lower()
    if language == "en" or last in "aiouy":
        return "’s"
    return "’" if last in "sxz" else "s"
