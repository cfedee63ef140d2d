"""Documents to validated values: every deviation from the model as a problem with its place."""

import re
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from casebook.cache import Cache
from casebook.model.content import AssignmentSpec, CaseSpec, CourseSpec, PageSpec, ReflectionSpec
from casebook.model.deviations import deviation
from casebook.model.tables import ChartSpec, FormSpec, GlossarySpec, SourcesSpec
from casebook.problems.problem import Problem, nearest
from casebook.reading.documents import Document
from casebook.values.kinds import Content

Spec = TypeVar("Spec", bound=Content)


@dataclass(frozen=True)
class Specs:
    """The validated content files; the keys of the dicts are ids, from the file names."""

    documents: dict[str, Document] = field(repr=False)
    course: CourseSpec | None = None
    pages: dict[str, PageSpec] = field(default_factory=dict)
    assignments: dict[str, AssignmentSpec] = field(default_factory=dict)
    cases: dict[str, CaseSpec] = field(default_factory=dict)
    reflections: dict[str, ReflectionSpec] = field(default_factory=dict)
    forms: dict[str, FormSpec] = field(default_factory=dict)
    charts: dict[str, ChartSpec] = field(default_factory=dict)
    glossary: GlossarySpec | None = None
    sources: SourcesSpec | None = None

    @property
    def read(self) -> set[str]:
        """The paths of all files that are valid."""
        found = {page_path(name) for name in self.pages} | {case_path(name) for name in self.cases}
        found |= {yaml_path("assignments", name) for name in self.assignments}
        found |= {yaml_path("reflections", name) for name in self.reflections}
        found |= {yaml_path("forms", name) for name in self.forms}
        found |= {yaml_path("charts", name) for name in self.charts}
        found |= {path for path in self.documents if path.startswith("cases/") and path.endswith(".md")}
        whole = (("course.yaml", self.course), ("glossary.yaml", self.glossary), ("sources.yaml", self.sources))
        return found | {path for path, spec in whole if spec}


def page_path(page: str) -> str:
    """The file of a page."""
    return f"pages/{page}.md"


def yaml_path(folder: str, name: str) -> str:
    """The file of an assignment, a reflection, a form or a chart."""
    return f"{folder}/{name}.yaml"


def case_path(case: str, name: str = "case.yaml") -> str:
    """A file of a case."""
    return f"cases/{case}/{name}"


def validate(documents: dict[str, Document], cache: Cache | None = None) -> tuple[Specs, list[Problem]]:
    """Documents to validated values; a document with problems is left out."""
    cache = cache or Cache()
    problems: list[Problem] = []

    def one(path: str, model: type[Spec]) -> Spec | None:
        if path not in documents:
            return None
        key = (validated, model, documents[path])
        spec, found = cache.kept(key, lambda: validated(documents[path], model))
        problems.extend(found)
        return spec

    def all_of(pattern: str, model: type[Spec]) -> dict[str, Spec]:
        """The files whose path fits the pattern, by the name that `(…)` stands for."""
        names = {path: match[1] for path in documents if (match := re.fullmatch(pattern, path))}
        found = {name: one(path, model) for path, name in names.items()}
        return {name: spec for name, spec in found.items() if spec is not None}

    specs = Specs(
        documents,
        course=one("course.yaml", CourseSpec),
        pages=all_of(r"pages/([^/]+)\.md", PageSpec),
        assignments=all_of(r"assignments/([^/]+)\.yaml", AssignmentSpec),
        cases=all_of(r"cases/([^/]+)/case\.yaml", CaseSpec),
        reflections=all_of(r"reflections/([^/]+)\.yaml", ReflectionSpec),
        forms=all_of(r"forms/([^/]+)\.yaml", FormSpec),
        charts=all_of(r"charts/([^/]+)\.yaml", ChartSpec),
        glossary=one("glossary.yaml", GlossarySpec),
        sources=one("sources.yaml", SourcesSpec),
    )
    return specs, problems


def validated(document: Document, model: type[Spec]) -> tuple[Spec | None, list[Problem]]:
    """The values of a document as its model has them; None when there are problems, which are given too."""
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, [deviation(document, model, details) for details in found if not _follows(details, found)]


def _follows(details: Any, found: list[Any]) -> bool:
    """Whether a problem goes with another one: a list too short without its faulty items, a key that is misspelt."""
    here = details["loc"]
    if details["type"] == "missing":
        beside = (other["loc"] for other in found if other["type"] == "extra_forbidden")
        return any(loc[:-1] == here[:-1] and nearest(str(loc[-1]), [here[-1]]) for loc in beside)
    inside = (other["loc"] for other in found if len(other["loc"]) > len(here))
    return details["type"] == "too_short" and any(other[: len(here)] == here for other in inside)


def assignments_of(specs: Specs) -> list[str]:
    """The assignments of the course that could be read."""
    names = specs.course.assignments if specs.course else ()
    return [name for name in names if name in specs.assignments]
