"""What all steps of a booklet share: their numbers, the ways between them, and the room to write."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from casebook.course.case import Assignment, Case, Step
from casebook.frozen import dataclass
from casebook.publishing.booklets.booklet import Chunk, chunk, paragraph, way
from casebook.publishing.booklets.prose import PaperText
from casebook.steps.base import Body

# How many lines there are to write on: for an answer that is the only one of its step, and for one of several.
ALONE, ONE_OF_MORE = 7, 4


@dataclass(frozen=True)
class Walk:
    """The steps of a booklet.

    `numbers`: the id of a step or an outcome → its number; `follows`: → what stands behind it. `leads`: it is for who
    leads, with notes, and with everything in its place; otherwise what follows a choice, and what explains a step,
    stands behind the others, and there are lines to write on.
    """

    case: Case | None
    steps: Mapping[str, Step]
    numbers: Mapping[str, int]
    follows: Mapping[str, str]
    leads: bool
    prose: PaperText
    words: Mapping[str, str]

    def number(self, name: str, *, paged: bool = True) -> Chunk:
        """The number of a step or an outcome, as a way to it."""
        return way(name, chunk("strong", (str(self.numbers[name]),)), paged=paged)

    def ways(self, names: Sequence[str], *, named: bool = False) -> Iterator[Chunk]:
        """Ways to steps; with `named` their titles stand behind their numbers."""
        found = [name for name in names if name in self.numbers]
        for index, name in enumerate(found):
            yield from (" · ",) if index else ()
            title = (" ", *self.prose.line(self.steps[name].heading)) if named else ()
            yield way(name, chunk("strong", (str(self.numbers[name]),)), *title, paged=not named)

    def room(self, *label: Chunk, lines: int = ONE_OF_MORE) -> Iterator[Chunk]:
        """What is asked, with lines to write on below it; who leads needs none."""
        yield chunk("room", label, lines=0 if self.leads else lines)

    def hint(self, body: Body) -> Iterator[Chunk]:
        """What stands beside a question."""
        if body.hint:
            yield paragraph(*self.prose.line(body.hint), small=True, keep=True)


def in_order(parts: Iterable[Assignment], *, leads: bool) -> list[str]:
    """The ids of all steps and outcomes, in the order of an edition; that for participants is numbered so."""
    names: list[str] = []
    for part in parts:
        names += [] if leads else [step.id for step in part.steps if not is_behind(step)]
        for step in part.steps:
            names += [step.id] if leads else []
            names += [option.id for option in step.body.options]
            names += [step.id] if is_behind(step) and not leads else []
    return names


def is_behind(step: Step) -> bool:
    """Whether a step would tell too much to who turns a page."""
    return bool(step.body.explains)
