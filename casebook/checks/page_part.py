"""What a reader finds below one heading of a page: its part of the text, with the notes and charts that are its own."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from casebook.course.course import Course, Page
from casebook.patterns import regex
from casebook.text.glossary import marker
from casebook.text.markup import trusted
from casebook.values.ids import address
from casebook.values.tables import Chart

_SIGN = regex(r"<!--casebook:sign:(?P<note>[a-z0-9_-]+)_\d+-->")
_NOTES = regex(rf"{re.escape(marker('notes'))}.*?</ol>\n{re.escape(marker('end'))}", re.DOTALL)
_NOTE = regex(r'<li id="note_(?P<note>[a-z0-9_-]+)">.*?<!--casebook:back:', re.DOTALL)
_CHART = regex(r"<!--casebook:chart:(?P<id>[a-z0-9-]+)-->")


def page_part(course: Course, page: Page, heading: str) -> tuple[Markup | Chart, ...]:
    """The part of a page below a heading, up to the next that is no smaller; all of it when it has no such heading."""
    html = trusted(_NOTES.sub("", _below(page, heading)), "a part of HTML that was sound")
    charts = {chart.id: chart for chart in course.charts}
    shown = (charts[found["id"]] for found in _CHART.finditer(html) if found["id"] in charts)
    return (html, *_notes(page.html, html), *shown)


def _below(page: Page, heading: str) -> Markup:
    begin = re.search(rf'<h(\d)\b[^>]*\bid="{re.escape(address(heading, page.id))}"', page.html)
    if not begin:
        return page.html
    end = re.compile(rf"<h[1-{begin[1]}]\b").search(page.html, begin.end())
    return page.html[begin.start() : end.start() if end else None]


def _notes(whole: Markup, part: Markup) -> Iterator[Markup]:
    """The notes whose signs stand in a part; each ends in its ways back."""
    signs = {sign["note"] for sign in _SIGN.finditer(part)}
    for note in _NOTE.finditer(whole) if signs else ():
        if note["note"] in signs:
            yield whole[note.start() : note.end()]
