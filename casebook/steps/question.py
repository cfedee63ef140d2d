"""An open question, answered in one's own words."""

from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.frozen import dataclass
from casebook.steps.base import Answer, Body, StepSpec, StepType, Writer
from casebook.values.kinds import Content, Id, MarkedStory


class PartSpec(Content):
    """A sub-question with an answer of its own; with `agreement` the report has that answer on top."""

    id: Id
    text: MarkedStory
    agreement: bool = False


class QuestionSpec(StepSpec):
    """`type: question`. `about` names the passages it refers to; `reversal` offers to exchange man and woman."""

    type: Literal["question"]
    question: MarkedStory
    number: Annotated[int, Field(ge=1)] | None = None
    about: tuple[Id, ...] = ()
    parts: tuple[PartSpec, ...] = ()
    hint: MarkedStory | None = None
    reversal: bool = False

    @property
    def own_number(self) -> int | None:
        """Its number among the questions, where its author gave one."""
        return self.number


@dataclass(frozen=True, kw_only=True)
class Question(Body):
    """HTML of the question, with one answer for it (the `whole`) or one for each part."""

    html: Markup
    reversal: bool


def build(spec: QuestionSpec, writer: Writer) -> Question:
    """A question without parts is the label of its own answer."""
    html = writer.inline(spec.question, "question")
    parts = tuple(
        Answer(writer.own(part.id), writer.inline(part.text, "parts", index, "text"), part.agreement)
        for index, part in enumerate(spec.parts)
    )
    return Question(
        html=html,
        answers=parts or (Answer(writer.own("antwoord"), html),),
        whole=not parts,
        hint=writer.hint(spec.hint),
        about=writer.about(spec.about),
        reversal=spec.reversal,
    )


QUESTION = StepType("question", QuestionSpec, build, lens=True, answers=True)
