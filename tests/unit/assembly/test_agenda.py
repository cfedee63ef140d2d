import re
from functools import cache

import pytest

from casebook.course.case import Step
from casebook.publishing.render import render
from casebook.reading import disk
from tests.conftest import SMALL, change, course_of, html_of, theme_of

Files = dict[str, bytes]
CASE, TWO, AGENDA = "cases/anna-en-bas/case.yaml", "assignments/fase-twee.yaml", "agenda.yaml"


def step(content: Files, name: str) -> Step:
    return next(found for found in course_of(content).steps if found.id == f"{name}--anna-en-bas")


def test_a_note_is_told_in_both_readings_of_the_case(small: Files) -> None:
    lead = step(small, "naast-elkaar").lead
    assert lead
    assert "Let op " in str(lead.html)
    assert re.search(r'data-or="de vader">de moeder<.*data-or="Arend">Anna<', str(lead.html))
    assert (lead.minutes, lead.work) == (None, "plenary")


def test_a_step_has_what_its_author_says_to_who_leads(small: Files) -> None:
    lead = step(small, "slot").lead
    assert lead
    assert (lead.minutes, lead.work) == (5, "groups")
    assert 'href="page:begrippen"' in str(lead.html)
    assert step(small, "vraag-1").lead is None


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("", ("Van de opdracht.", 7, "pairs")),
        ("    minutes: 3\n", ("Van de opdracht.", 3, "pairs")),
        ("    work: alone\n    lead: Eigen.\n", ("Eigen.", 7, "alone")),
    ],
)
def test_a_step_takes_what_it_does_not_say_from_the_one_in_whose_place_it_comes(
    small: Files, own: str, expected: tuple[str, int, str]
) -> None:
    general = "    question: Wat doe je?\n"
    content = change(
        small,
        "assignments/fase-een.yaml",
        general,
        f"{general}    lead: Van de opdracht.\n    minutes: 7\n    work: pairs\n",
    )
    asked = "    question: Wat doe je met de fiets?\n"
    lead = step(change(content, CASE, asked, asked + own), "keuze-fiets").lead
    assert lead
    assert (re.sub("<[^>]*>", "", str(lead.html)).strip(), lead.minutes, lead.work) == expected


def test_of_several_steps_in_its_place_the_first_one_has_it(small: Files) -> None:
    text = "    title: Lees je eigen casus\n"
    content = change(small, "assignments/fase-een.yaml", text, f"{text}    minutes: 7\n")
    first, second = step(content, "situatie").lead, step(content, "vervolg").lead
    assert first
    assert (first.minutes, second) == (7, None)


def test_a_reflection_says_itself_in_what_company(small: Files) -> None:
    (reflection,) = course_of(small).reflections
    lead = reflection.steps[1].lead
    assert lead
    assert lead.work == "pairs"


def test_a_note_is_no_knowledge_of_persons_and_no_first_use_of_a_term(small: Files) -> None:
    note = '    lead: "[Anna weet dit van de fiets.]{known-to anna}"\n'
    content = change(small, CASE, '    lead: "Let op {de moeder|de vader} Anna."\n', note)
    found = step(content, "naast-elkaar")
    assert found.known == step(small, "naast-elkaar").known
    assert "term" not in str(found.lead)


def test_without_an_agenda_no_case_has_a_page_to_lead_from(small: Files) -> None:
    assert course_of(small).session_pages == {"anna-en-bas": "anna-en-bas-leiding"}
    del small[AGENDA]
    assert course_of(small).session_pages == {}


@cache
def output() -> Files:
    return render(course_of(disk.read(SMALL)), theme_of())


def test_the_page_has_every_note_question_and_option_once() -> None:
    html = html_of(output()["site/anna-en-bas-leiding.html"])
    for words in (
        "Zeg <strong>hallo</strong>",
        ">wat helpt</a>",
        "Wat doe je met de fiets?",
        "Je geeft de fiets.",
        "Ik …",
    ):
        assert html.count(words) == 1, words
    assert "kijk-doel" not in html  # the reflection is about one of its steps only


def test_what_is_told_to_who_leads_is_nowhere_else() -> None:
    for words in (b"hallo", b"wat helpt", b"Let op <"):
        assert [path for path, text in output().items() if words in text] == [
            "site/anna-en-bas-leiding.html",
            "klein.html",
        ]
