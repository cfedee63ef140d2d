"""A form to fill in, as a step of an assignment."""

from typing import Literal

from casebook.frozen import dataclass
from casebook.steps.base import Body, StepSpec, StepType, Writer
from casebook.values.kinds import Id, MarkedStory
from casebook.values.tables import Form


class FormStepSpec(StepSpec):
    """`type: form`. `form` names a file of forms/; `about` the passages it refers to."""

    type: Literal["form"]
    form: Id
    about: tuple[Id, ...] = ()
    hint: MarkedStory | None = None


@dataclass(frozen=True, kw_only=True)
class FormBody(Body):
    """The form; None when there is none of that name."""

    form: Form | None


def build(spec: FormStepSpec, writer: Writer) -> FormBody:
    """The cells get ids of this step, so that every case keeps its own answers."""
    hint = writer.hint(spec.hint)
    return FormBody(form=writer.form(spec.form, "form"), about=writer.about(spec.about), hint=hint)


FORM = StepType("form", FormStepSpec, build, consulted=True, lens=True, answers=True)
