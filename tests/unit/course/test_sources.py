"""The tables of sources, as pages show them."""

from casebook.course.course import SourceEntry, Sources
from casebook.values.ids import PageId


def entry(source: str, target: str) -> SourceEntry:
    return SourceEntry(source, "Iets", (("page", target, "Een pagina"),))


def test_entries_come_by_chapter_and_together_where_they_stand_in_the_same_places() -> None:
    entries = (entry("hoofdstuk 1", "a"), entry("hoofdstuk 1, kader", "a"), entry("hoofdstuk 2, kader", "a"))
    table = Sources(PageId("waar"), "Waar", None, (("Handreiking", (*entries, entry("hoofdstuk 2", "b"))),))
    assert [
        (title, [(chapter, [[one.source for one in together] for together in within]) for chapter, within in chapters])
        for title, chapters in table.tables
    ] == [
        (
            "Handreiking",
            [
                ("hoofdstuk 1", [["hoofdstuk 1", "hoofdstuk 1, kader"]]),
                ("hoofdstuk 2", [["hoofdstuk 2, kader"], ["hoofdstuk 2"]]),
            ],
        )
    ]
