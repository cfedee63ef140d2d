"""A course in English that has one of everything: each word of its pages is its author's, or an English interface text.

Nothing here names a feature: what a later one puts on the screen is read by itself, and the last tests tell which new
kind of step, file or key the course does not have yet.
"""

import inspect
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from casebook.model.layout import front_matter
from casebook.model.validate import validate
from casebook.pipeline import check_content, render_course
from casebook.project import Project
from casebook.reading import disk
from casebook.reading.documents import parse
from casebook.steps import STEP_TYPES
from casebook.theme.inherit import FontSpec, ThemeSpec
from casebook.values.kinds import Content
from tests.conftest import html_of
from tests.words import COMMON, ENGLISH, dutch_words, english_words, interface, pieces_of, words_in

ROOT = Path(__file__).resolve().parents[2]
PROJECT = Project(ENGLISH, ROOT / "themes", ROOT / "nowhere")

# Texts that Dutch and English have in common.
SAME = {"begin", "indicator", "man", "menu", "session_agenda"}


@pytest.fixture(scope="module")
def output() -> dict[str, str]:
    checked = check_content(PROJECT)
    assert checked.problems == ()
    return {path: html_of(content) for path, content in render_course(PROJECT, checked.course).items()}


def test_every_word_of_both_editions_is_the_authors_or_an_english_text(output: dict[str, str]) -> None:
    english = english_words()
    pages = {path: pieces_of(html) for path, html in output.items() if path.endswith(".html")}
    assert len(pages) > 10
    strange = {path: sorted(words_in(pieces) - english) for path, pieces in pages.items()}
    assert {path: words for path, words in strange.items() if words} == {}


def test_every_word_that_the_search_finds_is_english(output: dict[str, str]) -> None:
    data = json.loads(output["site/assets/search.js"].partition("=")[2].rstrip(";\n"))
    texts = [text for _, title, _, entries in data for text in (title, *(word for one in entries for word in one[1:]))]
    assert len(texts) > 50
    assert words_in(texts) - english_words() == set()


def test_figures_are_written_in_the_way_of_the_language(output: dict[str, str]) -> None:
    texts = [piece for path, html in output.items() if path.endswith(".html") for piece in pieces_of(html)]
    for figure in ("85.5%", "2.5", "2.5 years", "1 year"):
        assert any(figure in re.split(r"[ ()]*[(),][ ()]*", text) for text in texts), figure
    assert not [text for text in texts if re.search(r"\d,\d|\b1 years", text)]


def test_a_question_leads_to_what_an_earlier_assignment_of_the_same_case_has(output: dict[str, str]) -> None:
    """The step `detour` is there in one case only; the assignment that asks about it is the same for all."""

    def asked_about(path: str, case: str) -> list[str]:
        step = output[path].partition(f'id="end--{case}"')[2].partition("</section>")[0]
        return re.findall(r'href="([^"]+)"', step.partition('class="about"')[2].partition("</div>")[0])

    before = "kim-and-lee-first-talk.html"
    found = [f"{before}#situation--kim-and-lee", f"{before}#detour--kim-and-lee"]
    assert asked_about("site/kim-and-lee-afterwards.html", "kim-and-lee") == found
    assert asked_about("site/your-own-afterwards.html", "your-own") == ["your-own-first-talk.html#reading--your-own"]
    assert asked_about("bicycle.html", "kim-and-lee") == ["#situation--kim-and-lee", "#detour--kim-and-lee"]
    assert asked_about("bicycle.html", "your-own") == ["#reading--your-own"]


def test_script_and_style_hold_no_word_of_a_language(output: dict[str, str]) -> None:
    literals = re.findall(r'"([^"\n]*)"|`([^`]*)`', output["site/assets/script.js"])
    assert len(literals) > 300
    said = words_in(text for pair in literals for text in pair)
    assert said & dutch_words() - english_words() == {"keuze"}  # the key of what was chosen
    style = re.sub(r"\\[0-9a-f]+ ", "", output["site/assets/style.css"])  # signs that are no ASCII
    content = re.findall(r'content: *"([^"]*)"', style)
    assert content
    assert words_in(content) == set()


def test_the_english_texts_are_not_dutch() -> None:
    dutch, english = interface("nl"), interface("en")
    assert {key for key in dutch if dutch[key] == english[key]} == SAME
    assert words_in(english.values()) & COMMON == set()


def test_the_course_has_every_kind_of_step_and_every_key() -> None:
    documents, _ = parse(disk.read(ENGLISH), front_matter)
    specs, problems = validate(documents)
    assert problems == []
    seen = list(models_in(vars(specs)))
    assert set(STEP_TYPES) == {str(vars(model)["type"]) for model in seen if "type" in vars(model)}
    used = {key for model in seen for key in keys_of(type(model), model.model_fields_set)}
    wanted = {key for kind in {*kinds_of(Content)} - {ThemeSpec, FontSpec} for key in keys_of(kind, kind.model_fields)}
    assert wanted - used == set()


def models_in(value: object) -> Iterator[BaseModel]:
    """Every value of the model inside a value."""
    if isinstance(value, BaseModel):
        yield value
        value = vars(value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ():
        yield from models_in(inner)


def keys_of(kind: type, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Keys, each with the class that brings it."""
    for name in names:
        yield next(base.__name__ for base in kind.__mro__ if name in inspect.get_annotations(base)), name


def kinds_of(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Every kind of value of the model."""
    for found in kind.__subclasses__():
        yield found
        yield from kinds_of(found)
