"""Names and terms of several words, however they are written: over the end of a line, with another space or hyphen."""

import re

from casebook.patterns import regex

_HYPHENS = regex("[-\u2011]")


def spelled(name: str) -> str:
    """A name as all its spellings are looked up: with single spaces and plain hyphens."""
    return _HYPHENS.sub("-", " ".join(name.split()))


def spaced(name: str) -> str:
    """A pattern for a name in any spelling."""
    return r"\s+".join("[-\u2011]".join(map(re.escape, _HYPHENS.split(word))) for word in name.split())


def either_case(name: str) -> str:
    """The same for a name that may begin a sentence."""
    first, pattern = name[:1], spaced(name)
    return f"[{first}{first.upper()}]{pattern[1:]}" if first.islower() else pattern
