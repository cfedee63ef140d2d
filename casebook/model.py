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


class WaySpec(Content):
    """A way into the course, on the start page: `to` names a page, case or reflection."""

    to: Id
    title: Text
    text: Text


class CourseSpec(Content):
    """`course.yaml`. The lens stands here, once, because every assignment of a course looks through the same one."""

    id: Id
    title: Text
    description: Text
    language: Literal["nl", "en"]
    theme: Id = "default"
    menu: Annotated[tuple[Id, ...], Field(min_length=1)]
    ways: tuple[WaySpec, ...] = ()
    footer: tuple[Id, ...] = ()
    assignments: tuple[Id, ...] = ()
    cases: tuple[Id, ...] = ()
    lens: LensSpec | None = None
    help: tuple[HelpSpec, ...] = ()
    sources: tuple[SourceSpec, ...] = ()


class PageSpec(Content):
    """The front matter of `pages/*.md`. `menu` is a shorter title; `up` the page that this one belongs below."""

    title: Text
    menu: Text | None = None
    up: Id | None = None
    lists: Literal["cases"] | None = None
    summary: Text | None = None
    source: Text | None = None


class AssignmentSpec(Content):
    """`assignments/*.yaml`: a phase, the same for every case. `guide`: the part of a page for who leads it."""

    title: Text
    aim: Text
    guide: Annotated[str, Field(pattern=r"^[a-z0-9-]+(#[a-z0-9-]+)?$")] | None = None
    source: Text | None = None
    steps: Annotated[tuple[AnyStepSpec, ...], Field(min_length=1)]


class PersonSpec(Content):
    """Someone in a case; `age` in years, halves allowed; `reversed` is the name when man and woman are exchanged."""

    id: Id
    name: Text
    reversed: Text | None = None
    age: Annotated[float, Field(ge=0, le=120)] | None = None
    sex: Literal["female", "male"] | None = None
    role: Text | None = None


class CaseSpec(Content):
    """`cases/*/case.yaml`: a family's story; each step takes the place of an assignment's step or follows one.

    `reversal: false` says that its roles cannot be reversed.
    """

    title: Text
    summary: Text
    kind: Text | None = None
    notice: Text | None = None
    source: Text | None = None
    reversal: bool = True
    people: tuple[PersonSpec, ...] = ()
    steps: tuple[AnyStepSpec, ...] = ()


class ReflectionSpec(Content):
    """`reflections/*.yaml`: exercises, in the steps of an assignment without a case."""

    title: Text
    aim: Text
    notice: Text | None = None
    source: Text | None = None
    steps: Annotated[tuple[AnyStepSpec, ...], Field(min_length=1)]


class ColumnSpec(Content):
    """A column to fill in: a field to write in, or with `tick` a box."""

    id: Id
    title: Text
    tick: bool = False


class RowSpec(Content):
    """A row of a form."""

    id: Id
    text: Text
    hint: Text | None = None


class FormSpec(Content):
    """`forms/*.yaml`: a table to fill in. `label` heads the column with the rows' texts; `up` is the page above."""

    title: Text
    label: Text
    columns: Annotated[tuple[ColumnSpec, ...], Field(min_length=1)]
    rows: Annotated[tuple[RowSpec, ...], Field(min_length=1)]
    intro: Text | None = None
    notice: Text | None = None
    up: Id | None = None
    source: Text | None = None


class SeriesSpec(Content):
    """What the bars of one colour stand for."""

    id: Id
    title: Text


class BarsSpec(Content):
    """A row of bars: a value for each series."""

    id: Id
    text: Text
    values: dict[str, Annotated[float, Field(ge=0, allow_inf_nan=False)]]
    source: Text
    year: Text | None = None


class ChartSpec(Content):
    """`charts/*.yaml`: a bar drawing with its table. Bars are drawn on a scale from 0 to `highest`."""

    title: Text
    series: Annotated[tuple[SeriesSpec, ...], Field(min_length=1)]
    rows: Annotated[tuple[BarsSpec, ...], Field(min_length=1)]
    unit: str = ""
    highest: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 100


class TermSpec(Content):
    """A term, the other forms in which it stands in the text, and what it means."""

    id: Id
    term: Text
    also: tuple[Text, ...] = ()
    meaning: Text


class GlossarySpec(Content):
    """`glossary.yaml`: terms that are explained where a text first uses them, and on a page of their own."""

    id: Id
    title: Text
    summary: Text | None = None
    terms: tuple[TermSpec, ...]


class EntrySpec(Content):
    """A piece of a source document, and where the course has it: `page:x`, `page:x#heading` or `step:x`."""

    source: Text
    text: Text
    at: Annotated[tuple[Text, ...], Field(min_length=1)]


class DocumentSpec(Content):
    """A source document, piece by piece."""

    title: Text
    entries: tuple[EntrySpec, ...]


class SourcesSpec(Content):
    """`sources.yaml`: which piece of the source documents stands where, as a page of the course."""

    id: Id
    title: Text
    summary: Text | None = None
    documents: tuple[DocumentSpec, ...]
