"""Figures of a chart that are not shown as they were meant. A part of the stage `check`."""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.layout import CHART
from casebook.patterns import regex
from casebook.problems.problem import Problem

# A dot where some put one in a number of thousands.
_THOUSANDS = regex(r"[1-9]\d{0,2}(?:\.\d{3})+\Z")


def chart_problems(given: Given) -> Iterator[Problem]:
    """A figure that is a thousand times less than its author thinks, or longer than the scale."""
    for name, chart in given.specs.charts.items():
        document = given.specs.document(CHART, name)
        for index, row in enumerate(chart.rows):
            for series, figure in row.values.items():
                path = ("rows", index, "values", series)
                written = document.value(path)
                if isinstance(written, str) and _THOUSANDS.match(written):
                    values = {"value": written, "figure": f"{figure:g}", "meant": written.replace(".", "")}
                    yield Problem(document.place(path), "chart-thousands", values, warning=True)
                elif figure > chart.highest:
                    values = {"value": f"{figure:g}", "highest": f"{chart.highest:g}"}
                    yield Problem(document.place(path), "chart-over-scale", values, warning=True)
