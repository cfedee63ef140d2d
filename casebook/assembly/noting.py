"""Notes what a text names: links, images, charts and persons, to be held against the course when it is whole."""

from dataclasses import replace

from casebook.assembly.scope import Scope
from casebook.reading.documents import Document
from casebook.reading.yamltext import Path
from casebook.text.known import NOBODY
from casebook.text.links import Link
from casebook.text.markdown import Mark, Text
from casebook.values.ids import address
from casebook.values.references import Origin, Reference


def note_links(
    text: Text, document: Document, path: Path, references: list[Reference], names: Scope | None = None
) -> None:
    """Note everything that a text links to, and the images and charts that it shows."""
    scope = names.case if names else ""
    for link in text.links:
        origin = Origin(document, path, link.target or "()")
        references.append(link_reference(link, origin, names))
        if link.empty:
            references.append(Reference("words", "", link.target, origin, scope))
    references += [Reference("loose", "", found, Origin(document, path, found), scope) for found in text.loose]
    for picture in text.pictures:
        origin = Origin(document, path, picture.target or "()")
        references.append(Reference("image", picture.target, picture.target, origin, scope))
        if not picture.alt:
            references.append(Reference("alt", "", picture.target, origin, scope))
    references += [
        Reference("chart", embed.name, embed.name, Origin(document, path, f"chart {embed.name}"))
        for embed in text.embeds
        if embed.kind == "chart"
    ]
    references += [
        Reference(one.kind, "", one.name, Origin(document, path, f"^{one.name}]", one.line), scope)
        for one in text.faults
    ]
    for mark in text.marks:
        references += _mark_references(mark, document, path, names.case if names else "")


def _mark_references(mark: Mark, document: Document, path: Path, scope: str) -> list[Reference]:
    """What is not understood in the line that begins a block, and the persons that it names."""
    written = " ".join((mark.kind or "", *mark.words)).strip()
    if mark.kind is None:
        return [Reference("block", "", written, Origin(document, path, ":::", mark.line), scope)]
    origin = Origin(document, path, mark.kind, mark.line)
    found = [] if mark.closed else [Reference("end", "", written, origin, scope)]
    if mark.kind == "known-to":
        named = (name for name in mark.words if name != NOBODY)
        found += [
            Reference("person", address(name, scope), name, replace(origin, needle=name), scope) for name in named
        ]
        found += [] if mark.words else [Reference("nobody", "", written, origin, scope)]
    return found


def link_reference(link: Link, origin: Origin, names: Scope | None = None) -> Reference:
    """What a link in Markdown refers to."""
    scope = names.case if names else ""
    if not link.known_form:
        return Reference("link", "", link.target, origin, scope)
    scheme, _, target = link.target.partition(":")
    page, _, heading = target.partition("#")
    if scheme == "step":
        return Reference("step", names.linked(target) if names else target, target, origin, scope)
    if scheme == "page" and heading:
        return Reference("heading", address(heading, page), target, origin, scope)
    if scheme in ("page", "case"):
        return Reference("page" if scheme == "page" else "case", page, target, origin, scope)
    return Reference("link", link.target, link.target, origin, scope)
