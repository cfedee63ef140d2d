"""What each step of an assignment says; made anew only when something that the step is made of is another one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from casebook.assembly.agenda import lead_of
from casebook.assembly.merging import Written
from casebook.assembly.scope import Scope
from casebook.assembly.sequence import Told
from casebook.assembly.writer import Shared, StepWriter
from casebook.cache.memory import Cache
from casebook.course.case import Knowledge
from casebook.course.session import Lead
from casebook.frozen import dataclass
from casebook.reading.documents import Document
from casebook.steps import STEP_TYPES
from casebook.values.ids import ContentPath, address
from casebook.values.references import Noted

# What a step of a case is kept under, with the names of both; and the names that a case has for its steps.
_KEPT, _NAMES = "told", "names"


@dataclass(frozen=True)
class Said:
    """What a step says and names, with all that this was made of: what was given, and the files that it asked for.

    `known`: what persons know of it; `lead`: what is told to who leads; `seen`: the terms that are explained behind it.
    """

    given: tuple[object, ...]
    asked: Mapping[ContentPath, Document | None]
    told: Told
    known: tuple[Knowledge, ...]
    lead: Lead | None
    noted: tuple[Noted, ...]
    seen: frozenset[str]


def said_in(names: Scope, written: Sequence[Written], shared: Shared, cache: Cache) -> list[Said]:
    """What each step of an assignment says."""
    names = cache.same((_NAMES, names.case), names)
    seen: frozenset[str] = frozenset()  # a term is explained once on a page
    found = []
    for one in written:
        key = (_KEPT, names.case, one.spec.id)
        given = (names, one, shared.glossary, seen)
        kept = cache.last(key)
        if not isinstance(kept, Said) or kept.given != given or not _same(kept.asked, shared):
            kept = _fresh(given, names, one, replace(shared, noted=[], asked={}), seen)
            cache.put(key, kept)
        shared.noted.extend(kept.noted)
        seen = kept.seen
        found.append(kept)
    return found


def _same(asked: Mapping[ContentPath, Document | None], shared: Shared) -> bool:
    return all(shared.documents.get(path) == document for path, document in asked.items())


def _fresh(given: tuple[object, ...], names: Scope, written: Written, shared: Shared, seen: frozenset[str]) -> Said:
    spec, kind = written.spec, STEP_TYPES[written.spec.type]
    writer = StepWriter(names, written.origin, spec.id, shared, set(seen))
    body = kind.build(spec, writer)
    leads_to = writer.step(spec.leads_to, "leads_to") if spec.leads_to else None
    told = Told(address(spec.id, names.case), spec.type, body, leads_to, spec.ending)
    lead = lead_of(written, names, shared.noted)
    return Said(given, shared.asked, told, tuple(writer.known), lead, tuple(shared.noted), frozenset(writer.seen))
