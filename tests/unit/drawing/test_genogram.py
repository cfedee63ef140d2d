"""The drawing of a family: what must hold for every family that an author can write, and the conventions."""

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from casebook.drawing.genogram import drawn
from casebook.drawing.genogram.outlines import path_around, plots_of
from casebook.drawing.lettering import broken, length_of
from casebook.values.family import Couple, Family, Genogram, Household, Member, Phrase, Sex, Status

STATUSES: tuple[Status, ...] = ("married", "together", "separated", "divorced")
SEXES: tuple[Sex | None, ...] = ("female", "male", None)
NAMES = ("Bo", "Stefanie", "Jan Peter van den Berg", "Wilhelmina-Margaretha", "Ümit")


@st.composite
def families(draw: st.DrawFn) -> Family:
    """A sound family: a child comes after its parents in the list, so that nobody is their own ancestor.

    Everything else is allowed: several partners, partners of other generations, a child with a descendant.
    """
    count = draw(st.integers(1, 12))
    ids = [f"p{number}" for number in range(count)]
    members = tuple(
        Member(
            one,
            Phrase(draw(st.sampled_from(NAMES)), draw(st.sampled_from(NAMES))),
            draw(st.none() | st.sampled_from([0.5, 2.5, 8, 14, 16, 36, 46, 80])),
            sex=draw(st.sampled_from(SEXES)),
        )
        for one in ids
    )
    couples: list[Couple] = []
    orphans = set(ids)
    for _ in range(draw(st.integers(0, 5))):
        partners = tuple(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True)))
        if any({*partners} == {*couple.partners} for couple in couples):
            continue
        after = max(ids.index(partner) for partner in partners)
        possible = sorted(one for one in orphans if ids.index(one) > after)
        children = draw(st.lists(st.sampled_from(possible), max_size=4, unique=True)) if possible else []
        orphans -= {*children}
        couples.append(Couple(partners, draw(st.sampled_from(STATUSES)), tuple(children)))
    homes = draw(st.lists(st.lists(st.sampled_from(ids), min_size=1, max_size=6, unique=True), max_size=3))
    title = Phrase("In het huis van oma", "In het huis van opa")
    return Family(members, tuple(couples), tuple(Household(title, tuple(home)) for home in homes))


def places(drawing: Genogram) -> dict[str, tuple[int, int]]:
    return {symbol.member.id: (symbol.x, symbol.y) for symbol in drawing.symbols}


def corners(path: str) -> list[tuple[int, int]]:
    """The points that a path of M, L, Q, H, V and l (and no others) goes through."""
    x = y = 0
    points = []
    for command, numbers in re.findall(r"([MLQHVlZ])([-\d ]*)", path):
        found = [int(number) for number in re.findall(r"-?\d+", numbers)]
        if command == "H":
            x = found[0]
        elif command == "V":
            y = found[0]
        elif command == "l":
            x, y = x + found[0], y + found[1]
        elif found:
            points += [(found[at], found[at + 1]) for at in range(0, len(found), 2)]
            x, y = points[-1]
        points.append((x, y))
    return points


def inside(point: tuple[int, int], path: str) -> bool:
    """Whether a point lies inside a closed path, its round corners taken as straight ones."""
    turns = [(int(x), int(y)) for x, y in re.findall(r"Q(\d+) (\d+) ", path)]
    odd = False
    for (ax, ay), (bx, by) in zip(turns, (*turns[1:], turns[0]), strict=True):
        if ax == bx and min(ay, by) <= point[1] < max(ay, by) and ax < point[0]:
            odd = not odd
    return odd


@given(families())
def test_any_sound_family_can_be_drawn(family: Family) -> None:
    drawing = drawn(family)
    assert drawn(family) == drawing, "the same family gives the same drawing"
    where = places(drawing)
    assert sorted(where) == sorted(member.id for member in family.members)
    for (ax, ay), (bx, by) in combinations(where.values(), 2):
        assert abs(ax - bx) >= 90 or abs(ay - by) >= 44 + 16, "nobody stands on another or on a name"
    points = [*where.values()]
    points += [(x + dx, y + dy) for x, y in where.values() for dx, dy in ((-22, -22), (22, 22))]
    points += [point for line in drawing.lines for point in corners(line.path)]
    points += [point for outline in drawing.outlines for point in corners(outline.path)]
    points += [(label.x, label.y) for symbol in drawing.symbols for label in symbol.labels]
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in points)


@given(families())
def test_children_stand_below_their_parents_with_the_eldest_left(family: Family) -> None:
    where = places(drawn(family))
    ages = {member.id: member.age for member in family.members}
    for couple in family.couples:
        for child in couple.children:
            assert all(where[child][1] > where[parent][1] for parent in couple.partners)
        for one, other in combinations(couple.children, 2):
            age, its_age = ages[one], ages[other]
            if where[one][1] == where[other][1] and age is not None and its_age is not None and age > its_age:
                assert where[one][0] < where[other][0]


@given(families())
def test_everyone_of_a_household_and_nobody_else_stands_inside_its_outline(family: Family) -> None:
    drawing = drawn(family)
    where = places(drawing)
    for household in family.households[:1]:  # all have the same title here
        alone = drawn(Family(family.members, family.couples, (household,)))
        where = places(alone)
        for one, point in where.items():
            around = sum(inside(point, outline.path) for outline in alone.outlines)
            assert around == (one in household.people)
        assert all(outline.labels for outline in alone.outlines)


@given(families())
def test_names_stay_within_the_room_of_their_person(family: Family) -> None:
    drawing = drawn(family)
    for symbol in drawing.symbols:
        near = [abs(symbol.x - other.x) for other in drawing.symbols if other.y == symbol.y and other != symbol]
        room = min(near, default=1000)
        for label in symbol.labels:
            assert max(length_of(label.words.described, 13), length_of(label.words.reversed, 13)) <= room


def person(one: str, age: float | None = None, sex: Sex | None = None) -> Member:
    return Member(one, Phrase(one.title(), one.title()), age, None if age is None else f"{age:g}", sex)


THREE = Family(
    (
        person("oma", sex="female"),
        person("stefanie", 36, "female"),
        person("thomas", 46, "male"),
        person("sofie", 2.5, "female"),
        person("jessica", 16, "female"),
        person("harmen", 14, "male"),
    ),
    (
        Couple(("oma",), children=("stefanie",)),
        Couple(("thomas", "stefanie"), "separated", ("sofie", "jessica", "harmen")),
    ),
    (
        Household(Phrase("Bij oma", "Bij opa"), ("oma", "stefanie", "jessica", "harmen", "sofie")),
        Household(Phrase("Thomas", "Tamara"), ("thomas",)),
    ),
)


def test_three_generations_stand_in_three_rows_that_fit_on_a_narrow_phone() -> None:
    drawing = drawn(THREE)
    where = places(drawing)
    assert [len({y for _, y in where.values()}), drawing.width] == [3, 270]
    assert where["oma"][0] == where["stefanie"][0]
    assert where["thomas"][0] < where["stefanie"][0], "partners stand as the author wrote them"
    assert [one for one, _ in sorted(where.items(), key=lambda item: item[1][::-1])][-3:] == [
        "jessica",
        "harmen",
        "sofie",
    ]
    middle = (where["thomas"][0] + where["stefanie"][0]) / 2
    assert middle == where["harmen"][0], "parents stand above the middle of their children"


def test_people_of_a_household_who_stand_beside_or_below_each_other_share_one_outline() -> None:
    titles = [[label.words.described for label in outline.labels] for outline in drawn(THREE).outlines]
    assert titles == [["Bij oma"], ["Thomas"]]


def test_an_outline_does_not_close_around_someone_who_lives_elsewhere() -> None:
    rows = (("a", "b", "c"), ("d", "elsewhere", "e"), ("f", "g", "h"))
    columns = {one: 50 + 100 * at for row in rows for at, one in enumerate(row)}
    bands = [(0, 90), (100, 190), (200, 290)]
    (plot,) = plots_of([one for row in rows for one in row if one != "elsewhere"], rows, columns, 45)
    path = path_around(plot, bands)
    found = [one for y, row in enumerate(rows) for one in row if inside((columns[one], 45 + 100 * y), path)]
    assert found == ["a", "b", "c", "d", "e", "f", "g", "h"]


def test_a_separation_is_a_double_stroke_across_the_line_between_the_partners() -> None:
    kinds = [line.kind for line in drawn(THREE).lines]
    assert [kinds.count("separated"), kinds.count("mark")] == [1, 1]
    married = Family(THREE.members, (Couple(("thomas", "stefanie"), "married"),))
    assert [line.kind for line in drawn(married).lines] == ["married"]


def test_a_new_partner_stands_on_the_other_side_of_someone_than_the_former_one() -> None:
    people = tuple(person(one) for one in ("eva", "tom", "nina", "kim", "lot"))
    couples = (Couple(("tom", "eva"), "divorced", ("kim",)), Couple(("tom", "nina"), "together", ("lot",)))
    where = places(drawn(Family(people, couples)))
    assert where["nina"][0] < where["tom"][0] < where["eva"][0]
    assert not any("V" in line.path for line in drawn(Family(people, couples)).lines if line.kind == "together")


def test_the_line_to_a_child_that_stands_below_its_parents_has_no_bend() -> None:
    lines = [line.path for line in drawn(THREE).lines if line.kind == "descent"]
    assert len(lines) == 1 + 1 + 3, "oma to Stefanie; a bar with Jessica, Harmen and Sofie below it"
    assert sum("H" in path for path in lines) == 1


def test_grandparents_of_both_sides_stand_right_above_their_own_child() -> None:
    people = tuple(person(one) for one in ("a", "b", "c", "d", "man", "vrouw", "kind"))
    couples = (
        Couple(("a", "b"), "married", ("man",)),
        Couple(("c", "d"), "married", ("vrouw",)),
        Couple(("man", "vrouw"), "married", ("kind",)),
    )
    where = places(drawn(Family(people, couples)))
    assert where["a"][0] < where["b"][0] < where["c"][0] < where["d"][0]
    assert where["a"][0] <= where["man"][0] <= where["b"][0] < where["vrouw"][0]


def test_those_at_the_top_come_down_to_their_own_children() -> None:
    people = tuple(person(one) for one in ("overgrootmoeder", "opa", "man", "schoonmoeder", "vrouw"))
    couples = (
        Couple(("overgrootmoeder",), children=("opa",)),
        Couple(("opa",), children=("man",)),
        Couple(("schoonmoeder",), children=("vrouw",)),
        Couple(("man", "vrouw"), "married"),
    )
    where = places(drawn(Family(people, couples)))
    assert where["schoonmoeder"][1] == where["opa"][1]


def test_the_family_is_told_from_the_eldest_generation_down_and_everyone_is_introduced_once() -> None:
    drawing = drawn(Family(THREE.members, THREE.couples[::-1], THREE.households))
    told = [[one.member.id for one in (*bond.partners, *bond.children)] for bond in drawing.bonds]
    assert told == [["oma", "stefanie"], ["thomas", "stefanie", "jessica", "harmen", "sofie"]]
    introduced = [one.first for bond in drawing.bonds for one in (*bond.partners, *bond.children)]
    assert introduced == [True, True, True, False, True, True, True]
    assert [one.member.id for one in drawing.homes[0].people] == ["oma", "stefanie", "jessica", "harmen", "sofie"]
    assert not any(one.first for home in drawing.homes for one in home.people)


def test_a_long_name_is_broken_into_lines_the_same_number_in_both_readings() -> None:
    assert broken(Phrase("Jan Peter", "Ann"), 13, 60) == (Phrase("Jan", "Ann"), Phrase("Peter", ""))
    assert broken(Phrase("Bo", "Bo"), 13, 60) == (Phrase("Bo", "Bo"),)
