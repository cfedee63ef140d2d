"""The house style of a theme: its `tokens:` as a style sheet of plain values, and what is wrong with them."""

from collections.abc import Iterable, Sequence
from typing import Literal

from casebook.frozen import dataclass
from casebook.problems.problem import ContentError, Near, Problem
from casebook.reading.lines import Lines
from casebook.theme.inherit import Layer
from casebook.theme.tokens.colours import WHITE, Colour, colour_of
from casebook.theme.tokens.contrasts import low_contrasts
from casebook.theme.tokens.declarations import Declaration, Sheet, sheet_of
from casebook.theme.tokens.deriving import PLAIN, Palette, completed
from casebook.theme.tokens.house_values import HouseValues, house_values
from casebook.theme.tokens.mapping import ACCENT_SOFT, COLOURS, FONT, FONTS, LENGTHS, LENS, PAGE
from casebook.theme.tokens.variables import Variables
from casebook.theme.tokens.writing import Scheme, Schemes, written

# All tokens that a house style can give.
_OURS = frozenset(token for chain in (*COLOURS, *FONTS, *LENGTHS) for token in chain.tokens)


@dataclass(frozen=True)
class HouseStyle:
    """`style` comes after the style sheets of the theme; `schemes` are those that a page can have with it.

    `filled`: the tokens that the files for the light have a value for. `problems` are warnings.
    """

    style: str
    schemes: Schemes
    filled: frozenset[str]
    problems: tuple[Problem, ...]


def house_style(layers: Sequence[Layer]) -> HouseStyle:
    """The house style of a theme with what it builds on, the lowest first, of which at least one has `tokens`.

    Where there are none for the dark, a page stays light. Raises ContentError when a file is missing or cannot be read,
    when it has no name that is known, or when its text cannot be read on its page.
    """
    problems: list[Problem] = []
    light = _declared(layers, "tokens", problems)
    dark = _declared(layers, "tokens_dark", problems)
    styles = [one for layer in layers for path in layer.spec.styles for one in _sheet(layer, path).declarations]
    values = house_values(Variables(light))
    schemes = [_scheme(values, {**_colours(styles, dark=False), PAGE: WHITE}, "low-contrast", problems)]
    if dark:
        in_the_dark = house_values(Variables([*light, *dark]))
        schemes.append(_scheme(in_the_dark, _colours(styles, dark=True), "low-contrast-dark", problems))
    wrong = any(not problem.warning for problem in problems)
    problems += () if values.filled or wrong else _unknown(layers)
    if wrong or not values.filled:
        raise ContentError(problems)
    problems += _hidden(layers)
    others = {token: given.value for token, given in (values.fonts | values.lengths).items()}
    told = tuple(sorted(dict.fromkeys(problems)))
    return HouseStyle(written(schemes, others, _font(styles)), "light dark" if dark else "light", values.filled, told)


def _sheet(layer: Layer, path: str) -> Sheet:
    """A style sheet of a theme; one that is not there is told where all of them are put together."""
    return sheet_of(Lines(layer.origin(path), layer.text.get(path, "")))


def _declared(
    layers: Sequence[Layer], key: Literal["tokens", "tokens_dark"], problems: list[Problem]
) -> list[Declaration]:
    """What the files of a key declare, those of the lowest theme first."""
    declarations: list[Declaration] = []
    for layer in layers:
        for index, path in enumerate(layer.spec.tokens if key == "tokens" else layer.spec.tokens_dark):
            if path not in layer.text or not path.endswith(".css"):
                place = layer.document.place((key, index))
                near = Near(path, [one for one in layer.text if one.endswith(".css")])
                code = "missing-file" if path.endswith(".css") else "tokens-css"
                problems.append(Problem(place, code, {"name": path}, near))
                continue
            sheet = _sheet(layer, path)
            declarations += [one for one in sheet.declarations if key == "tokens_dark" or not one.dark]
            problems += sheet.problems
    return declarations


def _scheme(values: HouseValues, base: Palette, code: str, problems: list[Problem]) -> Scheme:
    """Light or dark, with what is wrong in it: what the files give, and what follows from that."""
    tints = {
        token for token in (ACCENT_SOFT, LENS) if token in values.colours and values.colours[token].origin.name != token
    }
    given = {token: given.value for token, given in values.colours.items() if token not in tints}
    palette = completed(given, base, {token: values.colours[token].value for token in tints})
    origins = {token: one.origin for token, one in values.colours.items() if palette[token] == one.value}
    problems += (*values.problems, *low_contrasts(palette, origins, code))
    return Scheme(palette, base)


def _colours(styles: Iterable[Declaration], *, dark: bool) -> dict[str, Colour]:
    """The colours of the theme itself."""
    variables = Variables(one for one in styles if dark or not one.dark)
    texts = {name: variables.value(name) for name in variables.declared if name.startswith("--color-")}
    read = {name: colour_of(text) for name, text in texts.items() if isinstance(text, str)}
    return {**PLAIN, **{name: colour for name, colour in read.items() if colour}}


def _font(styles: Iterable[Declaration]) -> str:
    """The letters of the theme itself, for who has none of those of the house style."""
    variables = Variables(styles)
    found = variables.value(FONT) if FONT in variables.declared else ""
    return found if isinstance(found, str) else ""


def _unknown(layers: Iterable[Layer]) -> list[Problem]:
    """No file for the light has a name that is known."""
    return [
        Problem(layer.document.place(("tokens" if layer.spec.tokens else "tokens_dark",)), "tokens-unknown")
        for layer in layers
        if layer.spec.tokens or layer.spec.tokens_dark
    ]


def _hidden(layers: Iterable[Layer]) -> list[Problem]:
    """Style sheets beside `tokens` that give the same: of each the first value that does not count."""
    sheets = (
        _sheet(layer, path)
        for layer in layers
        if layer.has_house_style and layer.spec.extends
        for path in layer.spec.styles
    )
    hidden = (next((one for one in sheet.declarations if one.name in _OURS), None) for sheet in sheets)
    return [Problem(one.place, "tokens-hide", {"name": one.name}, warning=True) for one in hidden if one]
