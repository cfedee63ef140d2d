"""An exercise of a reflection: prompts to answer alone, in pairs or with the group."""

from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.frozen import dataclass
from casebook.steps.base import Answer, Body, StepSpec, StepType, Writer
from casebook.steps.question import PartSpec
from casebook.values.kinds import MarkedStory, Work

Company = Literal["alone", "pairs", "plenary", "together"]


class ReflectionStepSpec(StepSpec):
    """`type: reflection`. `with` tells in what company: alone, pairs, plenary (the whole group talks), together."""

    type: Literal["reflection"]
    company: Annotated[Company, Field(alias="with")]
    intro: MarkedStory | None = None
    prompts: Annotated[tuple[PartSpec, ...], Field(min_length=1)]

    @property
    def in_company(self) -> Work:
        """The company that it names itself, unless its author says something else to who leads."""
        return self.work or ("plenary" if self.company == "together" else self.company)


@dataclass(frozen=True, kw_only=True)
class Reflection(Body):
    """HTML of the introduction, and the company; each prompt has an answer."""

    html: Markup | None
    company: Company


def build(spec: ReflectionStepSpec, writer: Writer) -> Reflection:
    """Each prompt is the label of its answer."""
    answers = tuple(
        Answer(writer.own(prompt.id), writer.inline(prompt.text, "prompts", index, "text"), prompt.agreement)
        for index, prompt in enumerate(spec.prompts)
    )
    intro = writer.block(spec.intro, "intro") if spec.intro else None
    return Reflection(html=intro, company=spec.company, answers=answers)


REFLECTION = StepType("reflection", ReflectionStepSpec, build, answers=True)
