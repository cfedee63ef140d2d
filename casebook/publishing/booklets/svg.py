"""What drawings on paper share: their canvas, their ink, and their letters, which are those of the booklet."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

INK, SOFT, AREA = "#1d1d1b", "#6b6b66", "#eeeeee"


def canvas(width: int, height: int) -> Element:
    """An empty drawing."""
    size = {"width": str(width), "height": str(height), "viewBox": f"0 0 {width} {height}"}
    return Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})


def stroke(whole: Element, path: str, look: Mapping[str, str]) -> None:
    """A path, with nothing inside unless its look says so."""
    SubElement(whole, "path", {"d": path, "fill": "none", "stroke": INK, "stroke-width": "2", **look})


def letters(whole: Element, x: int, y: int, words: str, look: Mapping[str, str]) -> None:
    """Words on one line."""
    place = {"x": str(x), "y": str(y), "font-family": "Libertinus Serif", "fill": INK}
    SubElement(whole, "text", {**place, **look}).text = words
