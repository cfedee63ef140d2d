"""Who stands in which row of a family's drawing, and in what order: parents above children, the eldest left."""

from collections.abc import Iterable, Mapping

from casebook.values.family import Couple, Family

Rows = tuple[tuple[str, ...], ...]


def rows_of(family: Family) -> Rows:
    """Ids of the members, row by row from the top, each row from left to right."""
    levels = _with_housemates(family, _lowered(family, *_levels(family)))
    rows: list[tuple[str, ...]] = []
    for level in sorted(set(levels.values())):  # a level on which nobody stands gives no row
        rows.append(_row(family, [member.id for member in family.members if levels[member.id] == level], rows))
    return tuple(rows)


def _levels(family: Family) -> tuple[dict[str, int], list[Couple]]:
    """Everyone's level, and the couples whose partners stand on one level.

    That cannot be said of every couple: someone may have a child with an own descendant.
    """
    aligned: list[Couple] = []
    levels = _settled(family, aligned) or {}
    for couple in family.couples:
        found = _settled(family, [*aligned, couple])
        if found is not None:
            levels = found
            aligned.append(couple)
    return levels, aligned


def _settled(family: Family, aligned: Iterable[Couple]) -> dict[str, int] | None:
    """Levels with children below all their parents and aligned partners side by side, or None if there are none."""
    levels = {member.id: 0 for member in family.members}
    for _ in range(len(levels) + 1):
        before = dict(levels)
        for couple in aligned:
            levels |= dict.fromkeys(couple.partners, max(levels[partner] for partner in couple.partners))
        for couple in family.couples:
            below = 1 + max(levels[partner] for partner in couple.partners)
            levels |= {child: max(levels[child], below) for child in couple.children}
        if levels == before:
            return levels
    return None


def _lowered(family: Family, levels: dict[str, int], aligned: list[Couple]) -> dict[str, int]:
    """Those at the top stand right above their children, also when others of the family have more ancestors drawn."""
    born = {child for couple in family.couples for child in couple.children}
    lowered = dict(levels)
    for group in _groups(family, aligned):
        below = [lowered[child] for couple in family.couples if group & {*couple.partners} for child in couple.children]
        if below and not group & born:
            lowered |= dict.fromkeys(group, max(lowered[next(iter(group))], min(below) - 1))
    return lowered


def _groups(family: Family, aligned: Iterable[Couple]) -> list[set[str]]:
    """Members who stand on one level because they are partners, or partners of partners."""
    groups = [{member.id} for member in family.members]
    for couple in aligned:
        joined = [group for group in groups if group & {*couple.partners}]
        groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    return groups


def _with_housemates(family: Family, levels: dict[str, int]) -> dict[str, int]:
    """Someone who is in no couple stands on the level of the first of the household who is."""
    related = {one for couple in family.couples for one in (*couple.partners, *couple.children)}
    found = dict(levels)
    for household in family.households:
        level = next((levels[one] for one in household.people if one in related), None)
        if level is not None:
            found |= {one: level for one in household.people if one not in related}
    return found


def _row(family: Family, here: list[str], above: list[tuple[str, ...]]) -> tuple[str, ...]:
    """A row in order: brothers and sisters together, partners beside each other, then everyone else."""
    columns = {one: index for row in above for index, one in enumerate(row)}
    row: list[str] = []
    for couple in sorted(family.couples, key=lambda couple: _middle(couple, columns)):
        row += [child for child in family.eldest_first(couple.children) if child in here]
    for couple in family.couples:
        _place_partners(family, row, [partner for partner in couple.partners if partner in here], couple.partners)
    for household in family.households:
        for one in household.people:
            if one in here and one not in row:
                mates = [row.index(mate) for mate in household.people if mate in row]
                row.insert(max(mates, default=len(row) - 1) + 1, one)
    return (*row, *(one for one in here if one not in row))


def _middle(couple: Couple, columns: Mapping[str, int]) -> float:
    found = [columns[partner] for partner in couple.partners if partner in columns]
    return sum(found) / len(found) if found else -1


def _place_partners(family: Family, row: list[str], here: list[str], partners: tuple[str, ...]) -> None:
    """Put partners who do not stand in the row yet beside the other one, on the side that the author gave."""
    for one in here:
        if one in row:
            continue
        other = next((partner for partner in here if partner != one and partner in row), None)
        if other is None:
            row.append(one)
            continue
        at, left = row.index(other), partners.index(one) == 0
        known = {name for couple in family.couples if other in couple.partners for name in couple.partners}
        beside = {True: row[at - 1] if at else None, False: row[at + 1] if at + 1 < len(row) else None}
        if beside[left] in known and beside[not left] not in known:  # the place is another partner's
            left = not left
        row.insert(at if left else at + 1, one)
