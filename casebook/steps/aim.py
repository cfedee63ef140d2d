"""The first step of an assignment: what it is for."""

from typing import Literal

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.steps.base import Body, StepSpec, StepType, Writer
from casebook.values.kinds import MarkedStory


class AimSpec(StepSpec):
    """`type: aim`."""

    type: Literal["aim"]
    text: MarkedStory


@dataclass(frozen=True, kw_only=True)
class Aim(Body):
    """HTML of the text."""

    html: Markup


def build(spec: AimSpec, writer: Writer) -> Aim:
    """An aim is its text."""
    return Aim(html=writer.block(spec.text, "text"))


AIM = StepType("aim", AimSpec, build)
