"""Roles reversed: what changes in a case's text when man and woman are exchanged.

`{zij|hij}` holds the words as described and their counterpart, `{=vader}` words that stay. A person's name needs no
braces: wherever it stands, also as a genitive, it is a pair with the person's second name.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape

PAIR = re.compile(r"\{=(?P<same>[^{}|]*)\}|\{(?P<described>[^{}|=][^{}|]*|)\|(?P<reversed>[^{}|]*)\}")
_TAG = re.compile(r"(<[^>]*>)")


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
        return self._write(text, lambda _, flipped: flipped)

    def mark(self, html: str) -> str:
        """HTML in which every pair became the words as described, with their counterpart in `data-reversed`."""

        def span(described: str, flipped: str) -> str:
            if described == flipped:
                return described
            return f'<span data-reversed="{flipped}">{described}</span>'

        parts = _TAG.split(html)
        parts[::2] = [self._write(part, span) for part in parts[::2]]
        parts[1::2] = [self.described(tag) if tag.startswith("<img") else tag for tag in parts[1::2]]
        return "".join(parts)

    def markup(self, text: str) -> str:
        """The same for plain text: escaped, and marked."""
        return self.mark(escape(text).replace("&#x27;", "'"))  # an apostrophe belongs to a name

    def _write(self, text: str, write: Callable[[str, str], str]) -> str:
        if not self.names:
            return self.described(text)

        def replace(match: re.Match[str]) -> str:
            if match["name"]:
                return write(match[0], self._flipped(match["name"], genitive=bool(match["genitive"])))
            same = match["same"]
            return write(match["described"], match["reversed"]) if same is None else same

        return self._pattern.sub(replace, text)

    def _flipped(self, name: str, *, genitive: bool) -> str:
        flipped = self.names[name]
        return f"{flipped}{genitive_of(flipped, self.language)}" if genitive else flipped

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(f"{PAIR.pattern}|{names_pattern(self.names)}")


def names_pattern(names: Mapping[str, str]) -> str:
    """A pattern for each of the names as a whole word, the longest first, with its genitive."""
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return rf"(?<![\w-])(?P<name>{words})(?P<genitive>[’']s|s|(?<=[sxz])[’'](?!\w))?(?![\w-])"


def genitive_of(name: str, language: str) -> str:
    """What a name gets as a genitive: Ricks, Mirella’s, Thomas’ (Woordenlijst); in English always ’s."""
    last = name[-1:].lower()
    if language == "en" or last in "aiouy":
        return "’s"
    return "’" if last in "sxz" else "s"
