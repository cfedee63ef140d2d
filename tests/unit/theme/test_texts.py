"""The words of the interface: Dutch and English are complete, and each is used."""

import re
from pathlib import Path
from typing import get_args

import pytest

from casebook.cache.memory import Cache
from casebook.rendering.articles import Articles
from casebook.steps import STEP_TYPES
from casebook.steps.reflection import Company
from casebook.values.family import Status
from casebook.values.ids import PageId
from casebook.values.kinds import Work
from tests.conftest import course_of, theme_of
from tests.words import interface

THEME = Path(__file__).resolve().parents[3] / "themes" / "default"
DUTCH, ENGLISH = interface("nl"), interface("en")
USES = re.compile(r"""\bt(?:(?:\[|\.get\()(?P<expression>[^\])]+)[\])]|\.(?P<name>\w+))""")
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)

# What `t[…]` with an expression can be.
COMPUTED = {
    "kind": set(STEP_TYPES),
    '"map_" ~ kind': {"map_option", "map_onward", "map_earlier", "map_end"},
    "body.company": set(get_args(Company)),
    "step.lead.work": set(get_args(Work)),
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


# A number before what is counted → the words for one; none where there is never one.
COUNTED = {
    "search_some": "search_one",
    "search_most": None,
    "exit_two": "exit_one",
    "steps_count": "one_step",
    "assignments": "one_assignment",
    "questions": "one_question",
    "choices": "one_choice",
}


def test_what_is_counted_has_words_for_one() -> None:
    number = re.compile(r"(?<!Stap )(?<!Step )(\{[nm]\}|\b[2-9]) (?!van |of )[a-z]")
    for texts in (DUTCH, ENGLISH):
        assert {key for key in texts if number.search(texts[key])} == COUNTED.keys() - {"steps_count"}
        assert all(re.search(r"\b1 [a-z]", texts[one]) for one in COUNTED.values() if one)


@pytest.mark.parametrize(("language", "one", "several"), [("nl", "1 stap", "3 stappen"), ("en", "1 step", "3 steps")])
def test_a_phase_of_one_step_says_so(small: dict[str, bytes], language: str, one: str, several: str) -> None:
    steps = "steps:\n  - {id: slot, type: question, title: Tot slot, question: Wat neem je mee?}\n"
    changed = {**small, "assignments/fase-twee.yaml": f"title: Fase twee\naim: Je rondt af.\n{steps}".encode()}
    counts = []
    for files in (small, changed):
        html = Articles(course_of(files), theme_of("default", language), Cache())[PageId("anna-en-bas")].html
        counts.append(re.findall(r'class="card__note">([^<]*)<', html)[-1])
    assert counts[1] == one
    assert counts[0].split()[1] == several.split()[1]


def test_a_text_has_the_same_places_to_fill_in_both_languages() -> None:
    dutch, english = ({key: sorted(re.findall(r"\{\w*\}", texts[key])) for key in texts} for texts in (DUTCH, ENGLISH))
    assert dutch == english


def test_every_text_has_words() -> None:
    assert {key for texts in (DUTCH, ENGLISH) for key in texts if not texts[key].strip()} == set()
