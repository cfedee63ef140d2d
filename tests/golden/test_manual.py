"""The manual tells of everything that there is, and its examples build."""

import argparse
import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from casebook.arguments import parser_of
from casebook.authoring.commands import STARTERS
from casebook.authoring.draft import drafted
from casebook.authoring.new import scaffold
from casebook.cache.memory import Cache
from casebook.model.layout import KINDS
from casebook.model.validate import assignments_of
from casebook.pipeline import check_files, render_course
from casebook.problems import messages
from casebook.project import Project
from casebook.reading import disk
from casebook.steps import STEP_TYPES
from casebook.steps.base import StepSpec
from casebook.text import markdown
from tests import manual
from tests.conftest import ROOT

# The kinds of file with keys, by the headings of the manual.
FILES = {kind.pattern.replace("*", "naam"): kind.model for kind in KINDS if kind.model}
BLOCKS = tuple(getattr(markdown, "BLOCKS", ("chart", "passage")))
EVERY_COMMAND = "Bij elke opdracht"


def step_specs() -> dict[str, type[StepSpec]]:
    """Type of step → what it may hold."""
    return {str(get_args(kind.model_fields["type"].annotation)[0]): kind for kind in StepSpec.__subclasses__()}


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    return parser_of("nl")


def subparsers() -> dict[str, argparse.ArgumentParser]:
    action: Any = next(one for one in parser()._actions if isinstance(one, argparse._SubParsersAction))
    return dict(action.choices)


def assert_tells(section: str, expected: dict[str, manual.Key]) -> None:
    """A section lists every key, says which are required, and names the words to choose from."""
    told = manual.entries(section)
    for key, what in expected.items():
        assert key in told, f"tell of {key}"
        assert told[key].startswith(" (verplicht)") == what.required, key
        assert [value for value in what.values if f"`{value}`" not in told[key]] == [], key


@pytest.mark.parametrize("name", FILES)
def test_the_manual_has_every_key_of_every_file(name: str) -> None:
    assert_tells(manual.named(manual.CONTENT)[name], manual.keys(FILES[name]))


def test_the_manual_has_every_key_of_every_step() -> None:
    shared = manual.keys(StepSpec)
    told = {"type": manual.Key(required=True, values=()), **shared}
    assert_tells(manual.sections(manual.CONTENT)["Bij elke stap"], told)


@pytest.mark.parametrize("name", STEP_TYPES)
def test_the_manual_has_every_type_of_step_with_its_keys(name: str) -> None:
    own = {key: what for key, what in manual.keys(step_specs()[name]).items() if key not in StepSpec.model_fields}
    own.pop("type")
    assert_tells(manual.named(manual.CONTENT)[f"type: {name}"], own)


@pytest.mark.parametrize("name", BLOCKS)
def test_the_manual_has_every_kind_of_block(name: str) -> None:
    assert f"- `::: {name} " in manual.sections(manual.CONTENT)["Blokken"]


@pytest.mark.parametrize("code", messages.CATALOGUE)
def test_the_manual_has_every_problem_with_an_example_and_how_to_mend_it(code: str) -> None:
    section = manual.named(manual.PROBLEMS)[code]
    assert "\n- **Voorbeeld:** " in section
    assert "\n- **Oplossing:** " in section


@pytest.mark.parametrize("name", subparsers())
def test_the_manual_has_every_command_with_its_options(name: str) -> None:
    shared = manual.entries(manual.sections(manual.COMMANDS)[EVERY_COMMAND])
    told = shared | manual.entries(manual.named(manual.COMMANDS)[name])
    for action in subparsers()[name]._actions:
        option = next((one for one in action.option_strings if one.startswith("--")), str(action.metavar))
        assert option in told, option
        assert [value for value in action.choices or () if f"`{value}`" not in told[option]] == []


@pytest.mark.parametrize("page", [manual.TUTORIAL, manual.COMMANDS], ids=["tutorial", "commands"])
def test_every_command_in_the_manual_can_be_given(page: str) -> None:
    found = list(manual.commands(page))
    assert found
    for arguments in found:
        parser().parse_args(arguments)


def assert_builds(content: manual.Files) -> None:
    checked = check_files(content)
    assert checked.problems == ()
    project = Project(ROOT / "content", ROOT / "themes", ROOT / "output")
    assert f"{checked.course.id}.html" in render_course(project, checked.course)


def test_the_examples_of_the_reference_make_a_course_together() -> None:
    found = list(manual.examples(manual.CONTENT))
    paths = {one.path.rpartition("/")[0] for one in found}
    assert paths >= {"", "pages", "assignments", "cases/noor-en-daan", "forms", "reflections", "charts"}
    assert_builds(manual.written({}, found))


@pytest.mark.parametrize("name", STEP_TYPES)
def test_every_type_of_step_has_an_example(name: str) -> None:
    assert any(f"type: {name}\n" in one.text for one in manual.examples(manual.CONTENT))


def parts_of_tutorial() -> Iterator[tuple[str, str]]:
    """Title and text of every part of the tutorial."""
    for part in manual.TUTORIAL.split("\n## Deel ")[1:]:
        yield part.partition("\n")[0], part


def test_a_case_builds_without_a_warning_at_the_end_of_every_part_of_the_tutorial() -> None:
    content: manual.Files = disk.read(ROOT / "content")
    content |= scaffold("case", "mijn-casus", disk.read(STARTERS / "nl" / "case"), *drafted(content), content)
    count, made = 0, Cache()
    for title, part in parts_of_tutorial():
        found = list(manual.examples(part))
        count += len(found)
        content = manual.written(content, found)
        made.turn()
        problems = check_files(content, made).problems
        warnings = [one for one in problems if one.place.path.startswith("cases/mijn-casus/")]
        assert warnings == [], title
    assert count > 8
    case = drafted(content)[0].cases["mijn-casus"]
    assert [person.name for person in case.people] == ["Ilse", "Ruben", "Noa"]
    assert {"noa-vertelt", "door-hun-ogen"} <= {step.id for step in case.steps}


def test_the_tutorial_names_every_place_for_a_passage_of_ones_own() -> None:
    specs, _ = drafted(disk.read(ROOT / "content"))
    steps = [step for name in assignments_of(specs) for step in specs.assignments[name].steps]
    places = [step.id for step in steps if (getattr(step, "text", None) or "").startswith("Lees of vertel ")]
    assert re.findall(r"^\| [A-Z][^|]* \| `([\w-]+)` \|", manual.TUTORIAL, re.MULTILINE) == places
