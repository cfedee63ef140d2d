"""What is made once and used again."""

from casebook.cache import Cache


def counted(*values: object) -> tuple[object, ...]:
    calls.append(values)
    return values


calls: list[tuple[object, ...]] = []


def test_what_the_last_build_used_is_used_again_and_the_rest_is_forgotten() -> None:
    cache = Cache()
    calls.clear()
    for names in (["a", "b"], ["a", "a"], ["a", "b"]):
        cache.turn()
        assert [cache.made(counted, name) for name in names] == [(name,) for name in names]
    assert calls == [("a",), ("b",), ("b",)]  # the second build had no use for b


def test_the_same_values_for_something_else_are_something_else() -> None:
    cache = Cache()
    assert cache.made(counted, "a") == ("a",)
    assert cache.made(len, "a") == 1
