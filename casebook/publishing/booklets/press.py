"""From a booklet as data to PDF/UA, by typst: a package that only `booklet` needs, and that needs nothing else.

The letters are those that typst has inside, so a booklet has the same bytes on every computer. To set them takes most
of the time of the command: two are set at once, and one that says the same as the last time is not set again.
"""

import hashlib
import pickle
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import typst

from casebook.cache.store import Store
from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Place, Problem
from casebook.publishing.booklets.booklet import Booklet, every, words_of
from casebook.reading import disk

_SETTING = Path(__file__).with_name("booklet.typ")
_FOLDER = "booklets/"
# What they are called in the store.
_STORED = "booklets"
_AT_ONCE = 2
_NO_SIGN = regex(r'the text `"(.*?)"` could not be displayed')


@dataclass(frozen=True)
class _Tried:
    """A booklet with what came of it: its file, or why there is none. `key` tells all that it is made of."""

    booklet: Booklet
    key: str
    found: bytes | typst.TypstError


def printed(booklets: Iterable[Booklet], store: Store) -> dict[str, bytes]:
    """The file of each booklet; `store` has those of the last time.

    Raises ContentError when one cannot be made, with all that is wrong in all of them.
    """
    wanted = [*booklets]
    saved = store.read(_STORED)
    kept: Mapping[str, bytes] = pickle.loads(saved) if saved else {}  # noqa: S301  (signed by the store)
    with ThreadPoolExecutor(_AT_ONCE) as workers:  # typst lets go of the interpreter while it works
        tried = [*workers.map(partial(_tried, kept=kept), wanted)]
    store.write(_STORED, pickle.dumps({one.key: one.found for one in tried if isinstance(one.found, bytes)}))
    made = {f"{_FOLDER}{one.booklet.name}.pdf": one.found for one in tried if isinstance(one.found, bytes)}
    if len(made) < len(tried):
        raise ContentError(
            problem for one in tried if not isinstance(one.found, bytes) for problem in _told(one.booklet, one.found)
        )
    return made


def _tried(booklet: Booklet, kept: Mapping[str, bytes]) -> _Tried:
    files = {"main.typ": disk.peek(_SETTING), "booklet.json": booklet.data, **booklet.images}
    key = _key(files)
    return _Tried(booklet, key, kept.get(key) or _set(files))


def _key(files: Mapping[str, bytes]) -> str:
    found = hashlib.blake2b(digest_size=32)
    for path, content in files.items():
        found.update(f"{path}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def _set(files: Mapping[str, bytes]) -> bytes | typst.TypstError:
    try:
        # Its stub does not know that files can be given as what they hold.
        return bytes(typst.compile(files, format="pdf", ignore_system_fonts=True, pdf_standards="ua-1", timestamp=0))  # type: ignore[call-overload]
    except typst.TypstError as error:
        return error


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
