"""What a custom property comes down to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.problems.problem import Problem
from casebook.reading.lines import Lines
from casebook.theme.tokens.declarations import sheet_of
from casebook.theme.tokens.house_values import house_values
from casebook.theme.tokens.variables import Variables


def variables(css: str) -> Variables:
    return Variables(sheet_of(Lines("huisstijl.css", f":root {{\n{css}\n}}")).declarations)


def value(css: str) -> str | Problem:
    return variables(css).value("--a")


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("--a: #fff;", "#fff"),
        ("--a: var(--b); --b: var( --c ); --c: #fff;", "#fff"),
        ("--c: #fff; --b: var(--c); --a: var(--b);", "#fff"),
        ("--a: var(--b, #fff);", "#fff"),
        ("--a: var(--b, var(--c, rgb(1, 2, 3)));", "rgb(1, 2, 3)"),
        ("--a: var(--b, #000); --b: #fff;", "#fff"),
        ("--a: rgb(var(--r) var(--g) 0); --r: 1; --g: 2;", "rgb(1 2 0)"),
        ("--a: var(--b,);", ""),
        ("--a: var(--b, #fff); --b: var(--b);", "#fff"),
    ],
)
def test_a_name_means_what_it_leads_to(css: str, found: str) -> None:
    assert value(css) == found


def test_a_circle_is_told_where_it_begins_with_its_names() -> None:
    found = value("--a: var(--b);\n--b: var(--c);\n--c: var(--b);")
    assert isinstance(found, Problem)
    assert (found.code, found.place.line, found.values) == ("token-circle", 3, {"name": "--b → --c → --b"})


def test_a_name_that_there_is_not_is_told_with_the_one_that_was_meant() -> None:
    found = value("--a: var(--blue-40);\n--blue-50: #00f;")
    assert isinstance(found, Problem)
    assert (found.code, found.nearest) == ("token-unresolved", "--blue-50")
    assert found.values == {"name": "--a", "other": "--blue-40"}


def test_a_chain_of_any_length_is_followed() -> None:
    names = "".join(f"--n{number}: var(--n{number + 1});\n" for number in range(5000))
    assert value(f"--a: var(--n0);\n{names}--n5000: #fff;") == "#fff"


def test_what_doubles_at_each_name_stays_small() -> None:
    names = "".join(f"--n{number}: var(--n{number + 1}) var(--n{number + 1});\n" for number in range(200))
    found = value(f"--a: var(--n0);\n{names}--n200: #fff;")
    assert isinstance(found, str)
    assert len(found) < 1000


NAMES = ["--utrecht-link-color", "--nl-link-color", "--utrecht-document-color", "--x", "--y", "--z"]
TEXTS = [
    "#fff",
    "#12",
    "red",
    "4px",
    "4 elephants",
    "Arial",
    "transparent",
    "rgb(1 2 3 / 50%)",
    "calc(",
    "</style>",
    "\\",
]
LEADS = st.tuples(st.sampled_from([*NAMES, "--gone"]), st.sampled_from(["", ", #000", ", var(--x)", ", var(--x"]))
VALUES = st.lists(st.one_of(st.sampled_from(TEXTS), LEADS.map(lambda to: f"var({to[0]}{to[1]})")), max_size=3)


@given(st.dictionaries(st.sampled_from(NAMES), VALUES))
def test_any_graph_of_names_gives_values_or_problems(graph: dict[str, list[str]]) -> None:
    css = "\n".join(f"{name}: {' '.join(parts)};" for name, parts in graph.items())
    found = house_values(variables(css))
    assert all(problem.warning and problem.place.line > 0 for problem in found.problems)
    assert all(str(one.value).startswith("#") for one in found.colours.values())
    assert not any("<" in one.value for one in found.fonts.values())
