"""The words of the interface: Dutch and English are complete, and each is used."""

import re
from pathlib import Path
from typing import get_args

import pytest

from casebook.family import Status
from casebook.steps import STEP_TYPES
from casebook.steps.reflection import Company
from tests.words import interface

THEME = Path(__file__).resolve().parents[2] / "themes" / "default"
DUTCH, ENGLISH = interface("nl"), interface("en")
USES = re.compile(r"""\bt(?:(?:\[|\.get\()(?P<expression>[^\])]+)[\])]|\.(?P<name>\w+))""")
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)

# What `t[…]` with an expression can be.
COMPUTED = {
    "step.type": set(STEP_TYPES),
    "node.kind": set(STEP_TYPES),
    '"map_" ~ node.kind': {"map_option", "map_onward", "map_earlier", "map_end"},
    "body.company": set(get_args(Company)),
    '"legend_" ~ kind': {f"legend_{status}" for status in get_args(Status)},
    '"told_" ~ bond.status': {f"told_{status}" for status in get_args(Status)},
}


def used() -> set[str]:
    """The keys of the texts that templates name."""
    found: set[str] = set()
    for path in THEME.rglob("*.html"):
        for match in USES.finditer(COMMENT.sub("", path.read_text(encoding="utf-8"))):
            expression = match["expression"]
            assert not expression or expression in COMPUTED, f"{path.name}: tell this test what t[{expression}] can be"
            found |= COMPUTED[expression] if expression else {match["name"]}
    return found


def test_dutch_and_english_have_the_same_keys_in_the_same_order() -> None:
    assert list(DUTCH) == list(ENGLISH)


def test_every_text_that_a_template_uses_exists_and_every_text_is_used() -> None:
    assert used() == set(DUTCH)


@pytest.mark.parametrize("key", DUTCH)
def test_a_text_has_the_same_places_to_fill_in_both_languages(key: str) -> None:
    places = [sorted(re.findall(r"\{\w*\}", texts[key])) for texts in (DUTCH, ENGLISH)]
    assert places[0] == places[1]
    assert DUTCH[key].strip()
    assert ENGLISH[key].strip()
