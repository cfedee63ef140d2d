"""A pattern that is compiled later does what `re.compile` does."""

import importlib
import re
from pathlib import Path

import pytest

from casebook.patterns import regex

ROOT = Path(__file__).resolve().parents[2]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "casebook").rglob("*.py"))
    if "regex(" in path.read_text(encoding="utf-8") and path.stem != "patterns"
]


def patterns(value: object) -> list[object]:
    if isinstance(value, dict | list | tuple):
        inner = value.values() if isinstance(value, dict) else value
        return [found for one in inner for found in patterns(one)]
    return [value] if type(value).__name__ == "regex" else []


def test_each_is_one_that_can_be_compiled() -> None:
    for module in MODULES:
        values = [value for name, value in vars(importlib.import_module(module)).items() if not name.startswith("__")]
        found = [pattern for value in values for pattern in patterns(value)]
        assert found, module
        for pattern in found:
            assert isinstance(pattern.groups, int), module  # type: ignore[attr-defined]


def test_it_finds_the_same() -> None:
    later, now = regex(r"(?P<word>B+)c", re.IGNORECASE), re.compile(r"(?P<word>B+)c", re.IGNORECASE)
    for _ in range(2):
        assert later.sub(r"<\g<word>>", "abbcBc") == now.sub(r"<\g<word>>", "abbcBc") == "a<bb><B>"
        assert [match["word"] for match in later.finditer("bc bbC")] == ["b", "bb"]
    assert later.pattern == now.pattern
    assert later.flags == now.flags
    assert later.groupindex == now.groupindex
    assert regex(rb"\d").findall(b"a1") == [b"1"]


def test_a_mistake_in_it_is_told_when_it_is_used() -> None:
    with pytest.raises(re.error):
        regex("(").search("")


def test_what_no_pattern_has_it_has_neither() -> None:
    assert not hasattr(regex("a"), "nothing")
    assert not hasattr(regex("a"), "__index__")
