"""The kinds of value that content files are made of."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from casebook.frozen import dataclass
from casebook.values.ids import LocalId, PageId


class Content(BaseModel):
    """A frozen part of a content file; a key it does not know is a problem."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


LONGEST_ID = 48
# An address and the key of what a reader writes, so it stays when the text changes. No double hyphen: that
# joins ids to addresses (`politie--layla-en-rick`).
_FORM = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)
Id = Annotated[LocalId, _FORM]
# The same of a page, by which it is linked to: unique in the course.
PageName = Annotated[PageId, _FORM]

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@dataclass(frozen=True)
class ForReaders:
    """Marks a text that people read, not a name or a number. `story`: it is told in both readings of a case."""

    story: bool = False


# How long a group takes for something: never longer than a working day.
Minutes = Annotated[int, Field(ge=1, le=480)]
# In what company a group works on a step.
Work = Literal["alone", "pairs", "groups", "plenary"]

Prose = Annotated[Text, ForReaders()]
Story = Annotated[Text, ForReaders(story=True)]


class MadePageSpec(Content):
    """A page that the build makes, such as the report; `id` is that of the page."""

    id: PageName
    title: Prose
    summary: Prose | None = None


FileName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.md$")]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


# One file, or several shown one after the other.
FileNames = Annotated[tuple[FileName, ...], BeforeValidator(_as_list, json_schema_input_type=str | list[str])]


def read_keys(model: type[Content], *, story: bool = False) -> frozenset[str]:
    """The keys of a kind of file, at any depth, whose values people read; with `story` those of both readings alone."""
    return frozenset(_read_keys(model, story=story, seen=set()))


def _read_keys(model: type[BaseModel], *, story: bool, seen: set[type[BaseModel]]) -> Iterator[str]:
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        for part in (*field.metadata, *_parts(field.annotation)):
            if isinstance(part, ForReaders) and part.story >= story:
                yield field.alias or name
            elif isinstance(part, type) and issubclass(part, BaseModel):
                yield from _read_keys(part, story=story, seen=seen)


def _parts(annotation: Any) -> Iterator[Any]:
    """What an annotation is made of, as in `tuple[RowSpec, ...]`, with the marks in it."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
