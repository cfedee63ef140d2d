"""New content to begin with: a case, a page or a form that builds at once and teaches by example.

The texts are in `starters/<language>/<kind>/`; `@…@` in them is filled in for the course at hand.
"""

import re
from collections.abc import Mapping

from casebook.checks.names import name_problem
from casebook.model.validate import Specs, assignments_of
from casebook.problems.problem import ContentError, Place, Problem
from casebook.reading.documents import Document

# kind → where its files go, and what a file is called that has the name of the thing itself
PLACES: Mapping[str, str] = {"case": "cases/{name}/{file}", "page": "pages/{name}.md", "form": "forms/{name}.yaml"}

_NO_CASES = re.compile(r"^(cases:[ \t]*)(\[[ \t]*\])?[ \t]*$", re.MULTILINE)

Texts = Mapping[str, bytes]


def scaffold(kind: str, name: str, starter: Texts, specs: Specs, content: Texts) -> dict[str, bytes]:
    """The files to write (path in the content folder → bytes), `course.yaml` among them for a case.

    `starter`: the files to begin with; `content`: the files of the course as they are. Raises ContentError for a
    name that cannot be used or is taken, and for a case in a course whose assignments have no question.
    """
    found = name_problem(PLACES[kind].format(name=name, file="").rstrip("/"), name)
    if found:
        raise ContentError([found])
    new = {PLACES[kind].format(name=name, file=file): text.decode() for file, text in starter.items()}
    folders = {path.rpartition("/")[0] if kind == "case" else path for path in new}
    pages = {name, *(_pages_of(name, specs) if kind == "case" else ())}
    if pages & _pages(specs) or any(
        path == taken or path.startswith(f"{taken}/") for path in content for taken in folders
    ):
        raise ContentError([Problem(Place(min(folders)), "name-taken", {"name": name})])
    words = {"title": name.replace("-", " ").capitalize(), **(_places(specs) if kind == "case" else {})}
    files = {path: re.sub(r"@(\w+)@", lambda match: words[match[1]], text).encode() for path, text in new.items()}
    if kind == "case":
        files["course.yaml"] = _with_case(specs.documents["course.yaml"], name, content["course.yaml"])
    return files


def _pages(specs: Specs) -> set[str]:
    """The name of every page of the course, also of those that no file has the name of."""
    course = specs.course
    made = (specs.glossary, specs.sources, course.report if course else None)
    cases = {page for case in specs.cases for page in (case, *_pages_of(case, specs))}
    return {*specs.pages, *specs.reflections, *specs.forms, *cases, *(page.id for page in made if page)}


def _pages_of(case: str, specs: Specs) -> set[str]:
    """The pages of a case below its own: its assignments and its map."""
    maps = specs.course.maps if specs.course else None
    return {f"{case}-{below}" for below in (*assignments_of(specs), *([maps.id] if maps else []))}


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
    raise ContentError([Problem(Place("course.yaml"), "no-question-to-answer")])


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
