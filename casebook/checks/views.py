"""What must hold for the steps that show a case in another way: perspectives and comparisons. A part of `check`."""

from collections.abc import Iterator, Sequence

from casebook.cache.memory import Cache
from casebook.checks.given import Given
from casebook.model.layout import CASE, passage_path
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.steps import AnyStepSpec
from casebook.steps.choice import ChoiceSpec
from casebook.steps.comparison import ComparisonSpec, SideSpec
from casebook.steps.perspectives import PerspectivesSpec
from casebook.steps.read import ReadSpec
from casebook.text import markdown
from casebook.text.known import untold
from casebook.values.references import Origin


def untold_problems(given: Given) -> Iterator[Problem]:
    """Warnings of what is missing in the views: words that nobody is said to know, and people who know nothing.

    Looked at is what can be read before the last step that looks through people's eyes: passages and outcomes.
    """
    specs = given.specs
    written: dict[str, list[tuple[AnyStepSpec, Origin]]] = {}
    for name, step, origin in specs.steps(CASE):
        written.setdefault(name, []).append((step, origin))
    for case in given.course.cases:
        steps = list(case.steps)
        views = [index for index, step in enumerate(steps) if step.id in case.remembered]
        files: dict[str, None] = {}
        read = {step.origin for step in steps[: max(views, default=0)]}
        for spec, origin in written.get(case.id, ()):
            if origin in read:
                files |= dict.fromkeys(_files_of(spec))
        for file in files:
            yield from _untold(specs.documents.get(passage_path(case.id, file)), given.cache)
        for index in views:
            known = case.remembered[steps[index].id]
            for at, person in enumerate(known):
                if not known[person]:
                    place = steps[index].origin.below("people", at).place()
                    yield Problem(place, "knows-nothing", {"name": person}, warning=True)


def _files_of(step: AnyStepSpec) -> tuple[str, ...]:
    """The files of a step that tell what happens."""
    if isinstance(step, ReadSpec):
        return step.file
    return tuple(file for option in step.options for file in option.outcome) if isinstance(step, ChoiceSpec) else ()


def _untold(document: Document | None, cache: Cache) -> Iterator[Problem]:
    words = cache.made(_words, document.body) if document else ""
    if document and words:
        first = " ".join(words.split("\n")[0].split()[:3])
        place = document.part((), markdown.untold_at(document.body), len(first))
        yield Problem(place, "untold", {"words": f"{first} …"}, warning=True)


def _words(text: str) -> str:
    return untold(markdown.block(text).tree)


def view_problems(given: Given) -> Iterator[Problem]:
    """Persons are named once, and every heading of the files that are compared stands at exactly one point."""
    specs = given.specs
    for name, step, origin in specs.steps(CASE):
        if isinstance(step, PerspectivesSpec):
            yield from _twice(origin, [(person, ("people", at)) for at, person in enumerate(step.people)])
        elif isinstance(step, ComparisonSpec):
            yield from _headings(given, name, step.left, "left", [point.left for point in step.points], origin)
            yield from _headings(given, name, step.right, "right", [point.right for point in step.points], origin)


def _headings(
    given: Given, case: str, side: SideSpec, key: str, points: Sequence[Sequence[str]], origin: Origin
) -> Iterator[Problem]:
    """`points`: the headings of this side that each point names; `key` is that of the side in the file."""
    file = side.file
    document = given.specs.documents.get(passage_path(case, file))
    if document is None:
        return  # another check tells that the file is missing
    known = given.cache.made(_parts, document.body)
    named = [
        (written, ("points", index, key, at))
        for index, headings in enumerate(points)
        for at, written in enumerate(headings)
    ]
    yield from _twice(origin, named)
    used = {written for written, _ in named}
    there = set(known)
    free = there - used
    for written, path in named:
        if written not in there:
            place = origin.below(*path).place()
            yield Problem(place, "unknown-section", {"name": written, "file": file}, Near(written, free))
    for heading in known if used <= there else ():  # else one of them is probably named wrongly
        if heading not in used:
            yield Problem(origin.below(key, "file").place(), "unused-section", {"name": heading, "file": file})


def _parts(text: str) -> list[str]:
    """The ids of the headings that a text is split at."""
    return [part.id for part in markdown.sections(text)[1:]]


def _twice(origin: Origin, named: Sequence[tuple[str, KeyPath]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, path in named:
        if name in seen:
            yield Problem(origin.below(*path).place(), "named-twice", {"name": name})
        seen.add(name)
