"""What an assembled course must hold to: the list of all checks. The stage `check`: it only tells, it changes nothing.

A new check is a function from `Given` to problems, in a module of its own, and a line in `CHECKS`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from casebook.assembly.assemble import Assembly
from casebook.cache.memory import Cache
from casebook.checks.agenda import agenda_problems
from casebook.checks.branches import branch_problems, way_back_problems
from casebook.checks.charts import chart_problems
from casebook.checks.families import family_problems
from casebook.checks.files_used import empty_files, misnamed_files, unused_files
from casebook.checks.gendered import gendered_problems
from casebook.checks.given import Given
from casebook.checks.images import image_problems
from casebook.checks.named_once import named_once
from casebook.checks.names import structure_problems
from casebook.checks.old_names import old_names
from casebook.checks.pages_reached import unlinked_pages
from casebook.checks.pasted import pasted_problems
from casebook.checks.references import dangling_references
from casebook.checks.slips import slips
from casebook.checks.sources import source_problems
from casebook.checks.synonyms import synonym_problems
from casebook.checks.twice import twice_problems
from casebook.checks.views import untold_problems, view_problems
from casebook.checks.wording import wording_problems
from casebook.checks.words import word_problems
from casebook.course.case import Case
from casebook.frozen import dataclass
from casebook.model.layout import ASSIGNMENT, CASE, GLOSSARY
from casebook.model.validate import Specs
from casebook.problems.problem import Problem

# What a check may look at when these files have mistakes; None when it had better say nothing.
Needs = Callable[[Given, frozenset[str]], Given | None]


def nothing(given: Given, wrong: frozenset[str]) -> Given:  # noqa: ARG001  # it looks at all, whatever is wrong
    """What it tells is true whatever else is wrong."""
    return given


def the_glossary(given: Given, wrong: frozenset[str]) -> Given | None:  # noqa: ARG001
    """The glossary could be read."""
    return None if GLOSSARY.path() in given.unread else given


def sound_cases(given: Given, wrong: frozenset[str]) -> Given:
    """Cases without mistakes: a way that leads nowhere, or an id that stands twice, makes others seem wrong."""

    def is_sound(case: Case) -> bool:
        return not wrong & {CASE.path(case.id), *(ASSIGNMENT.path(one.name) for one in case.assignments)}

    cases = tuple(case for case in given.course.cases if is_sound(case))
    return replace(given, assembly=replace(given.assembly, course=replace(given.course, cases=cases)))


def all_else(given: Given, wrong: frozenset[str]) -> Given | None:
    """Nothing is wrong at all: what is wrong may be the use of a file."""
    return None if given.unread or wrong else given


@dataclass(frozen=True)
class Check:
    """`find` tells what is wrong in what it `needs` to be right."""

    find: Callable[[Given], Iterable[Problem]]
    needs: Needs = nothing


# In this order: what a check needs may be told wrong by those before it.
CHECKS = (
    Check(dangling_references),
    Check(slips),
    Check(empty_files),
    Check(misnamed_files),
    Check(image_problems),
    Check(structure_problems),
    Check(twice_problems),
    Check(chart_problems),
    Check(agenda_problems),
    Check(view_problems),
    Check(family_problems),
    Check(way_back_problems),
    Check(gendered_problems),
    Check(old_names),
    Check(pasted_problems),
    Check(word_problems),
    Check(source_problems),
    Check(wording_problems, needs=the_glossary),
    Check(branch_problems, needs=sound_cases),
    Check(synonym_problems, needs=all_else),
    Check(untold_problems, needs=all_else),
    Check(unused_files, needs=all_else),
    Check(unlinked_pages, needs=all_else),
)


def check(specs: Specs, assembly: Assembly, present: frozenset[str], cache: Cache | None = None) -> list[Problem]:
    """All problems of the course. `present`: the paths of all files, also of those that could not be read."""
    given = Given(specs, assembly, present, cache or Cache())
    problems: list[Problem] = []
    for one in CHECKS:
        wrong = specs.faulty | {problem.place.path for problem in problems if not problem.warning}
        looked_at = one.needs(given, wrong)
        problems += one.find(looked_at) if looked_at else ()
    return [*named_once(problems)]
