"""A theme that builds on another: what it holds takes the place of what is there, all the rest stays to the letter."""

import difflib
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from casebook.pipeline import check_files
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from
from tests.conftest import SMALL, html_of

HERE = Path(__file__).resolve().parent
DEFAULT = HERE.parents[1] / "themes" / "default"
# What names a version of a file, and a script's number among the others.
MARK = re.compile(r"\?v=\w+|(?<=\bmodule)\d+")
EXPECTED = HERE / "themes" / "expected"


def read(name: str) -> Mapping[str, bytes]:
    return disk.read(DEFAULT if name == "default" else HERE / "themes" / name)


def theme(name: str, language: str = "nl") -> Theme:
    return theme_from(layers_of(name, read), language)


def difference(old: Theme, new: Theme) -> str:
    """All lines of some files of the small course that are not the same; without marks of what a file holds."""
    course = check_files(disk.read(SMALL)).course
    before, after = render(course, old), render(course, new)
    assert before.keys() == after.keys()
    found: list[str] = []
    for path in ("site/index.html", "site/anna-en-bas.html", "site/assets/style.css", "site/assets/script.js"):
        old_lines, new_lines = (MARK.sub("", html_of(output[path])).split("\n") for output in (before, after))
        changed = [line for line in difflib.unified_diff(old_lines, new_lines, lineterm="", n=0) if line[0] in "+-"]
        found += [f"== {path}", *changed[2:]]
    return "".join(f"{line}\n" for line in found)


@pytest.mark.parametrize(("base", "name"), [("default", "waterland"), ("waterland", "haven")])
def test_a_theme_changes_what_it_holds_and_nothing_else(base: str, name: str, *, rewrite: bool) -> None:
    found = difference(theme(base), theme(name))
    expected = EXPECTED / f"{name}.txt"
    if rewrite:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_the_texts_of_the_language_are_taken() -> None:
    own, base = theme("waterland", "en").texts, theme("default", "en").texts
    assert {key: text for key, text in own.items() if base.get(key) != text} == {
        "begin": "Off we go",
        "owner": "A site of the municipality of Waterland",
        "counter_some": "{n} answers",
        "counter_single": "1 answer",
        "counter_away": "Hide this",
    }
    assert own.keys() >= base.keys()
