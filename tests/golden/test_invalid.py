"""What an author reads when something is wrong, to the letter, in both languages.

A folder in `invalid/` holds what differs from the small course: whole files, or `changes.yaml` with replacements.
`expected.nl.txt` and `expected.en.txt` beside them are what is shown. `invalid-themes/` is the same for the theme.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from casebook.pipeline import check_files
from casebook.problems.messages import CATALOGUE, Language
from casebook.problems.printing import text_of
from casebook.problems.problem import ContentError, Problem
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.theme import theme_from
from tests.conftest import ROOT, SMALL, problems_of

HERE = Path(__file__).resolve().parent
INVALID, THEMES = HERE / "invalid", HERE / "invalid-themes"

# Codes that need more than files with mistakes, and the test that has their exact words.
ELSEWHERE = {
    "cannot-read": "unit/reading/test_disk.py",
    "cannot-write": "unit/publishing/test_output.py",
    "booklet-refused": "golden/test_booklets.py",
    "booklet-sign": "golden/test_booklets.py",
    "disk-full": "unit/publishing/test_output.py",
    "foreign-output": "unit/publishing/test_output.py",
    "held-open": "unit/publishing/test_held.py",
    "outside": "unit/reading/test_disk.py",
    "id-gone": "unit/publishing/test_gone.py",
    "package-gone": "unit/publishing/test_output.py",
    "lrs-address": "unit/publishing/test_cmi5.py",
    "lrs-missing": "unit/publishing/test_cmi5.py",
    "package-state-too-long": "unit/publishing/test_scorm.py",
    "path-too-long": "unit/reading/test_disk.py",
    "same-name": "unit/reading/test_disk.py",
    "linked-folder": "unit/reading/test_disk.py",
    "lost-words": "unit/checks/test_words.py",
    "left-out": "commands/test_left_out.py",
    "more-problems": "unit/problems/test_told.py",
    "name-taken": "unit/authoring/test_new.py",
    "no-course": "commands/test_cli.py",
    "no-embeddable": "robust/test_portable.py",
    "no-wheels": "robust/test_portable.py",
    "not-allowed": "unit/publishing/test_output.py",
    "not-empty": "unit/authoring/test_begin.py",
    "not-in-theme": "commands/test_house_style.py",
    "no-question-to-answer": "unit/authoring/test_new.py",
    "output-in-the-way": "unit/test_project.py",
    "package-missing": "commands/test_cli.py",
    "theme-circle": "unit/theme/test_inherit.py",
    "theme-text": "unit/theme/test_inherit.py",
    "theme-has-file": "commands/test_house_style.py",
    "tokens-hide": "unit/theme/tokens/test_house_style.py",
    "theme-of-the-program": "commands/test_house_style.py",
    "theme-missing": "commands/test_cli.py",
    "wrong-value": "unit/model/test_deviations.py",
}

Told = Callable[[Mapping[str, bytes]], list[Problem]]


def changed(content: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The files with those of the folder in their place, and with the replacements of its `changes.yaml`."""
    found = {**content, **{path: text for path, text in disk.read(folder).items() if "/" in path or "." in path}}
    for name in ("changes.yaml", "expected.nl.txt", "expected.en.txt"):
        found.pop(name, None)
    listed = folder / "changes.yaml"
    for change in yaml.safe_load(listed.read_text(encoding="utf-8")) if listed.exists() else []:
        path, old, new = change["file"], change.get("old"), change.get("new")
        if new is None:
            del found[path]
            continue
        text = found[path].decode() if old else ""
        assert not old or old in text, f"{old!r} is not in {path}"
        text = text.replace(old, new, 1) if old else new * change.get("repeat", 1)
        found[path] = text.encode(change.get("encoding", "utf-8"))
    return found


def compare(folder: Path, problems: list[Problem], *, rewrite: bool) -> None:
    assert problems, "nothing is told"
    languages: tuple[Language, ...] = ("nl", "en")
    for language in languages:
        told = "".join(f"{text_of(problem, language)}\n\n" for problem in sorted(problems))
        expected = folder / f"expected.{language}.txt"
        if rewrite:
            expected.write_text(told, encoding="utf-8")
        assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(path.name for path in INVALID.iterdir()))
def test_the_author_is_told(name: str, *, rewrite: bool) -> None:
    compare(INVALID / name, problems_of(changed(disk.read(SMALL), INVALID / name)), rewrite=rewrite)


@pytest.mark.parametrize("name", sorted(path.name for path in THEMES.iterdir()))
def test_the_maker_of_a_theme_is_told(name: str, *, rewrite: bool) -> None:
    course = check_files(disk.read(SMALL)).course
    theme = changed(disk.read(ROOT / "themes" / "default"), THEMES / name)
    try:
        found = theme_from(layers_of("default", {"default": theme}.get), "nl")
        render(course, found)
        problems = found.problems
    except ContentError as error:
        problems = error.problems
    compare(THEMES / name, list(problems), rewrite=rewrite)


def test_the_exact_words_of_every_problem_are_tested() -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("invalid*/*/expected.nl.txt"))
    shown = {line.rpartition(": ")[2] for line in told.split("\n")}
    assert sorted(CATALOGUE.keys() - shown) == sorted(ELSEWHERE)
    for code, test in ELSEWHERE.items():
        assert f'"{code}"' in (ROOT / "tests" / test).read_text(encoding="utf-8"), f"{test} does not test {code}"
