"""Documents to validated values: every deviation from the model as a problem with its place."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from casebook.documents import Document
from casebook.fields import Content
from casebook.model import AssignmentSpec, CaseSpec, CourseSpec, PageSpec
from casebook.problems import Problem, nearest
from casebook.steps import STEP_TYPES
from casebook.yamltext import Path

Spec = TypeVar("Spec", bound=Content)

# pydantic's error type → our code; what is not here is a "wrong-value".
_CODES = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "string_too_short": "empty",
    "string_too_long": "bad-id",
    "literal_error": "unknown-value",
    "union_tag_invalid": "unknown-value",
    "union_tag_not_found": "missing-key",
    "int_parsing": "not-a-number",
    "float_parsing": "not-a-number",
    "greater_than_equal": "not-a-number",
    "less_than_equal": "not-a-number",
    "bool_parsing": "not-true-or-false",
    "string_type": "not-a-text",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "too_short": "too-few",
    "text-or-file": "text-or-file",
}


@dataclass(frozen=True)
class Specs:
    """The validated content files; the keys of `pages`, `assignments` and `cases` are ids, from the file names."""

    documents: dict[str, Document] = field(repr=False)
    course: CourseSpec | None = None
    pages: dict[str, PageSpec] = field(default_factory=dict)
    assignments: dict[str, AssignmentSpec] = field(default_factory=dict)
    cases: dict[str, CaseSpec] = field(default_factory=dict)


def page_path(page: str) -> str:
    """The file of a page."""
    return f"pages/{page}.md"


def assignment_path(assignment: str) -> str:
    """The file of an assignment."""
    return f"assignments/{assignment}.yaml"


def case_path(case: str, name: str = "case.yaml") -> str:
    """A file of a case."""
    return f"cases/{case}/{name}"


def validate(documents: dict[str, Document]) -> tuple[Specs, list[Problem]]:
    """Documents to validated values; a document with problems is left out."""
    problems: list[Problem] = []
    pages: dict[str, PageSpec] = {}
    assignments: dict[str, AssignmentSpec] = {}
    cases: dict[str, CaseSpec] = {}
    course = None
    for path, document in documents.items():
        match path.removesuffix(".yaml").removesuffix(".md").split("/"):
            case ["course"]:
                course = _validate(document, CourseSpec, problems)
            case ["pages", name]:
                _keep(pages, name, _validate(document, PageSpec, problems))
            case ["assignments", name]:
                _keep(assignments, name, _validate(document, AssignmentSpec, problems))
            case ["cases", name, "case"]:
                _keep(cases, name, _validate(document, CaseSpec, problems))
    return Specs(documents, course, pages, assignments, cases), problems


def _keep(found: dict[str, Spec], name: str, spec: Spec | None) -> None:
    if spec is not None:
        found[name] = spec


def _validate(document: Document, model: type[Spec], problems: list[Problem]) -> Spec | None:
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems += [_problem(document, details) for details in found if not _follows(details, found)]
        return None


def _follows(details: Any, found: list[Any]) -> bool:
    """Whether a list only seems too short because some of its items have problems of their own."""
    here = details["loc"]
    inside = (other["loc"] for other in found if len(other["loc"]) > len(here))
    return details["type"] == "too_short" and any(other[: len(here)] == here for other in inside)


def _problem(document: Document, details: Any) -> Problem:
    path = _path(details["loc"])
    context: dict[str, Any] = details.get("ctx", {})
    code = _CODES.get(details["type"], "wrong-value")
    written = details["input"] if isinstance(details["input"], str) else ""
    values = {"key": str(path[-1]) if path else "", "value": written, "detail": details["msg"]}
    near = None
    if code == "unknown-key":
        near = nearest(values["key"], _known_keys())
    elif details["type"] == "union_tag_not_found":
        values["key"] = context["discriminator"].strip("'")
    elif code == "unknown-value":
        values["expected"] = str(context.get("expected_tags") or context.get("expected", ""))
        if "tag" in context:
            path = (*path, "type")
            values |= {"key": "type", "value": context["tag"]}
        near = nearest(values["value"], values["expected"].replace("'", "").replace(" or ", ", ").split(", "))
    elif code == "too-few":
        values["least"] = str(context["min_length"])
    elif details["type"] == "string_pattern_mismatch":
        code = "bad-file-name" if context["pattern"].endswith(r"\.md$") else "bad-id"
    return Problem(document.place(path, key=code == "unknown-key"), code, values, near)


def _path(location: tuple[str | int, ...]) -> Path:
    """The location without the step type that pydantic puts behind the index of a step."""
    if len(location) > 2 and location[0] == "steps" and location[2] in STEP_TYPES:
        return (*location[:2], *location[3:])
    return location


def _known_keys() -> set[str]:
    """Every key of the model."""
    keys: set[str] = set()
    kinds: list[type[BaseModel]] = [Content]
    while kinds:
        kind = kinds.pop()
        keys |= set(kind.model_fields)
        kinds += kind.__subclasses__()
    return keys
