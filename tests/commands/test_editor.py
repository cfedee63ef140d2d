"""What an editor knows of a course is as new as the course."""

import json
from pathlib import Path

import pytest

from casebook import cli
from casebook.authoring.editor import SETTINGS, settings
from tests.conftest import change

CASE = "cases/anna-en-bas/case.yaml"


@pytest.mark.parametrize("command", [["check"], []], ids=["check", "build"])
def test_schemas_and_settings_are_kept_by_every_command(project: Path, command: list[str]) -> None:
    assert cli.main([*command], "build.py") == 0
    schema = project / "content" / ".schema" / "case-anna-en-bas.json"
    text = schema.read_text(encoding="utf-8")
    known = json.loads(text)["$defs"]
    assert "omweg" in known["OptionSpec"]["properties"]["leads_to"]["anyOf"][0]["enum"]
    assert known["PerspectivesSpec"]["properties"]["people"]["items"]["anyOf"][0]["enum"] == ["anna", "bas"]
    assert "situatie.md" in known["ReadSpec"]["properties"]["file"]["anyOf"][0]["enum"]
    assert known["ReadSpec"]["oneOf"] == [{"required": ["text"]}, {"required": ["file"]}]
    assert known["ChoiceSpec"]["title"].startswith("Keuze")
    told = json.loads((project / SETTINGS).read_text(encoding="utf-8"))["yaml.schemas"]
    assert told["./content/.schema/case-anna-en-bas.json"] == [f"content/{CASE}"]
    assert {file for files in told.values() for file in files} >= {"content/course.yaml", "content/glossary.yaml"}

    path = project / "content" / CASE
    content = change({CASE: path.read_bytes()}, CASE, "id: omweg", "id: zijweg")[CASE]
    path.write_bytes(change({CASE: content}, CASE, "leads_to: omweg", "leads_to: zijweg")[CASE])
    before = schema.stat().st_mtime_ns
    assert cli.main([*command], "build.py") == 0
    assert "zijweg" in schema.read_text(encoding="utf-8")
    assert "omweg" not in schema.read_text(encoding="utf-8")
    assert schema.stat().st_mtime_ns > before


def test_settings_of_the_author_stay() -> None:
    found = settings(
        b'{"editor.wordWrap": "on", "yaml.schemas": {"x.json": "y.yaml"}}',
        {"./content/.schema/a.json": ["a"]},
        "content",
    )
    assert json.loads(found or b"") == {
        "editor.wordWrap": "on",
        "yaml.schemas": {"x.json": "y.yaml", "./content/.schema/a.json": ["a"]},
    }
    assert settings(b"// eigen woorden\n{}", {}, "content") is None
