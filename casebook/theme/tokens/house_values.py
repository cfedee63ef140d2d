"""What a house style gives: the first name of a chain that has a value, and what is wrong with those before it."""

import re
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.theme.tokens.colours import Colour, colour_of
from casebook.theme.tokens.contrasts import NamedPlace
from casebook.theme.tokens.mapping import ALONE, COLOURS, COMMON, FONTS, LENGTHS, Chain
from casebook.theme.tokens.variables import LONGEST, Variables

_FAMILY = r"""(?:"[\w ,.'&+-]+"|'[\w ,.&+-]+'|-?[a-z_][\w-]*(?: +[a-z0-9_][\w-]*)*)"""
_FAMILIES = regex(rf"{_FAMILY}(?:\s*,\s*{_FAMILY})*\Z", re.IGNORECASE)
_LENGTH = regex(r"(?:0|(?:\d+\.?\d*|\.\d+)(?:px|rem|em))\Z", re.IGNORECASE)
# With these a package says that it has no value of its own there.
_NOTHING = frozenset(("", "none", "auto", "transparent", "inherit", "initial", "unset", "revert", "currentcolor"))

Value = TypeVar("Value")


@dataclass(frozen=True)
class HouseValue(Generic[Value]):
    """A value as a house style has it, and where it stands."""

    value: Value
    origin: NamedPlace


@dataclass(frozen=True)
class HouseValues:
    """Token → what a house style gives for it; what it does not give is missing."""

    colours: dict[str, HouseValue[Colour]]
    fonts: dict[str, HouseValue[str]]
    lengths: dict[str, HouseValue[str]]
    problems: list[Problem]

    @property
    def filled(self) -> frozenset[str]:
        """The tokens that it has a value for."""
        return frozenset((*self.colours, *self.fonts, *self.lengths))


def house_values(variables: Variables) -> HouseValues:
    """All that the custom properties of a house style give. Of a value that cannot be used the next one is taken."""
    problems: list[Problem] = []
    common = any(name.startswith(COMMON) for name in variables.declared)

    def reads(read: Callable[[str], Value | None], code: str) -> Callable[[str], HouseValue[Value] | None]:
        return lambda name: None if common and name.startswith(ALONE) else _value(name, variables, read, code, problems)

    return HouseValues(
        _taken(COLOURS, reads(colour_of, "token-colour")),
        _taken(FONTS, reads(_families, "token-font")),
        _taken(LENGTHS, reads(_length, "token-length")),
        problems,
    )


def _taken(chains: Iterable[Chain], value: Callable[[str], HouseValue[Value] | None]) -> dict[str, HouseValue[Value]]:
    """Token → what is given for it. Who adds a name of our own to a house style means that."""
    found: dict[str, HouseValue[Value]] = {}
    for chain in chains:
        rows = (chain.tokens, *chain.rows)
        row = next((row for row in rows if value(row[0])), ())
        named = [*zip(chain.tokens, row, strict=False), *((token, token) for token in chain.tokens)]
        found |= {token: given for token, name in named if (given := value(name))}
    return found


def _value(
    name: str, variables: Variables, read: Callable[[str], Value | None], code: str, problems: list[Problem]
) -> HouseValue[Value] | None:
    declaration = variables.declared.get(name)
    if declaration is None:
        return None
    text = variables.value(name)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    if text.lower() in _NOTHING or _is_unseen(text):
        return None
    value = read(text)
    if value is None:
        problems.append(Problem(declaration.place, code, {"name": name, "value": _short(text)}, warning=True))
        return None
    return HouseValue(value, NamedPlace(name, declaration.place))


def _is_unseen(text: str) -> bool:
    colour = colour_of(text)
    return colour is not None and colour.alpha == 0


def _families(text: str) -> str | None:
    if len(text) > LONGEST or not _FAMILIES.match(text):
        return None
    return re.sub(r"\s*,\s*", ", ", " ".join(text.split()))


def _length(text: str) -> str | None:
    return text.lower() if _LENGTH.match(text) else None


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
