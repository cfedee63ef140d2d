"""What each reader of a case sees, by what she picks."""

import pytest

from casebook.preview import ways
from casebook.preview.ways import walk
from casebook.values.ids import local_of
from tests.conftest import change, course_of

Files = dict[str, bytes]
CASE = "cases/anna-en-bas/case.yaml"


def seen(content: Files) -> list[list[str]]:
    """The ids of the steps on each way through the first assignment, and behind a choice that of what was picked."""
    walked = walk(course_of(content).cases[0].assignments[0])
    return [
        [" ".join(map(local_of, (step.id, pick.id) if pick else (step.id,))) for step, pick in trail.seen]
        for trail in walked.trails
    ]


def test_each_way_shows_what_was_picked_and_where_that_leads(small: Files) -> None:
    before, after = ["doel", "situatie", "vervolg", "vraag-1"], ["uitleg", "vraag-3", "door-ogen", "naast-elkaar"]
    assert seen(small) == [
        [*before, "keuze-fiets geven", *after],
        [*before, "keuze-fiets houden", "omweg", *after],
    ]


def test_who_comes_back_to_a_choice_picks_something_else(small: Files) -> None:
    content = change(small, CASE, "leads_to: uitleg", "leads_to: situatie")
    back = ["situatie", "vervolg", "vraag-1"]
    ways_back = [way for way in seen(content) if way.count("situatie") == 2]
    assert [way[1:9] for way in ways_back] == [[*back, "keuze-fiets geven", *back, "keuze-fiets houden"]]
    assert len(seen(content)) == 2


def test_of_very_many_ways_the_first_are_walked(small: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ways, "MOST", 1)
    walked = walk(course_of(small).cases[0].assignments[0])
    assert (len(walked.trails), walked.more) == (1, True)
