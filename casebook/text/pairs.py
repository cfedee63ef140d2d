"""Roles reversed: what changes in a case's text when man and woman are exchanged.

`{zij|hij}` holds the words as described and their counterpart, `{=vader}` words that stay. A person's name needs no
braces: wherever it stands, also as a genitive, it is a pair with the person's second name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape

from markupsafe import Markup

from casebook.text.markup import joined, tagged, trusted

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
        return self._pattern.sub(lambda match: self._readings(match)[1], text)

    def mark(self, html: Markup) -> Markup:
        """HTML in which every pair became the words as described, with their counterpart in `data-reversed`."""
        parts: list[str] = _TAG.split(html)
        parts[::2] = [self.markup(unescape(words)) for words in parts[::2]]
        parts[1::2] = [self.described(tag) if tag.startswith("<img") else tag for tag in parts[1::2]]
        return trusted("".join(parts), "the tags of what came in, with words that are escaped anew")

    def markup(self, text: str) -> Markup:
        """The same for plain text: escaped, and marked."""
        parts, at = [], 0
        for match in self._pattern.finditer(text):
            described, flipped = self._readings(match)
            same = described == flipped
            parts += [
                text[at : match.start()],
                described if same else tagged("span", {"data-reversed": flipped}, described),
            ]
            at = match.end()
        return joined([*parts, text[at:]])

    def _readings(self, match: re.Match[str]) -> tuple[str, str]:
        """What stands in the place of a name or a pair: as described, and with man and woman exchanged."""
        if match["name"]:
            return match[0], self._flipped(match["name"], genitive=bool(match["genitive"]))
        if match["same"] is not None:
            return match["same"], match["same"]
        return match["described"], match["reversed"] if self.names else match["described"]

    def _flipped(self, name: str, *, genitive: bool) -> str:
        flipped = self.names[name]
        return f"{flipped}{genitive_of(flipped, self.language)}" if genitive else flipped

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(f"{PAIR.pattern}|{names_pattern(self.names)}")


def names_pattern(names: Mapping[str, str]) -> str:
    """A pattern for each of the names as a whole word, the longest first, with its genitive; no names, no match."""
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"
    return rf"(?<![\w-])(?P<name>{words})(?P<genitive>[’']s|s|(?<=[sxz])[’'](?!\w))?(?![\w-])"


def genitive_of(name: str, language: str) -> str:
    """What a name gets as a genitive: Ricks, Mirella’s, Thomas’ (Woordenlijst); in English always ’s."""
    last = name[-1:].lower()
    if language == "en" or last in "aiouy":
        return "’s"
    return "’" if last in "sxz" else "s"
