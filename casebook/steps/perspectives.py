"""One case through the eyes of several persons: what each knows up to here, and a field to write from that view."""

from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.frozen import dataclass
from casebook.steps.base import Body, StepSpec, StepType, Writer
from casebook.values.kinds import Id, MarkedStory


class PerspectivesSpec(StepSpec):
    """`type: perspectives`. `people` are ids of the case; what they know is marked in the passages before this step."""

    type: Literal["perspectives"]
    question: MarkedStory
    people: Annotated[tuple[Id, ...], Field(min_length=2)]
    about: tuple[Id, ...] = ()
    hint: MarkedStory | None = None

    only_in_case = StepSpec.only_in_case | {"people"}


@dataclass(frozen=True)
class Perspective:
    """How one person sees it: her id, and the id of the answer. What she knows up to here, the case remembers."""

    id: str
    field: str


@dataclass(frozen=True, kw_only=True)
class Perspectives(Body):
    """HTML of the question, and the perspectives in the author's order."""

    html: Markup
    perspectives: tuple[Perspective, ...]


def build(spec: PerspectivesSpec, writer: Writer) -> Perspectives:
    """Each person gets an answer."""
    people = writer.people(spec.people, "people")
    found = tuple(Perspective(person, writer.own(person, "perspectief")) for person in people)
    hint = writer.hint(spec.hint)
    html = writer.inline(spec.question, "question")
    return Perspectives(html=html, perspectives=found, about=writer.about(spec.about), hint=hint)


PERSPECTIVES = StepType("perspectives", PerspectivesSpec, build, consulted=True, lens=True, answers=True)
