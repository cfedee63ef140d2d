"""A booklet as data, all of it text: what it looks like is said in `booklet.typ`, which takes none of it for markup."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from casebook.frozen import dataclass
from casebook.patterns import regex

# What is not seen on paper, and no letters have a sign for.
_UNSEEN = regex(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)

# A piece of text, or something with a `kind` and what belongs to it; `of` holds the nodes inside.
Chunk = str | Mapping[str, object]
Chunks = tuple[Chunk, ...]

# What a heading begins: a page, or one when this one has no room for more than a few lines.
PAGE, ROOM = "page", "room"


@dataclass(frozen=True)
class Booklet:
    """`name` is that of its file, `kind` says for whom it is; `images`: name → bytes.

    `front` stands on the first page, `nodes` behind the table of contents.
    """

    name: str
    language: str
    course: str
    title: str
    kind: str
    words: Mapping[str, str]
    front: Chunks
    nodes: Chunks
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def data(self) -> bytes:
        """All that it says, as JSON."""
        writer = _Writer((*self.front, *self.nodes))
        whole = {
            "language": self.language,
            "course": self.course,
            "title": self.title,
            "kind": self.kind,
            "words": self.words,
            "front": self.front,
            "nodes": self.nodes,
        }
        return json.dumps(writer.written(whole), ensure_ascii=False, separators=(",", ":")).encode()


def chunk(kind: str, of: Iterable[Chunk] = (), **more: object) -> Chunk:
    """Something with nodes inside; what it has no value for is left out."""
    return {"kind": kind, "of": tuple(of), **{key: value for key, value in more.items() if value is not None}}


def heading(level: int, of: Iterable[Chunk], name: str | None = None, **more: object) -> Chunk:
    """A heading; `name` is where ways lead."""
    return chunk("heading", of, level=level, id=name, **more)


def paragraph(*of: Chunk, **more: object) -> Chunk:
    """A paragraph."""
    return chunk("paragraph", of, **more)


def way(target: str, *of: Chunk, paged: bool = True) -> Chunk:
    """A way to what is called `target`; `paged`: its page is told behind it."""
    return chunk("way", of, to=target, paged=paged)


def every(nodes: Iterable[object]) -> Iterator[Chunk]:
    """All nodes in the order in which they are read, also those in lists and tables."""
    for one in nodes:
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            yield one
            yield from every(value for value in one.values() if isinstance(value, tuple | list))
        elif isinstance(one, Sequence):
            yield from every(one)


def words_of(nodes: object) -> str:
    """The words of nodes, in one line."""
    return "".join(one for one in every((nodes,)) if isinstance(one, str))


class _Writer:
    """Writes nodes as JSON has them: the one place where text becomes what the setting reads.

    A way to what is not in the booklet is words only, and no heading skips a level: PDF/UA wants neither.
    """

    def __init__(self, nodes: Iterable[Chunk]) -> None:
        self._there = {str(one["id"]) for one in every(nodes) if isinstance(one, Mapping) and "id" in one}
        self._level = 0

    def written(self, value: object) -> object:
        if isinstance(value, str):
            return _UNSEEN.sub("", value)
        if isinstance(value, Mapping):
            more: dict[str, object] = {}
            if value.get("kind") == "way" and value["to"] not in self._there:
                more = {"kind": "words"}
            elif value.get("kind") == "heading":
                self._level = more["level"] = min(int(value["level"]), self._level + 1)
            return {key: self.written(inner) for key, inner in {**value, **more}.items()}
        if isinstance(value, tuple | list):
            return [self.written(inner) for inner in value]
        return value
