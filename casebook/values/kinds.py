"""The kinds of value that content files are made of."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from casebook.values.ids import LocalId


class Content(BaseModel):
    """A frozen part of a content file; a key it does not know is a problem."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


LONGEST_ID = 48
# An address and the key of what a reader writes, so it stays when the text changes. No double hyphen: that
# joins ids to addresses (`politie--layla-en-rick`).
Id = Annotated[LocalId, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)]

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class MadePageSpec(Content):
    """A page that the build makes, such as the report; `id` is that of the page."""

    id: Id
    title: Text
    summary: Text | None = None


FileName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.md$")]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


# One file, or several shown one after the other.
FileNames = Annotated[tuple[FileName, ...], BeforeValidator(_as_list, json_schema_input_type=str | list[str])]
