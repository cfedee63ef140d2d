"""What the guide says about the steps before it."""

from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from casebook.frozen import dataclass
from casebook.steps.base import Body, StepSpec, StepType, Writer
from casebook.values.kinds import FileNames, Id


class ExplanationSpec(StepSpec):
    """`type: explanation`. The first step of `explains` owns it: a reader who came by a deep link returns there."""

    type: Literal["explanation"]
    file: Annotated[FileNames, Field(min_length=1)]
    explains: Annotated[tuple[Id, ...], Field(min_length=1)]

    only_in_case = StepSpec.only_in_case | {"file"}


@dataclass(frozen=True, kw_only=True)
class Explanation(Body):
    """HTML of the explanation."""

    html: Markup


def build(spec: ExplanationSpec, writer: Writer) -> Explanation:
    """An explanation is its files, and links to what it explains."""
    return Explanation(html=writer.files(spec.file, "file"), explains=writer.steps(spec.explains, "explains"))


EXPLANATION = StepType("explanation", ExplanationSpec, build, returns=True)
