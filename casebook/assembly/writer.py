"""Writes the texts of one step for one case: Markdown to HTML, names to addresses, and notes what was named."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from casebook.assembly.forms import Sentence, form_of
from casebook.model.tables import FormSpec
from casebook.model.validate import case_path, yaml_path
from casebook.reading.documents import Document
from casebook.reading.yamltext import Path
from casebook.steps.base import Section
from casebook.text import markdown
from casebook.text.glossary import Glossary
from casebook.text.known import Known, take
from casebook.text.links import Link
from casebook.text.markdown import Fence, Html, address
from casebook.text.pairs import Reversal
from casebook.values.references import Origin, Reference, ReferenceKind
from casebook.values.tables import Form

_HREF = re.compile(r'href="(step|case):([^"#]*)(#[^"]*)?"')


@dataclass(frozen=True)
class Names:
    """What names mean in one case. `steps`: name → the ids it stands for, in every assignment; `reversal`: what flips.

    A reflection has names too, but nothing in it flips (None).
    """

    case: str
    steps: Mapping[str, tuple[str, ...]]
    reversal: Reversal | None = None

    def heading(self, title: str) -> str:
        """A title as HTML, in both readings."""
        return self.reversal.markup(title) if self.reversal else escape(title)

    def described(self, title: str) -> str:
        """A title as plain text, as the case is described."""
        return self.reversal.described(title) if self.reversal else title

    def ids(self, name: str) -> tuple[str, ...]:
        """The ids that a name stands for; for an unknown name the id that it would have."""
        return self.steps.get(name, (address(name, self.case),))

    def linked(self, name: str) -> str:
        """The id that a link to a step means; one that names its case is an id already."""
        return name if "--" in name else self.ids(name)[0]


@dataclass(frozen=True)
class Shared:
    """What all steps of a course have in common; `references` grows with all that is named."""

    documents: Mapping[str, Document] = field(repr=False)
    forms: Mapping[str, FormSpec] = field(repr=False)
    glossary: Glossary = field(repr=False)
    references: list[Reference] = field(repr=False)


@dataclass(frozen=True)
class StepWriter:
    """See `steps.base.Writer`. `origin` is the step in its file; `seen` the terms that the page explained before.

    `known` grows with every part that is marked as known to persons.
    """

    names: Names
    origin: Origin
    step_name: str
    shared: Shared
    seen: set[str]
    known: list[Known] = field(default_factory=list)

    @property
    def references(self) -> list[Reference]:
        """All that was named."""
        return self.shared.references

    def inline(self, text: str, *path: str | int) -> str:
        """A sentence of Markdown as HTML without a paragraph around it."""
        return sentences(self.origin.document, self.references, self.names)(text, self._path(path))

    def block(self, text: str, *path: str | int) -> str:
        """Markdown as HTML."""
        html = self._html(markdown.block(text), self.origin.document, self._path(path))
        return self.shared.glossary.mark(html, self.seen)

    def files(self, names: Sequence[str], *path: str | int) -> str:
        """Markdown files of the case, one after the other, as HTML."""
        parts = []
        for name in names:
            file = case_path(self.names.case, name)
            self._note("file", file, name, path)
            document = self.shared.documents.get(file)
            if document:
                parts.append(self._html(markdown.block(document.body), document, ()))
        return self.shared.glossary.mark("".join(parts), self.seen)

    def sections(self, name: str, *path: str | int) -> tuple[Section, ...]:
        """A Markdown file of the case, split at its headings."""
        file = case_path(self.names.case, name)
        self._note("file", file, name, path)
        document = self.shared.documents.get(file)
        if not document:
            return ()
        found = []
        for part in markdown.sections(document.body):
            heading, text = (self._taken(html, document, ())[0] for html in (part.heading, part.text))
            found.append(Section(part.id, heading, self.shared.glossary.mark(text, self.seen)))
        return tuple(found)

    def people(self, names: Sequence[str], *path: str | int) -> tuple[str, ...]:
        """The ids of the persons of the case that are named."""
        for index, name in enumerate(names):
            self._note("person", address(name, self.names.case), name, (*path, index))
        return tuple(dict.fromkeys(names))

    def steps(self, names: Sequence[str], *path: str | int) -> tuple[str, ...]:
        """The ids of the steps that are named; several for one where a case put several in its place."""
        ids: list[str] = []
        for index, name in enumerate(names):
            found = self.names.ids(name)
            self._note("step", found[0], name, path if path[-1] == "leads_to" else (*path, index))
            ids += found
        return tuple(ids)

    def own(self, *local_ids: str) -> str:
        """The id of a part of the step that is being written, unique in the course."""
        return address(*local_ids, self.step_name, self.names.case)

    def form(self, name: str, *path: str | int) -> Form | None:
        """The form of that name, its cells with ids of this step; None when there is none."""
        self._note("form", name, name, path)
        spec = self.shared.forms.get(name)
        if spec is None:
            return None
        document = self.shared.documents[yaml_path("forms", name)]
        scope = address(self.step_name, self.names.case)
        return form_of(name, spec, scope, sentences(document, self.references, self.names))

    def _path(self, path: Path) -> Path:
        return (*self.origin.path, *path)

    def _note(self, kind: ReferenceKind, target: str, written: str, path: Path) -> None:
        origin = Origin(self.origin.document, self._path(path), written)
        self.references.append(Reference(kind, target, written, origin, self.names.case))

    def _html(self, text: Html, document: Document, path: Path) -> str:
        html, known = self._taken(text, document, path)
        self.known.extend(known)
        return html

    def _taken(self, text: Html, document: Document, path: Path) -> tuple[str, tuple[Known, ...]]:
        note_links(text, document, path, self.references, self.names)
        return take(finished(text.html, self.names))


def sentences(document: Document, references: list[Reference], names: Names | None = None) -> Sentence:
    """How the sentences of a document become HTML: (Markdown, its place) → HTML; what they name is noted."""

    def sentence(text: str, path: Path) -> str:
        html = markdown.inline(text)
        note_links(html, document, path, references, names)
        return finished(html.html, names)

    return sentence


def note_links(
    text: Html, document: Document, path: Path, references: list[Reference], names: Names | None = None
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
    for fence in text.fences:
        references += _fence_references(fence, document, path, names.case if names else "")


def _fence_references(fence: Fence, document: Document, path: Path, scope: str) -> list[Reference]:
    """What is not understood in the line that begins a block, and the persons that it names."""
    written = " ".join((fence.kind or "", *fence.words)).strip()
    if fence.kind is None:
        return [Reference("block", "", written, Origin(document, path, ":::", fence.line), scope)]
    origin = Origin(document, path, fence.kind, fence.line)
    found = [] if fence.closed else [Reference("end", "", written, origin, scope)]
    if fence.kind == "known-to":
        found += [
            Reference("person", address(name, scope), name, replace(origin, needle=name), scope) for name in fence.words
        ] or [Reference("nobody", "", written, origin, scope)]
    return found


def link_reference(link: Link, origin: Origin, names: Names | None = None) -> Reference:
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


def finished(html: str, names: Names | None = None) -> str:
    """HTML as it is read in a case: its addresses, and the words that flip when roles are reversed."""
    html = link_addresses(html, names)
    return names.reversal.mark(html) if names and names.reversal else html


def link_addresses(html: str, names: Names | None = None) -> str:
    """Names in the links of HTML made into ids: steps by the case they are read in, a case as the page it has."""

    def replace(match: re.Match[str]) -> str:
        scheme, target, _ = match.groups()
        if scheme == "case":
            return f'href="page:{target}"'
        return f'href="step:{names.linked(target) if names else target}"'

    return _HREF.sub(replace, html) if "href=" in html else html
