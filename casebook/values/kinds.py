"""The kinds of value that content files are made of."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

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

_Lines = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _one_line(text: str) -> str:
    return " ".join(text.split())


# A text in one line, however it is broken up in its file.
Text = Annotated[_Lines, AfterValidator(_one_line)]


@dataclass(frozen=True)
class ForReaders:
    """Marks a text that people read, not a name or a number.

    `story`: it is told in both readings of a case. `marked`: it is Markdown, with lines of its own.
    `aside`: it stands small beside another text, and its sentences are not judged.
    """

    story: bool = False
    marked: bool = False
    aside: bool = False


# How long a group takes for something: never longer than a working day.
Minutes = Annotated[int, Field(ge=1, le=480)]
# In what company a group works on a step.
Work = Literal["alone", "pairs", "groups", "plenary"]

Prose = Annotated[Text, ForReaders()]
Story = Annotated[Text, ForReaders(story=True)]
SmallText = Annotated[Text, ForReaders(aside=True)]
SmallStory = Annotated[Text, ForReaders(story=True, aside=True)]
MarkedProse = Annotated[_Lines, ForReaders(marked=True)]
MarkedStory = Annotated[_Lines, ForReaders(story=True, marked=True)]


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


def texts_in(part: Content) -> Iterator[tuple[tuple[str | int, ...], str, ForReaders]]:
    """Every text of a file that people read: its path, its words, and what kind of text it is."""
    fields = _fields(type(part))
    for name, value in part:
        key, kind = fields[name]
        yield from _texts(value, (key,), kind)


def _texts(
    value: object, path: tuple[str | int, ...], kind: ForReaders | None
) -> Iterator[tuple[tuple[str | int, ...], str, ForReaders]]:
    if isinstance(value, str):
        if kind:
            yield path, value, kind
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), kind)
    elif isinstance(value, Content):
        for below, text, own in texts_in(value):
            yield (*path, *below), text, own


@cache
def _fields(model: type[Content]) -> Mapping[str, tuple[str, ForReaders | None]]:
    """The fields of a part: name → its key in the file, and what kind of text it holds (None: no text)."""
    return {
        name: (field.alias or name, _kind((*field.metadata, *_parts(field.annotation))))
        for name, field in model.model_fields.items()
    }


def _kind(parts: Iterable[Any]) -> ForReaders | None:
    return next((part for part in parts if isinstance(part, ForReaders)), None)


def _read_keys(model: type[BaseModel], *, story: bool, seen: set[type[BaseModel]]) -> Iterator[str]:
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        for part in (*field.metadata, *_parts(field.annotation)):
            if isinstance(part, ForReaders) and part.story >= story and (story or not part.aside):
                yield field.alias or name
            elif isinstance(part, type) and issubclass(part, BaseModel):
                yield from _read_keys(part, story=story, seen=seen)


def _parts(annotation: Any) -> Iterator[Any]:
    """What an annotation is made of, as in `tuple[RowSpec, ...]`, with the marks in it."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
