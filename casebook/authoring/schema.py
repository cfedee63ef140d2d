"""The JSON Schema of every kind of file with YAML, made from the model: with it an editor completes keys and ids."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from casebook.authoring.descriptions import DESCRIPTIONS, TITLES
from casebook.course.course import Course
from casebook.model.content import CaseSpec
from casebook.model.layout import CASE, KINDS
from casebook.model.validate import Specs, assignments_of
from casebook.problems.messages import Language
from casebook.steps.base import StepSpec
from casebook.steps.read import ReadSpec
from casebook.values.ids import LocalId
from casebook.values.kinds import Content

# Where the schemas lie in the content folder; hidden, so no build reads them.
FOLDER = ".schema"

Schema = dict[str, Any]


def schemas(specs: Specs, course: Course) -> dict[str, bytes]:
    """Path in the content folder → JSON Schema, with the ids that the course has now; one more for each case."""
    known = _known(specs, course)
    files = {}
    for kind in KINDS:
        if kind.model is not None:
            files[f"{FOLDER}/{kind.name}.json"] = _written(kind.model, course.language, known)
    for name in specs.cases:
        own = {**known, **_of_case(specs, name)}
        files[f"{FOLDER}/{CASE.name}-{name}.json"] = _written(CaseSpec, course.language, own)
    return files


def covers(specs: Specs, folder: str) -> dict[str, list[str]]:
    """Schema → the files that it is of, as an editor is told; `folder` is that of the content.

    A page has its front matter held against one, by editors that know YAML at the head of Markdown.
    """
    found = {kind.name: [f"{folder}/{kind.pattern}"] for kind in KINDS if kind.model is not None and kind is not CASE}
    found |= {f"{CASE.name}-{name}": [f"{folder}/{CASE.path(name)}"] for name in specs.cases}
    return {f"./{folder}/{FOLDER}/{name}.json": files for name, files in found.items()}


def ids_in(specs: Specs, course: Course) -> str:
    """All that schemas offer, as a text: while it is the same, so are they."""
    of_cases = {name: _of_case(specs, name) for name in specs.cases}
    return json.dumps([course.language, _known(specs, course), of_cases], sort_keys=True)


def _written(model: type[Content], language: Language, known: Mapping[str, Sequence[str]]) -> bytes:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **_complete(model, language, known)}
    return (json.dumps(schema, ensure_ascii=False) + "\n").encode()


def _known(specs: Specs, course: Course) -> Mapping[str, Sequence[str]]:
    """Key → the ids that can stand there."""
    assigned = _assigned(specs)
    own = [step.id for case in specs.cases.values() for step in case.steps]
    steps = [*dict.fromkeys([*assigned, *own])]
    pages = sorted(course.titles)
    return {
        "instead_of": assigned,
        "after": assigned,
        "skip": assigned,
        "leads_to": steps,
        "about": steps,
        "explains": steps,
        "form": sorted(specs.forms),
        "menu": pages,
        "footer": pages,
        "guides": pages,
        "booklets": pages,
        "up": pages,
        "to": pages,
        "assignments": sorted(specs.assignments),
        "cases": sorted(specs.cases),
        "completion": sorted(specs.cases),
    }


def _of_case(specs: Specs, name: str) -> Mapping[str, Sequence[str]]:
    """The same for one case: its own steps and those of its assignments, its persons and texts."""
    case = specs.cases[name]
    assigned = [step for step in _assigned(specs, case.assignments) if step not in case.skip]
    steps = [*dict.fromkeys([*(step.id for step in case.steps), *assigned])]
    people = [person.id for person in case.people]
    home = CASE.home(name) + "/"
    files = sorted(
        path.removeprefix(home) for path in specs.documents if path.startswith(home) and path.endswith(".md")
    )
    return {
        **dict.fromkeys(("leads_to", "about", "explains"), steps),
        **dict.fromkeys(("instead_of", "after"), assigned),
        **dict.fromkeys(("people", "partners", "children"), people),
        **dict.fromkeys(("file", "outcome"), files),
    }


def _assigned(specs: Specs, names: Sequence[str] = ()) -> list[LocalId]:
    """The steps of the assignments with these names; of all of them when none is named."""
    return [
        step.id
        for name in assignments_of(specs)
        if not names or name in names
        for step in specs.assignments[name].steps
    ]


def _complete(model: type[Content], language: Language, known: Mapping[str, Sequence[str]]) -> Schema:
    """Pydantic's schema of a kind of file, with descriptions and ids; a number may stand where a text is meant."""
    schema: Schema = json.loads(_plain(model))
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
            _require(value)
            if known.get(key):
                _offer(value, known[key])
            _let_numbers_be_text(value)
        if name in TITLES:
            part["title"] = TITLES[name][language == "en"]
            part["properties"]["type"]["description"] = part["title"]
            part |= _choices(classes[name], model)
    return schema


def _choices(kind: type[BaseModel], model: type[Content]) -> Schema:
    """Which of several keys a step needs: of two texts exactly one, of two places in an assignment one or both."""
    one = [{"required": ["text"]}, {"required": ["file"]}]
    places = [{"required": ["instead_of"]}, {"required": ["after"]}]
    found: Schema = {"oneOf": one} if kind is ReadSpec else {}
    return {**found, "anyOf": places} if model is CaseSpec else found


def _require(value: Schema) -> None:
    """A key that may be left out is left out, and never said to be empty, or what it is without it."""
    value.pop("default", None)
    if "anyOf" in value:
        value["anyOf"] = [one for one in value["anyOf"] if one.get("type") != "null"]


@cache
def _plain(model: type[Content]) -> str:
    """What pydantic makes of a model, as JSON: the same each time, and most of the work."""
    return json.dumps(model.model_json_schema())


def _offer(value: Schema, ids: Sequence[str]) -> None:
    """Let an editor offer these ids, and still accept one that is yet to be written."""
    if value.get("items", {}).get("$ref"):
        return  # a list of parts, not of names
    if "items" in value:
        _offer(value["items"], ids)
    elif any(one.get("type") == "array" for one in value.get("anyOf", [])):
        _offer(next(one for one in value["anyOf"] if one.get("type") == "array"), ids)
        if any(one.get("type") == "string" for one in value["anyOf"]):
            value["anyOf"].insert(0, {"enum": ids})
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
