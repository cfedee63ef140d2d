"""All that has an id and a title, as files say it, also those with a mistake. A part of the stage `check`."""

from collections.abc import Iterator, Mapping
from typing import Any

from casebook.frozen import dataclass
from casebook.model.layout import CASE, COURSE, REFLECTION, kind_of
from casebook.text.pairs import PAIR


@dataclass(frozen=True)
class Thing:
    """What has an id. It is known by that in its `scope`, a case or reflection; where that is empty, everywhere.

    `place`: the step of an assignment that a step of a case stands at.
    """

    kind: str
    id: str
    called: tuple[str, ...]
    scope: str = ""
    place: str = ""


def things_in(path: str, data: Any) -> Iterator[Thing]:
    """What a file is, and has, by its id; a file may hold anything."""
    kind = kind_of(path)
    if kind is None or not isinstance(data, dict):
        return
    name = (*(kind.names(path) or ()), "")[0]
    own = name or _text(data, "id")
    words = (*_words(data, "title"), *_words(data, "menu"))
    if own and kind is not COURSE:
        yield Thing(kind.name, own, words)
        if kind.page or kind.once:
            yield Thing("page", own, words)
    scope = name if kind in (CASE, REFLECTION) else ""
    for one in _parts(data, "steps"):
        yield Thing(
            "step", _text(one, "id"), _words(one, "title"), scope, _text(one, "after") or _text(one, "instead_of")
        )
    for one in _parts(data, "people"):
        yield Thing("person", _text(one, "id"), (*_words(one, "name", "reversed", "role"),), scope)
    if kind is COURSE:
        for one in _parts(data, "sources"):
            yield Thing("source", _text(one, "id"), _words(one, "title"))
        for one in (part for part in data.values() if isinstance(part, dict)):
            yield Thing("page", _text(one, "id"), _words(one, "title"))


def _parts(data: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    value = data.get(key)
    yield from (one for one in (value if isinstance(value, list) else ()) if isinstance(one, dict) and _text(one, "id"))


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _words(data: Mapping[str, Any], *keys: str) -> tuple[str, ...]:
    """The words of some keys, in both readings."""
    texts = [text for key in keys if (text := _text(data, key))]
    return tuple(_read(text, reading) for text in texts for reading in ("described", "reversed"))


def _read(text: str, reading: str) -> str:
    return PAIR.sub(lambda pair: pair["same"] or pair[reading] or "", text)
