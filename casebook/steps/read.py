"""A passage of the case to read."""

from typing import Literal

from markupsafe import Markup
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from casebook.frozen import dataclass
from casebook.steps.base import Body, StepSpec, StepType, Writer
from casebook.values.kinds import FileNames, MarkedStory


class ReadSpec(StepSpec):
    """`type: read`: a text written here, or one or more files of the case."""

    type: Literal["read"]
    text: MarkedStory | None = None
    file: FileNames = ()

    only_in_case = StepSpec.only_in_case | {"file"}

    @model_validator(mode="after")
    def _one_text(self) -> "ReadSpec":
        if bool(self.text) == bool(self.file):
            raise PydanticCustomError("text-or-file", "text or file")
        return self


@dataclass(frozen=True, kw_only=True)
class Read(Body):
    """HTML of the passage."""

    html: Markup


def build(spec: ReadSpec, writer: Writer) -> Read:
    """A passage is its text or its files."""
    return Read(html=writer.block(spec.text, "text") if spec.text else writer.files(spec.file, "file"))


READ = StepType("read", ReadSpec, build, returns=True)
