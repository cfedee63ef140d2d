"""New content to begin with: a case, a page or a form that builds at once and teaches by example.

The texts are in `starters/<language>/<kind>/`; `@…@` in them is filled in for the course at hand.
"""

import re
from collections.abc import Mapping

from casebook.checks.counterparts import counterparts_of, pair_of
from casebook.checks.names import name_problem
from casebook.course.course import Course
from casebook.course.pages import made_for_each_case, page_below
from casebook.model.layout import CASE, COURSE, FORM, PAGE, Kind
from casebook.model.validate import Specs, assignments_of
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Place, Problem
from casebook.reading.documents import Document
from casebook.values.ids import PageId
from casebook.values.kinds import Content

# What can be made, by the name of its starter.
MADE: Mapping[str, Kind[Content]] = {kind.name: kind for kind in (CASE, PAGE, FORM)}

_NO_CASES = regex(r"^(cases:[ \t]*)(\[[ \t]*\])?[ \t]*$", re.MULTILINE)

Texts = Mapping[str, bytes]


def scaffold(kind: str, name: str, starter: Texts, specs: Specs, course: Course, content: Texts) -> dict[str, bytes]:
    """The files to write (path in the content folder → bytes), `course.yaml` among them for a case.

    `starter`: the files to begin with; `content`: the files of the course as they are. Raises ContentError for a
    name that cannot be used or is taken, and for a case in a course whose assignments have no question.
    """
    home = MADE[kind].home(name)
    found = name_problem(home, name)
    if found:
        raise ContentError([found])
    new = {f"{home}/{file}" if kind == CASE.name else home: text.decode() for file, text in starter.items()}
    below = (*assignments_of(specs), *made_for_each_case(course)) if kind == CASE.name else ()
    pages = {name, *(page_below(PageId(name), one) for one in below)}
    there = {path.casefold() for path in content}  # `Begrippen.md` is the same file on many a disk
    if pages & course.titles.keys() or any(path == home or path.startswith(f"{home}/") for path in there):
        raise ContentError([Problem(Place(home), "name-taken", {"name": name})])
    title = _titled(name, course) if kind == CASE.name else name.replace("-", " ").capitalize()
    words = {"title": title, **(_places(specs) if kind == CASE.name else {})}
    files = {path: filled(text, words).encode() for path, text in new.items()}
    if kind == CASE.name:
        files[COURSE.path()] = _with_case(specs.document(COURSE), name, content[COURSE.path()])
    return files


def _titled(name: str, course: Course) -> str:
    """The title of a case of this name; a word that says whether someone is a man or a woman is a pair in it."""
    others = counterparts_of(course.language)
    words = name.replace("-", " ").capitalize().split()
    return " ".join(pair_of(word, others[word.lower()][0]) if word.lower() in others else word for word in words)


def filled(text: str, words: Mapping[str, str]) -> str:
    """A text of a starter with the words in the place of their names between `@`."""
    return re.sub(r"@(\w+)@", lambda match: words[match[1]], text)


def _places(specs: Specs) -> dict[str, str]:
    """Where a new case puts its steps: the first passages of the first assignment with a question, and behind that one.

    It is the first question that comes after both passages, so that the story goes on where it was.
    """
    for name in assignments_of(specs):
        steps = specs.assignments[name].steps
        read = [at for at, step in enumerate(steps) if step.type == "read"][:2]
        questions = [at for at, step in enumerate(steps) if step.type == "question"]
        if questions:
            question = steps[next((at for at in questions if not read or at > read[-1]), questions[0])]
            passages = [f"instead_of: {step.id}" for step in steps if step.type == "read"][:2]
            passages += [f"after: {steps[0].id}"] * (2 - len(passages))
            return {"place_1": passages[0], "place_2": passages[1], "question": question.id}
    raise ContentError([Problem(Place(COURSE.path()), "no-question-to-answer")])


def _with_case(course: Document, name: str, written: bytes) -> bytes:
    """course.yaml with one more case in its list; everything else stays as it was `written`."""
    text = course.text
    cases = course.data.get("cases") if isinstance(course.data, dict) else None
    if isinstance(cases, list) and cases:
        start, end = course.span(("cases", len(cases) - 1))
        before = text[text.rfind("\n", 0, start) + 1 : start]
        joint = f"\n{before}" if before.strip() == "-" else ", "
        text = f"{text[:end]}{joint}{name}{text[end:]}"
    elif _NO_CASES.search(text):
        text = _NO_CASES.sub(rf"\g<1>[{name}]", text)
    else:
        text = f"{text.rstrip()}\ncases: [{name}]\n"
    return text.replace("\n", "\r\n" if b"\r\n" in written else "\n").encode()
