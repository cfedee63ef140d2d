"""Which of many problems are told."""

from hypothesis import given
from hypothesis import strategies as st

from casebook.problems.printing import text_of
from casebook.problems.problem import Place, Problem
from casebook.problems.told import MOST, told

PROBLEMS = st.lists(
    st.builds(
        lambda path, line, warning: Problem(Place(path, line), "encoding", warning=warning),
        st.sampled_from("ab"),
        st.integers(1, 500),
        st.booleans(),
    ),
    max_size=MOST + 60,
)


def test_so_many_are_told_and_no_more() -> None:
    problems = [Problem(Place("a", line), "encoding") for line in range(1, MOST + 1)]
    assert told(reversed(problems)) == tuple(problems)
    one_more = Problem(Place("a", MOST + 1), "encoding")
    *shown, last = told([one_more, *problems])
    assert shown == problems
    assert text_of(last, "nl").split("\n") == [
        "fout: more-problems",
        "  Dit is niet alles. Aantal andere meldingen: 1.",
        "  tip: Los eerst deze op; daarna zie je de rest.",
    ]
    assert last.code == "more-problems"


@given(PROBLEMS, st.integers(0, 300))
def test_errors_come_before_warnings_and_all_stand_in_order(some: list[Problem], errors: int) -> None:
    problems = [*some, *(Problem(Place("c", line), "encoding") for line in range(errors))]
    found = told(problems)
    shown = found[:MOST]
    wrong = [problem for problem in problems if not problem.warning]
    assert list(shown) == sorted(sorted(shown), key=lambda problem: problem.warning)
    assert sum(not problem.warning for problem in shown) == min(MOST, len(wrong))
    assert len(shown) == min(MOST, len(problems))
    if len(problems) > MOST:
        (more,) = found[MOST:]
        assert more.values == {"count": str(len(problems) - MOST)}
        assert more.warning == (len(wrong) <= MOST)
