"""Writes the texts of one step for one case: Markdown to HTML, names to addresses, and notes what was named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial

from markupsafe import Markup

from casebook.assembly.forms import WriteSentence, form_of
from casebook.assembly.noting import note_links
from casebook.assembly.scope import Scope, address_of
from casebook.course.case import Knowledge
from casebook.frozen import dataclass
from casebook.model.layout import ASSIGNMENT, FORM, passage_path
from casebook.model.tables import FormSpec
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.steps.base import Section
from casebook.text import markdown
from casebook.text.glossary import Glossary
from casebook.text.known import NOBODY, blocks, people_in, view
from casebook.text.markdown import Parsed
from casebook.text.markup import joined
from casebook.text.once import parts
from casebook.text.pairs import Reversal
from casebook.text.tree import Tree, notes_in
from casebook.text.writing import Readers, write
from casebook.values.ids import ContentPath, LocalId, StepId, address
from casebook.values.references import Noted, Origin, Reference, ReferenceKind
from casebook.values.tables import Form


@dataclass(frozen=True)
class Shared:
    """What all steps of a course have in common.

    `noted` grows with all that is named, `asked` with the files that a step has its texts from.
    """

    documents: Mapping[ContentPath, Document] = field(repr=False)
    forms: Mapping[str, FormSpec] = field(repr=False)
    glossary: Glossary = field(repr=False)
    noted: list[Noted] = field(default_factory=list, repr=False)
    asked: dict[ContentPath, Document | None] = field(default_factory=dict, repr=False)

    def document(self, path: ContentPath) -> Document | None:
        """The file of that path; None when there is none."""
        return self.asked.setdefault(path, self.documents.get(path))


@dataclass(frozen=True)
class StepWriter:
    """See `steps.base.Writer`. `origin` is the step in its file; `seen` the terms that the page explained before.

    `known` grows with every part that is marked as known to persons.
    """

    names: Scope
    origin: Origin
    step_name: LocalId
    shared: Shared
    seen: set[str]
    known: list[Knowledge] = field(default_factory=list)

    @property
    def noted(self) -> list[Noted]:
        """All that was named."""
        return self.shared.noted

    def inline(self, text: str, *path: str | int) -> Markup:
        """A sentence of Markdown as HTML without a paragraph around it."""
        return sentences(self.origin.document, self.noted, self.names)(text, self._path(path))

    def block(self, text: str, *path: str | int) -> Markup:
        """Markdown as HTML."""
        return self._html(
            markdown.block(text), self.origin.document, self._path(path), self._readers(self._place(path))
        )

    def files(self, names: Sequence[str], *path: str | int, outcome: str | None = None) -> Markup:
        """Markdown files of the case, one after the other, as HTML; their notes are numbered on."""
        found: list[Markup] = []
        notes = 0
        for index, document in enumerate(self._file(name, (*path, at)) for at, name in enumerate(names)):
            if document:
                text = markdown.block(document.body)
                readers = self._readers(self._place((*path, index)))
                found.append(self._html(text, document, (), replace(readers, after=notes), outcome))
                notes += notes_in(text.tree)
        return joined(found)

    def sections(self, name: str, *path: str | int) -> tuple[Section, ...]:
        """A Markdown file of the case, split at its headings."""
        document = self._file(name, path)
        if not document:
            return ()
        found = []
        for index, part in enumerate(markdown.sections(document.body)):
            for text in (part.heading, part.text):
                note_links(text, document, (), self.noted, self.names)
            place = self._place((*path, index))
            heading = write(part.heading.tree, readers(self.names, place=place))
            found.append(Section(part.id, heading, write(part.text.tree, self._readers(place))))
        return tuple(found)

    def hint(self, text: str | None) -> Markup | None:
        """The hint of a step."""
        return self.inline(text, "hint") if text else None

    def about(self, names: Sequence[LocalId]) -> tuple[StepId, ...]:
        """The ids of the steps that a step asks about. What only other cases have is left out.

        A step that all cases share can ask about what some of them have.
        """
        shared = ASSIGNMENT.names(self.origin.document.path) is not None
        ids: list[StepId] = []
        for index, name in enumerate(names):
            if shared and name not in self.names.steps:
                self._note("some-step", name, name, ("about", index))
            else:
                ids += self._ids(name, ("about", index))
        return tuple(ids)

    def people(self, names: Sequence[str], *path: str | int) -> tuple[str, ...]:
        """The ids of the persons of the case that are named."""
        for index, name in enumerate(names):
            self._note("person", address(name, self.names.case), name, (*path, index))
        return tuple(dict.fromkeys(names))

    def step(self, name: LocalId, *path: str | int) -> StepId:
        """The id of the step that is named; the first where a case put several in its place.

        A step that all cases share goes on behind what this one leaves out.
        """
        if name in self.names.left_out and ASSIGNMENT.names(self.origin.document.path):
            return self.names.left_out[name]
        return self._ids(name, path)[0]

    def steps(self, names: Sequence[LocalId], *path: str | int) -> tuple[StepId, ...]:
        """The ids of the steps that are named; several for one where a case put several in its place."""
        shared = ASSIGNMENT.names(self.origin.document.path) is not None
        kept = ((index, name) for index, name in enumerate(names) if not (shared and name in self.names.left_out))
        return tuple(one for index, name in kept for one in self._ids(name, (*path, index)))

    def own(self, *local_ids: str) -> StepId:
        """The id of a part of the step that is being written, unique in the course."""
        return address(*local_ids, self.step_name, self.names.case)

    def form(self, name: str, *path: str | int) -> Form | None:
        """The form of that name, its cells with ids of this step; None when there is none."""
        self._note("form", name, name, path)
        document, spec = self.shared.document(FORM.path(name)), self.shared.forms.get(name)
        if document is None or spec is None:
            return None
        scope = address(self.step_name, self.names.case)
        return form_of(name, spec, scope, sentences(document, self.noted, self.names), self.names.heading)

    def _path(self, path: KeyPath) -> KeyPath:
        return (*self.origin.path, *path)

    def _ids(self, name: LocalId, path: KeyPath) -> tuple[StepId, ...]:
        found = self.names.ids(name)
        self._note("step", found[0], name, path)
        return found

    def _note(self, kind: ReferenceKind, target: str, written: str, path: KeyPath) -> None:
        origin = self.origin.below(*path)
        self.noted.append(Reference(kind, target, written, origin, self.names.case))

    def _file(self, name: str, path: KeyPath) -> Document | None:
        file = passage_path(self.names.case, name)
        self._note("file", file, name, path)
        return self.shared.document(file)

    def _html(
        self, text: Parsed, document: Document, path: KeyPath, readers: Readers, outcome: str | None = None
    ) -> Markup:
        note_links(text, document, path, self.noted, self.names)
        self.known.extend(self._known(text.tree, outcome))
        return write(text.tree, readers)

    def _place(self, own: KeyPath) -> str:
        """What the ids of notes have of the text at this path of the step."""
        return f"{self.own()}_{'-'.join(map(str, own))}"

    def _known(self, tree: Tree, outcome: str | None) -> Iterator[Knowledge]:
        """What persons know of a text, and what nobody does, in blocks; no terms are explained there."""
        named = people_in(tree)
        if not named:
            return
        found = [one for one in named if one in self.names.people and one != NOBODY]  # `check` tells about the others
        written = partial(write, readers=readers(self.names))
        for block in blocks(tree):
            views = {person: view((block,), person) for person in (*found, NOBODY)}
            known = {person: written(seen) for person, seen in views.items() if seen}
            if known:
                (once,) = parts((block,), written)
                yield Knowledge(known, once, outcome)

    def _readers(self, place: str) -> Readers:
        return readers(self.names, self.shared.glossary, self.seen, place)


def readers(
    names: Scope | None = None,
    glossary: Glossary | None = None,
    seen: set[str] | None = None,
    place: str | None = None,
) -> Readers:
    """Who reads a text: of a case, or of a page, which has no names."""
    address = names.address if names else address_of
    return Readers(address, names.reversal if names else None, glossary, set() if seen is None else seen, place)


# What flips in a text that every case shows: its pairs. No name is known there.
TURNING = Reversal({"\0": "\0"})


def sentences(
    document: Document, noted: list[Noted], names: Scope | None = None, *, shared: bool = False
) -> WriteSentence:
    """How the sentences of a document become HTML: (Markdown, its place) → HTML; what they name is noted.

    `shared`: a case shows them too, so that their pairs turn there.
    """

    def sentence(text: str, path: KeyPath) -> Markup:
        found = markdown.inline(text)
        note_links(found, document, path, noted, names, turns=shared or None)
        who = readers(names)
        return write(found.tree, replace(who, reversal=TURNING) if shared and not names else who)

    return sentence
