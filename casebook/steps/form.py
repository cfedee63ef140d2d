"""A form to fill in, as a step of an assignment."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from casebook.steps.base import StepSpec, StepType, Writer
from casebook.values.kinds import Id, Text
from casebook.values.tables import Form


class FormStepSpec(StepSpec):
    """`type: form`. `form` names a file of forms/; `about` the passages it refers to."""

    type: Literal["form"]
    form: Id
    about: tuple[Id, ...] = ()
    hint: Text | None = None


@dataclass(frozen=True)
class FormBody:
    """The form, None when there is none of that name; HTML of the hint, ids of the passages."""

    form: Form | None
    about: tuple[str, ...]
    hint: Markup | None


def build(spec: FormStepSpec, writer: Writer) -> FormBody:
    """The cells get ids of this step, so that every case keeps its own answers."""
    hint = writer.inline(spec.hint, "hint") if spec.hint else None
    return FormBody(writer.form(spec.form, "form"), writer.steps(spec.about, "about"), hint)


FORM = StepType("form", build, consulted=True, lens=True, answers=True)
