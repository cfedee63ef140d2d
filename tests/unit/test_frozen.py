"""The quick frozen dataclass does what the standard one does."""

import dataclasses
import operator
import pickle
from functools import cached_property
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.frozen import dataclass


@dataclass(frozen=True)
class Quick:
    a: int
    b: str = dataclasses.field(default="x", repr=False)
    c: list[int] = dataclasses.field(default_factory=list, hash=False)
    d: int = dataclasses.field(default=0, compare=False)

    @cached_property
    def double(self) -> int:
        """Worked out once."""
        return 2 * self.a


@dataclasses.dataclass(frozen=True)
class Standard:
    a: int
    b: str = dataclasses.field(default="x", repr=False)
    c: list[int] = dataclasses.field(default_factory=list, hash=False)
    d: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, order=True)
class QuickInOrder:
    a: int
    b: str = "x"
    c: list[int] = dataclasses.field(default_factory=list, compare=False)


@dataclasses.dataclass(frozen=True, order=True)
class StandardInOrder:
    a: int
    b: str = "x"
    c: list[int] = dataclasses.field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Below(Quick):
    e: str = ""


@dataclass(frozen=True, kw_only=True)
class ByName:
    a: int = 1
    b: int


values = st.fixed_dictionaries(
    {"a": st.integers(0, 2)},
    optional={"b": st.sampled_from("xy"), "c": st.lists(st.integers(0, 1), max_size=1), "d": st.integers(0, 1)},
)


@given(values, values)
def test_values_are_compared_hashed_and_shown_as_those_of_the_standard_one(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    quick, standard = (Quick(**one), Quick(**other)), (Standard(**one), Standard(**other))
    assert (quick[0] == quick[1]) == (standard[0] == standard[1])
    assert (hash(quick[0]) == hash(quick[1])) == (hash(standard[0]) == hash(standard[1]))
    assert repr(quick[0]).removeprefix("Quick") == repr(standard[0]).removeprefix("Standard")
    assert dataclasses.asdict(quick[0]) == dataclasses.asdict(standard[0])
    assert dataclasses.asdict(dataclasses.replace(quick[0], a=9)) == dataclasses.asdict(
        dataclasses.replace(standard[0], a=9)
    )


in_order = st.tuples(st.integers(0, 2), st.sampled_from("xy"), st.lists(st.integers(0, 1), max_size=1))


@given(in_order, in_order)
def test_those_with_an_order_are_sorted_as_those_of_the_standard_one(
    one: tuple[int, str, list[int]], other: tuple[int, str, list[int]]
) -> None:
    quick, standard = (QuickInOrder(*one), QuickInOrder(*other)), (StandardInOrder(*one), StandardInOrder(*other))
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        assert compare(*quick) == compare(*standard)
    with pytest.raises(TypeError):
        assert quick[0] < standard[0]  # type: ignore[operator]  # this is what is refused


@pytest.mark.parametrize("arguments", [{}, {"a": 1, "q": 2}, {"b": "x"}], ids=str)
def test_a_wrong_call_is_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Quick(**arguments)


def test_nothing_can_be_changed() -> None:
    value = Quick(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.a = 2  # type: ignore[misc]  # this is what is refused
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.new = 2  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.a
    assert value == Quick(1)


def test_each_value_has_a_list_of_its_own_and_a_class_below_has_all_fields() -> None:
    assert Quick(1).c is not Quick(1).c
    assert (Below(1, e="y").a, Below(1, e="y").e) == (1, "y")
    assert Below(1) != Quick(1)


def test_what_was_worked_out_is_not_pickled() -> None:
    value = Quick(4)
    assert value.double == 8
    back = pickle.loads(pickle.dumps(value))  # noqa: S301  (our own)
    assert back == value
    assert "double" not in vars(back)


def test_what_is_given_by_name_alone_may_follow_what_has_a_default() -> None:
    value = ByName(b=2)
    assert (value.a, value.b) == (1, 2)
    with pytest.raises(TypeError):
        ByName(1, 2)  # type: ignore[call-arg]  # this is what is refused
