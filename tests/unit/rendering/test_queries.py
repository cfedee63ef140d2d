"""A page is made anew when something that it was made of is another one, and only then."""

from dataclasses import replace
from typing import Any

import pytest

from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.course.pages import listed
from casebook.rendering.articles import Articles
from casebook.rendering.queries import Queries
from casebook.text.markup import escape
from casebook.values.ids import PageId
from tests.conftest import course_of, theme_of


@pytest.fixture
def course(small: dict[str, bytes]) -> Course:
    return course_of(small)


def made_anew(before: Course, after: Course) -> set[str]:
    """The pages that differ in nothing but what was kept of them: a kept one is the very same value."""
    cache, theme = Cache(), theme_of()
    kept = dict(Articles(before, theme, cache))
    return {page for page, article in Articles(after, theme, cache).items() if kept.get(page) is not article}


def with_page(course: Course, name: str, **values: Any) -> Course:
    pages = tuple(replace(page, **values) if page.id == name else page for page in course.pages)
    return listed(replace(course, pages=pages))


def test_where_nothing_changed_all_are_kept(course: Course) -> None:
    assert made_anew(course, listed(replace(course))) == set()


def test_of_a_page_with_another_text_that_page_is_made_anew(course: Course) -> None:
    assert made_anew(course, with_page(course, "begrippen", html=escape("anders"))) == {"begrippen"}


def test_of_a_page_that_others_name_those_are_made_anew_too(course: Course) -> None:
    found = made_anew(course, with_page(course, "begrippen", menu="Woorden", title="Woorden"))
    assert "begrippen" in found
    assert found < set(course.titles)


def test_what_all_pages_tell_makes_all_anew(course: Course) -> None:
    assert made_anew(course, replace(course, description="anders")) == set(course.titles)


def test_another_theme_makes_all_anew(course: Course) -> None:
    cache, theme = Cache(), theme_of()
    kept = dict(Articles(course, theme, cache))
    again = Articles(course, replace(theme, texts={**theme.texts, "next": "anders"}), cache)
    assert all(again[page] is not kept[page] for page in kept)


def test_what_a_template_asks_is_noted_whatever_way_it_asks(course: Course) -> None:
    queries = Queries(course, Cache())
    titles = queries.about("titles")
    assert (titles["begrippen"], "geen" in titles, [*titles]) == (
        course.titles[PageId("begrippen")],
        False,
        [*course.titles],
    )
    assert queries.answers == {
        ("titles", "begrippen"): course.titles[PageId("begrippen")],
        ("titles", "geen"): None,
        ("titles", None): course.titles,
    }
