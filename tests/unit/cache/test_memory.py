"""What is made once and used again."""

import pytest

from casebook.cache.memory import KEPT, SAVED, Cache


def counted(*values: object) -> tuple[object, ...]:
    calls.append(values)
    return values


calls: list[tuple[object, ...]] = []


def test_what_is_used_is_made_once_and_what_is_not_used_for_long_is_forgotten() -> None:
    cache = Cache()
    calls.clear()
    for build in range(KEPT + 2):
        names = ["a", "b"] if build in (0, KEPT + 1) else ["a", "a"]
        assert [cache.made(counted, name) for name in names] == [(name,) for name in names]
        cache.turn()
    assert calls == [("a",), ("b",), ("b",)]  # for KEPT builds there was no use for b


def test_what_was_not_used_for_a_while_is_still_there() -> None:
    cache = Cache()
    calls.clear()
    cache.made(counted, "b")
    for _ in range(KEPT):
        cache.turn()
    cache.made(counted, "b")
    assert calls == [("b",)]


def test_the_same_values_for_something_else_are_something_else() -> None:
    cache = Cache()
    assert cache.made(counted, "a") == ("a",)
    assert cache.made(len, "a") == 1


def test_what_could_not_be_made_is_tried_again() -> None:
    cache = Cache()
    with pytest.raises(ValueError, match="x"):
        cache.made(int, "x")
    for _ in range(KEPT + 2):
        cache.turn()
    with pytest.raises(ValueError, match="x"):
        cache.made(int, "x")


def test_what_the_last_builds_did_not_use_is_not_saved() -> None:
    cache = Cache()
    for build in range(SAVED + 2):
        for name in ["a", "b"] if build == 0 else ["a"]:
            cache.made(counted, name)
        cache.turn()
    calls.clear()
    again = Cache.loaded(cache.saved())
    assert [again.made(counted, name) for name in "ab"] == [("a",), ("b",)]
    assert calls == [("b",)]


def test_what_a_thing_was_made_with_is_kept_as_long_as_the_thing() -> None:
    cache = Cache()
    calls.clear()

    for _ in range(SAVED + 2):  # from the second one on there is no use for the parts by themselves
        cache.kept("whole", lambda: [cache.made(counted, name) for name in ("a", "part")])
        cache.turn()
    again = Cache.loaded(cache.saved())
    assert again.made(counted, "part") == ("part",)
    assert calls == [("a",), ("part",)]


def test_what_was_used_while_something_could_not_be_made_belongs_to_nothing() -> None:
    cache = Cache()

    def fails() -> object:
        cache.made(counted, "a")
        raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        cache.kept("whole", fails)
    cache.kept("whole", str)
    for _ in range(SAVED + 1):
        cache.turn()
        cache.kept("whole", str)
    calls.clear()
    again = Cache.loaded(cache.saved())
    again.made(counted, "a")
    assert calls == [("a",)]
