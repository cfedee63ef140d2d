"""A whole set of colours from those that a house style has: what it lacks follows from what it has."""

from collections.abc import Iterable, Mapping

from casebook.theme.tokens.colours import BLACK, WHITE, Colour, clearest, contrast, mixed
from casebook.theme.tokens.mapping import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    FOCUS,
    FOCUS_EDGE,
    FOOTER,
    HEADER,
    LENS,
    LENS_LINE,
    LINE,
    LINE_STRONG,
    LINK,
    LINK_STRONG,
    ON_ACCENT,
    ON_FOOTER,
    ON_HEADER,
    PAGE,
    SOFT,
    SURFACE,
    TEXT,
)

# What text needs to be read, and what a line or a mark needs to be seen.
READ, SEEN = 4.5, 3.0
# Colours that are given with the ground that they stand on; all others stand on the page.
ON = {ON_ACCENT: ACCENT, ON_HEADER: HEADER, ON_FOOTER: FOOTER}

Palette = Mapping[str, Colour]
# How much of a colour a ground may have, the most first: of one that is a ground, and of one that is a mark.
_STEPS, _MILD_STEPS = (1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1), (0.12, 0.1, 0.08, 0.06, 0.04)

# What a theme has to have at least.
PLAIN: Palette = {PAGE: WHITE, TEXT: BLACK, ACCENT: BLACK, LENS: WHITE, LENS_LINE: BLACK, FOCUS: BLACK}
_IN_A_BAR = (
    *(PAGE, SURFACE, TEXT, SOFT, LINE, LINE_STRONG, LINK, LINK_STRONG, ACCENT, ACCENT_STRONG, ON_ACCENT),
    *(ACCENT_SOFT, LENS, LENS_LINE, FOCUS, FOCUS_EDGE),
)


def completed(given: Palette, base: Palette, tints: Palette | None = None) -> dict[str, Colour]:
    """All colours: token → colour, none of which lets another one through.

    `given`: those that a house style has. `tints`: grounds that it has for words of another colour than stand on them
    here, so that they may have to be milder. `base`: those of the theme itself, which count where nothing follows.
    """
    found = _opaque(given, base[PAGE])
    tints = tints or {}
    page = found[PAGE]
    _add(found, SURFACE, page)
    text = _add(found, TEXT, _read(base[TEXT], page))
    _add(found, SOFT, text)
    _add(found, LINE, mixed(page, text, 0.15))
    _add(found, LINE_STRONG, mixed(page, text, 0.6))
    _with_accents(found, base)
    readers = [found[token] for token in (TEXT, SOFT, LINK, LINK_STRONG)]
    soft = _STEPS if ACCENT_SOFT in tints else _MILD_STEPS
    _add(found, ACCENT_SOFT, _mildest(page, tints.get(ACCENT_SOFT, found[ACCENT]), soft, readers))
    lens = _add(found, LENS, _mildest(page, tints.get(LENS, base[LENS]), _STEPS, readers))
    _add(found, LENS_LINE, base[LENS_LINE] if lens == base[LENS] else mixed(lens, text, 0.4))
    _add(found, FOCUS, base[FOCUS])
    _add(found, FOCUS_EDGE, text)
    for bar, on_bar in ((HEADER, ON_HEADER), (FOOTER, ON_FOOTER)):
        _add(found, bar, found[SURFACE])
        _add(found, on_bar, _read(text, found[bar]))
    return found | {token: colour for token, colour in base.items() if token not in found}


def bar(ground: Colour, words: Colour, base: Palette) -> dict[str, Colour]:
    """The colours within a header or a footer, which has a ground of its own."""
    found = completed({PAGE: ground, TEXT: words, ACCENT: words, LINK: words}, base)
    return {token: found[token] for token in _IN_A_BAR}


def _opaque(given: Palette, page: Colour) -> dict[str, Colour]:
    page = given.get(PAGE, page).over(page)
    found = {PAGE: page} | {token: colour.over(page) for token, colour in given.items() if token not in (PAGE, *ON)}
    return found | {token: given[token].over(found.get(ground, page)) for token, ground in ON.items() if token in given}


def _with_accents(found: dict[str, Colour], base: Palette) -> None:
    page, text = found[PAGE], found[TEXT]
    accent = _add(found, ACCENT, found.get(LINK, base[ACCENT] if contrast(base[ACCENT], page) >= READ else text))
    on_accent = _add(found, ON_ACCENT, clearest(accent))
    away = BLACK if on_accent.luminance > accent.luminance else WHITE
    _add(found, ACCENT_STRONG, mixed(accent, away, 0.2))
    link = _add(found, LINK, accent if contrast(accent, page) >= READ else text)
    _add(found, LINK_STRONG, mixed(link, text, 0.2))


def _add(found: dict[str, Colour], token: str, colour: Colour) -> Colour:
    return found.setdefault(token, colour)


def _read(colour: Colour, ground: Colour) -> Colour:
    """A colour, when it can be read on a ground; else the one that is read best."""
    return colour if contrast(colour, ground) >= READ else clearest(ground)


def _mildest(page: Colour, colour: Colour, shares: Iterable[float], readers: Iterable[Colour]) -> Colour:
    """A page with as much of a colour in it as all that has to be read on it allows; the page when that is none."""
    found = (mixed(page, colour.over(page), share) for share in shares)
    readers = tuple(readers)
    return next((tint for tint in found if all(contrast(one, tint) >= READ for one in readers)), page)
