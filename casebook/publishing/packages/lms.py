"""The page of a package for an LMS: the one file, with what tells the LMS of its reader.

One page means one session: the web edition would begin and end one with every page.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from casebook.course.case import Case
from casebook.course.course import Course
from casebook.problems.problem import ContentError, Place, Problem
from casebook.problems.problem import below as told_below
from casebook.publishing.onefile import policy_of_one_file, whole_page
from casebook.publishing.packages.packing import Packing
from casebook.reading import disk
from casebook.text.markup import trusted
from casebook.theme.bundle import Modules, join
from casebook.theme.lean import ascii_script

# What the page of a package is called in it.
PAGE = "index.html"
_HERE = Path(__file__).parent
_SHARED = "lms.js"
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
# In how few letters an id can be told, as long as no two get the same.
_FEWEST, _MOST = 4, 7


def lms_page(packing: Packing, name: str, script: str, room: int, lrs: tuple[str, ...] = ()) -> bytes:
    """The page of a kind of package, by its name.

    `script`: the file of what speaks to the LMS; `room`: how many letters may be kept; `lrs`: the servers that the page
    may ask. Raises ContentError when a template has an error, or the course is too large.
    """
    course, articles = packing.course, packing.articles
    letters = _letters(_names(course))
    longest = _longest(course, letters)
    if longest > room:
        values = {"name": name, "count": str(longest), "limit": str(room)}
        raise ContentError([Problem(Place(packing.project.content.name), "package-state-too-long", values)])
    modules = Modules({path: disk.peek(_HERE / path).decode() for path in (_SHARED, script)})
    joined = ascii_script(join(modules, [script]))
    more = {
        # The frame of an LMS stays around the course: a way out of it would not take its reader away.
        "course": replace(course, exit=None),
        "csp": policy_of_one_file(articles.theme, joined, connect=" ".join(lrs)),
        "lms": {
            "version": name,
            "letters": letters,
            "ends": ends_of(course),
            "lrs": lrs,
            "script": trusted(joined, "ours"),
        },
    }
    with told_below(packing.project.themes.name):
        return whole_page(articles, more)


def ends_of(course: Course) -> str:
    """Which steps finish the course: one of each group; groups are parted by a space, the steps in one by a comma."""
    named = [case for case in course.cases if case.id in course.completion]
    cases = [case for case in course.cases if case.assignments]
    groups = [_ends(case) for case in named] or [[end for case in cases for end in _ends(case)]]
    return " ".join(",".join(group) for group in groups)


def _ends(case: Case) -> list[str]:
    """The last step of the last assignment of a case, and others that nothing follows there."""
    steps = case.assignments[-1].steps if case.assignments else ()
    return [step.id for step in steps if step is steps[-1] or not (step.next or step.body.options)]


def code(name: str, letters: int) -> str:
    """An id in a few letters, as `lms.js` makes it (FNV-1a)."""
    number = 0x811C9DC5
    for sign in name.encode("ascii"):
        number = ((number ^ sign) * 0x01000193) & 0xFFFFFFFF
    return "".join(_DIGITS[number >> 5 * at & 31] for at in reversed(range(letters)))


def _letters(names: Iterable[str]) -> int:
    """In how many letters no two of the ids are told by the same."""
    known = set(names)
    fits = (count for count in range(_FEWEST, _MOST) if len({code(name, count) for name in known}) == len(known))
    return next(fits, _MOST)


def _names(course: Course) -> Iterable[str]:
    """The ids that an LMS keeps: of steps, and of the fields and options of choices."""
    for step in course.steps:
        yield step.id
        yield from (option.id for option in step.body.options)
        yield from [step.body.field] if step.body.field else []


def _longest(course: Course, letters: int) -> int:
    """How long what is kept becomes, for who saw all and chose everywhere."""
    choices = sum(bool(step.body.options) for step in course.steps)
    return len(f"c{letters}::") + letters * (len(course.steps) + 2 * choices)
