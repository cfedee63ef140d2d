"""The one list of all pages."""

from collections.abc import Mapping
from dataclasses import replace

from casebook.course.pages import MADE, listed
from casebook.values.kinds import MadePageSpec
from tests.conftest import course_of, theme_of

Files = Mapping[str, bytes]


def test_every_page_stands_in_the_list_in_the_order_of_the_course(small: Files) -> None:
    found = [(page.id, page.kind, page.up) for page in course_of(small).every_page if page.kind != "page"]
    assert found == [
        ("anna-en-bas", "case", None),
        ("anna-en-bas-fase-een", "assignment", "anna-en-bas"),
        ("anna-en-bas-fase-twee", "assignment", "anna-en-bas"),
        ("anna-en-bas-kaart", "map", "anna-en-bas"),
        ("anna-en-bas-leiding", "session", "anna-en-bas"),
        ("kijken", "reflection", None),
        ("schema", "form", "begrippen"),
        ("woorden", "glossary", None),
        ("waar", "sources", None),
        ("verslag", "report", None),
    ]


def test_every_page_is_made_of_a_file_and_shown_by_a_template(small: Files) -> None:
    templates = theme_of().templates
    for page in course_of(small).every_page:
        assert page.file in small
        assert f"templates/{page.template}.html" in templates


def test_a_page_that_nobody_asks_for_is_not_made(small: Files) -> None:
    course = course_of(small)
    without = listed(replace(course, made={}))
    assert {made.kind for made in MADE} - {"views"} <= {page.kind for page in course.every_page}
    assert {page.id for page in course.every_page} - {page.id for page in without.every_page} == {
        "anna-en-bas-kaart",
        "verslag",
    }
    assert without.map_pages == {}


def test_only_a_case_with_people_has_a_page_with_what_they_know_when_it_is_asked_for(small: Files) -> None:
    course = course_of(small)
    assert course.views_pages == {}
    (case,) = course.cases
    made = {"views": MadePageSpec(id="weten", title="Weten")}
    assert listed(replace(course, made=made)).views_pages == {case.id: f"{case.id}-weten"}
    assert listed(replace(course, made=made, cases=(replace(case, people=()),))).views_pages == {}
