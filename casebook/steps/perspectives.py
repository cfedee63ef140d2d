"""One case through the eyes of several persons: what each knows up to here, and a field to write from that view."""

from dataclasses import dataclass
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.steps.base import StepSpec, StepType, Writer
from casebook.values.kinds import Id, Text
from casebook.values.people import Person


class PerspectivesSpec(StepSpec):
    """`type: perspectives`. `people` are ids of the case; what they know is marked in the passages before this step."""

    type: Literal["perspectives"]
    question: Text
    people: Annotated[tuple[Id, ...], Field(min_length=2)]
    about: tuple[Id, ...] = ()
    hint: Text | None = None


@dataclass(frozen=True)
class Memory:
    """What a person knows from one step: its id, and HTML."""

    step: str
    html: Markup


@dataclass(frozen=True)
class Perspective:
    """`field` is the id of the answer. `person` and `memories` are there once the case is whole (see `assembly`)."""

    id: str
    field: str
    person: Person | None = None
    memories: tuple[Memory, ...] = ()


@dataclass(frozen=True)
class Perspectives:
    """HTML of the question and its hint, the perspectives in the author's order, ids of the passages."""

    html: Markup
    perspectives: tuple[Perspective, ...]
    about: tuple[str, ...]
    hint: Markup | None


def build(spec: PerspectivesSpec, writer: Writer) -> Perspectives:
    """Each person gets an answer."""
    people = writer.people(spec.people, "people")
    found = tuple(Perspective(person, writer.own(person, "perspectief")) for person in people)
    hint = writer.inline(spec.hint, "hint") if spec.hint else None
    return Perspectives(writer.inline(spec.question, "question"), found, writer.steps(spec.about, "about"), hint)


PERSPECTIVES = StepType("perspectives", build, consulted=True, lens=True, answers=True)
