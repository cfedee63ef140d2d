"""What a reader types that is nowhere in the course, as people do in Dutch: what she meant is found."""

import pytest

from tests.node import node

TEXTS = [
    "Kindermishandeling en stalking", "Veilig Thuis geeft advies", "De politie in alle gemeenten", "Iemand bedreigen",
    "Huiselijk geweld", "De moeder praat", "Deze pagina printen", "Een crisisdienst",
]  # fmt: skip
QUERIES = {
    "mishandeling": 0, "stalken": 0, "stalkt": 0, "kindermishandling": 0, "mishandeld": 0, "veiligthuis": 1,
    "veilg thuis": 1, "politei": 2, "gemeentes": 2, "bedreiging": 3, "huiselijkgeweld": 4, "moeders": 5,
    "crisis dienst": 7,
}  # fmt: skip


@pytest.fixture(scope="module")
def found() -> list[list[str]]:
    code = """
        const { prepare, queryWords, search } = await load("components/search/match.js");
        const entries = value.texts.map((text, at) => [String(at), "", text, ""]);
        const items = prepare([["p", "P", "", entries]]);
        const found = (query) => search(items, queryWords(query), () => false).hits;
        return value.queries.map((query) => found(query).map(({ item }) => item.id));
    """
    result: list[list[str]] = node(code, {"texts": TEXTS, "queries": [*QUERIES, "zeppelin", "x"]})
    return result


def test_what_was_meant_is_among_the_first_three(found: list[list[str]]) -> None:
    wrong = {query: hits for (query, at), hits in zip(QUERIES.items(), found, strict=False) if str(at) not in hits[:3]}
    assert wrong == {}


def test_what_is_nothing_of_the_course_stays_unfound(found: list[list[str]]) -> None:
    assert found[-2:] == [[], []]
