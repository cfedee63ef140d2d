"""What forms, charts, the glossary and the table of sources may hold."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from casebook.values.kinds import Content, Id, MadePageSpec, MarkedProse, PageName, Prose, SmallStory, Story, Text


class ColumnSpec(Content):
    """A column to fill in: a field to write in, or with `tick` a box."""

    id: Id
    title: Story
    tick: bool = False


class RowSpec(Content):
    """A row of a form."""

    id: Id
    text: MarkedProse
    hint: MarkedProse | None = None


class FormSpec(Content):
    """`forms/*.yaml`: a table to fill in. `label` heads the column with the rows' texts; `up` is the page above."""

    title: Prose
    label: Story
    columns: Annotated[tuple[ColumnSpec, ...], Field(min_length=1, max_length=20)]
    rows: Annotated[tuple[RowSpec, ...], Field(min_length=1, max_length=400)]
    intro: MarkedProse | None = None
    notice: Story | None = None
    up: PageName | None = None
    source: SmallStory | None = None


class SeriesSpec(Content):
    """What the bars of one colour stand for."""

    id: Id
    title: Prose


class BarsSpec(Content):
    """A row of bars: a value for each series."""

    id: Id
    text: Prose
    values: dict[str, Annotated[float, Field(ge=0, allow_inf_nan=False)]]
    source: Text
    year: Text | None = None


class ChartSpec(Content):
    """`charts/*.yaml`: a bar drawing with its table. Bars are drawn on a scale from 0 to `highest`."""

    title: Prose
    series: Annotated[tuple[SeriesSpec, ...], Field(min_length=1)]
    rows: Annotated[tuple[BarsSpec, ...], Field(min_length=1)]
    unit: str = ""
    highest: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 100


class TermSpec(Content):
    """A term, the other forms in which it stands in the text, and what it means. `mark: false`: not in the text."""

    id: Id
    term: Prose
    also: tuple[Text, ...] = ()
    meaning: MarkedProse
    mark: bool = True


class GlossarySpec(MadePageSpec):
    """`glossary.yaml`: terms that are explained where a text first uses them, and on a page of their own."""

    intro: MarkedProse | None = None
    terms: tuple[TermSpec, ...]


class EntrySpec(Content):
    """A piece of a source document, and where the course has it: `page:x`, `page:x#heading` or `step:x`.

    `says` are a few words that stand in all these places, or a few for each of them.
    """

    source: Text
    text: Prose
    at: Annotated[tuple[Text, ...], Field(min_length=1)]
    says: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _for_all_or_each(self) -> "EntrySpec":
        if len(self.says) > 1 and len(self.says) != len(self.at):
            raise PydanticCustomError("says-count", "one for all, or one for each")
        return self


class DocumentSpec(Content):
    """A source document, piece by piece."""

    title: Prose
    entries: tuple[EntrySpec, ...]


class SourcesSpec(MadePageSpec):
    """`sources.yaml`: which piece of the source documents stands where, as a page; `only`: the one edition with it."""

    only: Literal["site"] | None = None
    documents: tuple[DocumentSpec, ...]
