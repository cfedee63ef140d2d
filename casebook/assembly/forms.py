"""Forms and charts made from what their YAML says."""

from collections.abc import Callable

from markupsafe import Markup

from casebook.model.tables import BarsSpec, ChartSpec, FormSpec
from casebook.reading.yamltext import KeyPath
from casebook.text.markup import escape
from casebook.text.numbers import figure
from casebook.values.ids import address
from casebook.values.tables import Bar, Bars, Chart, Column, Form, Row

# (Markdown, its place in the document) → HTML
WriteSentence = Callable[[str, KeyPath], Markup]


def form_of(
    name: str, spec: FormSpec, scope: str, sentence: WriteSentence, heading: Callable[[str], Markup] = escape
) -> Form:
    """A form as it is shown on a page or in a step (`scope`): its cells get ids of their own there.

    `heading` writes its plain texts.
    """
    columns = tuple(Column(column.id, heading(column.title), column.tick) for column in spec.columns)
    rows = tuple(
        Row(
            row.id,
            sentence(row.text, ("rows", index, "text")),
            sentence(row.hint, ("rows", index, "hint")) if row.hint else None,
            tuple((column, address(row.id, column.id, scope)) for column in columns),
        )
        for index, row in enumerate(spec.rows)
    )
    intro = sentence(spec.intro, ("intro",)) if spec.intro else None
    source, notice = (heading(text) if text else None for text in (spec.source, spec.notice))
    return Form(scope, name, spec.title, intro, heading(spec.label), columns, rows, spec.up, source, notice)


def chart_of(name: str, spec: ChartSpec, language: str) -> Chart:
    """A chart with the length of each bar; a series without a value in a row has no bar there."""
    rows = tuple(Bars(row.text, _bars(spec, row, language), row.source, row.year) for row in spec.rows)
    return Chart(name, spec.title, tuple(series.title for series in spec.series), rows)


def _bars(spec: ChartSpec, row: BarsSpec, language: str) -> tuple[Bar, ...]:
    return tuple(_bar(spec, series.title, row.values.get(series.id), language) for series in spec.series)


def _bar(spec: ChartSpec, title: str, value: float | None, language: str) -> Bar:
    if value is None:
        return Bar(title, None, 0)
    return Bar(title, f"{figure(value, language)}{spec.unit}", round(min(100, 100 * value / spec.highest), 2))
