"""How a key or its value stands in its line, where that tells what went wrong."""

from collections.abc import Collection

from casebook.patterns import regex
from casebook.problems.problem import Place

# A key and its value with another sign than a colon and a space between them, as between braces.
_GLUED = regex(r"(?P<key>[a-z_]+) *(?P<sign>:|=>?|->|[;→])(?: *\S|\Z)")
_IN_BRACKETS = regex(r"[\w-]+ *: *(?P<sign>[\[{])")


def glued(written: str, keys: Collection[str]) -> tuple[str, str] | None:
    """One of the keys, and the sign behind it, where that is no colon with a space: `id:anna`, `id= anna`, `id::`."""
    found = _GLUED.match(written)
    return (found["key"], found["sign"]) if found and found["key"] in keys else None


def bracket_of(key: Place) -> str:
    """The bracket that the value of a key begins with; empty without one."""
    found = _IN_BRACKETS.match(key.excerpt, key.column - 1)
    return found["sign"] if found else ""


def is_loose(key: Place) -> bool:
    """Whether a key is only a word between two commas."""
    return key.excerpt[key.column - 1 + key.length :].lstrip()[:1] in (",", "}")
