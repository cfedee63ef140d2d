"""What would you do: the possible acts, and what follows from each."""

from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.frozen import dataclass
from casebook.steps.base import Answer, Body, Option, StepSpec, StepType, Writer
from casebook.values.kinds import Content, FileNames, Id, MarkedStory


class OptionSpec(Content):
    """An act to choose, and where it leads; without `leads_to`, to the step that follows the choice."""

    id: Id
    label: MarkedStory
    outcome: Annotated[FileNames, Field(min_length=1)]
    leads_to: Id | None = None


class ChoiceSpec(StepSpec):
    """`type: choice`. `reasons` asks for the reasons, in a field of its own: what one picks alone says little."""

    type: Literal["choice"]
    question: MarkedStory
    options: Annotated[tuple[OptionSpec, ...], Field(min_length=2)]
    about: tuple[Id, ...] = ()
    hint: MarkedStory | None = None
    reasons: MarkedStory | None = None

    @property
    def leads_on(self) -> bool:
        """Whether its author says where every way from it leads."""
        return super().leads_on or all(option.leads_to for option in self.options)


@dataclass(frozen=True, kw_only=True)
class Choice(Body):
    """HTML of the question; the options stand in the author's order."""

    html: Markup


def build(spec: ChoiceSpec, writer: Writer) -> Choice:
    """Each option with its outcome and the step it leads to."""
    options = []
    for index, option in enumerate(spec.options):
        at = ("options", index)
        leads_to = writer.step(option.leads_to, *at, "leads_to") if option.leads_to else None
        label = writer.inline(option.label, *at, "label")
        name = writer.own(option.id)
        options.append(Option(name, label, writer.files(option.outcome, *at, "outcome", outcome=name), leads_to))
    reasons = (Answer(writer.own("reasons"), writer.inline(spec.reasons, "reasons")),) if spec.reasons else ()
    return Choice(
        html=writer.inline(spec.question, "question"),
        field=writer.own("keuze"),
        options=tuple(options),
        answers=reasons,
        hint=writer.hint(spec.hint),
        about=writer.about(spec.about),
    )


CHOICE = StepType("choice", ChoiceSpec, build, lens=True, answers=True)
