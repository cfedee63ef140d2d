"""The JSON Schemas that an editor completes and explains keys with."""

import json
from typing import Any

import pytest

from casebook.authoring.descriptions import DESCRIPTIONS
from casebook.authoring.draft import drafted
from casebook.authoring.schema import keys_of, schemas
from casebook.model.layout import KINDS
from casebook.steps.base import StepSpec
from casebook.values.ids import ContentPath
from casebook.values.kinds import Content

Files = dict[str, bytes]


def kinds(root: type[Content] = Content) -> list[type[Content]]:
    return [kind for child in root.__subclasses__() for kind in [child, *kinds(child)]]


@pytest.fixture
def written(small: Files) -> dict[str, Any]:
    found = schemas(*drafted(small))
    return {path.removeprefix(".schema/").removesuffix(".json"): json.loads(text) for path, text in found.items()}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_key_of_the_model_is_described_in_both_languages(kind: type[Content]) -> None:
    described = DESCRIPTIONS[kind.__name__]
    extra = {"type"} if kind is StepSpec else set()
    assert set(described) == {*keys_of(kind), *extra}
    assert all(dutch and english for dutch, english in described.values())


def test_there_is_a_schema_for_every_kind_of_file(written: dict[str, Any]) -> None:
    kinds = {kind.name for kind in KINDS if kind.model}
    assert written.keys() == {*kinds, "case-anna-en-bas"}


def test_keys_are_described_in_the_language_of_the_course(written: dict[str, Any]) -> None:
    assert written["case"]["properties"]["title"]["description"] == "Titel van de casus"
    assert written["case"]["$defs"]["ChoiceSpec"]["properties"]["id"]["description"].startswith("Adres van de stap")


def test_the_ids_of_the_course_are_offered_and_others_can_be_written(written: dict[str, Any]) -> None:
    properties = written["case"]["$defs"]["ReadSpec"]["properties"]
    offered, free = properties["instead_of"]["anyOf"][:2]
    assert offered["enum"] == ["doel", "lezen", "vraag-1", "vraag-2", "vraag-3", "invullen", "slot"]
    assert free["pattern"].startswith("^[a-z0-9]")
    explains = written["case"]["$defs"]["ExplanationSpec"]["properties"]["explains"]["items"]
    assert "keuze-fiets" in explains["anyOf"][0]["enum"]


def test_what_the_small_course_writes_fits_its_schema(small: Files, written: dict[str, Any]) -> None:
    documents = drafted(small)[0].documents
    for name, path in [
        ("course", "course.yaml"),
        ("case", "cases/anna-en-bas/case.yaml"),
        ("form", "forms/schema.yaml"),
    ]:
        data = documents[ContentPath(path)].data
        assert isinstance(data, dict)
        assert data.keys() <= written[name]["properties"].keys()
        assert set(written[name]["required"]) <= data.keys()
