"""What leads a group: the agenda of a session, and the note that a step has for who leads."""

from markupsafe import Markup

from casebook.assembly.merging import Written
from casebook.assembly.noting import note_links
from casebook.assembly.scope import Scope
from casebook.assembly.writer import readers
from casebook.course.session import Agenda, AgendaPart, Lead
from casebook.model.agenda import AgendaSpec
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.text import markdown
from casebook.text.writing import write
from casebook.values.ids import address
from casebook.values.references import Noted, Origin, Reference, ReferenceKind

# What each key of a part of the agenda names.
_NAMES: dict[str, ReferenceKind] = {"page": "menu", "assignment": "assignment", "reflection": "menu"}


def agenda_of(spec: AgendaSpec, document: Document, noted: list[Noted]) -> Agenda:
    """The agenda as it is shown. What its parts name is noted."""
    parts = []
    for index, part in enumerate(spec.parts):
        kind, name = next(part.shown, ("break", ""))
        path: KeyPath = ("parts", index)
        if name:
            noted.append(Reference(_NAMES[kind], name, name, Origin(document, (*path, kind))))
        lead = _note(part.lead, document, (*path, "lead"), noted)
        steps = tuple(address(step, name) for step in part.steps)
        noted += [
            Reference("step", step, own, Origin(document, (*path, "steps", at)), name)
            for at, (step, own) in enumerate(zip(steps, part.steps, strict=True))
        ]
        parts.append(AgendaPart(part.id, part.title, part.minutes, kind, name, steps, lead))
    return Agenda(spec.id, spec.title, spec.summary, spec.lengths, tuple(parts))


def lead_of(written: Written, names: Scope, noted: list[Noted]) -> Lead | None:
    """What is told to who leads at a step. A step that takes the place of another one has what its author left out."""
    lead, minutes, work = None, None, None
    for spec, origin in ((written.spec, written.origin), *written.in_place_of):
        lead = lead or _note(spec.lead, origin.document, (*origin.path, "lead"), noted, names)
        minutes = minutes or spec.minutes
        work = work or spec.in_company
    return Lead(lead, minutes, work) if lead or minutes or work else None


def _note(
    text: str | None, document: Document, path: KeyPath, noted: list[Noted], names: Scope | None = None
) -> Markup | None:
    """A note as HTML, in both readings of a case; nobody in the case knows it, and no term is explained in it."""
    if not text:
        return None
    found = markdown.block(text)
    note_links(found, document, path, noted, names)
    return write(found.tree, readers(names, place="_".join(map(str, path))))
