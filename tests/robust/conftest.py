"""Tells at the end how many mistakes were tried, and what came of them."""

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    seed = terminalreporter.config.getoption("--seed")
    for kind in ("course", "theme"):
        tally: Counter[str] = Counter()
        for report in terminalreporter.getreports("passed"):
            for name, value in report.user_properties:
                if name == f"mistakes in the {kind}":
                    tally.update(value)
        if tally:
            told = ", ".join(f"{count} × {outcome}" for outcome, count in tally.most_common())
            terminalreporter.write_line(f"fuzz: {tally.total()} mistakes in the {kind} (--seed {seed}): {told}")
