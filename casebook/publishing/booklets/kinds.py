"""How each kind of step is on paper."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from casebook.course.case import Step
from casebook.frozen import dataclass
from casebook.publishing.booklets.booklet import Chunk, Chunks, chunk, heading, paragraph
from casebook.publishing.booklets.family import age_of
from casebook.publishing.booklets.prose import PaperText
from casebook.publishing.booklets.walk import ALONE, Walk
from casebook.steps.aim import Aim
from casebook.steps.base import Body, Section
from casebook.steps.choice import Choice
from casebook.steps.comparison import ComparedPoint, Comparison
from casebook.steps.explanation import Explanation
from casebook.steps.form import FormBody
from casebook.steps.perspectives import Perspectives
from casebook.steps.question import Question
from casebook.steps.read import Read
from casebook.steps.reflection import Reflection
from casebook.values.tables import Form


def form_of(form: Form, prose: PaperText, *, whole: bool) -> Iterator[Chunk]:
    """A form; `whole`: on a page of its own, to be filled in."""
    if form.intro:
        yield paragraph(*prose.line(form.intro))
    if form.notice:
        yield paragraph(*prose.line(form.notice), notice=True)
    head = [prose.line(form.label), *(prose.line(column.title) for column in form.columns)]
    rows = [
        {"text": prose.line(row.text), "hint": prose.line(row.hint), "ticks": [column.tick for column, _ in row.cells]}
        for row in form.rows
    ]
    yield chunk("form", head=head, rows=rows, whole=whole)


def _html(walk: Walk, _: Step, body: Aim | Read | Explanation) -> Iterator[Chunk]:
    yield from walk.prose.blocks(body.html)


def _question(walk: Walk, _: Step, body: Question) -> Iterator[Chunk]:
    yield from walk.hint(body)
    if body.whole:
        yield from walk.room(*walk.prose.line(body.html), lines=ALONE)
        return
    yield paragraph(*walk.prose.line(body.html), asks=True)
    for answer in body.answers:
        yield from walk.room(*walk.prose.line(answer.label))


def _choice(walk: Walk, _: Step, body: Choice) -> Iterator[Chunk]:
    yield from walk.hint(body)
    yield paragraph(*walk.prose.line(body.html), asks=True)
    items = [(walk.prose.line(option.label), walk.number(option.id)) for option in body.options]
    yield chunk("options", items=items, title=walk.words["choose"], go=walk.words["go"])
    for answer in body.answers:
        yield from walk.room(*walk.prose.line(answer.label))


def _form(walk: Walk, _: Step, body: FormBody) -> Iterator[Chunk]:
    yield from walk.hint(body)
    if body.form:
        yield from form_of(body.form, walk.prose, whole=not walk.leads)


def _reflection(walk: Walk, _: Step, body: Reflection) -> Iterator[Chunk]:
    yield paragraph(walk.words[body.company], small=True, keep=True)
    yield from walk.prose.blocks(body.html)
    for answer in body.answers:
        yield from walk.room(*walk.prose.line(answer.label))


def _perspectives(walk: Walk, step: Step, body: Perspectives) -> Iterator[Chunk]:
    yield paragraph(*walk.prose.line(body.html), asks=True)
    yield from walk.hint(body)
    case = walk.case
    if case is None:
        return
    people = [case.person[one.id] for one in body.perspectives]
    for person in people:
        known = [age_of(person.age, walk.words), *(walk.prose.line(person.role) if person.role else ())]
        told = [part for one in known if one for part in (", ", one)][1:]
        yield from walk.room(
            f"{walk.words['write-as']} {walk.prose.reading.name(person)}", *((" (", *told, ")") if told else ())
        )
    memories = case.told_once.get(step.id, ())
    if not memories:
        return
    yield heading(3, (walk.words["who"],))
    yield paragraph(walk.words["knows"])
    yield chunk("list", items=[(paragraph(walk.prose.reading.name(one)),) for one in people], start=1)
    labels: dict[str, Markup] = {option.id: option.label for one in case.steps for option in one.body.options}
    for memory in memories:
        yield heading(4, (*walk.prose.line(walk.steps[memory.step].heading), *_who(memory.people, len(people))))
        for _, options in memory.needs:
            lines = [walk.prose.line(labels[one]) for one in options if one in labels]
            parts = [part for line in lines for part in (" / ", *line)][1:]
            yield paragraph(walk.words["only"], " ", *parts, small=True)
        yield from walk.prose.blocks(memory.html, 5)


def _who(people: Sequence[str], of: int) -> Chunks:
    return (chunk("raised", (" ".join(people),)),) if len(people) < of else ()


def _comparison(walk: Walk, _: Step, body: Comparison) -> Iterator[Chunk]:
    if body.left.intro or body.right.intro:
        yield heading(3, (walk.words["introduction"],))
        for side in (body.left, body.right):
            if side.intro:
                yield heading(4, walk.prose.line(side.title))
                yield from walk.prose.blocks(side.intro, 5)
    for point in body.points:
        yield heading(3, walk.prose.line(point.title), point.id)
        for side, sections in ((body.left, point.left), (body.right, point.right)):
            yield heading(4, walk.prose.line(side.title))
            yield from _sections(walk, point, sections)


def _sections(walk: Walk, point: ComparedPoint, sections: Sequence[Section]) -> Iterator[Chunk]:
    for section in sections:
        if len(sections) > 1 or section.heading != point.title:
            yield heading(5, walk.prose.line(section.heading))
        yield from walk.prose.blocks(section.html, 6)
    if not sections:
        yield paragraph(walk.words["none"], small=True)


@dataclass(frozen=True)
class Paper:
    """How a kind of step is on paper: the word for it, and what writes it; `alone`: on a page of its own."""

    word: str
    write: Callable[[Walk, Step, Any], Iterator[Chunk]]
    alone: bool = False


PAPER: Mapping[type[Body], Paper] = {
    Aim: Paper("aim", _html),
    Choice: Paper("choice", _choice),
    Comparison: Paper("comparison", _comparison),
    Explanation: Paper("explanation", _html),
    FormBody: Paper("form", _form, alone=True),
    Perspectives: Paper("perspectives", _perspectives),
    Question: Paper("talk", _question),
    Read: Paper("read", _html),
    Reflection: Paper("reflection", _reflection),
}
