"""A file twice as long takes no more than twice the time to check, whatever stands in it.

Compared are two lengths of the same thing, in turns, by the time of the processor: no seconds, so that a slow or busy
machine changes nothing. What a row holds, `tests/adversarial.py` says.
"""

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from casebook.cache.memory import Cache
from casebook.problems.printing import text_of
from casebook.problems.problem import Problem
from casebook.problems.told import told
from casebook.text import markdown
from tests.adversarial import ROWS, page
from tests.conftest import problems_of

SHORT, LONG = 50_000, 100_000
# Twice as long, with what the memory of the machine costs beside it.
MOST = 2.6
# Below so much of what the same length of plain lines takes, the rest of the course is most of it.
LITTLE = 0.2
# No more than so many times as long as plain lines, which take a third of a second. The worst is a paragraph of so many
# lines: markdown-it asks each of them whether something else begins there.
WORST = 7


@pytest.fixture(autouse=True)
def steady() -> Iterator[None]:
    """As in a real run, the memory is not swept."""
    gc.disable()
    yield
    gc.enable()


def taken(content: dict[str, bytes]) -> float:
    """The time that checking and telling takes, with nothing kept from before."""
    for kept in (markdown.block, markdown.inline, markdown.sections, markdown._tokens):
        kept.cache_clear()
    gc.collect()
    start = time.process_time()
    "".join(text_of(problem, "nl") for problem in told(problems_of(content, Cache())))
    return time.process_time() - start


@pytest.fixture(scope="module")
def nothing() -> float:
    """What the small course takes by itself."""
    return min(taken(page(1, "a")) for _ in range(3))


@pytest.fixture(scope="module")
def plain(nothing: float) -> float:
    """What plain lines take."""
    return min(taken(page(LONG, "een regel\n\n")) for _ in range(2)) - nothing


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_twice_as_much_takes_twice_as_long(
    row: Callable[[int], dict[str, bytes]], nothing: float, plain: float
) -> None:
    short, long = row(SHORT), row(LONG)
    more = taken(long)
    if more - nothing > LITTLE * plain:
        less = taken(short)
        for _ in range(9):  # whatever else keeps the machine busy can only make it seem slower
            if more - nothing <= MOST * (less - nothing):
                break
            less, more = min(less, taken(short)), min(more, taken(long))
        assert more - nothing <= max(MOST * (less - nothing), LITTLE * plain)
    assert more - nothing <= WORST * plain


def test_the_name_that_was_meant_is_looked_for_only_where_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("casebook.problems.problem.nearest", lambda name, _: asked.append(name))
    problems: list[Problem] = problems_of(ROWS["links to nowhere"](20_000))
    assert len(problems) > 1000
    assert asked == []
    for problem in told(problems):
        text_of(problem, "nl")
    assert len(asked) == 200
