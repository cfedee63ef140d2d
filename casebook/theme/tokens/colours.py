"""Colours as CSS writes them: read, laid over each other, and held against each other (WCAG 2.2, contrast)."""

import colorsys
from collections.abc import Iterable

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.theme.tokens.colour_names import NAMES
from casebook.theme.tokens.variables import LONGEST

_HEX = regex(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\Z")
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)%?"
_FUNCTION = regex(
    rf"(?P<kind>rgb|hsl)a?\(\s*(?P<one>{_NUMBER})(?:deg)?(?:\s*,\s*|\s+)(?P<two>{_NUMBER})(?:\s*,\s*|\s+)"
    rf"(?P<three>{_NUMBER})\s*(?:[,/]\s*(?P<alpha>{_NUMBER})\s*)?\)\Z"
)


@dataclass(frozen=True)
class Colour:
    """Red, green and blue from 0 to 255. `alpha`: from 0, which cannot be seen, to 1, through which nothing is seen."""

    red: int
    green: int
    blue: int
    alpha: float = 1

    def __str__(self) -> str:
        """As CSS has it, `#rrggbb`; what is behind it is not told."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    def over(self, ground: "Colour") -> "Colour":
        """What is seen of it on a ground."""
        return mixed(ground, self, self.alpha)

    @property
    def luminance(self) -> float:
        """How light it is, from 0 to 1."""
        red, green, blue = (_linear(part / 255) for part in self.parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    @property
    def parts(self) -> tuple[int, int, int]:
        """Red, green and blue."""
        return self.red, self.green, self.blue


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


def colour_of(text: str) -> Colour | None:
    """A colour as CSS writes it: `#rgb`, `rgb()`, `hsl()` or a name, all with alpha; None for anything else."""
    text = text.strip().lower()
    if len(text) > LONGEST:
        return None
    text = NAMES.get(text, text)
    if _HEX.match(text):
        return _of_hex(text[1:])
    found = _FUNCTION.match(text)
    if not found:
        return None
    alpha = _share(found["alpha"] or "1", 1)
    if found["kind"] == "rgb":
        red, green, blue = (_share(found[part], 255) * 255 for part in ("one", "two", "three"))
    else:
        hue = float(found["one"].rstrip("%")) / 360 % 1
        saturation, lightness = (_share(f"{found[part].rstrip('%')}%", 1) for part in ("two", "three"))
        red, green, blue = (255 * part for part in colorsys.hls_to_rgb(hue, lightness, saturation))
    return Colour(round(red), round(green), round(blue), alpha)


def mixed(ground: Colour, colour: Colour, share: float) -> Colour:
    """A ground with a share of a colour in it."""
    red, green, blue = (
        round(one * share + other * (1 - share)) for one, other in zip(colour.parts, ground.parts, strict=True)
    )
    return Colour(red, green, blue)


def contrast(one: Colour, other: Colour) -> float:
    """How well two colours can be told apart: from 1, not at all, to 21."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def clearest(on: Colour) -> Colour:
    """White or black, whichever is read best on a colour."""
    return max(WHITE, BLACK, key=lambda one: contrast(one, on))


def nearest_that_does(colour: Colour, grounds: Iterable[Colour], needed: float) -> Colour | None:
    """The least change, darker or lighter, that can be read on all these grounds; None when there is none."""
    grounds = tuple(grounds)
    found = (_towards(colour, end, grounds, needed) for end in (BLACK, WHITE))
    return min(filter(None, found), key=lambda one: _distance(one, colour), default=None)


def _towards(colour: Colour, end: Colour, grounds: tuple[Colour, ...], needed: float) -> Colour | None:
    steps = (mixed(colour, end, step / 100) for step in range(101))
    return next((one for one in steps if all(contrast(one, ground) >= needed for ground in grounds)), None)


def _distance(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one.parts, other.parts, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _of_hex(digits: str) -> Colour:
    digits = "".join(digit * 2 for digit in digits) if len(digits) < 5 else digits
    red, green, blue, *alpha = (int(digits[at : at + 2], 16) for at in range(0, len(digits), 2))
    return Colour(red, green, blue, alpha[0] / 255 if alpha else 1)


def _share(number: str, whole: float) -> float:
    """A number of so many as a part from 0 to 1; or a percentage."""
    share = float(number[:-1]) / 100 if number.endswith("%") else float(number) / whole
    return min(1, max(0, share))
