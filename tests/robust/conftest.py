"""Tells at the end how many mistakes were tried, and what came of them."""

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    tally: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "fuzz":
                tally.update(value)
    if tally:
        told = ", ".join(f"{count} × {outcome}" for outcome, count in tally.most_common())
        terminalreporter.write_line(f"fuzz: {tally.total()} mistakes in the course: {told}")
