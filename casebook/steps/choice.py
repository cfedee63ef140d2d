"""What would you do: the possible acts, and what follows from each."""

from dataclasses import dataclass
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.steps.base import StepSpec, StepType, Writer
from casebook.values.kinds import Content, FileNames, Id, Text


class OptionSpec(Content):
    """An act to choose, and where it leads; without `leads_to`, to the step that follows the choice."""

    id: Id
    label: Text
    outcome: Annotated[FileNames, Field(min_length=1)]
    leads_to: Id | None = None


class ChoiceSpec(StepSpec):
    """`type: choice`."""

    type: Literal["choice"]
    question: Text
    options: Annotated[tuple[OptionSpec, ...], Field(min_length=2)]
    about: tuple[Id, ...] = ()
    hint: Text | None = None


@dataclass(frozen=True)
class Option:
    """`id` is the address of the outcome; `leads_to` the id of the step after it, None for the next one."""

    id: str
    label: Markup
    outcome: Markup
    leads_to: str | None


@dataclass(frozen=True)
class Choice:
    """HTML of the question, the options in the author's order, ids of the passages."""

    html: Markup
    field: str
    options: tuple[Option, ...]
    about: tuple[str, ...]
    hint: Markup | None


def build(spec: ChoiceSpec, writer: Writer) -> Choice:
    """Each option with its outcome and the step it leads to."""
    options = []
    for index, option in enumerate(spec.options):
        at = ("options", index)
        leads_to = writer.steps([option.leads_to], *at, "leads_to")[0] if option.leads_to else None
        label = writer.inline(option.label, *at, "label")
        options.append(Option(writer.own(option.id), label, writer.files(option.outcome, *at, "outcome"), leads_to))
    html = writer.inline(spec.question, "question")
    hint = writer.inline(spec.hint, "hint") if spec.hint else None
    return Choice(html, writer.own("keuze"), tuple(options), writer.steps(spec.about, "about"), hint)


CHOICE = StepType("choice", build, lens=True, answers=True)
