"""The real course with a mistake in it, hundreds of times: never a traceback, and always either a good site or
problems that name the file with the mistake.

A problem may rightly stand in another file, one that names something which is gone: then it must be a file that
named something of the mutated one when all was well.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from casebook.assembly.assemble import assemble
from casebook.cache.memory import Cache
from casebook.course.images import images_of
from casebook.model.layout import front_matter
from casebook.model.validate import validate
from casebook.pipeline import check_files
from casebook.problems.printing import text_of
from casebook.problems.problem import ContentError, Place, Problem
from casebook.publishing.render import render
from casebook.publishing.site import Site
from casebook.reading import disk
from casebook.reading.documents import parse
from casebook.rendering.articles import Articles
from casebook.theme.theme import Theme
from casebook.values.references import Reference
from tests.conftest import ROOT, theme_of
from tests.robust.mutations import Files, Mutation, mutation, turns
from tests.robust.site import mistakes_of

SAME, OTHERS = range(60), 60
PARTS = 5
RENDERED = 3  # of those without problems, one in so many is rendered too
ONE_FILE = 20  # and of these one in so many as one file, which takes a second

Record = Callable[[str, object], None]


@cache
def content() -> Files:
    return disk.read(ROOT / "content")


@cache
def theme() -> Theme:
    return theme_of()


@cache
def kept() -> Cache:
    """What did not change is not made again, so that more can be tried."""
    return Cache()


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mistake_is_told_or_harmless(part: int, seed: int, record_property: Record) -> None:
    tally: Counter[str] = Counter()
    for count, turn in enumerate(turns(SAME, OTHERS, seed)[part::PARTS]):
        mutated = mutation(content(), turn.number, turn.seed)
        try:
            tally[_outcome(mutated, count)] += 1
        except Exception as error:
            error.add_note(turn.again(mutated))
            raise
    record_property("mistakes in the course", dict(tally))


def _outcome(mutated: Mutation, count: int) -> str:
    """What came of a mistake; fails when that is not as it should be."""
    kept().turn()
    try:
        checked = check_files(mutated.files, kept())
    except ContentError as error:
        return _where(error.problems, mutated)
    _told(checked.problems, mutated.files)
    if count % RENDERED:
        return "no problem"
    articles = Articles(checked.course, theme(), kept())
    assert mistakes_of(Site(articles, versioned=False)) == []
    if count % ONE_FILE == 0:
        assert mistakes_of(render(checked.course, theme(), kept())) == []
    return "a good site"


def _where(problems: tuple[Problem, ...], mutated: Mutation) -> str:
    """In which files the mistake was told."""
    _told(problems, mutated.files)
    errors = {found.place.path for found in problems if not found.warning}
    claims = {problem.place.path for problem in problems if problem.code == "source-says"}  # words that a text had
    assert errors & {mutated.path, *referrers()[mutated.path], *claims}, problems
    return "told in the file" if mutated.path in errors else "told in a file that names something of it"


def _told(problems: tuple[Problem, ...], content: Files) -> None:
    """Each problem has words in both languages, and a place that is there."""
    for problem in problems:
        assert text_of(problem, "nl")
        assert text_of(problem, "en")
        place = problem.place
        if place.path in content and place.excerpt:
            _is_there(place, content[place.path])


def _is_there(place: Place, content: bytes) -> None:
    lines = re.split("\r+\n|\r|\n", content.decode("utf-8-sig", "replace"))
    assert lines[place.line - 1].rstrip("\r") == place.excerpt.rstrip("\r")
    assert 1 <= place.column <= len(place.excerpt) + 1


@cache
def referrers() -> dict[str, set[str]]:
    """File → the files that name something of it in the course as it is."""
    documents, _ = parse(content(), front_matter)
    specs, _ = validate(documents)
    assert specs.course
    found: dict[str, set[str]] = {path: set() for path in documents}
    for reference in assemble(specs, specs.course, images_of(content())).references:
        for path in _homes(reference, set(documents)):
            found[path].add(reference.origin.document.path)
    return found


def _homes(reference: Reference, paths: set[str]) -> set[str]:
    """The files that make what is referred to: where it is written, and for what a case has also what it is made of."""
    name = reference.target.rpartition("--")[2] if reference.kind == "heading" else reference.target
    case = reference.scope or name.rpartition("--")[2]
    assignments = {path for path in paths if path.startswith("assignments/")}
    homes = {
        "file": {name},
        "step": {f"cases/{case}/case.yaml", f"reflections/{case}.yaml", *assignments, "course.yaml"},
        "anchor": {*assignments, "course.yaml"},
        "assignment": {f"assignments/{name}.yaml"},
        "case": {f"cases/{name}/case.yaml", "course.yaml"},
        "form": {f"forms/{name}.yaml"},
        "chart": {f"charts/{name}.yaml"},
    }
    page = {f"pages/{name}.md", f"cases/{name}/case.yaml", f"reflections/{name}.yaml", f"forms/{name}.yaml"}
    page |= {"glossary.yaml", "sources.yaml", "course.yaml", "agenda.yaml"}
    return homes.get(reference.kind, page) & paths
