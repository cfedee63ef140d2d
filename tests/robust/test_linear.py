"""A file twice as long takes no more than twice the time to check, whatever stands in it.

Compared are two lengths of the same thing, in turns, by the time of the processor: no seconds, so that a slow or busy
machine changes nothing. What a row holds, `tests/adversarial.py` says.
"""

import gc
import time
from collections.abc import Iterator
from functools import cache

import pytest
from markdown_it import MarkdownIt

from casebook.cache.memory import Cache
from casebook.problems.printing import text_of
from casebook.problems.problem import Problem
from casebook.problems.told import told
from casebook.text import markdown
from tests.adversarial import ROWS, page
from tests.conftest import in_turns, problems_of

# Longer than nearly any file of the course. Half of the rows are tried today, the others tomorrow; a tenth with more.
LENGTH, FAR = 40_000, 100_000
TENTH = 10
# Twice as long, with what the memory of the machine costs beside it.
MOST = 2.6
# Below so much of what the same length of plain lines takes, the rest of the course is most of it.
LITTLE = 0.3
# Markdown of which its parser alone makes much; a whole check may take so many times as long as that. For 100 kB of
# tiny lists (`- a`) both were 1.15 and 0.56 seconds on a busy machine: twice as long.
MUCH = ("-", "items that stand unevenly", "lines below lists", "{ on lines", "table", "[]", "lines", "paragraphs")
TIMES = 4
# No more than so many times as long as plain lines, each a paragraph, which are the quickest to read. The worst are
# tiny lists, of which markdown-it makes ten tokens each, and signs of which each is told.
WORST = 9


@pytest.fixture(autouse=True, scope="module")
def steady() -> Iterator[None]:
    """As in a real run, the memory is not swept; between two runs what other tests left in it is not gone through."""
    gc.disable()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


def taken(content: dict[str, bytes]) -> float:
    """The time that checking and telling takes, with nothing kept from before."""
    for kept in (markdown.block, markdown.inline, markdown.sections, markdown._tokens):
        kept.cache_clear()
    gc.collect()
    start = time.process_time()
    "".join(text_of(problem, "nl") for problem in told(problems_of(content, Cache())))
    return time.process_time() - start


NOTHING: list[float] = []


def nothing() -> float:
    """What the small course takes by itself. It is measured along: a machine can become busy."""
    NOTHING.append(taken(page(1, "a")))
    return min(NOTHING)


@cache
def plain(length: int) -> float:
    """What plain lines take, with the small course."""
    return min(taken(page(length, "een regel\n\n")) for _ in range(2))


@in_turns(("name",), [], ([(name,) for name in ROWS], 2))
def test_twice_as_much_takes_twice_as_long(name: str, seed: int) -> None:
    length = FAR if [*ROWS].index(name) % TENTH == seed % TENTH else LENGTH
    short, long = ROWS[name](length // 2), ROWS[name](length)
    more, base = taken(long), nothing()
    little, worst = (times * (plain(length) - base) for times in (LITTLE, WORST))
    if more - base > little:
        less = taken(short)
        for _ in range(29):  # whatever else keeps the machine busy can only make it seem slower
            if more - base <= min(MOST * (less - base) + base, worst):
                break
            less, more, base = min(less, taken(short)), min(more, taken(long)), nothing()
        # What the small course takes varies by as much as it is.
        assert more - base <= max(MOST * (less - base) + base, little), f"{length}, --seed {seed}"
    assert more - base <= worst, f"{length}, --seed {seed}"


def test_the_name_that_was_meant_is_looked_for_only_where_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("casebook.problems.problem.nearest", lambda name, _: asked.append(name))
    problems: list[Problem] = problems_of(ROWS["links to nowhere"](20_000))
    assert len(problems) > 1000
    assert asked == []
    for problem in told(problems):
        text_of(problem, "nl")
    assert len(asked) == 200


def alone(text: str) -> float:
    """The time that markdown-it-py takes without any rule of ours."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    start = time.process_time()
    markdown.parse(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", MUCH)
def test_a_check_takes_little_more_than_reading_markdown(name: str) -> None:
    content = ROWS[name](LENGTH)
    text = max(content.values(), key=len).decode()
    more, base, floor = taken(content), nothing(), alone(text)
    for _ in range(29):
        if more - base <= TIMES * floor:
            break
        more, base, floor = min(more, taken(content)), nothing(), min(floor, alone(text))
    assert more - base <= TIMES * floor
