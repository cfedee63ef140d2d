"""The notes of the course for who leads a group: every step that a group does has one, and no participant meets any."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from casebook.course.case import Step
from tests.golden.test_audit import course, rendered

# What may stand within a sentence of a note. An attribute of anything else is read along.
INLINE = re.compile(r"</?(?:i|em|strong|a)\b[^>]*>")
LED = re.compile(r'<article class="page page--session".*?</article>', re.DOTALL)


@cache
def led(case_id: str) -> tuple[Step, ...]:
    """The steps that a group does in this case, by the agenda."""
    agenda = course().agenda
    assert agenda
    (case,) = (case for case in course().cases if case.id == case_id)
    named = {
        **{("assignment", one.name): one.steps for one in case.assignments},
        **{("reflection", one.name): one.steps for one in course().reflections},
    }
    return tuple(
        step
        for part in agenda.parts
        for step in named.get((part.kind, part.name), ())
        if not part.steps or step.id in part.steps
    )


def folded(html: str) -> str:
    """Letters only, so that it makes no difference how a page or a script writes a letter, a space or a mark."""
    return re.sub(r"&#\d+;|\\u[\da-f]{4}|[^a-z]", "", INLINE.sub("", html).lower())


def sentences(notes: Iterable[Markup]) -> Counter[str]:
    """The sentences of notes as `folded` has them, but for those so short that a text could have them by chance."""
    pieces = (folded(piece) for html in notes for piece in re.split(r"</?(?:p|ul|li)>|[.?!] ", INLINE.sub("", html)))
    return Counter(piece for piece in pieces if len(piece) > 30)


def notes_of(case_id: str) -> list[Markup]:
    return [step.lead.html for step in led(case_id) if step.lead and step.lead.html]


def test_every_step_that_a_group_does_has_a_note_with_minutes_and_company() -> None:
    for case in course().cases:
        without = [
            step.id
            for step in led(case.id)
            if not (step.lead and step.lead.html and step.lead.minutes and step.lead.work)
        ]
        assert led(case.id)
        assert without == []


def test_every_note_is_once_on_the_page_to_lead_its_case_from() -> None:
    agenda = course().agenda
    assert agenda
    parts = [part.lead for part in agenda.parts if part.lead]
    for case in course().cases:
        page = folded(rendered()[f"site/{case.id}-leiding.html"].decode())
        told = sentences([*parts, *notes_of(case.id)])
        assert {words: page.count(words) for words in told} == told


def test_no_sentence_of_a_note_is_on_any_other_page_or_can_be_found() -> None:
    agenda = course().agenda
    assert agenda
    notes = [part.lead for part in agenda.parts if part.lead]
    told = sentences([*notes, *(html for case in course().cases for html in notes_of(case.id))])
    assert len(told) > 200
    for path, content in rendered().items():
        if path.endswith((".html", ".js")) and not path.endswith("-leiding.html"):
            page = folded(LED.sub("", content.decode()))
            assert (path, [words for words in told if words in page]) == (path, [])
