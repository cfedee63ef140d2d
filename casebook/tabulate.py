"""Forms and charts made from what their YAML says."""

from casebook import markdown
from casebook.markdown import address
from casebook.model import BarsSpec, ChartSpec, FormSpec
from casebook.tables import Bar, Bars, Chart, Column, Form, Row


def form_of(name: str, spec: FormSpec, scope: str) -> Form:
    """A form as it is shown on a page or in a step (`scope`): its cells get ids of their own there."""
    columns = tuple(Column(column.id, column.title, column.tick) for column in spec.columns)
    rows = tuple(
        Row(
            row.id,
            markdown.inline(row.text).html,
            markdown.inline(row.hint).html if row.hint else None,
            tuple((column, address(row.id, column.id, scope)) for column in columns),
        )
        for row in spec.rows
    )
    intro = markdown.inline(spec.intro).html if spec.intro else None
    return Form(scope, name, spec.title, intro, spec.label, columns, rows, spec.up, spec.source)


def chart_of(name: str, spec: ChartSpec) -> Chart:
    """A chart with the length of each bar; a series without a value in a row has no bar there."""
    rows = tuple(Bars(row.text, _bars(spec, row), row.source, row.year) for row in spec.rows)
    return Chart(name, spec.title, tuple(series.title for series in spec.series), rows)


def _bars(spec: ChartSpec, row: BarsSpec) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            series.id,
            series.title,
            f"{row.values[series.id]:g}".replace(".", ",") + spec.unit,
            round(100 * row.values[series.id] / spec.highest, 2),
        )
        for series in spec.series
        if series.id in row.values
    )
