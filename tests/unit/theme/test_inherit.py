"""Themes that build on themes: what is wrong with them is told in the file that it is in."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from casebook.problems.printing import text_of
from casebook.problems.problem import ContentError, Problem
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.theme import theme_from
from tests.conftest import LANGUAGES, SMALL, course_of, words_of

DEFAULT = disk.read(Path(__file__).resolve().parents[3] / "themes" / "default")
Files = dict[str, str]


def problem_of(themes: Mapping[str, Files], base: Mapping[str, bytes] = DEFAULT) -> Problem:
    """The one problem of the course with the theme `own`, which builds on others."""
    read = {name: {path: text.encode() for path, text in theme.items()} for name, theme in themes.items()}
    everything: dict[str, Mapping[str, bytes]] = {**read, "default": base}
    course = course_of(disk.read(SMALL))
    with pytest.raises(ContentError) as error:
        render(course, theme_from(layers_of("own", everything.get, everything), "nl"))
    (problem,) = error.value.problems
    return problem


def place_of(problem: Problem) -> str:
    return f"{problem.place.path}:{problem.place.line}:{problem.place.column}"


@pytest.mark.parametrize(
    ("theme", "place", "code", "meant"),
    [
        ({"theme.yaml": "extends: defalut"}, "own/theme.yaml:1:10", "theme-missing", "default"),
        ({"theme.yaml": "extends: own"}, "own/theme.yaml:1:10", "theme-circle", None),
        ({"theme.yaml": "extend: default"}, "own/theme.yaml:1:1", "unknown-key", "extends"),
        ({"theme.yaml": "extends: [default]"}, "own/theme.yaml:1:1", "one-not-many", None),
        ({}, "own/theme.yaml:1:1", "missing-file", None),
        ({"styles": "- styles/own.css"}, "own/theme.yaml:3:5", "missing-file", None),
        ({"scripts": "- scripts/own.js"}, "own/theme.yaml:3:5", "script-missing", None),
        ({"texts/nl.yaml": "a: b\nto_strat: Terug"}, "own/texts/nl.yaml:2:1", "theme-text", "to_start"),
        ({"texts/nl.yaml": "to_start: [Terug]"}, "own/texts/nl.yaml:1:1", "not-a-text", None),
        ({"components/read/read.html": "<p>\n{% if %}"}, "own/components/read/read.html:2:1", "theme-syntax", None),
        ({"components/read/read.html": "{{ t.raed }}"}, "own/components/read/read.html:1:6", "theme-undefined", "read"),
    ],
)
def test_a_mistake_is_told_in_the_theme_that_has_it(theme: Files, place: str, code: str, meant: str | None) -> None:
    own = {"theme.yaml": "extends: default", **theme} if theme else {}
    for key in ("styles", "scripts"):
        if key in own:
            own["theme.yaml"] += f"\n{key}:\n  {own.pop(key)}"
    own |= {path: f"{text}\n" for path, text in own.items()}
    if "a: b" in own.get("texts/nl.yaml", ""):
        own["components/brand/brand.html"] = "{{ t.a }}"  # a text that only this theme uses
    found = problem_of({"own": own})
    assert (place_of(found), found.code, found.nearest) == (place, code, meant)
    assert all(text_of(found, language) for language in LANGUAGES)


def test_a_circle_names_its_themes() -> None:
    themes = {"own": {"theme.yaml": "extends: b"}, "b": {"theme.yaml": "extends: c"}, "c": {"theme.yaml": "extends: b"}}
    found = problem_of(themes)
    assert (place_of(found), found.code, found.values) == ("c/theme.yaml:1:10", "theme-circle", {"name": "b → c → b"})
    assert words_of(found) == (
        "Dit thema bouwt op zichzelf voort: b → c → b Haal “extends” weg uit een van deze thema’s.",
        "This theme builds on itself: b → c → b Remove “extends” from one of these themes.",
    )


def test_a_mistake_in_the_theme_below_is_told_there() -> None:
    base = {**DEFAULT, "components/read/read.html": b"{{ nothing }}"}
    found = problem_of({"own": {"theme.yaml": "extends: default"}}, base)
    assert (place_of(found), found.code) == ("default/components/read/read.html:1:4", "theme-undefined")


def test_a_mistake_in_a_template_that_was_included_by_the_name_of_its_theme_is_told_there() -> None:
    own = {
        "theme.yaml": "extends: default",
        "components/read/read.html": '{% include "default/components/read/read.html" %}',
    }
    found = problem_of({"own": own}, {**DEFAULT, "components/read/read.html": b"{{ nothing }}"})
    assert (place_of(found), found.code) == ("default/components/read/read.html:1:4", "theme-undefined")
