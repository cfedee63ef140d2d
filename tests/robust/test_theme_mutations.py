"""The theme with a mistake in it, hundreds of times: never a traceback, and always a site, or problems in the file with
the mistake, in one that uses it, or that name it.
"""

from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.problems.printing import text_of
from casebook.problems.problem import ContentError, Problem
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.theme import theme_from
from tests.conftest import LANGUAGES, ROOT, SMALL, course_of
from tests.robust.mutations import Files, Mutation, mutation, turns

SAME, OTHERS = range(30), 40
PARTS = 2

Record = Callable[[str, object], None]


@cache
def theme() -> Files:
    return disk.read(ROOT / "themes" / "default")


@cache
def course() -> Course:
    return course_of(disk.read(SMALL))


@cache
def kept() -> Cache:
    return Cache()


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mistake_in_a_theme_is_told_or_harmless(part: int, seed: int, record_property: Record) -> None:
    tally: Counter[str] = Counter()
    for turn in turns(SAME, OTHERS, seed)[part::PARTS]:
        mutated = mutation(theme(), turn.number, turn.seed)
        try:
            tally[_outcome(mutated)] += 1
        except Exception as error:
            error.add_note(turn.again(mutated))
            raise
    record_property("mistakes in the theme", dict(tally))


def _outcome(mutated: Mutation) -> str:
    kept().turn()
    try:
        layers = layers_of("default", lambda _: mutated.files)
        render(course(), theme_from(layers, "nl"), kept())
    except ContentError as error:
        return _where(error.problems, mutated)
    return "a site"


def _where(problems: tuple[Problem, ...], mutated: Mutation) -> str:
    told = {problem.place.path.removeprefix("default/") for problem in problems}
    assert all(text_of(problem, language) for problem in problems for language in LANGUAGES)
    if mutated.path in told:
        return "told in the file"
    if mutated.path in {problem.values.get("name") for problem in problems}:
        return "told by its name"
    written = mutated.files.get(mutated.path, b"")
    assert told & _users(mutated.path) or all(path.encode() in written for path in told), problems
    return "told in a file that uses it, or that it uses"


def _users(path: str) -> set[str]:
    """The files that name a file, and those that they include, which know what they import.

    Texts and the list in theme.yaml are used everywhere.
    """
    if path.endswith(".yaml"):
        return set(theme())
    name = path.rpartition("/")[2].encode()
    naming = {other: content for other, content in theme().items() if name in content}
    return {*naming, *(other for other in theme() if any(other.encode() in content for content in naming.values()))}
