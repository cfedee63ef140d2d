"""The kinds of step. A new one is a file here, an entry in `STEP_TYPES`, and a component of the theme."""

from typing import Annotated

from pydantic import Field

from casebook.steps.aim import AIM, AimSpec
from casebook.steps.base import StepType
from casebook.steps.choice import CHOICE, ChoiceSpec
from casebook.steps.comparison import COMPARISON, ComparisonSpec
from casebook.steps.explanation import EXPLANATION, ExplanationSpec
from casebook.steps.form import FORM, FormStepSpec
from casebook.steps.perspectives import PERSPECTIVES, PerspectivesSpec
from casebook.steps.question import QUESTION, QuestionSpec
from casebook.steps.read import READ, ReadSpec
from casebook.steps.reflection import REFLECTION, ReflectionStepSpec

AnyStepSpec = Annotated[
    AimSpec
    | ReadSpec
    | QuestionSpec
    | ChoiceSpec
    | ExplanationSpec
    | FormStepSpec
    | ReflectionStepSpec
    | PerspectivesSpec
    | ComparisonSpec,
    Field(discriminator="type"),
]

_ALL = (AIM, READ, QUESTION, CHOICE, EXPLANATION, FORM, REFLECTION, PERSPECTIVES, COMPARISON)
STEP_TYPES = {kind.name: kind for kind in _ALL}

__all__ = ["STEP_TYPES", "AnyStepSpec", "StepType"]
