"""Puts components of the theme where a marker was left in a text: charts, passages, terms, notes."""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from casebook.patterns import regex
from casebook.text.glossary import Term, marker
from casebook.text.markup import trusted
from casebook.values.ids import short
from casebook.values.tables import Chart

_MARKER = regex(r"<!--casebook:(\w+):([a-z0-9_-]*)-->")
_BETWEEN = marker("between")
# A sign that belongs to the word before it, which is a button that a line may end behind.
_JOINED = regex(r"(<!--casebook:term:[a-z0-9_-]+-->[^<]*<!--casebook:end:-->)([.,;:!?)\]”’…]+)")
# Where a template wants the terms of its page explained.
WORDS = marker("words")
# These are shown without anything of the course.
_BARE = frozenset({"passage", "notes", "sign", "back"})

# Renders a component with values.
Show = Callable[[str, Mapping[str, object]], Markup]


def embed(html: Markup, charts: Mapping[str, Chart], terms: Mapping[str, Term], page: str, show: Show) -> Markup:
    """HTML of a page with its markers made into components; `charts` and `terms` are those of the course, by their ids.

    What stands between two markers stays between. A marker that only a theme can have written, since no text has it,
    is left out; but where a template has `WORDS` come all terms that the page uses, in their order.
    """
    things: dict[str, Mapping[str, object]] = {"chart": charts, "term": terms, "word": terms}
    used: set[str] = set()
    ends: list[str] = []
    count = 0
    place = short(page)  # for ids: no other page's

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
        values = {"thing": things.get(kind, {}).get(name), "name": name, "page": page, "between": _BETWEEN}
        values["id"] = f"{kind[0]}{place}_{count}"
        begin, _, end = show(kind, values).partition(_BETWEEN)
        ends.append(end)
        return begin

    whole = _MARKER.sub(replace, _JOINED.sub(r'<span class="term">\1\2</span>', str(html)))
    if WORDS in whole:
        found = [terms[name] for name in terms if name in used]
        whole = whole.replace(WORDS, show("words", {"terms": found, "id": f"words_{page}"}) if found else "")
    return trusted(whole, "components are HTML")
