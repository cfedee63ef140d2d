"""What a build does for each case stays the same however many cases there are.

Counted are the calls that Python makes, so that a busy machine changes nothing; `tests/benchmark.py` tells the time.
"""

import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from markupsafe import Markup

from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.drawing.map import Edge, Map, MapNode
from casebook.drawing.map.drawing import drawing_of
from casebook.publishing.render import OutputFiles, render
from casebook.text import markdown
from tests.conftest import course_of, problems_of, theme_of
from tests.generated import course

SIZES = (2, 8, 26)


def calls(work: Callable[[], object]) -> int:
    """How many functions are called for some work."""
    count = 0

    def profile(*_: object) -> None:
        nonlocal count
        count += 1

    markdown.block.cache_clear()
    markdown.inline.cache_clear()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def growth(work: Callable[[int], object]) -> float:
    """How much more the later cases cost than the earlier ones: 1 when every case costs the same."""
    work(SIZES[0])  # the first time, much is made that stays
    few, some, many = (calls(partial(work, size)) for size in SIZES)
    return (many - some) / (SIZES[2] - SIZES[1]) / ((some - few) / (SIZES[1] - SIZES[0]))


def test_a_generated_course_has_nothing_to_tell_and_is_always_the_same() -> None:
    content = course(3)
    assert (problems_of(content), content) == ([], course(3))
    assert len(course_of(content).steps) == 3 * 37


def test_each_case_costs_the_same_to_check() -> None:
    contents = {size: course(size) for size in SIZES}
    assert growth(lambda size: problems_of(contents[size], Cache())) < 1.01


def test_each_case_costs_the_same_to_render() -> None:
    courses: dict[int, Course] = {size: course_of(course(size)) for size in SIZES}
    theme = theme_of()

    def rendered(size: int) -> OutputFiles:
        return render(courses[size], theme)

    assert growth(rendered) < 1.01


def test_each_step_costs_the_same_on_a_map() -> None:
    maps: dict[int, Map] = {}
    for size in (100 * size for size in SIZES):
        nodes = tuple(MapNode(f"s{number}", "read", f"step:s{number}", Markup("Een stap")) for number in range(size))
        maps[size // 100] = Map("lang", "Lang", nodes, tuple(Edge(one.id, other.id) for one, other in pairwise(nodes)))
    assert growth(lambda size: drawing_of(maps[size])) < 1.05
