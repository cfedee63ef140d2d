"""Notes what a text names: links, images, charts and persons, to be held against the course when it is whole."""

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.assembly.scope import Scope
from casebook.patterns import regex
from casebook.problems.problem import Near
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.text.known import NOBODY
from casebook.text.links import Link, Picture, is_media, no_picture, to_fill_in, unwrapped
from casebook.text.markdown import Parsed
from casebook.text.marks import BLOCKS, Mark
from casebook.text.rules.leftovers import Leftover
from casebook.text.rules.notes import Fault
from casebook.values.ids import address
from casebook.values.references import Noted, Origin, Reference, Slip

# What is told of each fault of a note.
_FAULTS = {
    "note": "unknown-note",
    "note-here": "note-outside",
    "note-unused": "unused-note",
    "note-again": "note-used-twice",
    "note-twice": "note-defined-twice",
    "note-colon": "note-without-colon",
}
# What is told of a mark that made nothing, where its code is not `mark-` with its kind.
_LEFT = {
    "loose-link": "loose-link", "loose-image": "loose-image", "definition": "unused-definition", "fence": "fence-open",
    "block": "unknown-block",
    "known": "known-to-loose", "spaced": "note-of-words", "note-here": "note-outside",
    "cell": "table-cell",
}  # fmt: skip
# What is no warning: what was meant to be known to few would be told to all, and links lead nowhere.
_WRONG = ("loose-link", "loose-image", "block", "known", "spaced", "note-here")
# What a kind of block may be called.
_IN_DUTCH = {"grafiek": "chart", "tekst": "passage", "bekend": "known-to", "weet": "known-to", "weten": "known-to"}
# Where a note is defined in a text.
_NOTE = regex(r"^[ \t]*\[\^([^\]\s]+)\]:", re.MULTILINE)


def note_links(
    text: Parsed,
    document: Document,
    path: KeyPath,
    noted: list[Noted],
    names: Scope | None = None,
    *,
    turns: bool | None = None,
) -> None:
    """Note everything that a text links to, the images and charts that it shows, and what is wrong in it.

    `turns`: pairs work here, as they do where a case is told.
    """
    turns = bool(names and names.reversal) if turns is None else turns
    scope = names.case if names else ""
    here = Origin(document, path)
    for link in text.links:
        noted += _link(link, here, names)
    for picture in text.pictures:
        noted += _picture(picture, here, scope)
    noted += [
        Reference("chart", embed.name, embed.name, here.part(embed.at, len(embed.written)))
        for embed in text.embeds
        if embed.kind == "chart"
    ]
    if turns:
        noted += [Slip("marks-in-pair", pair, here.part(at, len(pair)), warning=True) for pair, at in text.marked]
    else:
        noted += [Slip("pair-outside", pair, here.part(at, len(pair))) for pair, at in text.pairs]
    noted += [_left(one, here) for one in _leftovers(text, turns=turns)]
    noted += [_fault(one, here) for one in text.faults]
    for mark in text.marks:
        noted += _mark(mark, here, scope)


def _leftovers(text: Parsed, *, turns: bool) -> Iterator[Leftover]:
    """The marks that made nothing, but those that are told with another mistake."""
    unknown = [mark for mark in text.marks if mark.kind is None]
    broken = bool(unknown) or not all(mark.closed for mark in text.marks)
    for one in text.leftovers:
        elsewhere = (turns and one.kind == "brace") or (broken and one.text == ":::")
        if not elsewhere and not (one.kind == "known" and any(mark.at <= one.at < mark.ends for mark in unknown)):
            yield one


def _left(one: Leftover, here: Origin) -> Slip:
    """A mark that made nothing."""
    code = _LEFT.get(one.kind, f"mark-{one.kind}")
    return Slip(code, one.text, here.part(one.at, len(one.text)), warning=one.kind not in _WRONG)


def _fault(fault: Fault, here: Origin) -> Slip:
    """What is not right with a note."""
    code = _FAULTS[fault.kind]
    near = Near(fault.name, _defined(here.document.text)) if fault.kind == "note" else None
    origin = here.part(fault.at, len(fault.name) + 2)
    return Slip(code, fault.name, origin, near, warning=fault.kind in ("note-unused", "note-again"))


@lru_cache(8)
def _defined(text: str) -> tuple[str, ...]:
    """The notes that are defined in a file, in which many may be named."""
    return tuple(_NOTE.findall(text))


def _mark(mark: Mark, here: Origin, scope: str) -> Iterator[Noted]:
    """What is not understood in the line that begins a block, and the persons that it names."""
    written = " ".join((mark.kind or "", *mark.words)).strip()
    if mark.kind is None:
        begun = [word.lower() for word in mark.words[1:]]
        joined = "-".join(begun[:2])
        first = begun[0].strip("{}") if begun else ""
        meant = next((one for one in (joined, first, _IN_DUTCH.get(first)) if one in BLOCKS), None)
        near = meant or Near(first, BLOCKS)
        yield Slip("unknown-block", written, here.part(mark.at, 3), near)
        return
    origin = here.part(mark.at, len(mark.kind))
    if not mark.closed:
        yield Slip("block-without-end", written, origin)
    if mark.kind == "known-to":
        if not scope:
            yield Slip("known-to-outside", written, origin)
            return
        for name, at in zip(mark.words, mark.spots, strict=True):
            if name != NOBODY:
                yield Reference("person", address(name, scope), name, here.part(at, len(name)), scope)
        if not mark.words:
            yield Slip("known-to-nobody", written, origin)


def _link(link: Link, here: Origin, names: Scope | None) -> Iterator[Noted]:
    """What a link in Markdown refers to within the course, and what is wrong in it."""
    origin = here.part(link.to, len(link.target))
    yield from _linked(link, origin, names)
    if address := unwrapped(link.target):
        yield Slip("link-wrapped", link.target, origin, address, warning=True)
    if link.empty:
        yield Slip("link-without-text", link.target, here.part(link.at, link.to - link.at + len(link.target)))
    if link.title:
        yield Slip("link-title", link.title, here.part(link.title_at, len(link.title)), warning=True)


def _linked(link: Link, origin: Origin, names: Scope | None) -> Iterator[Noted]:
    """What a link leads to."""
    scope = names.case if names else ""
    scheme, _, target = link.target.partition(":")
    if is_media(link.target):
        yield Slip("media-file", link.target, origin)
    elif to_fill_in(link.target):
        yield Slip("link-to-fill-in", link.target, origin)
    elif not link.known_form:
        yield Slip("bad-link", link.target, origin)
    elif link.file:
        yield Reference("download", link.target, link.target, origin, scope)
    elif scheme == "step":
        yield Reference("step", names.linked(target) if names else target, target, origin, scope)
    elif scheme == "page":
        yield page_reference(target, origin, scope)
    elif scheme == "case":
        yield Reference("case", target, target, origin, scope)


def _picture(picture: Picture, here: Origin, scope: str) -> Iterator[Noted]:
    """The image that is shown; or what else was written as one."""
    origin = here.part(picture.to, len(picture.target))
    if other := no_picture(picture.target):
        yield Slip(other, picture.target, origin)
        return
    yield Reference("image", picture.target, picture.target, origin, scope)
    if not picture.told:
        begin = here.part(picture.at, picture.to - picture.at + len(picture.target))
        yield Slip("image-without-alt", picture.target, begin)


def page_reference(target: str, origin: Origin, scope: str = "") -> Reference:
    """A page, or with `#` a heading of it, as an author writes it."""
    page, _, heading = target.partition("#")
    if heading:
        return Reference("heading", address(heading, page), target, origin, scope)
    return Reference("page", page, page, origin, scope)
