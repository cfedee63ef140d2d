"""Parts of a passage that are marked as known to persons: `::: known-to anna bas` … `:::`.

In the HTML of a passage two markers stand around such a part; here they are taken out again, so that the passage reads
as if nothing was marked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from casebook.text.glossary import marker

_END = marker("known_end")
_PART = re.compile(rf"<!--casebook:known:([a-z0-9 -]*)-->(.*?){re.escape(_END)}\n?", re.DOTALL)
_MARK = re.compile(r"<!--casebook:known\w*:[a-z0-9 -]*-->\n?")
_HEADING = re.compile(r"(?<=<h|/h)[3-6](?=>)")


@dataclass(frozen=True)
class Known:
    """A part of a passage as HTML, and the ids of the persons who know it or went through it."""

    people: tuple[str, ...]
    html: str


def begin(people: Iterable[str]) -> str:
    """What stands in HTML before a part that these persons know."""
    return marker("known", " ".join(people))


def end() -> str:
    """What stands in HTML behind such a part."""
    return _END + "\n"


def take(html: str) -> tuple[str, tuple[Known, ...]]:
    """HTML without the markers, and the parts that stood between them.

    A part is shown below other headings than its passage has, so its own headings go two levels down.
    """
    parts = tuple(Known(tuple(match[1].split()), _below(match[2])) for match in _PART.finditer(html))
    return _MARK.sub("", html) if parts else html, parts


def _below(html: str) -> str:
    return _HEADING.sub(lambda match: str(min(6, int(match[0]) + 2)), html)
