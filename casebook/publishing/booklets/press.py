"""From a booklet as data to PDF/UA, by typst: a package that only `booklet` needs, and that needs nothing else.

The letters are those that typst has inside, so a booklet has the same bytes on every computer.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import typst

from casebook.problems.problem import ContentError, Place, Problem
from casebook.publishing.booklets.booklet import Booklet, every, words_of
from casebook.reading import disk

_SETTING = Path(__file__).with_name("booklet.typ")
_FOLDER = "booklets/"
_NO_SIGN = re.compile(r'the text `"(.*?)"` could not be displayed')


def printed(booklets: Iterable[Booklet]) -> dict[str, bytes]:
    """The file of each booklet. Raises ContentError when one cannot be made, with all that is wrong in all of them."""
    setting = disk.peek(_SETTING)
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    for booklet in booklets:
        try:
            made[f"{_FOLDER}{booklet.name}.pdf"] = _printed(booklet, setting)
        except typst.TypstError as error:
            problems += _told(booklet, error)
    if problems:
        raise ContentError(problems)
    return made


def _printed(booklet: Booklet, setting: bytes) -> bytes:
    files = {"main.typ": setting, "booklet.json": booklet.data, **booklet.images}
    # Its stub does not know that files can be given as what they hold.
    return bytes(typst.compile(files, format="pdf", ignore_system_fonts=True, pdf_standards="ua-1", timestamp=0))  # type: ignore[call-overload]


def _told(booklet: Booklet, error: typst.TypstError) -> Iterator[Problem]:
    """What is wrong: each sign that the letters of a booklet do not have, with the heading above it."""
    place = Place("booklet")
    signs = dict.fromkeys(_NO_SIGN.findall(error.diagnostic))
    for sign in signs:
        yield Problem(place, "booklet-sign", {"sign": sign, "name": _above(booklet, sign)})
    if not signs:
        yield Problem(place, "booklet-refused", {"name": booklet.name, "detail": " ".join(error.message.split())})


def _above(booklet: Booklet, sign: str) -> str:
    """The heading above a sign, or the title of the booklet."""
    heading = booklet.title
    for one in every((*booklet.front, *booklet.nodes)):
        if isinstance(one, Mapping) and one.get("kind") == "heading":
            heading = words_of(one["of"])
        if isinstance(one, str) and sign in one:
            return heading
    return booklet.title
