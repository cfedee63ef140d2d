"""The steps of a case or a reflection, in two editions with the same numbers in both."""

from collections.abc import Iterator
from itertools import count, product
from string import ascii_uppercase

from casebook.course.case import Assignment, Step
from casebook.course.session import Lead
from casebook.publishing.booklets.booklet import PAGE, Chunk, Chunks, chunk, heading, paragraph
from casebook.publishing.booklets.kinds import PAPER
from casebook.publishing.booklets.walk import Walk, is_behind


def steps_of(walk: Walk, part: Assignment) -> Iterator[Chunk]:
    """An assignment or a reflection, without its heading."""
    if part.notice:
        yield paragraph(*walk.prose.line(part.notice), notice=True)
    for step in part.steps:
        if walk.leads or not is_behind(step):
            yield from _step(walk, part, step)
    behind = [] if walk.leads else [*_behind(walk, part)]
    if behind:
        yield heading(1, (f"{walk.words['behind']}: {part.title}",), f"{part.id}_behind", new=PAGE)
        yield from behind


def _behind(walk: Walk, part: Assignment) -> Iterator[Chunk]:
    """What a reader comes to only when she is sent there."""
    for step in part.steps:
        yield from _outcomes(walk, step, 2)
        if is_behind(step):
            yield from _step(walk, part, step)


def _step(walk: Walk, part: Assignment, step: Step) -> Iterator[Chunk]:
    paper = PAPER[type(step.body)]
    called: Chunks = (f"{walk.words['question']} {step.number}" if step.number else walk.words[paper.word],)
    if source := step.source or (part.source if part.steps[0] is step else None):
        called = (*called, f" · {walk.words['source']} ", *walk.prose.line(source))
    new = PAGE if paper.alone and not walk.leads and step is not part.steps[0] else None
    number = walk.numbers[step.id]
    yield heading(2, walk.prose.line(step.heading), step.id, number=number, called=called, new=new)
    if step.body.explains:
        yield paragraph(walk.words["back"], " ", *walk.ways(step.body.explains), small=True, keep=True)
    if walk.leads and step.lead:
        yield from _lead(walk, step.lead)
    if step.body.about:
        beside = walk.ways(step.body.about, named=True)
        yield paragraph(walk.words["beside"], " ", *beside, small=True, keep=True)
    if part.steps[0] is step:
        yield paragraph(*walk.prose.line(part.aim), lead=True)
    yield from PAPER[type(step.body)].write(walk, step, step.body)
    if walk.leads:
        yield from _outcomes(walk, step, 3)
    if not step.body.options:
        yield from _onward(walk, step.id, step.next)


def _outcomes(walk: Walk, step: Step, level: int) -> Iterator[Chunk]:
    for letter, option in zip(_letters(), step.body.options, strict=False):
        title = (*walk.prose.line(step.heading), f" ({letter})")
        called = (f"{walk.words['outcome']} · {walk.words['back']} ", *walk.ways((step.id,)))
        yield heading(level, title, option.id, number=walk.numbers[option.id], called=called)
        yield paragraph(*walk.prose.line(option.label), asks=True)
        yield from walk.prose.blocks(option.outcome, level + 1)
        yield from _onward(walk, option.id, option.leads_to or step.next)


def _onward(walk: Walk, here: str, target: str | None) -> Iterator[Chunk]:
    """Where one goes on, unless that is what stands behind it."""
    if target and target in walk.numbers and walk.follows.get(here) != target:
        yield paragraph(walk.words["go"], " ", walk.number(target), ".", onward=True)
    elif target is None and walk.case:
        yield paragraph(walk.words["end"], onward=True)


def _lead(walk: Walk, lead: Lead) -> Iterator[Chunk]:
    told = [walk.words["lead"]]
    if lead.minutes:
        told.append(f"{lead.minutes} {walk.words['minute' if lead.minutes == 1 else 'minutes']}")
    if lead.work:
        told.append(walk.words[lead.work])
    yield chunk("aside", walk.prose.blocks(lead.html), title=" · ".join(told))


def roads_of(walk: Walk, part: Assignment) -> Iterator[Chunk]:
    """Where each option of an assignment leads, in a table."""
    rows = [
        [
            (walk.number(step.id, paged=False), " ", *walk.prose.line(step.heading)),
            walk.prose.line(option.label),
            (walk.number(option.id),),
            _after(walk, option.leads_to or step.next),
        ]
        for step in part.steps
        for option in step.body.options
    ]
    head = [(walk.words[key],) for key in ("step", "option", "outcome", "after")]
    if rows:
        yield heading(2, (walk.words["roads"],))
        yield chunk("table", head=head, rows=rows)


def _after(walk: Walk, target: str | None) -> Chunks:
    return (walk.number(target),) if target and target in walk.numbers else ()


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB."""
    return ("".join(letters) for length in count(1) for letters in product(ascii_uppercase, repeat=length))
