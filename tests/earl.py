"""Evidence of accessibility: what the tests found of each criterion, as a WCAG-EM report in JSON-LD (EARL).

`pytest --earl FILE` writes it of the tests that ran. A criterion of which a test did not run is untested.
"""

import json
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).resolve().parent
# By name and number → what stands for it: `tests`, `none` (it asks nothing here), or `open` (no test tells).
CRITERIA: Mapping[str, Mapping[str, Any]] = yaml.safe_load((HERE / "wcag.yaml").read_text(encoding="utf-8"))["criteria"]

# Who says it: what the report calls the tests.
_TESTS = "_:tests"


class Evidence:
    """Notes how each test ends, whichever process runs it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._ended: dict[str, list[str]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            name = report.nodeid.partition("[")[0].removeprefix("tests/")
            self._ended.setdefault(name, []).append(report.outcome)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if not hasattr(session.config, "workerinput"):  # the processes that xdist starts tell the first one
            text = json.dumps(report(self._ended, datetime.now(UTC)), ensure_ascii=False, indent=1)
            self._file.write_text(text + "\n", encoding="utf-8")


def outcome(stands: Mapping[str, Any], ended: Mapping[str, list[str]]) -> str:
    """What is known of a criterion."""
    if "none" in stands:
        return "earl:inapplicable"
    found = [ended.get(name) for name in stands.get("tests", ())]
    if any(ends and "failed" in ends for ends in found):
        return "earl:failed"
    return "earl:passed" if found and all(ends and set(ends) == {"passed"} for ends in found) else "earl:untested"


def report(ended: Mapping[str, list[str]], at: datetime) -> dict[str, Any]:
    """The whole report; `ended`: test → how it ended, once for each way in which it ran."""
    return {
        "@context": {
            "earl": "http://www.w3.org/ns/earl#",
            "dct": "http://purl.org/dc/terms/",
            "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
            "WCAG22": "https://www.w3.org/TR/WCAG22/#",
        },
        "@type": "wcagem:Evaluation",
        "dct:title": "Genderbril: toegankelijkheid volgens de tests",
        "dct:date": at.isoformat(timespec="seconds"),
        "wcagem:conformanceTarget": "WCAG22 AA",
        "dct:creator": {"@id": _TESTS, "@type": "earl:Software", "dct:title": "Tests", "dct:hasVersion": _versions()},
        "wcagem:auditResult": [
            {
                "@type": "earl:Assertion",
                "earl:assertedBy": {"@id": _TESTS},
                "earl:mode": {"@id": "earl:automatic"},
                "earl:subject": {"@id": "_:site", "@type": "earl:TestSubject", "dct:title": "output/site"},
                "earl:test": {
                    "@id": f"WCAG22:{stands['id']}",
                    "@type": "earl:TestRequirement",
                    "dct:identifier": name.split(" ", 1)[0],
                    "dct:title": name.split(" ", 1)[1],
                },
                "earl:result": {
                    "@type": "earl:TestResult",
                    "earl:outcome": {"@id": outcome(stands, ended)},
                    "earl:info": stands.get("none") or stands.get("open") or ", ".join(stands["tests"]),
                },
            }
            for name, stands in CRITERIA.items()
        ],
    }


def _versions() -> str:
    """The version of what is tested, and of the engine that looks for most of it."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    packages = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    return f"{project['name']} {project['version']}, axe-core {packages['axe-core']}"
