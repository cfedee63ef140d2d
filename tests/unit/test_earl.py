"""The evidence of accessibility, and the page that tells of it, say the same as the tests."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

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


def _meant(value: Any, known: Mapping[str, str]) -> Iterator[str]:
    """Every name in a report, written out as JSON-LD does; one that is not known stays as it is."""
    if isinstance(value, list):
        yield from (name for one in value for name in _meant(one, known))
    if isinstance(value, dict):
        names = [*(key for key in value if key[0] != "@"), *(value[key] for key in ("@id", "@type") if key in value)]
        for name in names:
            prefix, _, rest = name.partition(":")
            yield f"{known[prefix]}{rest}" if prefix in known else name
        yield from (name for one in value.values() for name in _meant(one, known))


def test_every_name_in_the_report_is_an_address_and_an_assertion_has_all_that_earl_asks_for() -> None:
    made = report({}, datetime(2026, 11, 29, tzinfo=UTC))
    names = {*_meant({key: value for key, value in made.items() if key != "@context"}, made["@context"])}
    assert {name for name in names if not name.startswith("http")} == {"_:site", "_:tests"}
    assert len({name for name in names if name.startswith("https://www.w3.org/TR/WCAG22/#")}) == 55
    for one in made["wcagem:auditResult"]:
        assert {"earl:assertedBy", "earl:subject", "earl:test", "earl:result"} < one.keys()
    assert re.fullmatch(r"casebook [\d.]+, axe-core [\d.]+", made["dct:creator"]["dct:hasVersion"])
