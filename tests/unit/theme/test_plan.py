"""The time of a group session, against plain sums."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.node import node

PLAN = 'const plan = await load("components/session/plan.js");'


def test_times_are_read_and_told() -> None:
    code = f"{PLAN} return value.map((time) => plan.minutesOf(time)).map((one) => [one, plan.timeOf(one)]);"
    assert node(code, ["00:00", "09:05", "23:59"]) == [[0, "00:00"], [545, "09:05"], [1439, "23:59"]]
    assert node(f"{PLAN} return [plan.timeOf(1440), plan.timeOf(1505)];") == ["00:00", "01:05"]
    assert (
        node(f"{PLAN} return ['', 'x', '9', '12:5'].map((time) => Number.isNaN(plan.minutesOf(time)));") == [True] * 4
    )


def test_each_part_begins_where_the_one_before_ends() -> None:
    parts = [{"id": "a", "minutes": 10}, {"id": "b", "minutes": 0}, {"id": "c", "minutes": 25}]
    assert node(f"{PLAN} return plan.scheduleOf(value, 540);", parts) == [
        {"id": "a", "begin": 540, "end": 550},
        {"id": "b", "begin": 550, "end": 550},
        {"id": "c", "begin": 550, "end": 575},
    ]
    assert node(f"{PLAN} return [30, 35, 40].map((length) => plan.excessOf(value, length));", parts) == [5, 0, -5]


def test_time_left_is_told_in_whole_minutes_and_never_as_over_too_early() -> None:
    code = f"""{PLAN}
        const progress = {{part: "a", since: 0, spent: {{}}}};
        return value.map((now) => plan.leftOf(progress, {{id: "a", minutes: 10}}, now));"""
    assert node(code, [0, 1, 60_000, 599_999, 600_000, 600_001, 720_000]) == [10, 10, 9, 1, 0, -1, -2]


MOVES = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**7)), max_size=12)


@given(st.lists(MOVES, min_size=50, max_size=50))
@settings(max_examples=3)
def test_what_was_spent_is_the_sum_of_all_stays(sessions: list[list[tuple[str, int]]]) -> None:
    told, spent = [], []
    for moves in sessions:
        now, sums, moments = 10**12, dict.fromkeys("abc", 0), []
        for to, stay in moves:
            moments.append([to, now])
            sums[to] += stay
            now += stay
        told.append([moments, now])
        spent.append([*sums.values()])
    code = f"""{PLAN}
        return value.map(([moments, end]) => {{
          let progress = {{part: "", since: 0, spent: {{}}}};
          for (const [part, now] of moments) progress = plan.movedTo(progress, part, now);
          return ["a", "b", "c"].map((part) => plan.spentOn(progress, part, end));
        }});"""
    assert node(code, told) == spent


def test_a_clock_that_is_put_back_takes_no_time_away() -> None:
    code = f"{PLAN} return plan.spentOn({{part: 'a', since: 5000, spent: {{a: 7}}}}, 'a', 1000);"
    assert node(code) == 7
