"""The kinds of step. A new one is a file here, its name in `STEP_TYPES`, and a component of the theme."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from casebook.steps.aim import AIM
from casebook.steps.base import StepSpec, StepType
from casebook.steps.choice import CHOICE
from casebook.steps.comparison import COMPARISON
from casebook.steps.explanation import EXPLANATION
from casebook.steps.form import FORM
from casebook.steps.perspectives import PERSPECTIVES
from casebook.steps.question import QUESTION
from casebook.steps.read import READ
from casebook.steps.reflection import REFLECTION

_ALL = (AIM, READ, QUESTION, CHOICE, EXPLANATION, FORM, REFLECTION, PERSPECTIVES, COMPARISON)
STEP_TYPES = {kind.name: kind for kind in _ALL}

# A step of any kind, as its author wrote it; `type` tells which. To mypy it is what all have in common.
if TYPE_CHECKING:
    AnyStepSpec = StepSpec
else:
    AnyStepSpec = Annotated[reduce(or_, (kind.spec for kind in _ALL)), Field(discriminator="type")]

__all__ = ["STEP_TYPES", "AnyStepSpec", "StepType"]
