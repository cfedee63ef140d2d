"""What has to be told apart, and how well: the colours of a house style held against each other."""

from collections.abc import Iterator, Mapping

from casebook.frozen import dataclass
from casebook.problems.problem import Place, Problem
from casebook.theme.tokens.colours import contrast, nearest_that_does
from casebook.theme.tokens.deriving import READ, SEEN, Palette
from casebook.theme.tokens.mapping import (
    ACCENT,
    ACCENT_SOFT,
    ACCENT_STRONG,
    FOCUS,
    FOCUS_EDGE,
    FOOTER,
    HEADER,
    LENS,
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


@dataclass(frozen=True)
class Pairs:
    """Colours of which one has to be seen, each on all these grounds, and how well it needs to be."""

    fronts: tuple[str, ...]
    grounds: tuple[str, ...]
    needed: float


_READ_ON = (PAGE, SURFACE, ACCENT_SOFT, LENS)
# WCAG 2.2: 1.4.3 of what is read, 1.4.11 of the edge of a field and of the focus, of which one colour has to be seen.
PAIRS = (
    Pairs((TEXT,), _READ_ON, READ),
    Pairs((SOFT,), _READ_ON, READ),
    Pairs((LINK,), _READ_ON, READ),
    Pairs((LINK_STRONG,), _READ_ON, READ),
    Pairs((ON_ACCENT,), (ACCENT, ACCENT_STRONG), READ),
    Pairs((LINE_STRONG,), (PAGE, SURFACE), SEEN),
    Pairs((FOCUS, FOCUS_EDGE), (PAGE, SURFACE), SEEN),
    Pairs((ON_HEADER,), (HEADER,), READ),
    Pairs((ON_FOOTER,), (FOOTER,), READ),
)


@dataclass(frozen=True)
class NamedPlace:
    """Where the colour of a token comes from: a name of the file, and its place."""

    name: str
    place: Place


def low_contrasts(palette: Palette, origins: Mapping[str, NamedPlace], code: str) -> Iterator[Problem]:
    """What cannot be seen well enough: each colour on its worst ground, with the nearest one that would do on all.

    Told is what stands in a file (`origins`). These are warnings, because a municipality chose its colours; but text
    that cannot be read on the page is an error.
    """
    told = False
    for pairs in PAIRS:
        found = _worst(pairs, palette)
        if _ratio(found, palette) >= pairs.needed or origins.keys().isdisjoint(found):
            continue
        if found[0] in origins or not told:  # else it follows from one that is told
            yield _problem(code, pairs, found, palette, origins)
            told = True


def _worst(pairs: Pairs, palette: Palette) -> tuple[str, str]:
    """The ground on which the best of the colours is seen least, and that colour."""
    best = [
        max(((front, ground) for front in pairs.fronts), key=lambda pair: _ratio(pair, palette))
        for ground in pairs.grounds
    ]
    return min(best, key=lambda pair: _ratio(pair, palette))


def _ratio(pair: tuple[str, str], palette: Palette) -> float:
    return contrast(palette[pair[0]], palette[pair[1]])


def _problem(
    code: str, pairs: Pairs, pair: tuple[str, str], palette: Palette, origins: Mapping[str, NamedPlace]
) -> Problem:
    front, ground = pair
    grounds = [palette[one] for one in pairs.grounds]
    better = nearest_that_does(palette[front], grounds, pairs.needed)
    better = better or nearest_that_does(palette[front], [palette[ground]], pairs.needed) or palette[front]
    names = {token: origins[token].name if token in origins else token for token in pair}
    ratio = f"{int(_ratio(pair, palette) * 100) / 100:.2f}"  # never rounded up to what would do
    values = {
        "name": names[front],
        "colour": str(palette[front]),
        "other": names[ground],
        "ground": str(palette[ground]),
        "ratio": ratio,
        "needed": f"{pairs.needed:g}",
        "better": str(better),
    }
    place = next(origins[token].place for token in pair if token in origins)
    fatal = front == TEXT and _ratio((TEXT, PAGE), palette) < READ
    return Problem(place, code, values, warning=not fatal)
