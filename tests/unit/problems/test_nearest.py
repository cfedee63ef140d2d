"""The name that was meant, among few and among very many."""

import time

import pytest

from casebook.problems.nearest import nearest

FEW = ["begrippen", "index", "gesprek-met-anna"]
MANY = [f"x{number:05}-{number * 7919 % 10_000:04}" for number in range(9_000)] + FEW


@pytest.mark.parametrize("names", [FEW, MANY], ids=["few", "many"])
@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("begripen", "begrippen"),  # a letter too few
        ("gesprek-met-ana", "gesprek-met-anna"),  # … near the end
        ("hesprek-met-anna", "gesprek-met-anna"),  # the first one is another
        ("begrippen", None),  # itself was not meant
        ("quiz", None),
    ],
)
def test_the_name_that_looks_most_like_it_is_found(names: list[str], name: str, meant: str | None) -> None:
    assert nearest(name, names) == meant


def test_two_hundred_are_found_in_very_many_in_a_moment() -> None:
    names = frozenset(MANY)
    start = time.process_time()
    for number in range(200):
        nearest(f"x{number:05}-{number:04}y", names)
    assert time.process_time() - start < 200 * 9_000 * 1e-6  # to look at each of them takes ten times as long
