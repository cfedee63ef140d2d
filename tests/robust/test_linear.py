"""A file twice as long takes no more than twice the time to check, and no file of 100 kB more than a second.

Compared are two lengths of the same thing, or a thing and plain lines, in turns, by the time of the processor: no
seconds, so that a slow or busy machine changes nothing. What a row holds, `tests/adversarial.py` says.
"""

import gc
import time
from collections.abc import Iterator
from functools import cache

import pytest
from markdown_it import MarkdownIt

from casebook.cache.memory import Cache
from casebook.pipeline import check_files
from casebook.problems.printing import text_of
from casebook.problems.problem import ContentError, Problem
from casebook.problems.told import told
from casebook.publishing.render import faults
from casebook.reading import plain
from casebook.text import markdown
from tests.adversarial import PAGE, ROWS, page
from tests.conftest import in_turns, problems_of, theme_of

# Longer than nearly any file of the course. A twelfth of the rows is tried each day; a tenth of all with more.
LENGTH, FAR = 40_000, 100_000
TWELFTH, TENTH = 12, 10
# Twice as long, with what the memory of the machine costs beside it.
MOST = 2.6
# Below so much of what the same length of plain lines takes, the rest of the course is most of it.
LITTLE = 0.3
# Markdown of which its parser alone makes much; a whole check may take so many times as long as that. For 100 kB of
# tiny lists (`- a`) both were 1.15 and 0.56 seconds on a busy machine: twice as long.
MUCH = ("-", "items that stand unevenly", "lines below lists", "{ on lines", "table", "[]", "lines", "paragraphs")
TIMES = 4
# 100 kB take no more than so many times as long as 100 kB of plain lines, each a paragraph, which are the quickest to
# read: 0.25 seconds on the machine where this was written. Four times that is the second that authors wait at the most.
WORST = 4


@pytest.fixture(autouse=True, scope="module")
def steady() -> Iterator[None]:
    """As in a real run, the memory is not swept; between two runs what other tests left in it is not gone through."""
    checked(page(1, "a"))  # what is made only the first time, such as the theme, is no matter of a text
    gc.disable()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def any_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """No text is refused for having mostly marks: each row stands for texts that have words beside what it is about."""
    monkeypatch.setattr(plain, "MANY_MARKS", 10**9)


def checked(content: dict[str, bytes]) -> list[Problem]:
    """What `check` finds, with nothing kept from before: the pages of a course without mistakes are tried as well."""
    try:
        found = check_files(content, Cache())
    except ContentError as error:
        return [*error.problems]
    return [*found.problems, *faults(found.course, theme_of())]


def taken(content: dict[str, bytes]) -> float:
    """The time that checking and telling takes, with nothing kept from before."""
    for kept in (markdown.block, markdown.inline, markdown.sections, markdown._tokens):
        kept.cache_clear()
    gc.collect()
    start = time.process_time()
    "".join(text_of(problem, "nl") for problem in told(checked(content)))
    return time.process_time() - start


NOTHING: list[float] = []
ENOUGH = 5


def nothing(*, again: bool = False) -> float:
    """What the small course takes by itself, as measured so far; `again`: and now, as the machine may be busy."""
    if again or len(NOTHING) < ENOUGH:
        NOTHING.append(taken(page(1, "a")))
    return min(NOTHING)


@cache
def lines(length: int) -> float:
    """What plain lines take, beside the small course."""
    return min(taken(page(length, "een regel\n\n")) for _ in range(3)) - nothing()


def marks_in(content: dict[str, bytes]) -> int:
    """How many marks the longest file has."""
    text = max(content.values(), key=len)
    return len(text) - len(text.translate(None, plain.MARKS))


@pytest.mark.usefixtures("any_text")
@in_turns(("name",), [], ([(name,) for name in ROWS], TWELFTH))
def test_twice_as_much_takes_twice_as_long(name: str, seed: int) -> None:
    length = FAR if [*ROWS].index(name) % TENTH == seed % TENTH else LENGTH
    short, long = ROWS[name](length // 2), ROWS[name](length)
    more, base = taken(long), nothing()
    little = LITTLE * lines(length)
    if more - base > little:
        less = taken(short)
        for _ in range(29):  # whatever else keeps the machine busy can only make it seem slower
            if more - base <= MOST * (less - base) + base:
                break
            less, more, base = min(less, taken(short)), min(more, taken(long)), nothing(again=True)
        # What the small course takes varies by as much as it is.
        assert more - base <= max(MOST * (less - base) + base, little), f"{length}, --seed {seed}"


@pytest.mark.usefixtures("any_text")
@in_turns(("name",), [], ([(name,) for name in ROWS], TWELFTH))
def test_no_file_of_100_kb_takes_more_than_a_second(name: str, seed: int) -> None:
    """As much of a row as may stand in it, beside words that hardly count."""
    content = ROWS[name](FAR)
    content = ROWS[name](min(FAR, FAR * FAR // plain.ONE_IN // max(1, marks_in(content))))
    more, base = taken(content), nothing()
    for _ in range(9):
        if more - base <= WORST * lines(FAR):
            break
        more, base = min(more, taken(content)), nothing(again=True)
    assert more - base <= WORST * lines(FAR), f"--seed {seed}"


@pytest.mark.parametrize("row", ["- a\n", "{", "a\n\n"])
def test_a_text_that_is_mostly_marks_is_told_and_not_read(row: str) -> None:
    long = page(FAR, row)
    assert [(one.place.path, one.code) for one in problems_of(long) if not one.warning] == [(PAGE, "mostly-marks")]
    assert min(taken(long) for _ in range(3)) - nothing() <= lines(FAR)


@pytest.mark.usefixtures("any_text")
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


@pytest.mark.usefixtures("any_text")
@in_turns(("name",), [], ([(name,) for name in MUCH], 2))
def test_a_check_takes_little_more_than_reading_markdown(name: str) -> None:
    content = ROWS[name](LENGTH)
    text = max(content.values(), key=len).decode()
    more, base, floor = taken(content), nothing(), alone(text)
    for _ in range(29):
        if more - base <= TIMES * floor:
            break
        more, base, floor = min(more, taken(content)), nothing(again=True), min(floor, alone(text))
    assert more - base <= TIMES * floor
