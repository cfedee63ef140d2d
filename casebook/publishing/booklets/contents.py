"""Which booklets a course has, and what stands in each: two for every case, and one for each module of pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup

from casebook.course.case import Assignment, Case, Step
from casebook.course.course import Course, Page, PageEntry
from casebook.course.images import Image
from casebook.drawing.map import Map, maps_of
from casebook.frozen import dataclass
from casebook.publishing.booklets.booklet import PAGE, ROOM, Booklet, Chunk, chunk, heading, paragraph
from casebook.publishing.booklets.family import age_of, family_drawn, told
from casebook.publishing.booklets.kinds import form_of
from casebook.publishing.booklets.maps import map_drawn
from casebook.publishing.booklets.prose import PaperText
from casebook.publishing.booklets.reading import DESCRIBED, REVERSED, PaperReading
from casebook.publishing.booklets.steps import roads_of, steps_of
from casebook.publishing.booklets.walk import Walk, in_order, is_behind
from casebook.publishing.booklets.words import words_in
from casebook.values.ids import PageId

_FAMILY = "family.svg"
# The words that `booklet.typ` writes.
_SET_BY_TYPST = ("contents", "page")
# What stands behind the name of a case in the names of its booklets.
_EDITIONS = {"nl": ("deelnemer", "gespreksleider"), "en": ("participant", "facilitator")}
# What stands behind that in the names of those with man and woman exchanged.
_REVERSED = {"nl": "-omgedraaid", "en": "-reversed"}


def booklets_of(course: Course, *, both: bool = False) -> Iterator[Booklet]:
    """All booklets of a course; `both`: of a case whose roles can be reversed also those with them reversed."""
    participant, facilitator = _EDITIONS[course.language]
    for case in course.cases:
        readings = (DESCRIBED, REVERSED) if both and case.renamed else (DESCRIBED,)
        for reading in readings if case.assignments else ():
            yield _Making.of(course, reading).case(case, participant, leads=False)
            yield _Making.of(course, reading).case(case, facilitator, leads=True)
    entries = {entry.id: entry for entry in course.every_page}
    for page in course.booklets:
        yield _Making.of(course, DESCRIBED).module(entries[page])


@dataclass(frozen=True)
class _Making:
    """A booklet that is made; `used` and `images` grow with what it turns out to need."""

    course: Course
    words: Mapping[str, str]
    prose: PaperText
    used: dict[str, None]
    images: dict[str, bytes]

    @classmethod
    def of(cls, course: Course, reading: PaperReading) -> "_Making":
        words, used, images = words_in(course.language), dict[str, None](), dict[str, bytes]()
        there: dict[str, Image] = {image.path: image for image in course.images}

        def image(path: str) -> str | None:
            if path not in there:
                return None
            images[path] = there[path].shown
            return path

        charts = {chart.id: chart for chart in course.charts}
        prose = PaperText(charts, image, words["notes"], words["indicator"], words["origin"], used, reading)
        return cls(course, words, prose, used, images)

    def case(self, case: Case, edition: str, *, leads: bool) -> Booklet:
        parts = (*case.assignments, *self.course.reflections)
        steps: dict[str, Step] = {step.id: step for part in parts for step in part.steps}
        numbers = {name: at for at, name in enumerate(in_order(parts, leads=False), 1)}
        follows = dict(pairwise(in_order(parts, leads=leads)))
        walk = Walk(case, steps, numbers, follows, leads, self.prose, self.words)
        nodes = [*self._how(parts, leads=leads), *self._lens(), *self._people(case)]
        if leads:
            nodes += self._agenda()
        maps = {found.id: found for found in maps_of(case)}
        for part in parts:
            own = walk if part in case.assignments else replace(walk, case=None)
            nodes.append(heading(1, (part.title,), part.id, new=PAGE))
            if leads:
                nodes += [*self._note(part), *self._roads(walk, part, maps.get(part.id))]
            nodes += steps_of(own, part)
        reading = self.prose.reading
        front = [paragraph(*self.prose.line(case.lead), lead=True)]
        if reading.reversed:
            renamed = [f"{name} {self.words['becomes']} {other}" for name, other in case.renamed]
            front.append(paragraph(f"{self.words['reversal']} {', '.join(renamed)}."))
        if case.kind:
            front.append(paragraph(*self.prose.line(case.kind)))
        if case.notice:
            front.append(paragraph(*self.prose.line(case.notice), notice=True))
        if not leads:
            front.append(chunk("fields", items=[self.words["name"], self.words["date"]]))
        kind = self.words["facilitator" if leads else "participant"]
        name = f"{case.id}-{edition}"
        if reading.reversed:
            kind, name = f"{kind}, {self.words['reversed']}", f"{name}{_REVERSED[self.course.language]}"
        return self._whole(name, reading.title(case), kind, front, nodes)

    def module(self, page: PageEntry) -> Booklet:
        nodes: list[Chunk] = []
        forms = {form.id for form in self.course.forms}
        for one in self._below(page):
            nodes.append(heading(1, (one.title,), one.id, new=PAGE if one.id in forms or not nodes else ROOM))
            if one.summary and one is not page:  # that of the first stands in front
                nodes.append(paragraph(one.summary, lead=True))
            shown = one.shows.get("page")
            if isinstance(shown, Page):
                nodes += self._page(shown)
            for form in self.course.forms:
                if form.id == one.id:
                    nodes += [*self._source(form.source), *form_of(form, self.prose, whole=True)]
        front = [paragraph(page.summary, lead=True)] if page.summary else []
        return self._whole(page.id, page.title, self.words["module"], front, nodes)

    def _page(self, page: Page) -> Iterator[Chunk]:
        yield from self.prose.blocks(page.html, 2)
        yield from self._source(page.source)

    def _source(self, source: str | None) -> Iterator[Chunk]:
        if source:
            line = self.prose.line(source) if isinstance(source, Markup) else (source,)
            yield paragraph(self.words["source"], " ", *line, small=True)

    def _below(self, page: PageEntry) -> Iterator[PageEntry]:
        """A page and all below it: first those that one can choose from, in their order."""
        yield page
        shown = page.shows.get("page")
        cards: Iterable[PageId] = shown.cards if isinstance(shown, Page) else ()
        below = {one.id: one for one in self.course.every_page if one.up == page.id}
        for name in dict.fromkeys((*(card for card in cards if card in below), *below)):
            yield from self._below(below[name])

    def _whole(self, name: str, title: str, kind: str, front: list[Chunk], nodes: list[Chunk]) -> Booklet:
        nodes += self._terms()
        front += [
            paragraph(f"{one.text} ", chunk("strong", (one.phone,)), f" ({one.note})" if one.note else "")
            for one in self.course.help
        ]
        course = self.course
        set_by = {key: self.words[key] for key in _SET_BY_TYPST}
        if course.contact:
            known = (course.contact.name, course.contact.email, course.contact.phone)
            front.append(paragraph(self.words["contact"], " ", ", ".join(filter(None, known))))
        return Booklet(
            name, course.language, course.title, title, kind, set_by, tuple(front), tuple(nodes), self.images
        )

    def _how(self, parts: Iterable[Assignment], *, leads: bool) -> Iterator[Chunk]:
        yield heading(1, (self.words["how"],))
        turns = any(step.body.options or is_behind(step) for part in parts for step in part.steps)
        choices = ("how-choices",) if turns else ()
        for key in ("how-leading",) if leads else ("how-steps", *choices, "how-write"):
            yield paragraph(self.words[key])

    def _lens(self) -> Iterator[Chunk]:
        if lens := self.course.lens:
            yield heading(1, (lens.title,))
            yield paragraph(lens.intro)
            yield chunk("list", items=[(paragraph(*self.prose.line(point)),) for point in lens.points])

    def _people(self, case: Case) -> Iterator[Chunk]:
        if not case.people:
            return
        yield heading(1, (self.words["people"],), new=PAGE if case.family else None)
        for person in case.people:
            age = age_of(person.age, self.words)
            role = self.prose.line(person.role) if person.role else ()
            known = [part for one in ((age,) if age else (), role) if one for part in (", ", *one)][1:]
            yield paragraph(chunk("strong", (self.prose.reading.name(person),)), *((": ", *known) if known else ()))
        if case.family:
            sentences = [*told(case, case.family, self.prose, self.words)]
            self.images[_FAMILY] = family_drawn(case.family, self.prose.reading)
            alt = f"{self.words['family']}. {' '.join(sentences)}"
            yield paragraph(chunk("image", src=_FAMILY, alt=alt))
            yield chunk("list", items=[(paragraph(one),) for one in sentences])

    def _agenda(self) -> Iterator[Chunk]:
        if not (agenda := self.course.agenda):
            return
        yield heading(1, (self.words["agenda"],), new=ROOM)
        head = [(self.words["part"],), *((f"{length} {self.words['minutes']}",) for length in agenda.lengths)]
        rows = [[(part.title,), *((str(minutes),) for minutes in part.minutes)] for part in agenda.parts]
        yield chunk("table", head=head, rows=rows)
        for part in agenda.parts:
            if part.lead and part.kind not in ("assignment", "reflection"):
                yield heading(2, (part.title,))
                yield from self.prose.blocks(part.lead)

    def _note(self, part: Assignment) -> Iterator[Chunk]:
        """What the agenda says to who leads about an assignment or a reflection."""
        for one in self.course.agenda.parts if self.course.agenda else ():
            if one.lead and one.name in (part.name, part.id):
                yield chunk("aside", self.prose.blocks(one.lead), title=f"{self.words['lead']} · {one.title}")

    def _roads(self, walk: Walk, part: Assignment, found: Map | None) -> Iterator[Chunk]:
        """Where the options of a part lead: in a table, and drawn on a page of its own."""
        roads = [*roads_of(walk, part)]
        yield from roads
        if roads and found:
            name = f"{found.id}.svg"
            self.images[name] = map_drawn(found, walk.numbers, self.words, self.prose.reading)
            yield chunk("sheet", src=name, alt=self.words["map-alt"], title=f"{self.words['map']}: {found.title}")

    def _terms(self) -> Iterator[Chunk]:
        """The terms that were met, and what they mean; a meaning can have more of them."""
        terms = [term for term in self.course.glossary.terms if term.id in self.used]
        if terms:
            yield heading(1, (self.words["terms"],), new=PAGE)
            told = [paragraph(chunk("strong", (term.term,)), ": ", *self.prose.line(term.meaning)) for term in terms]
            yield chunk("terms", told)
