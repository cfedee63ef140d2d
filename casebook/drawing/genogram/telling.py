"""A family told in words: who is named in which order. The words themselves stand in the theme."""

from collections.abc import Callable

from casebook.drawing.genogram.generations import Rows
from casebook.values.family import Bond, Couple, Family, Home, Mention


def bonds_of(family: Family, rows: Rows) -> tuple[Bond, ...]:
    """The couples and parents from the top of the drawing down."""
    levels = {one: number for number, row in enumerate(rows) for one in row}
    seen: set[str] = set()
    mention = _mentions(family, seen)
    return tuple(
        Bond(
            tuple(mention(partner) for partner in couple.partners),
            couple.status,
            tuple(mention(child) for child in family.eldest_first(couple.children)),
        )
        for couple in _downwards(family, levels)
    )


def homes_of(family: Family, rows: Rows) -> tuple[Home, ...]:
    """The households, each in the order of the drawing."""
    order = [one for row in rows for one in row]
    named = {one for couple in family.couples for one in (*couple.partners, *couple.children)}
    mention = _mentions(family, named)
    return tuple(
        Home(household.title, tuple(mention(one) for one in sorted(household.people, key=order.index)))
        for household in family.households
    )


def _downwards(family: Family, levels: dict[str, int]) -> list[Couple]:
    return sorted(family.couples, key=lambda couple: max(levels[partner] for partner in couple.partners))


def _mentions(family: Family, seen: set[str]) -> Callable[[str], Mention]:
    def mention(one: str) -> Mention:
        first = one not in seen
        seen.add(one)
        return Mention(family.by_id[one], first)

    return mention
