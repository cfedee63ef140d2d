"""Pages of prose worked out from their files."""

from casebook.assembly.noting import note_links
from casebook.assembly.writer import Shared, readers
from casebook.cache.memory import Cache
from casebook.course.course import Page
from casebook.model.content import PageSpec
from casebook.model.layout import PAGE
from casebook.model.validate import Specs
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.text import markdown
from casebook.text.writing import write
from casebook.values.ids import PageId
from casebook.values.references import Noted, Origin, Reference


def page_of(specs: Specs, name: str, shared: Shared, _: Cache) -> Page:
    """The page of a file. What it names is noted."""
    spec = specs.pages[name]
    document = specs.document(PAGE, name)
    text = markdown.block(document.body, page=name)
    noted = shared.noted
    note_links(text, document, (), noted)
    named: list[tuple[KeyPath, str | None]] = [(("up",), spec.up), (("next",), spec.next)]
    named += [(("cards", index), card) for index, card in enumerate(spec.cards)]
    noted += [Reference("menu", to, to, Origin(document, path)) for path, to in named if to]
    return Page(
        id=PageId(name),
        title=spec.title,
        menu=spec.menu or spec.title,
        html=write(text.tree, readers(glossary=shared.glossary, place=name)),
        up=spec.up,
        lists=spec.lists,
        only=spec.only,
        summary=spec.summary,
        source=spec.source,
        anchors=text.anchors,
        cards=spec.cards,
        next=spec.next,
        taken_from=_taken_from(specs, spec, document, noted),
    )


def _taken_from(specs: Specs, page: PageSpec, document: Document, noted: list[Noted]) -> str | None:
    """What is told at the end of a passage that is taken over; only its date is not known yet."""
    spec = page.taken_from
    if not spec:
        return None
    noted.append(Reference("source", spec.source, spec.source, Origin(document, ("taken_from", "source"))))
    sources = specs.course.sources if specs.course else ()
    found = next((source for source in sources if source.id == spec.source), None)
    year = f" ({found.year})" if found and found.year else ""
    return spec.text.replace("{source}", f"{found.makers}, “{found.title}”{year}" if found else "")
