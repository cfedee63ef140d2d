"""An open question, answered in one's own words."""

from dataclasses import dataclass
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.steps.base import StepSpec, StepType, Writer
from casebook.values.kinds import Content, Id, Text


class PartSpec(Content):
    """A sub-question with an answer of its own; with `agreement` the report has that answer on top."""

    id: Id
    text: Text
    agreement: bool = False


class QuestionSpec(StepSpec):
    """`type: question`. `about` names the passages it refers to; `reversal` offers to exchange man and woman."""

    type: Literal["question"]
    question: Text
    number: Annotated[int, Field(ge=1)] | None = None
    about: tuple[Id, ...] = ()
    parts: tuple[PartSpec, ...] = ()
    hint: Text | None = None
    reversal: bool = False


@dataclass(frozen=True)
class Answer:
    """A field for an answer: its id (the key of what is written) and the HTML of its label.

    `agreement`: it is what readers agree on, with themselves or each other.
    """

    id: str
    label: Markup
    agreement: bool = False


@dataclass(frozen=True)
class Question:
    """HTML of the question and its hint, one answer for it or one for each part, ids of the passages."""

    html: Markup
    answers: tuple[Answer, ...]
    about: tuple[str, ...]
    hint: Markup | None
    reversal: bool

    @property
    def whole(self) -> bool:
        """Whether the question itself is answered, not its parts."""
        return self.answers[0].label == self.html


def build(spec: QuestionSpec, writer: Writer) -> Question:
    """A question without parts is the label of its own answer."""
    html = writer.inline(spec.question, "question")
    parts = tuple(
        Answer(writer.own(part.id), writer.inline(part.text, "parts", index, "text"), part.agreement)
        for index, part in enumerate(spec.parts)
    )
    hint = writer.inline(spec.hint, "hint") if spec.hint else None
    answers = parts or (Answer(writer.own("antwoord"), html),)
    return Question(html, answers, writer.steps(spec.about, "about"), hint, spec.reversal)


QUESTION = StepType("question", build, lens=True, answers=True)
