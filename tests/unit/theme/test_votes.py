"""The votes of a group on a choice, against plain counting."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.node import node

VOTES = 'const votes = await load("components/session/votes.js");'
ROUNDS = st.integers(1, 5).flatmap(
    lambda options: st.lists(
        st.lists(st.integers(0, 3), min_size=options, max_size=options),
        min_size=2,
        max_size=2,
    )
)


def test_a_count_is_a_whole_number_that_a_room_can_hold() -> None:
    code = f"{VOTES} return value.map(votes.countOf);"
    assert node(code, ["", "x", "-3", "0", "2.9", "7", " 8 ", "99", "100", "1e9", "NaN"]) == [
        0, 0, 0, 0, 2, 7, 8, 99, 99, 99, 0,
    ]  # fmt: skip


def test_one_more_and_one_less_stay_within_what_counts() -> None:
    code = f"{VOTES} return value.map(([text, by]) => votes.counted(text, by));"
    assert node(code, [["", 1], ["", -1], ["0", -1], ["4", 1], ["4", -1], ["99", 1], ["x", 1]]) == [
        "1", "0", "0", "5", "3", "99", "1",
    ]  # fmt: skip


def test_how_many_voted_is_held_against_how_many_there_are() -> None:
    code = f"{VOTES} return value.map(([round, people]) => votes.turnoutOf(round, people));"
    assert node(code, [[[0, 0], 9], [[5, 3], 0], [[5, 3], 9], [[5, 4], 9], [[6, 4], 9], [[], 9]]) == [
        {"n": 0, "kind": "none"},
        {"n": 8, "kind": "some"},
        {"n": 8, "kind": "of"},
        {"n": 9, "kind": "of"},
        {"n": 10, "kind": "over"},
        {"n": 0, "kind": "none"},
    ]


@given(st.lists(ROUNDS, min_size=200, max_size=200))
@settings(max_examples=3)
def test_what_most_want_is_what_stands_alone_on_top_of_the_last_round(many: list[list[list[int]]]) -> None:
    code = f"{VOTES} return value.map((rounds) => [votes.winnerOf(rounds), votes.shownOf(rounds)]);"
    assert node(code, many) == [[_winner(rounds), [one if any(one) else [] for one in rounds]] for rounds in many]


def _winner(rounds: list[list[int]]) -> int:
    for one in reversed(rounds):
        hands = Counter({option: count for option, count in enumerate(one) if count})
        if hands:
            (best, most), *rest = hands.most_common()
            return -1 if any(count == most for _, count in rest) else best
    return -1


def test_a_discussion_has_whole_minutes_left_until_it_is_over() -> None:
    code = f"{VOTES} return value.map((now) => votes.minutesLeft(300000, now));"
    assert node(code, [0, 1, 60_000, 299_999, 300_000, 400_000]) == [5, 5, 4, 1, 0, 0]


WHY = st.text(max_size=30).filter(lambda text: not text.startswith(tuple("ABCDEFGHIJKL")))


@given(st.lists(st.tuples(st.integers(-1, 11), WHY), min_size=100, max_size=100))
@settings(max_examples=3)
def test_what_a_small_group_chose_and_why_is_one_text_and_comes_out_of_it_again(groups: list[tuple[int, str]]) -> None:
    code = f"{VOTES} return value.map((group) => votes.groupText(...group)).map(votes.groupIn);"
    assert node(code, groups) == [{"option": option, "why": why} for option, why in groups]


def test_a_group_without_a_choice_has_what_it_said() -> None:
    code = f"{VOTES} return value.map(votes.groupIn);"
    assert node(code, ["", "B", "B: x", "Bas", "Z: x", "A: b: c"]) == [
        {"option": -1, "why": ""},
        {"option": 1, "why": ""},
        {"option": 1, "why": "x"},
        {"option": -1, "why": "Bas"},
        {"option": -1, "why": "Z: x"},
        {"option": 0, "why": "b: c"},
    ]
