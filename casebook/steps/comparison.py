"""Two texts set against each other, point by point."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from casebook.frozen import dataclass
from casebook.steps.base import Body, Section, StepSpec, StepType, Writer
from casebook.text.markup import escape
from casebook.values.kinds import Content, FileName, Id, MarkedStory, Text


class SideSpec(Content):
    """One of the two texts. `introduction: false` leaves out what stands before its first heading."""

    title: MarkedStory
    file: FileName
    introduction: bool = True


class PointSpec(Content):
    """What is compared: the headings (as ids) of each side whose texts belong to it; only `one_sided` has one side."""

    id: Id
    title: MarkedStory
    left: tuple[Text, ...] = ()
    right: tuple[Text, ...] = ()
    one_sided: bool = False

    @model_validator(mode="after")
    def _something(self) -> "PointSpec":
        if not self.left and not self.right:
            raise PydanticCustomError("empty-point", "empty point")
        if not (self.left and self.right) and not self.one_sided:
            raise PydanticCustomError("one-sided", "one-sided point")
        return self


class ComparisonSpec(StepSpec):
    """`type: comparison`. Every heading of both files stands at one point."""

    type: Literal["comparison"]
    left: SideSpec
    right: SideSpec
    points: Annotated[tuple[PointSpec, ...], Field(min_length=1)]

    only_in_case = StepSpec.only_in_case | {"points"}


@dataclass(frozen=True)
class Side:
    """HTML of the title of a text, and of its introduction."""

    title: Markup
    intro: Markup


@dataclass(frozen=True)
class ComparedPoint:
    """A point: its address, HTML of its title, and the texts of each side."""

    id: str
    title: Markup
    left: tuple[Section, ...]
    right: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class Comparison(Body):
    """Both sides, and the points in the author's order."""

    left: Side
    right: Side
    points: tuple[ComparedPoint, ...]


def build(spec: ComparisonSpec, writer: Writer) -> Comparison:
    """Headings that a file does not have are left out here; `checks.views` tells about them."""
    left, left_texts = _side(spec.left, "left", writer)
    right, right_texts = _side(spec.right, "right", writer)
    points = tuple(
        ComparedPoint(
            writer.own(point.id),
            writer.inline(point.title, "points", index, "title"),
            _named(point.left, left_texts),
            _named(point.right, right_texts),
        )
        for index, point in enumerate(spec.points)
    )
    return Comparison(left=left, right=right, points=points)


def _side(spec: SideSpec, key: str, writer: Writer) -> tuple[Side, tuple[Section, ...]]:
    sections = writer.sections(spec.file, key, "file")
    intro = sections[0].html if sections and spec.introduction else escape("")
    return Side(writer.inline(spec.title, key, "title"), intro), sections[1:]


def _named(names: Sequence[str], sections: Iterable[Section]) -> tuple[Section, ...]:
    found = {section.id: section for section in sections}
    return tuple(found[name] for name in names if name in found)


COMPARISON = StepType("comparison", ComparisonSpec, build, returns=True)
