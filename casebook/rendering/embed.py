"""Puts components of the theme where `markdown` and `glossary` left a marker: charts, passages, terms."""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from casebook.course.course import Course
from casebook.text.glossary import marker
from casebook.text.markup import trusted

_MARKER = re.compile(r"<!--casebook:(\w+):([a-z0-9-]*)-->")
_BETWEEN = marker("between")

# Renders a component with values.
Show = Callable[[str, Mapping[str, object]], Markup]


def embed(html: Markup, course: Course, page: str, show: Show) -> Markup:
    """HTML of a page with its markers made into components. What stands between two markers stays between.

    A marker that only a theme can have written, since no text has it, is left out.
    """
    things: dict[str, dict[str, object]] = {
        "chart": {chart.id: chart for chart in course.charts},
        "term": {term.id: term for term in course.glossary.terms},
    }
    ends: list[str] = []
    count = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal count
        kind, name = match.groups()
        if kind == "end":
            return ends.pop() if ends else ""
        if kind != "passage" and name not in things.get(kind, {}):
            ends.append("")
            return ""
        count += 1
        values = {
            "thing": things.get(kind, {}).get(name),
            "name": name,
            "id": f"{kind}_{page}_{count}",
            "between": _BETWEEN,
        }
        begin, _, end = show(kind, values).partition(_BETWEEN)
        ends.append(end)
        return begin

    return trusted(_MARKER.sub(replace, html), "components are HTML")
