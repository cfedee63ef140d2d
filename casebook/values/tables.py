"""Forms and charts as they are shown: what their YAML says, with ids and HTML."""

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.values.ids import PageId


@dataclass(frozen=True)
class Column:
    """A column of a form: a field to write in, or with `tick` a box."""

    id: str
    title: Markup
    tick: bool


@dataclass(frozen=True)
class Row:
    """A row of a form: its text and hint, and for each column the id of its cell."""

    id: str
    text: Markup
    hint: Markup | None
    cells: tuple[tuple[Column, str], ...]


@dataclass(frozen=True)
class Form:
    """A table to fill in. `id` is that of the page or of the step that shows it."""

    id: str
    name: str
    title: str
    intro: Markup | None
    label: Markup
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    up: PageId | None
    source: Markup | None
    notice: Markup | None = None


@dataclass(frozen=True)
class Bar:
    """A value as it is shown (None: there is none), and its length in percent of the scale."""

    title: str
    value: str | None
    length: float


@dataclass(frozen=True)
class Bars:
    """The bars of one row, and where the figures come from."""

    text: str
    bars: tuple[Bar, ...]
    source: str
    year: str | None


@dataclass(frozen=True)
class Chart:
    """A bar drawing with its table."""

    id: str
    title: str
    series: tuple[str, ...]
    rows: tuple[Bars, ...]
