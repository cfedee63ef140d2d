"""What each kind of content file may hold."""

from typing import Annotated, Literal

from pydantic import Field

from casebook.fields import Content, Id, Text
from casebook.steps import AnyStepSpec


class LensSpec(Content):
    """The points of attention that stay at hand during every question."""

    title: Text
    intro: Text
    points: Annotated[tuple[Text, ...], Field(min_length=1)]


class HelpSpec(Content):
    """A number to call, in the footer of every page."""

    text: Text
    phone: Text
    note: Text | None = None


class SourceSpec(Content):
    """A document that the course rests on."""

    id: Id
    title: Text
    makers: Text
    year: Text | None = None


class CourseSpec(Content):
    """`course.yaml`. The lens stands here, once, because every assignment of a course looks through the same one."""

    id: Id
    title: Text
    description: Text
    language: Literal["nl", "en"]
    theme: Id = "default"
    menu: Annotated[tuple[Id, ...], Field(min_length=1)]
    assignments: tuple[Id, ...] = ()
    cases: tuple[Id, ...] = ()
    lens: LensSpec | None = None
    help: tuple[HelpSpec, ...] = ()
    sources: tuple[SourceSpec, ...] = ()


class PageSpec(Content):
    """The front matter of `pages/*.md`. `menu` is a shorter title for the menu."""

    title: Text
    menu: Text | None = None
    summary: Text | None = None
    source: Text | None = None


class AssignmentSpec(Content):
    """`assignments/*.yaml`: a phase, the same for every case."""

    title: Text
    aim: Text
    source: Text | None = None
    steps: Annotated[tuple[AnyStepSpec, ...], Field(min_length=1)]


class PersonSpec(Content):
    """Someone in a case; `age` in years, halves allowed."""

    id: Id
    name: Text
    age: Annotated[float, Field(ge=0, le=120)] | None = None
    sex: Literal["female", "male"] | None = None
    role: Text | None = None


class CaseSpec(Content):
    """`cases/*/case.yaml`: a family's story; each step takes the place of an assignment's step or follows one."""

    title: Text
    summary: Text
    kind: Text | None = None
    source: Text | None = None
    people: tuple[PersonSpec, ...] = ()
    steps: tuple[AnyStepSpec, ...] = ()
