"""What readers type finds what they look for, among the first three: the whole course, as in the web edition."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from casebook.cache.memory import Cache
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.rendering.search import found_in
from tests.conftest import ROOT, course_of, theme_of
from tests.node import node

TABLE = Path(__file__).with_suffix("").parent / "search.yaml"
CODE = """
    const { meaningsOf, prepare, queryWords, search } = await load("components/search/match.js");
    const { helps, late, means, pages, queries } = value;
    const items = prepare([["", "", "", helps], ...pages], late);
    const found = (query) => search(items, queryWords(query), () => false, meaningsOf(means)).hits;
    return queries.map((query) => found(query).slice(0, 20).map(({ item }) => [item.id, item.late]));
"""


@cache
def found() -> dict[str, list[tuple[str, bool]]]:
    """Query → the ids of the first hits, each with whether it is on a page for authors."""
    course, theme = course_of(disk.read(ROOT / "content")), theme_of()
    queries = list(wanted())
    helps = [
        (f"help_{at}", "", f"{line.text} {line.phone} {line.note or ''}", "") for at, line in enumerate(course.help, 1)
    ]
    without = frozenset(theme.search_leaves_out)
    pages = [found_in(article.html, without) for article in Articles(course, theme, Cache()).values()]
    value = {
        "helps": helps,
        "late": sorted(course.only_in_site),
        "means": course.search,
        "pages": pages,
        "queries": queries,
    }
    return dict(zip(queries, node(CODE, value), strict=True))


def wanted() -> dict[str, str]:
    return {str(query): hit for query, hit in yaml.safe_load(TABLE.read_text(encoding="utf-8")).items()}


def test_there_are_at_least_120_queries() -> None:
    assert len(wanted()) >= 120


@pytest.mark.parametrize(("query", "hit"), wanted().items())
def test_what_a_reader_wants_is_among_the_first_three(query: str, hit: str) -> None:
    assert hit in [id_ for id_, _ in found()[query][:3]]


def test_pages_for_authors_come_behind_those_for_readers() -> None:
    assert any(late for hits in found().values() for _, late in hits)
    for query, hits in found().items():
        order = [late for _, late in hits]
        assert order == sorted(order), query
