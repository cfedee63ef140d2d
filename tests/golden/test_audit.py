"""What readings of the course against its sources found, held against the built course: an entry for each finding.

`audit/*.yaml`: `page` or `step` is an address; `says` are words that stand there, `never` words that do not; `about`
are steps that its “Lees erbij” leads to, `links` pages (`x`, `x#heading`) and sites that it links to; `before` a step
that comes later in its assignment, `after` one that comes earlier. Words are compared as the case is described.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.course.course import Course
from casebook.pipeline import check_content, render_course
from casebook.project import Project
from tests.conftest import ROOT
from tests.plain import Element, Page

PROJECT = Project(ROOT / "content", ROOT / "themes", ROOT / "nowhere")
KEYS = {"id", "page", "step", "says", "never", "about", "links", "before", "after"}
ENTRIES = [
    pytest.param(entry, id=f"{path.stem}: {entry.get('id')}")
    for path in sorted((Path(__file__).parent / "audit").glob("*.yaml"))
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@cache
def course() -> Course:
    return check_content(PROJECT).course


@cache
def homes() -> dict[str, tuple[str, list[str]]]:
    """Step → its page, and all steps of that page in their order."""
    return {
        step.id: (assignment.id, [one.id for one in assignment.steps])
        for assignment in course().assignments
        for step in assignment.steps
    }


@cache
def rendered() -> dict[str, bytes]:
    return render_course(PROJECT, course())


@cache
def elements(page: str) -> dict[str, Element]:
    return Page(rendered()[f"site/{page}.html"].decode()).elements


def written(link: str) -> str:
    """A link to a page or to a heading, as it is linked to in a page of the site."""
    if "://" in link:
        return link
    page, _, heading = link.partition("#")
    return f"{page}.html#{heading}--{page}" if heading else f"{page}.html"


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_course_holds_what_a_reading_of_it_found(entry: dict[str, Any]) -> None:
    assert entry.keys() <= KEYS
    assert ("page" in entry) != ("step" in entry)
    id_ = entry.get("page") or entry["step"]
    home, steps = homes()[id_] if "step" in entry else (id_, [])
    found = elements(home)[id_]
    assert [words for words in entry.get("says", ()) if folded(words) not in found.words] == []
    assert [words for words in entry.get("never", ()) if folded(words) in found.words] == []
    assert [step for step in entry.get("about", ()) if step not in found.about] == []
    assert [link for link in entry.get("links", ()) if written(link) not in found.links] == []
    if "before" in entry:
        assert steps.index(id_) < steps.index(entry["before"])
    if "after" in entry:
        assert steps.index(id_) > steps.index(entry["after"])


def folded(words: str) -> str:
    return " ".join(words.split())


def test_every_piece_of_a_source_claims_words_that_stand_at_its_place() -> None:
    """That they stand there is a check of the course itself."""
    table = course().table
    assert table
    assert [entry for _, entries in table.documents for entry in entries if not all(entry.says)] == []


def test_every_task_of_a_case_leads_to_the_texts_that_it_asks_about() -> None:
    tasks = [step for case in course().cases if case.people for one in case.assignments for step in one.steps]
    assert [step.id for step in tasks if step.type in ("question", "form", "choice") and not step.body.about] == []
