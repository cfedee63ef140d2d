"""The map of an assignment on paper: the columns that a screen has, side by side, with the numbers of the booklet."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, tostring

from casebook.drawing.map import Map
from casebook.drawing.map.drawing import Box, Slice, drawing_of
from casebook.publishing.booklets.reading import PaperReading
from casebook.publishing.booklets.svg import INK, SOFT, canvas, letters, stroke

_BETWEEN = 24
_PAD, _LEADING = 10, 16


def map_drawn(found: Map, numbers: Mapping[str, int], words: Mapping[str, str], reading: PaperReading) -> bytes:
    """The drawing. `numbers`: the id of a step or an outcome → its number."""
    drawing = drawing_of(found)
    columns = drawing.columns
    width = len(columns) * (drawing.width + _BETWEEN) - _BETWEEN
    whole = canvas(width, max(column.height for column in columns))
    for at, column in enumerate(columns):
        part = Element("g", {"transform": f"translate({at * (drawing.width + _BETWEEN)} 0)"})
        whole.append(part)
        _column(part, column, numbers, words, reading)
    return tostring(whole)


def _column(
    part: Element, column: Slice, numbers: Mapping[str, int], words: Mapping[str, str], reading: PaperReading
) -> None:
    for one in column.strokes:
        stroke(part, one.line, {"stroke": SOFT, **({"stroke-dasharray": "7 5"} if one.back else {})})
        if one.ends:
            stroke(part, one.tip, {"stroke": "none", "fill": SOFT})
    for box in column.boxes:
        stroke(part, _shape(box), {"fill": "#ffffff", "stroke-width": "1.5", **_LOOKS.get(box.node.kind, {})})
        number = numbers.get(box.node.name)
        called = str(number) if number else words[_CALLED.get(box.node.kind, "map-end")]
        letters(part, box.x + _PAD, box.y + _LEADING, called, {"font-size": "13", "font-weight": "700"})
        for line, phrase in enumerate(box.lines, 2):
            letters(part, box.x + _PAD, box.y + line * _LEADING, reading.phrase(phrase), {"font-size": "13"})


# What a place is called that has no number here.
_CALLED = {"onward": "onward", "earlier": "earlier"}
# How a kind of place differs from a step.
_LOOKS = {"option": {"stroke-dasharray": "5 3"}, "choice": {"stroke-width": "2.5", "stroke": INK}}


def _shape(box: Box) -> str:
    x, y, width, height = box.x, box.y, box.width, box.height
    if box.node.kind == "choice":
        half = y + height // 2
        return f"M{x} {half}L{x + 10} {y}h{width - 20}L{x + width} {half}L{x + width - 10} {y + height}h{20 - width}Z"
    return f"M{x} {y}h{width}v{height}h{-width}Z"
