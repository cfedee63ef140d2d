"""Names, ids and places: what must hold before anything refers to anything. A part of the stage `check`."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from casebook.checks.given import Given
from casebook.course.course import Course
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
)
from casebook.model.meant import id_meant
from casebook.model.validate import Specs, assignments_of
from casebook.patterns import regex
from casebook.problems.problem import Near, Place, Problem
from casebook.reading.yamltext import KeyPath
from casebook.values.ids import ContentPath, LocalId
from casebook.values.kinds import LONGEST_ID, Content, MadePageSpec
from casebook.values.references import Origin

# Names that Windows keeps for devices: a file `con.html` cannot be copied from a stick.
_RESERVED = regex(r"(con|prn|aux|nul|com\d|lpt\d)\Z")
_ID = regex(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_MADE_BY_US = frozenset({"antwoord", "keuze", "reasons"})


def structure_problems(given: Given) -> Iterator[Problem]:
    """Everything that is wrong with names of files, ids, and where steps are put."""
    specs, course = given.specs, given.course
    yield from _file_names(specs)
    yield from _reserved(given)
    yield from _lists(specs)
    yield from _page_ids(course)
    yield from _step_ids(specs)
    yield from _places_of_steps(specs)
    yield from _endings(specs)
    yield from _tables(specs)
    yield from _upwards(specs)
    yield from _moved(specs, course)


def _upwards(specs: Specs) -> Iterator[Problem]:
    """No page is below itself."""
    up = {name: page.up for name, page in specs.pages.items()}
    for name in up:
        above, seen = up[name], {name}
        while above and above not in seen:
            seen.add(above)
            above = up.get(above)
        if above == name:
            yield Problem(specs.document(PAGE, name).place(("up",)), "below-itself", {"name": name})


def _moved(specs: Specs, course: Course) -> Iterator[Problem]:
    """What has moved is not there any more, and went to one place."""
    there = {*course.titles, *(step.id for step in course.steps)}
    taken: set[str] = set()
    for index, moved in enumerate(specs.course.moved if specs.course else ()):
        code = "named-twice" if moved.was in taken else "moved-still-there" if moved.was in there else None
        if code:
            yield Problem(specs.document(COURSE).place(("moved", index, "was")), code, {"name": moved.was})
        taken.add(moved.was)


def _lists(specs: Specs) -> Iterator[Problem]:
    """The lists of course.yaml name everything once."""
    course = specs.course
    if course is None:
        return
    lists: dict[str, tuple[str, ...]] = {
        "menu": course.menu,
        "footer": course.footer,
        "guides": course.guides,
        "booklets": course.booklets,
        "assignments": course.assignments,
        "cases": course.cases,
        "completion": course.completion,
    }
    for key, names in lists.items():
        seen: set[str] = set()
        for index, name in enumerate(names):
            if name in seen:
                yield Problem(specs.document(COURSE).place((key, index)), "named-twice", {"name": name})
            seen.add(name)


def _file_names(specs: Specs) -> Iterator[Problem]:
    for kind in KINDS:
        for name in () if kind.once else specs.of(kind):
            found = name_problem(kind.home(name), name)
            if found:
                yield found


def _reserved(given: Given) -> Iterator[Problem]:
    """No file that is read, and no page that the build makes, has a name that Windows keeps for a device."""
    specs = given.specs
    told = {kind.home(name) for kind in KINDS if not kind.once for name in specs.of(kind) if _RESERVED.match(name)}
    for file in sorted(given.present):
        found = [part for part in file.split("/") if reserved(part)]
        if found and not any(file == home or file.startswith(f"{home}/") for home in told):
            yield Problem(Place(file), "reserved-name", {"name": found[0]})
    named: list[tuple[Kind[Content], KeyPath, str]] = [
        (kind, ("id",), spec.id)
        for kind, spec in (
            (COURSE, specs.course),
            (GLOSSARY, specs.glossary),
            (AGENDA, specs.agenda),
            (SOURCES, specs.sources),
        )
        if spec
    ]
    made = [(key, value) for key, value in specs.course or () if isinstance(value, MadePageSpec)]
    for kind, path, name in (*named, *((COURSE, (key, "id"), page.id) for key, page in made)):
        if _RESERVED.match(name):
            yield Problem(specs.document(kind).place(path), "reserved-name", {"name": name})


def reserved(name: str) -> bool:
    """Whether Windows keeps the name of a file or folder for a device, whatever its letters and ending."""
    return bool(_RESERVED.match(name.lower().partition(".")[0].rstrip()))


def name_problem(path: str, name: str) -> Problem | None:
    """What is wrong with the name of a file or folder at `path`."""
    if not _ID.match(name) or len(name) > LONGEST_ID:
        return Problem(Place(path), "bad-name", {"name": name}, id_meant(name))
    return Problem(Place(path), "reserved-name", {"name": name}) if _RESERVED.match(name) else None


def _page_ids(course: Course) -> Iterator[Problem]:
    """No two pages have one name; a case that is listed twice has a problem of its own."""
    taken: dict[str, str] = {}
    for name, _, path in dict.fromkeys((page.id, page.kind, page.file) for page in course.every_page):
        if name in taken:
            yield Problem(Place(path), "duplicate-page", {"name": name, "other": taken[name]})
        taken[name] = path


def _step_ids(specs: Specs) -> Iterator[Problem]:
    """Ids are unique in a case with all its assignments, and the parts of a step within the step."""
    steps = {kind: list(specs.steps(kind)) for kind in (ASSIGNMENT, REFLECTION, CASE)}
    listed = assignments_of(specs)
    shared = [(step, at) for one in listed for name, step, at in steps[ASSIGNMENT] if name == one]
    yield from _duplicates([(step.id, at.below("id")) for step, at in shared])
    taken = {step.id for step, _ in shared}
    for kind, before in ((REFLECTION, ()), (CASE, taken)):
        for file in specs.of(kind):
            own = [(step, at) for name, step, at in steps[kind] if name == file]
            yield from _duplicates([(step.id, at.below("id")) for step, at in own], before)
            shared += own
    for step, at in shared:
        for _, parts in groupby(step.named_parts(), key=lambda part: part[0]):
            yield from _duplicates([(name, at.below(key, index, "id")) for key, index, name in parts], _MADE_BY_US)


def _duplicates(found: Iterable[tuple[str, Origin]], taken: Iterable[str] = ()) -> Iterator[Problem]:
    seen = set(taken)
    for name, origin in found:
        if name in seen:
            yield Problem(origin.place(), "duplicate-id", {"name": name})
        seen.add(name)


def _places_of_steps(specs: Specs) -> Iterator[Problem]:
    """A case's step says where it stands; an assignment's step stands where it is written, and knows no case."""
    for _, step, at in (*specs.steps(ASSIGNMENT), *specs.steps(REFLECTION)):
        for key, value in step:
            if value and key in step.only_in_case:
                yield Problem(at.below(key).place(key=True), "only-in-case", {"key": key})
    for _, step, at in specs.steps(CASE):
        if not step.instead_of and not step.after:
            yield Problem(at.below("id").place(), "no-anchor", {"name": step.id})
    yield from _apart(specs)


def _apart(specs: Specs) -> Iterator[Problem]:
    """A case's step stands in an assignment that the case keeps; and what it keeps, the course has."""
    listed = assignments_of(specs)
    homes = {step.id: name for name, step, _ in specs.steps(ASSIGNMENT) if name in listed}
    for case, step, at in specs.steps(CASE):
        kept = specs.cases[case].assignments
        home = homes.get(step.after or step.instead_of or LocalId(""))
        if kept and home and home not in kept:
            key = "after" if step.after else "instead_of"
            yield Problem(at.below(key).place(), "assignment-left-out", {"name": step.id, "assignment": home})
    for case, spec in specs.cases.items():
        for index, name in enumerate(spec.assignments):
            if name in specs.assignments and name not in listed:
                place = specs.document(CASE, case).place(("assignments", index))
                yield Problem(place, "assignment-unlisted", {"name": name})


def _endings(specs: Specs) -> Iterator[Problem]:
    """An ending leads nowhere."""
    for _, step, at in (*specs.steps(CASE), *specs.steps(ASSIGNMENT)):
        if step.ending and step.leads_on:
            yield Problem(at.below("ending").place(), "ending-leads-on", {"name": step.id})


def _tables(specs: Specs) -> Iterator[Problem]:
    """Rows, columns, series, terms and people have ids of their own; bars belong to a series."""
    found: list[tuple[ContentPath, str, tuple[Any, ...]]] = []
    for name, form in specs.forms.items():
        path = FORM.path(name)
        found += [(path, "rows", form.rows), (path, "columns", form.columns)]
    for name, chart in specs.charts.items():
        path = CHART.path(name)
        found += [(path, "rows", chart.rows), (path, "series", chart.series)]
        known = {series.id for series in chart.series}
        for index, row in enumerate(chart.rows):
            for series in sorted(row.values.keys() - known):
                place = specs.documents[path].place(("rows", index, "values", series), key=True)
                yield Problem(place, "unknown-series", {"name": series}, Near(series, known))
    found += [(CASE.path(name), "people", case.people) for name, case in specs.cases.items()]
    if specs.glossary:
        found.append((GLOSSARY.path(), "terms", specs.glossary.terms))
    for path, key, items in found:
        document = specs.documents[path]
        yield from _duplicates([(item.id, Origin(document, (key, at, "id"))) for at, item in enumerate(items)])
