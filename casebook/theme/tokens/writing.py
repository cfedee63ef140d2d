"""A house style as CSS: plain values in the layer of the tokens, and nothing of the files that they come from."""

from collections.abc import Mapping, Sequence
from typing import Literal

from casebook.frozen import dataclass
from casebook.theme.tokens.deriving import Palette, bar
from casebook.theme.tokens.mapping import FONT, FONT_HEADING, FOOTER, HEADER, ON_FOOTER, ON_HEADER, SURFACE, TEXT

# What can have a ground of its own, with the tokens of that ground and of the words on it.
_BARS = ((".header", HEADER, ON_HEADER), (".footer", FOOTER, ON_FOOTER))
_GENERIC = ("serif", "sans-serif", "system-ui", "monospace")

# The light and the dark, as `color-scheme` has them.
Schemes = Literal["light", "light dark"]


@dataclass(frozen=True)
class Scheme:
    """All colours of the light or of the dark, and those that the theme has without a house style."""

    palette: Palette
    base: Palette


def written(schemes: Sequence[Scheme], others: Mapping[str, str], letters: str) -> str:
    """The style sheet of the light and, when there is one, the dark.

    `others`: tokens that are no colours. `letters`: the fonts of the theme itself.
    """
    light, *dark = schemes
    names: Schemes = "light dark" if dark else "light"
    bars = [one for one in _BARS if any(_is_apart(scheme, one) for scheme in schemes)]
    root = _block(":root", {"color-scheme": names} | _colours(light.palette) | _letters(others, letters))
    in_bars = "".join(_bar(light, one, "") for one in bars)
    rules = root + (f"@media screen{{{in_bars}}}" if bars else "")
    for scheme in dark:
        shadow = _block(":root", {"color-scheme": "dark"} | _colours(scheme.palette))
        shadow += "".join(_bar(scheme, one, ":root ") for one in bars)
        rules += f"@media screen and (prefers-color-scheme:dark){{{shadow}}}"
    return f"@layer tokens{{{rules}}}"


def _is_apart(scheme: Scheme, one: tuple[str, str, str]) -> bool:
    """Whether a bar looks otherwise than what stands on a card: then all colours in it are others."""
    _, ground, words = one
    palette = scheme.palette
    return (palette[ground], palette[words]) != (palette[SURFACE], palette[TEXT])


def _bar(scheme: Scheme, one: tuple[str, str, str], before: str) -> str:
    selector, ground, words = one
    return _block(f"{before}{selector}", _colours(bar(scheme.palette[ground], scheme.palette[words], scheme.base)))


def _letters(others: Mapping[str, str], letters: str) -> dict[str, str]:
    """With the fonts of the theme behind those that nobody may have; headings that have none of their own follow."""
    found = dict(others)
    for token in (FONT, FONT_HEADING):
        families = found.get(token, "")
        if families and letters and families.rpartition(", ")[2] not in _GENERIC:
            found[token] = f"{families}, {letters}"
    return found


def _colours(palette: Palette) -> dict[str, str]:
    return {token: str(colour) for token, colour in palette.items()}


def _block(selector: str, values: Mapping[str, str]) -> str:
    return f"{selector}{{{';'.join(f'{name}:{value}' for name, value in values.items())}}}"
