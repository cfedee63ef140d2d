"""Whatever an author or the maker of a theme writes arrives as text: in both editions, the search and the preview."""

import re
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pytest
import yaml

from casebook.pipeline import check_files
from casebook.preview.preview import Preview
from casebook.problems.printing import text_of
from casebook.project import Project
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.theme import theme_from
from tests.conftest import ROOT, in_turns
from tests.robust import spots
from tests.robust.hostile import MARK, arrived, leaks, payload
from tests.robust.spots import COURSES, KEPT, Files, KeyPath, Output, Spot, built, checked, put, written

PARTS = 2
PEOPLE = {"nl": {"Anna": "Arend", "Bas": "Babs"}, "en": {"Kim": "Karl", "Lee": "Lucy", "Jo": "Jim"}}


@cache
def texts(language: str) -> dict[Spot, str]:
    """The values that may be any text, each with what is put behind it."""
    numbered = enumerate(spots.values(language))
    return {spot: payload(number) for number, spot in numbered if checked(put(language, {spot: payload(number)}))}


@in_turns(("language", "part"), [], ([(language, part) for language in COURSES for part in range(PARTS)], 2))
def test_any_value_of_a_file_can_be_any_text_while_the_others_are_as_they_were(language: str, part: int) -> None:
    KEPT.turn()
    files = {path: [spot for spot in texts(language) if spot.path == path] for path in spots.content(language)}
    for turn in list(zip_longest(*files.values()))[part::PARTS]:  # one of every file at once
        changes = {spot: texts(language)[spot] for spot in turn if spot}
        assert leaks(built(language, put(language, changes))) == [], changes


@pytest.mark.parametrize("language", COURSES)
def test_all_values_at_once_can_be_any_text_and_it_is_shown_to_the_letter(language: str) -> None:
    output = built(language, put(language, texts(language)))
    assert leaks(output) == []
    hidden = [spot for spot, text in texts(language).items() if not arrived(output, text)]
    assert len(texts(language)) > 100
    assert [spot for spot in hidden if not _is_unused(spot)] == []


def _is_unused(spot: Spot) -> bool:
    """A step in whose place the case puts another, a form of a term that no text has, or a source that is not shown.

    What is searched for is in no page, but in what the search knows.
    """
    replaced = spot.path.startswith("assignments/") and spot.at and spot.at[:2] in (("steps", 1), ("steps", 3))
    return bool(replaced or (spot.at and ("also" in spot.at or spot.at == ("source",) or spot.at[0] == "search")))


@pytest.mark.parametrize("language", COURSES)
def test_a_name_that_stands_in_the_texts_can_be_any_text_in_both_readings(language: str) -> None:
    numbers = dict.fromkeys([*PEOPLE[language], *PEOPLE[language].values()], "")
    names = {name: f"{name}{payload(number)}" for number, name in enumerate(numbers)}
    named = re.compile(rf"\b({'|'.join(names)})\b")

    def renamed(text: str, at: KeyPath | None) -> str:  # noqa: ARG001
        return named.sub(lambda match: names[match[0]], text)

    files = {path: written(language, path, renamed) for path in spots.content(language) if not path.endswith(".svg")}
    output = built(language, spots.content(language) | files)
    assert leaks(output) == []
    for name, other in PEOPLE[language].items():
        assert arrived(output, names[name])
        assert arrived(output, names[other])


@pytest.mark.parametrize("language", COURSES)
def test_the_preview_shows_any_text_and_any_mistake_as_text(language: str, tmp_path: Path) -> None:
    project = Project(tmp_path / "content", ROOT / "themes", tmp_path / "output")
    preview = Preview(project, lambda found: text_of(found, "nl"), lambda errors, warnings: f"{errors}/{warnings}")
    assert leaks(_shown(preview, put(language, texts(language)))) == []
    mistakes = {
        spot: payload(number) for number, spot in enumerate(spots.values(language)) if spot not in texts(language)
    }
    parts = [dict(list(mistakes.items())[turn::PARTS]) for turn in range(PARTS)]  # one mistake hides others
    for refused in (*parts, tried(language)[1]):
        output = _shown(preview, put(language, refused))
        assert leaks(output) == []
        assert f"&lt;{MARK}".encode() in output["index.html"]


def _shown(preview: Preview, files: Files) -> Output:
    """All that a browser gets after these files were saved."""
    disk.add(preview.project.content, files)
    preview.refresh()
    return {path: preview.page(path) or b"" for path in [*preview.site, "index.html"]}


# Markdown with an own number in each; `{0}` is hostile text, `{1}` such text without quotes, and `{2}` one word.
SENTENCES = {
    "text": "{0}",
    "emphasis": "*a {0}* **b {0}** ***c {0}***",
    "link": "[a {0}](page:index)",
    "title of a link": '[a](page:index \'{1} "\') [b](page:index "{1} \\" \'") [c](page:index ("\'{1}))',
    "address of a link": '[a](https://example.org/"{2}=") [b](<https://example.org/" {2}="1>) <https://example.org/"{2}=">',
    "mail": '[a](mailto:a@example.org?subject="{2}=")',
    "code": "`{0}` ``a `{0}` b``",
    "pair": "{{a {0}|b {0}}}",
    "words that stay": "{{=a {0}}}",
    "signs of html": "&#60;{2} x&#62; &#x22; {2}=&#x22;1 &LT;{2}&GT; &amp;lt;b&amp;gt;",
    "backslashes": '\\<{2} x\\> \\" {2}=\\"1',
    "alternative text": "![a {0}]({image}) ![*b {0}*]({image} '{1}')",
    "known to": "[a {0}]{{known-to {person}}}",
    "marker": "<!--casebook:term:{2}--> <!--casebook:end:--> <!--{2}-->",
    "script": "<script {2}>alert(1)</script> <style {2}></style>",
}
# A comment is a note for oneself, which reaches nobody.
NOTE = "marker"
# Only the texts of a case have two readings.
PAIRS = ("pair", "words that stay")
BLOCKS = {
    **SENTENCES,
    "heading": "# a {0}\n\n### b {0}\n\n###### c {0}\n\nd {0}\n===",
    "list": "- a {0}\n- b\n\n1. c {0}",
    "quote": "> a {0}\n> b",
    "table": "| a {0} | b |\n|---|---|\n| c | d {0} |",
    "fence": '```<{2}> "{2}="\n{0}\n```\n\n~~~yaml <{2}>"{2}=\n{0}\n~~~',
    "block of html": "<{2} x>\n\n<{2} y>a\n</{2}>\n\n<!-- {2} -->\n\n<?{2}?>\n\n<![CDATA[{2}]]>\n\n<!{2} x>",
    "definition": "[{2}]: page:index '{1} \"'\n\n[{2}] [a][{2}]",
    "hard end of a line": "a  \n{0}\\\n{0}",
    "passage": "::: passage {0}\n\na {0}\n\n:::",
    "who knows": "::: known-to {person}\n\na {0}\n\n:::",
    "block of none": "::: {0}\n\na\n\n:::",
    "who is not there": "::: known-to {0}\n\na\n\n:::",
}
KNOWN = {"nl": {"person": "anna", "image": "images/fiets.svg"}, "en": {"person": "kim", "image": "images/bicycle.svg"}}


def markdown(language: str, shape: str, number: int) -> str:
    word = f"{MARK}{number}"
    return shape.format(payload(number), f"<{word} x> & {word}=1", word, **KNOWN[language])


@cache
def tried(language: str) -> tuple[dict[Spot, dict[int, str]], dict[Spot, str]]:
    """All kinds of Markdown for each file, numbered: those that the checks accept, and all others as one text."""
    found: dict[Spot, dict[int, str]] = {}
    refused: dict[Spot, str] = {}
    number = 0
    for spot in spots.bodies(language):
        for shape in BLOCKS.values():
            number += 1
            text = f"\n\n{markdown(language, shape, number)}\n"
            if checked(put(language, {spot: text})):
                found.setdefault(spot, {})[number] = text
            else:
                refused[spot] = refused.get(spot, "") + text
    return found, refused


@pytest.mark.parametrize("language", COURSES)
def test_any_text_in_any_place_of_markdown_arrives_as_text(language: str) -> None:
    found, _ = tried(language)
    output = built(language, put(language, {spot: "".join(shapes.values()) for spot, shapes in found.items()}))
    assert leaks(output) == []
    noted = [*BLOCKS].index(NOTE) + 1
    numbers = [number for shapes in found.values() for number in shapes if number % len(BLOCKS) != noted]
    assert len(numbers) > 0.8 * len(BLOCKS) * len(found)
    assert [number for number in numbers if not arrived(output, f"{MARK}{number}")] == []


@in_turns(("shape",), [], ([(shape,) for shape in SENTENCES], 3))
def test_any_markdown_behind_any_value_arrives_as_text(shape: str) -> None:
    language = "en"  # the course with one of everything
    changes = {spot: f" {markdown(language, SENTENCES[shape], at)}" for at, spot in enumerate(texts(language))}
    courses = spots.accepted(language, changes)
    assert sum(map(len, courses)) > (0.5 if shape in PAIRS else 0.8) * len(changes)
    for course in courses:
        assert leaks(built(language, put(language, course))) == []


@pytest.mark.parametrize("language", COURSES)
def test_any_text_of_a_theme_arrives_as_text(language: str) -> None:
    path = f"texts/{language}.yaml"
    files = disk.read(ROOT / "themes" / "default")
    own: dict[str, str] = yaml.safe_load(files[path])
    numbered = {key: payload(number) for number, key in enumerate(own)}
    files[path] = yaml.safe_dump({key: f"{text}{numbered[key]}" for key, text in own.items()}).encode()
    theme = theme_from(layers_of("default", {"default": files}.get), language)
    output = render(check_files(spots.content(language), KEPT).course, theme)
    assert leaks(output) == []
    assert len([text for text in numbered.values() if arrived(output, text)]) > 0.8 * len(own)
