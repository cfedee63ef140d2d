"""The evidence of accessibility, and the page that tells of it, say the same as the tests."""

import re
from datetime import UTC, datetime

import pytest

from tests.conftest import ROOT
from tests.earl import CRITERIA, outcome, report

PAGE = (ROOT / "content" / "pages" / "toegankelijkheid.md").read_text(encoding="utf-8")
# How the page calls what stands for a criterion.
TOLD = {"tests": "getest", "none": "vraagt hier niets", "open": "niet getest"}


def test_every_test_that_is_named_is_there() -> None:
    named = {name for stands in CRITERIA.values() for name in stands.get("tests", ())}
    assert named
    for name in named:
        file, _, test = name.partition("::")
        assert f"def {test}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), name


def test_the_page_tells_of_every_criterion_what_stands_for_it() -> None:
    rows = dict(re.findall(r"(?m)^\| (\d[^|]*) \| ([^|]*) \|", PAGE))
    assert len(CRITERIA) == 55  # levels A and AA of WCAG 2.2
    assert {name: TOLD[next(iter(stands))] for name, stands in CRITERIA.items()} == rows


@pytest.mark.parametrize(
    ("stands", "found"),
    [
        ({"none": "no sound"}, "inapplicable"),
        ({"open": "nobody looked"}, "untested"),
        ({"tests": ["a"]}, "passed"),
        ({"tests": ["a", "b"]}, "failed"),
        ({"tests": ["a", "c"]}, "untested"),
        ({"tests": ["d"]}, "untested"),
    ],
)
def test_a_criterion_is_passed_when_all_its_tests_ran_and_passed(stands: dict[str, object], found: str) -> None:
    ended = {"a": ["passed", "passed"], "b": ["passed", "failed"], "d": ["skipped"]}
    assert outcome(stands, ended) == f"earl:{found}"


def test_the_report_has_an_assertion_for_every_criterion() -> None:
    made = report({}, datetime(2026, 11, 29, tzinfo=UTC))
    assert len(made["wcagem:auditResult"]) == len(CRITERIA)
    assert made["dct:date"] == "2026-11-29T00:00:00+00:00"
