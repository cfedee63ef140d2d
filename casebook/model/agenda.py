"""What the agenda of a group session may hold."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from casebook.values.kinds import Content, Id, MadePageSpec, MarkedProse, Minutes, PageName, Prose


class AgendaPartSpec(Content):
    """A part of a session: one of a page, an assignment, a reflection or a break; `minutes` has one for each length.

    `steps`: those of the reflection that it is about, where not all are; `lead`: a note for who leads the session.
    """

    id: Id
    title: Prose
    minutes: Annotated[tuple[Minutes, ...], Field(min_length=1)]
    page: PageName | None = None
    assignment: Id | None = None
    reflection: Id | None = None
    steps: tuple[Id, ...] = ()
    pause: Annotated[bool, Field(alias="break")] = False
    lead: MarkedProse | None = None

    @property
    def shown(self) -> Iterator[tuple[str, Id | PageName]]:
        """What the group looks at: the key that names it, and its name."""
        named = (("page", self.page), ("assignment", self.assignment), ("reflection", self.reflection))
        yield from ((key, name) for key, name in named if name)

    @model_validator(mode="after")
    def _one_thing(self) -> "AgendaPartSpec":
        if len([*self.shown]) + self.pause != 1:
            raise PydanticCustomError("part-of-one", "one of page, assignment, reflection and break")
        if self.steps and not self.reflection:
            raise PydanticCustomError("part-steps", "only a reflection can be divided")
        return self


class AgendaSpec(MadePageSpec):
    """`agenda.yaml`: gives every case a page to lead a session from, whose `parts` fill each of the `lengths`."""

    lengths: Annotated[tuple[Minutes, ...], Field(min_length=1)]
    parts: Annotated[tuple[AgendaPartSpec, ...], Field(min_length=1)]
