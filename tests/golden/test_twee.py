"""Cases as Twee files, read back by a program of others."""

import re

import pytest

from casebook.cache.memory import Cache
from casebook.publishing.twee import twee
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.values.ids import PageId
from tests.conftest import ROOT, change, course_of, theme_of
from tests.node import node
from tests.words import ENGLISH

READ = """
const { parseTwee } = await import(value.extwee);
const story = parseTwee(value.text);
return { start: story.start, ifid: story.IFID, passages: story.passages.map(({ name, text }) => ({ name, text })) };
"""


def exported(content: dict[str, bytes], case: str) -> str:
    course = course_of(content)
    articles = Articles(course, theme_of(language=course.language), Cache())
    made = twee(articles, PageId(case))
    assert made == twee(articles, PageId(case))
    return made[f"{case}.twee"].decode()


def read_back(text: str) -> tuple[str, dict[str, list[str]]]:
    """Where a story starts, and each passage with those that it leads to, as extwee understands it."""
    extwee = (ROOT / "tests" / "node_modules" / "extwee" / "index.js").as_uri()
    story = node(READ, {"extwee": extwee, "text": text})
    assert re.fullmatch(r"[0-9A-F-]{36}", story["ifid"])
    return story["start"], {one["name"]: re.findall(r"\[\[.*?->(.*?)\]\]", one["text"]) for one in story["passages"]}


@pytest.mark.parametrize("case", ["layla-en-rick", "stefanie-en-thomas", "eigen-casus"])
def test_every_passage_is_reached_and_no_link_is_broken(case: str) -> None:
    content = disk.read(ROOT / "content")
    start, links = read_back(exported(content, case))
    (own,) = [one for one in course_of(content).cases if one.id == case]
    assert links.keys() == {step.id for step in own.steps} | {
        option.id for step in own.steps for option in step.body.options
    }
    reached, ahead = set[str](), [start]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead += links[name]  # fails where a link is broken
    assert reached == links.keys()


def test_signs_that_mean_something_in_twee_stay_words(small: dict[str, bytes]) -> None:
    label = change(small, "cases/anna-en-bas/case.yaml", "label: Je geeft de fiets.", 'label: "a->b | c"')
    told = change(label, "cases/anna-en-bas/situatie.md", "Anna", "`[[weg]]` en Anna")
    text = exported(told, "anna-en-bas")
    _, links = read_back(text)
    assert links["keuze-fiets--anna-en-bas"] == ["geven--keuze-fiets--anna-en-bas", "houden--keuze-fiets--anna-en-bas"]
    assert "[[a-›b / c->geven--keuze-fiets--anna-en-bas]]" in text
    assert "[ [weg]]" in text


def test_a_story_is_told_as_it_is_described(small: dict[str, bytes]) -> None:
    assert "Arend" not in exported(small, "anna-en-bas")
    assert "[[Continue->" in exported(disk.read(ENGLISH), "kim-and-lee")
