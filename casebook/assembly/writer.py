"""Writes the texts of one step for one case: Markdown to HTML, names to addresses, and notes what was named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from casebook.assembly.forms import Sentence, form_of
from casebook.course.course import Knowledge
from casebook.model.layout import FORM, passage_path
from casebook.model.tables import FormSpec
from casebook.reading.documents import Document
from casebook.reading.yamltext import Path
from casebook.steps.base import Section
from casebook.text import markdown
from casebook.text.glossary import Glossary
from casebook.text.known import NOBODY, people_in, view
from casebook.text.links import Link
from casebook.text.markdown import Mark, Text, address
from casebook.text.markup import escape, joined
from casebook.text.pairs import Reversal
from casebook.text.tree import Tree
from casebook.text.writing import Readers, write
from casebook.values.references import Origin, Reference, ReferenceKind
from casebook.values.tables import Form


@dataclass(frozen=True)
class Names:
    """What names mean in one case. `steps`: name → the ids it stands for, in every assignment; `reversal`: what flips.

    A reflection has names too, but nothing in it flips (None).
    """

    case: str
    steps: Mapping[str, tuple[str, ...]]
    reversal: Reversal | None = None

    def heading(self, title: str) -> Markup:
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

    def address(self, written: str) -> str:
        """What a link leads to in this case."""
        scheme, _, target = written.partition(":")
        return f"step:{self.linked(target)}" if scheme == "step" else address_of(written)


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
    known: list[Knowledge] = field(default_factory=list)

    @property
    def references(self) -> list[Reference]:
        """All that was named."""
        return self.shared.references

    def inline(self, text: str, *path: str | int) -> Markup:
        """A sentence of Markdown as HTML without a paragraph around it."""
        return sentences(self.origin.document, self.references, self.names)(text, self._path(path))

    def block(self, text: str, *path: str | int) -> Markup:
        """Markdown as HTML."""
        return self._html(markdown.block(text), self.origin.document, self._path(path))

    def files(self, names: Sequence[str], *path: str | int) -> Markup:
        """Markdown files of the case, one after the other, as HTML."""
        documents = (self._file(name, path) for name in names)
        return joined(self._html(markdown.block(one.body), one, ()) for one in documents if one)

    def sections(self, name: str, *path: str | int) -> tuple[Section, ...]:
        """A Markdown file of the case, split at its headings."""
        document = self._file(name, path)
        if not document:
            return ()
        found = []
        for part in markdown.sections(document.body):
            for text in (part.heading, part.text):
                note_links(text, document, (), self.references, self.names)
            heading = write(part.heading.tree, readers(self.names))
            found.append(Section(part.id, heading, write(part.text.tree, self._readers)))
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
        document = self.shared.documents[FORM.path(name)]
        scope = address(self.step_name, self.names.case)
        return form_of(name, spec, scope, sentences(document, self.references, self.names))

    def _path(self, path: Path) -> Path:
        return (*self.origin.path, *path)

    def _note(self, kind: ReferenceKind, target: str, written: str, path: Path) -> None:
        origin = Origin(self.origin.document, self._path(path), written)
        self.references.append(Reference(kind, target, written, origin, self.names.case))

    def _file(self, name: str, path: Path) -> Document | None:
        file = passage_path(self.names.case, name)
        self._note("file", file, name, path)
        return self.shared.documents.get(file)

    def _html(self, text: Text, document: Document, path: Path) -> Markup:
        note_links(text, document, path, self.references, self.names)
        self.known.extend(self._known(text.tree))
        return write(text.tree, self._readers)

    def _known(self, tree: Tree) -> Iterator[Knowledge]:
        """What each person knows of a text, in blocks; no terms are explained there."""
        for person in people_in(tree):
            for node in view(tree, person):
                yield Knowledge(person, write((node,), readers(self.names)))

    @property
    def _readers(self) -> Readers:
        return readers(self.names, self.shared.glossary, self.seen)


def readers(names: Names | None = None, glossary: Glossary | None = None, seen: set[str] | None = None) -> Readers:
    """Who reads a text: of a case, or of a page, which has no names."""
    address = names.address if names else address_of
    return Readers(address, names.reversal if names else None, glossary, set() if seen is None else seen)


def sentences(document: Document, references: list[Reference], names: Names | None = None) -> Sentence:
    """How the sentences of a document become HTML: (Markdown, its place) → HTML; what they name is noted."""

    def sentence(text: str, path: Path) -> Markup:
        found = markdown.inline(text)
        note_links(found, document, path, references, names)
        return write(found.tree, readers(names))

    return sentence


def address_of(written: str) -> str:
    """What a link leads to outside any case: a case is the page that it has."""
    scheme, _, target = written.partition(":")
    return f"page:{target}" if scheme == "case" else written


def note_links(
    text: Text, document: Document, path: Path, references: list[Reference], names: Names | None = None
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
        named = [name for name in mark.words if name != NOBODY]
        found += [
            Reference("person", address(name, scope), name, replace(origin, needle=name), scope) for name in named
        ]
        found += [] if mark.words else [Reference("nobody", "", written, origin, scope)]
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
