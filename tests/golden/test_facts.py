"""What each person of a case lives through: facts of the guide that have to be in the view, and others that must not.

The lists in `facts/` were written from the guide, not from the course. A fact counts when its words stand in the view.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.course.case import Case
from casebook.reading import disk
from casebook.text.markup import plain
from tests.conftest import ROOT, course_of

FACTS = Path(__file__).resolve().parent / "facts"


@cache
def cases() -> dict[str, Case]:
    return {case.id: case for case in course_of(disk.read(ROOT / "content")).cases}


def views_of(case: Case) -> dict[str, str]:
    """Person → the words of her view at the last step that has views, as the case is described."""
    known = list(case.remembered.values())[-1]
    return {person: " ".join(plain(memory.html) for memory in memories) for person, memories in known.items()}


def facts() -> list[Any]:
    found = []
    for path in sorted(FACTS.glob("*.yaml")):
        for person, lists in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for kind in ("must", "never"):
                found += [
                    pytest.param(path.stem, person, kind, fact, id=f"{path.stem}-{person}-{kind}-{fact['id']}")
                    for fact in lists[kind]
                ]
    return found


@pytest.mark.parametrize(("case", "person", "kind", "fact"), facts())
def test_a_person_lives_through_what_the_guide_says_and_nothing_else(
    case: str, person: str, kind: str, fact: dict[str, Any]
) -> None:
    view = views_of(cases()[case])[person].lower()
    for words in fact["words"]:
        assert (" ".join(words.split()).lower() in view) == (kind == "must"), fact["fact"]


@pytest.mark.parametrize("path", sorted(FACTS.glob("*.yaml")), ids=lambda path: path.stem)
def test_of_everyone_with_a_view_ten_facts_must_be_there_and_three_must_not(path: Path) -> None:
    lists = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(lists) == set(views_of(cases()[path.stem]))
    for person, told in lists.items():
        assert len(told["must"]) >= 10, person
        assert len(told["never"]) >= 3, person
