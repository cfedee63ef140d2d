"""Documents to validated values: every deviation from the model as a problem with its place."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import field
from functools import cache
from typing import Any

from pydantic import ValidationError

from casebook.cache.memory import Cache
from casebook.frozen import dataclass
from casebook.model.agenda import AgendaSpec
from casebook.model.content import AssignmentSpec, CaseSpec, CourseSpec, PageSpec, ReflectionSpec
from casebook.model.deviations import deviation, path_of
from casebook.model.layout import (
    AGENDA,
    ASSIGNMENT,
    CASE,
    CHART,
    COURSE,
    FORM,
    GLOSSARY,
    KINDS,
    PAGE,
    REFLECTION,
    SOURCES,
    Kind,
    Spec,
    kind_of,
)
from casebook.model.meant import keys_meant
from casebook.model.strange_keys import FOR_OUTCOME
from casebook.model.tables import ChartSpec, FormSpec, GlossarySpec, SourcesSpec
from casebook.patterns import regex
from casebook.problems.nearest import nearest
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import Plain
from casebook.steps import STEP_TYPES, AnyStepSpec
from casebook.values.ids import ContentPath
from casebook.values.kinds import Content
from casebook.values.references import Origin

# What may stand behind a key in the place of a colon and a space.
_SIGN = regex("[ :=]")
# What has steps.
Stepped = AssignmentSpec | CaseSpec | ReflectionSpec


@dataclass(frozen=True)
class Specs:
    """The validated content files: the name of a kind → the names of its files → what they hold.

    `faulty`: those with a mistake that keeps nothing else in them from being looked at.
    """

    documents: Mapping[ContentPath, Document] = field(repr=False)
    by_kind: Mapping[str, Mapping[str, Content]]
    faulty: frozenset[str] = frozenset()

    def of(self, kind: Kind[Spec]) -> Mapping[str, Spec]:
        """All files of a kind, by the name that their path has; of a kind with one file that name is empty."""
        return self.by_kind.get(kind.name, {})  # type: ignore[return-value]  # `validate` put them there by their kind

    def document(self, kind: Kind[Content], *names: str) -> Document:
        """A file that is there."""
        return self.documents[kind.path(*names)]

    def steps(self, kind: Kind[Stepped]) -> Iterator[tuple[str, AnyStepSpec, Origin]]:
        """Every step in files of a kind: the name of its file, the step, and where it stands."""
        for name, spec in self.of(kind).items():
            document = self.document(kind, name)
            yield from ((name, step, Origin(document, ("steps", index))) for index, step in enumerate(spec.steps))

    @property
    def values(self) -> Iterator[object]:
        """Every file as it was read, what it holds, and every step."""
        yield from self.documents.values()
        yield from (spec for files in self.by_kind.values() for spec in files.values())
        yield from (step for kind in (CASE, ASSIGNMENT, REFLECTION) for _, step, _ in self.steps(kind))

    def spec(self, path: str) -> Content | None:
        """What a file holds; None for one without a model."""
        kind = kind_of(path)
        return self.of(kind).get(_name(kind.names(path))) if kind else None

    @property
    def course(self) -> CourseSpec | None:
        """What `course.yaml` says."""
        return self.of(COURSE).get("")

    @property
    def pages(self) -> Mapping[str, PageSpec]:
        """The front matter of every page."""
        return self.of(PAGE)

    @property
    def assignments(self) -> Mapping[str, AssignmentSpec]:
        """All assignments, also those that the course does not list."""
        return self.of(ASSIGNMENT)

    @property
    def cases(self) -> Mapping[str, CaseSpec]:
        """All cases, also those that the course does not list."""
        return self.of(CASE)

    @property
    def reflections(self) -> Mapping[str, ReflectionSpec]:
        """All reflections."""
        return self.of(REFLECTION)

    @property
    def forms(self) -> Mapping[str, FormSpec]:
        """All forms."""
        return self.of(FORM)

    @property
    def charts(self) -> Mapping[str, ChartSpec]:
        """All charts."""
        return self.of(CHART)

    @property
    def glossary(self) -> GlossarySpec | None:
        """The terms that are explained."""
        return self.of(GLOSSARY).get("")

    @property
    def agenda(self) -> AgendaSpec | None:
        """The parts of a group session."""
        return self.of(AGENDA).get("")

    @property
    def sources(self) -> SourcesSpec | None:
        """Which piece of the source documents stands where."""
        return self.of(SOURCES).get("")

    @property
    def read(self) -> set[ContentPath]:
        """The paths of all files that are valid."""
        return {path for path in self.documents if self._is_valid(path)}

    def _is_valid(self, path: ContentPath) -> bool:
        kind = kind_of(path)
        return kind is not None and (kind.model is None or _name(kind.names(path)) in self.of(kind))


def validate(documents: Mapping[str, Document], cache: Cache | None = None) -> tuple[Specs, list[Problem]]:
    """Documents to validated values; a document with problems is left out."""
    cache = cache or Cache()
    problems: list[Problem] = []
    specs: dict[str, dict[str, Content]] = {kind.name: {} for kind in KINDS}
    for path, document in documents.items():
        kind = kind_of(path)
        if kind and kind.model:
            spec, found = cache.made(validated, document.head, kind.model)
            problems += found
            if spec:
                specs[kind.name][_name(kind.names(path))] = spec
    faulty = frozenset(problem.place.path for problem in problems)
    return Specs({ContentPath(path): document for path, document in documents.items()}, specs, faulty), problems


def _name(names: tuple[str, ...] | None) -> str:
    return names[0] if names else ""


def validated(document: Document, model: type[Spec]) -> tuple[Spec | None, list[Problem]]:
    """The values of a document as its model has them; None when there are problems, which are given too."""
    if issubclass(model, Stepped):
        _know_steps()
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        goes_along = _Along(found)
        problems = [deviation(document, model, details) for details in found if details not in goes_along]
        return _behind(document.data, model, found), problems


@cache
def _know_steps() -> None:
    """Let pydantic work out once what steps may hold, and not for each kind of file that has steps."""
    for kind in STEP_TYPES.values():
        kind.spec.model_rebuild()


def _behind(data: Plain, model: type[Spec], found: Sequence[Any]) -> Spec | None:
    """The values of a file whose only mistakes are keys that there are not, so that all else in it is looked at too."""
    strange = [details for details in found if details["type"] == "extra_forbidden"]
    missing = [details for details in found if details["type"] == "missing"]
    if not any(kind.model is model for kind in KINDS) or not strange or len(strange) + len(missing) != len(found):
        return None
    data = deepcopy(data)
    lacking: dict[tuple[Any, ...], list[str]] = {}
    for details in missing:
        *around, key = path_of(details["loc"])
        lacking.setdefault(tuple(around), []).append(str(key))
    for details in strange:
        *around, key = path_of(details["loc"])
        place: Any = data
        for part in around:
            place = place[part]
        value = place.pop(key)
        meant = nearest(str(key), lacking.get(tuple(around), ()))
        if meant:
            place[meant] = value
    try:
        return model.model_validate(data)
    except ValidationError:
        return None


class _Along:
    """Which problems go with another one: a list too short without its faulty items, a key that is misspelt."""

    def __init__(self, found: list[Any]) -> None:
        locations = {details["loc"] for details in found}
        self._around = {location[:length] for location in locations for length in range(len(location))}
        self._strange: dict[tuple[Any, ...], set[str]] = {}
        for details in found:
            if details["type"] == "extra_forbidden":
                *around, key = details["loc"]
                self._strange.setdefault(tuple(around), set()).add(str(key))

    def __contains__(self, details: Any) -> bool:
        here = details["loc"]
        if details["type"] == "missing":
            key, strange = str(here[-1]), self._strange.get(here[:-1], set())
            if strange and strange >= {*map(str, details["input"])}:  # nothing in it is known: it is another thing
                return True
            if key == "outcome" and not strange.isdisjoint(FOR_OUTCOME):
                return True
            meant = {name for one in strange for name in (*keys_meant(one), one.lower(), _SIGN.split(one)[0])}
            return key in meant or nearest(key, strange) is not None
        return details["type"] == "too_short" and here in self._around


def assignments_of(specs: Specs) -> list[str]:
    """The assignments of the course that could be read."""
    names = specs.course.assignments if specs.course else ()
    return [name for name in names if name in specs.assignments]
