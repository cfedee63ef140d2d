"""The JSON Schema of every kind of YAML file, made from the model: with it an editor completes keys and ids."""

import json
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic import BaseModel

from casebook.authoring.descriptions import DESCRIPTIONS
from casebook.course.course import Course
from casebook.model.layout import KINDS
from casebook.model.validate import Specs, assignments_of
from casebook.problems.messages import Language
from casebook.steps.base import StepSpec
from casebook.values.kinds import Content

# Where the schemas lie in the content folder; hidden, so no build reads them.
FOLDER = ".schema"

Schema = dict[str, Any]


def schemas(specs: Specs, course: Course) -> dict[str, bytes]:
    """Path in the content folder → JSON Schema, with the ids that the course has now."""
    language: Language = course.language
    known = _known(specs, course)
    files = {}
    for kind in KINDS:
        if kind.model is None or not kind.pattern.endswith(".yaml"):
            continue
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **_complete(kind.model, language, known)}
        files[f"{FOLDER}/{kind.name}.json"] = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def _known(specs: Specs, course: Course) -> Mapping[str, Sequence[str]]:
    """Key → the ids that can stand there."""
    assigned = [step.id for name in assignments_of(specs) for step in specs.assignments[name].steps]
    own = [step.id for case in specs.cases.values() for step in case.steps]
    steps = [*dict.fromkeys([*assigned, *own])]
    pages = sorted(course.titles)
    return {
        "instead_of": assigned,
        "after": assigned,
        "leads_to": steps,
        "about": steps,
        "explains": steps,
        "form": sorted(specs.forms),
        "menu": pages,
        "footer": pages,
        "up": pages,
        "to": pages,
        "assignments": sorted(specs.assignments),
        "cases": sorted(specs.cases),
    }


def _complete(model: type[Content], language: Language, known: Mapping[str, Sequence[str]]) -> Schema:
    """Pydantic's schema of a kind of file, with descriptions and ids; a number may stand where a text is meant."""
    schema = deepcopy(_plain(model))
    classes = {kind.__name__: kind for kind in _kinds(Content)}
    for name, part in [(model.__name__, schema), *schema.get("$defs", {}).items()]:
        part.pop("description", None)
        part.pop("title", None)
        bases = [base.__name__ for base in classes[name].__mro__ if base.__name__ in DESCRIPTIONS]
        for key, value in part.get("properties", {}).items():
            value.pop("title", None)
            found = next((DESCRIPTIONS[base][key] for base in bases if key in DESCRIPTIONS[base]), None)
            if found:
                value["description"] = found[language == "en"]
            if known.get(key):
                _offer(value, known[key])
            _let_numbers_be_text(value)
    return schema


@cache
def _plain(model: type[Content]) -> Schema:
    """What pydantic makes of a model: the same each time, and most of the work."""
    return model.model_json_schema()


def _offer(value: Schema, ids: Sequence[str]) -> None:
    """Let an editor offer these ids, and still accept one that is yet to be written."""
    if "items" in value:
        _offer(value["items"], ids)
    elif any(one.get("type") == "array" for one in value.get("anyOf", [])):
        _offer(next(one for one in value["anyOf"] if one.get("type") == "array"), ids)
    else:
        value["anyOf"] = [{"enum": ids}, *value.pop("anyOf", [{"type": value.pop("type", "string")}])]


def _let_numbers_be_text(value: Schema) -> None:
    """`year: 2015` is a text to the reader of YAML here, and a number to an editor."""
    parts: Iterable[Schema] = [value, value.get("items", {}), *value.get("anyOf", [])]
    for part in parts:
        if part.get("type") == "string" and "pattern" not in part:
            part["type"] = ["string", "number"]


def _kinds(root: type[BaseModel]) -> Iterable[type[BaseModel]]:
    yield root
    for kind in root.__subclasses__():
        yield from _kinds(kind)


def keys_of(kind: type[BaseModel]) -> list[str]:
    """The keys that an author can write in a kind of content, `StepSpec`'s own left to StepSpec."""
    shared = set(StepSpec.model_fields) if issubclass(kind, StepSpec) and kind is not StepSpec else set()
    return [field.alias or name for name, field in kind.model_fields.items() if name not in {*shared, "type"}]
