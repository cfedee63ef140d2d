"""Names, ids and places: what must hold before anything refers to anything. A part of the stage `check`."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from casebook.course.course import Assignment, Course
from casebook.model.deviations import id_meant
from casebook.model.validate import Specs, assignments_of, case_path, page_path, yaml_path
from casebook.problems.problem import Place, Problem, nearest
from casebook.reading.documents import Document
from casebook.steps import AnyStepSpec
from casebook.values.kinds import LONGEST_ID
from casebook.values.references import Origin

# Names that Windows keeps for devices: a file `con.html` cannot be copied from a stick.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\Z")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_MADE_BY_US = frozenset({"antwoord", "keuze"})


def structure_problems(specs: Specs, course: Course) -> Iterator[Problem]:
    """Everything that is wrong with names of files, ids, and where steps are put."""
    yield from _file_names(specs)
    yield from _lists(specs)
    yield from _page_ids(specs, course)
    yield from _step_ids(specs)
    yield from _places_of_steps(specs)
    yield from _endings(specs)
    yield from _tables(specs)
    yield from _upwards(specs)


def _upwards(specs: Specs) -> Iterator[Problem]:
    """No page is below itself."""
    up = {name: page.up for name, page in specs.pages.items()}
    for name in up:
        above, seen = up[name], {name}
        while above and above not in seen:
            seen.add(above)
            above = up.get(above)
        if above == name:
            yield Problem(specs.documents[page_path(name)].place(("up",)), "below-itself", {"name": name})


def _lists(specs: Specs) -> Iterator[Problem]:
    """The lists of course.yaml name everything once."""
    for key in ("menu", "footer", "assignments", "cases"):
        seen: set[str] = set()
        for index, name in enumerate(getattr(specs.course, key, ())):
            if name in seen:
                yield Problem(specs.documents["course.yaml"].place((key, index)), "named-twice", {"name": name})
            seen.add(name)


def _file_names(specs: Specs) -> Iterator[Problem]:
    named: tuple[tuple[str, Iterable[str]], ...] = (
        ("pages/{}.md", specs.pages),
        ("assignments/{}.yaml", specs.assignments),
        ("cases/{}", specs.cases),
        ("reflections/{}.yaml", specs.reflections),
        ("forms/{}.yaml", specs.forms),
        ("charts/{}.yaml", specs.charts),
    )
    for path, names in named:
        for name in names:
            found = name_problem(path.format(name), name)
            if found:
                yield found
    whole = (("course.yaml", specs.course), ("glossary.yaml", specs.glossary), ("sources.yaml", specs.sources))
    for whole_path, spec in whole:
        if spec and _RESERVED.match(spec.id):
            yield Problem(specs.documents[whole_path].place(("id",)), "reserved-name", {"name": spec.id})
    report = specs.course.report if specs.course else None
    if report and _RESERVED.match(report.id):
        yield Problem(specs.documents["course.yaml"].place(("report", "id")), "reserved-name", {"name": report.id})


def name_problem(path: str, name: str) -> Problem | None:
    """What is wrong with the name of a file or folder at `path`."""
    if not _ID.match(name) or len(name) > LONGEST_ID:
        return Problem(Place(path), "bad-name", {"name": name}, id_meant(name))
    return Problem(Place(path), "reserved-name", {"name": name}) if _RESERVED.match(name) else None


def _page_ids(specs: Specs, course: Course) -> Iterator[Problem]:
    pages = [(name, page_path(name)) for name in specs.pages]
    cases = {case.id: case for case in course.cases}.values()  # one that is listed twice has a problem of its own
    pages += [
        (page, case_path(case.id)) for case in cases for page in dict.fromkeys((case.id, *_ids(case.assignments)))
    ]
    pages += [(page, "course.yaml") for page in course.map_pages.values()]
    pages += [(name, yaml_path("reflections", name)) for name in specs.reflections]
    pages += [(name, yaml_path("forms", name)) for name in specs.forms]
    pages += [
        (spec.id, path) for path, spec in (("glossary.yaml", specs.glossary), ("sources.yaml", specs.sources)) if spec
    ]
    if specs.course and specs.course.report:
        pages.append((specs.course.report.id, "course.yaml"))
    taken: dict[str, str] = {}
    for page, path in pages:
        if page in taken:
            yield Problem(Place(path), "duplicate-page", {"name": page, "other": taken[page]})
        taken[page] = path


def _ids(assignments: Iterable[Assignment]) -> list[str]:
    return [assignment.id for assignment in assignments]


def _step_ids(specs: Specs) -> Iterator[Problem]:
    """Ids are unique in a case with all its assignments, and the parts of a step within the step."""
    shared = [
        (step, Origin(specs.documents[yaml_path("assignments", name)], ("steps", index, "id")))
        for name in assignments_of(specs)
        for index, step in enumerate(specs.assignments[name].steps)
    ]
    yield from _duplicates([(step.id, origin) for step, origin in shared])
    for step, origin in shared:
        yield from _part_ids(step, origin.document, origin.path[:-1])
    for name, reflection in specs.reflections.items():
        document = specs.documents[yaml_path("reflections", name)]
        exercises = [(step, Origin(document, ("steps", at, "id"))) for at, step in enumerate(reflection.steps)]
        yield from _duplicates([(step.id, origin) for step, origin in exercises])
        for step, origin in exercises:
            yield from _part_ids(step, document, origin.path[:-1])
    taken = {step.id for step, _ in shared}
    for name, case in specs.cases.items():
        document = specs.documents[case_path(name)]
        own = [(step.id, Origin(document, ("steps", index, "id"))) for index, step in enumerate(case.steps)]
        yield from _duplicates(own, taken)
        for index, step in enumerate(case.steps):
            yield from _part_ids(step, document, ("steps", index))


def _part_ids(step: AnyStepSpec, document: Document, path: tuple[str | int, ...]) -> Iterator[Problem]:
    for key in ("parts", "options", "prompts", "points"):
        found = [(part.id, Origin(document, (*path, key, at, "id"))) for at, part in enumerate(getattr(step, key, ()))]
        yield from _duplicates(found, _MADE_BY_US)


def _duplicates(found: Iterable[tuple[str, Origin]], taken: Iterable[str] = ()) -> Iterator[Problem]:
    seen = set(taken)
    for name, origin in found:
        if name in seen:
            yield Problem(origin.place(), "duplicate-id", {"name": name})
        seen.add(name)


def _places_of_steps(specs: Specs) -> Iterator[Problem]:
    """A case's step says where it stands; an assignment's step stands where it is written, and knows no case."""
    without_case: list[tuple[str, tuple[AnyStepSpec, ...]]] = [
        *((yaml_path("assignments", name), assignment.steps) for name, assignment in specs.assignments.items()),
        *((yaml_path("reflections", name), reflection.steps) for name, reflection in specs.reflections.items()),
    ]
    for path, steps in without_case:
        document = specs.documents[path]
        for index, step in enumerate(steps):
            for key in ("instead_of", "after", "file", "people", "points"):
                if getattr(step, key, None):
                    yield Problem(document.place(("steps", index, key), key=True), "only-in-case", {"key": key})
    for name, case in specs.cases.items():
        document = specs.documents[case_path(name)]
        for index, step in enumerate(case.steps):
            if not step.instead_of and not step.after:
                yield Problem(document.place(("steps", index, "id")), "no-anchor", {"name": step.id})


def _endings(specs: Specs) -> Iterator[Problem]:
    """An ending leads nowhere."""
    written: list[tuple[str, tuple[AnyStepSpec, ...]]] = [
        *((case_path(name), case.steps) for name, case in specs.cases.items()),
        *((yaml_path("assignments", name), assignment.steps) for name, assignment in specs.assignments.items()),
    ]
    for path, steps in written:
        for index, step in enumerate(steps):
            options = getattr(step, "options", ())
            leads_on = bool(step.leads_to) or (options and all(option.leads_to for option in options))
            if step.ending and leads_on:
                place = specs.documents[path].place(("steps", index, "ending"))
                yield Problem(place, "ending-leads-on", {"name": step.id})


def _tables(specs: Specs) -> Iterator[Problem]:
    """Rows, columns, series, terms and people have ids of their own; bars belong to a series."""
    found: list[tuple[str, str, tuple[Any, ...]]] = []
    for name, form in specs.forms.items():
        path = yaml_path("forms", name)
        found += [(path, "rows", form.rows), (path, "columns", form.columns)]
    for name, chart in specs.charts.items():
        path = yaml_path("charts", name)
        found += [(path, "rows", chart.rows), (path, "series", chart.series)]
        known = {series.id for series in chart.series}
        for index, row in enumerate(chart.rows):
            for series in sorted(row.values.keys() - known):
                place = specs.documents[path].place(("rows", index, "values", series), key=True)
                yield Problem(place, "unknown-series", {"name": series}, nearest(series, known))
    found += [(case_path(name), "people", case.people) for name, case in specs.cases.items()]
    if specs.glossary:
        found.append(("glossary.yaml", "terms", specs.glossary.terms))
    for path, key, items in found:
        document = specs.documents[path]
        yield from _duplicates([(item.id, Origin(document, (key, at, "id"))) for at, item in enumerate(items)])
