"""Puts components of the theme where a marker was left in a text: charts, passages, terms, notes."""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from casebook.course.course import Course
from casebook.text.glossary import marker
from casebook.text.markup import trusted

_MARKER = re.compile(r"<!--casebook:(\w+):([a-z0-9_-]*)-->")
_BETWEEN = marker("between")
# Where a template wants the terms of its page explained.
WORDS = marker("words")
# These are shown without anything of the course.
_BARE = frozenset({"passage", "notes", "sign", "back"})

# Renders a component with values.
Show = Callable[[str, Mapping[str, object]], Markup]


def embed(html: Markup, course: Course, page: str, show: Show) -> Markup:
    """HTML of a page with its markers made into components. What stands between two markers stays between.

    A marker that only a theme can have written, since no text has it, is left out; but where a template has `WORDS`
    come all terms that the page uses, in their order.
    """
    things: dict[str, dict[str, object]] = {
        "chart": {chart.id: chart for chart in course.charts},
        "term": {term.id: term for term in course.glossary.terms},
    }
    things["word"] = things["term"]
    used: set[str] = set()
    ends: list[str] = []
    count = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal count
        kind, name = match.groups()
        if kind == "end":
            return ends.pop() if ends else ""
        if kind == "words":
            return match[0]
        if kind in ("term", "word"):
            used.add(name)
        if kind == "word" or (kind not in _BARE and name not in things.get(kind, {})):
            ends.append("")
            return ""
        count += kind not in _BARE
        values = {
            "thing": things.get(kind, {}).get(name),
            "name": name,
            "page": page,
            "id": f"{kind}_{page}_{count}",
            "between": _BETWEEN,
        }
        begin, _, end = show(kind, values).partition(_BETWEEN)
        ends.append(end)
        return begin

    whole = _MARKER.sub(replace, html)
    terms = [term for term in course.glossary.terms if term.id in used]
    if WORDS in whole:
        whole = whole.replace(WORDS, show("words", {"terms": terms, "id": f"words_{page}"}) if terms else "")
    return trusted(whole, "components are HTML")
