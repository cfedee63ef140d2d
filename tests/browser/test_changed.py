"""A course that is edited after it was answered: no answer is lost, none moves to another question."""

import json

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Small, both_browsers, saved_text
from tests.browser.test_choice import pick

pytestmark = both_browsers(of=4)

PHASE = "anna-en-bas-fase-een"
ONE, THREE, CHOICE = (f"{name}--anna-en-bas" for name in ("vraag-1", "vraag-3", "keuze-fiets"))
CELL = "een--wat--invullen--anna-en-bas"


def answer(page: Page, step: str, field: str, text: str) -> None:
    page.evaluate("step => { location.hash = step }", step)
    page.locator(f"[id='{field}']").fill(text)


def told(page: Page, step: str) -> list[str]:
    """The visible notices of a step that its question changed."""
    page.evaluate("step => { location.hash = step }", step)
    expect(page.locator(f"[id='{step}']")).to_be_visible()
    return page.locator(f"[id='{step}'] .changed__text").all_inner_texts()


def test_answers_stay_with_their_questions(small_course: Small, open_page: Open) -> None:
    page = open_page(small_course.address(PHASE, ONE))
    answer(page, ONE, f"antwoord--{ONE}", "een fiets")
    answer(page, THREE, f"eerst--{THREE}", "kijken")
    answer(page, THREE, f"dan--{THREE}", "vragen")
    page.evaluate("step => { location.hash = step }", CHOICE)
    pick(page, f"houden--{CHOICE}")
    page.goto(small_course.address("anna-en-bas-fase-twee"))
    answer(page, "invullen--anna-en-bas", CELL, "een slot")
    page.locator("[id='een--klaar--invullen--anna-en-bas']").check()

    small_course.change("assignments/fase-een.yaml", "question: Wat zie je?", "question: Wie zie je?")
    small_course.change("assignments/fase-een.yaml", "      - {id: dan, text: En dan?}\n", "")
    small_course.change("assignments/fase-een.yaml", "text: Wat eerst?", 'text: "Wat  **eerst**?"')
    small_course.change("forms/schema.yaml", "text: Het eerste", "text: Het allereerste")
    small_course.change(
        "cases/anna-en-bas/case.yaml",
        "      - id: houden",
        "      - id: wachten\n        label: Je wacht.\n        outcome: geven.md\n      - id: houden",
    )
    small_course.build()
    page.goto(small_course.address("anna-en-bas-fase-twee"))
    assert told(page, "invullen--anna-en-bas") == ["Deze vraag is veranderd sinds je antwoordde."] * 2
    expect(page.locator(f"[id='{CELL}']")).to_have_value("een slot")
    page.goto(small_course.address(PHASE, THREE))
    assert told(page, THREE) == []
    expect(page.locator(f"[id='eerst--{THREE}']")).to_have_value("kijken")
    it_can_be_said_to_hold(page)
    typing_says_so_too(page)
    its_answer_stays_when_a_question_is_gone(page, small_course)
    so_does_one_whose_option_is_gone(page, small_course)


def it_can_be_said_to_hold(page: Page) -> None:
    assert told(page, CHOICE) == ["Deze vraag is veranderd sinds je antwoordde."]
    expect(page.locator(f"[id='option_houden--{CHOICE}']")).to_be_checked()
    page.locator(f"[id='{CHOICE}'] .changed button").click()
    expect(page.locator(f"[id='option_houden--{CHOICE}']")).to_be_focused()
    page.reload()
    assert told(page, CHOICE) == []


def typing_says_so_too(page: Page) -> None:
    assert len(told(page, ONE)) == 1
    expect(page.locator(f"[id='antwoord--{ONE}']")).to_have_value("een fiets")
    page.locator(f"[id='{ONE}'] .changed summary").click()
    expect(page.locator(f"[id='{ONE}'] [data-then]")).to_have_text("Wat zie je?")
    page.locator(f"[id='antwoord--{ONE}']").press_sequentially("!")
    assert told(page, ONE) == []


def its_answer_stays_when_a_question_is_gone(page: Page, small_course: Small) -> None:
    page.goto(small_course.address("begrippen"))
    expect(page.locator(".keep__count")).to_have_text("Aantal antwoorden: 6")
    entries = {
        entry["id"]: entry for entry in json.loads(saved_text(page, ".open [data-component=save] button"))["answers"]
    }
    gone = entries[f"dan--{THREE}"]
    assert (gone["text"], gone["question"], gone["page"]) == ("vragen", "Kijk nog eens. – En dan?", PHASE)
    assert "Twee delen" in gone["title"]


def so_does_one_whose_option_is_gone(page: Page, small_course: Small) -> None:
    small_course.change(
        "cases/anna-en-bas/case.yaml",
        "      - id: houden\n        label: Je houdt de fiets.\n"
        "        outcome: [houden.md, samen.md]\n        leads_to: omweg\n",
        "",
    )
    small_course.build()
    page.goto(small_course.address(PHASE, CHOICE))
    assert len(told(page, CHOICE)) == 1
    expect(page.locator(f"[id='{CHOICE}'] input:checked")).to_have_count(0)
    expect(page.locator(f"[id='{CHOICE}'] .changed button")).to_be_hidden()
    page.locator(f"[id='{CHOICE}'] .changed summary").click()
    expect(page.locator(f"[id='{CHOICE}'] [data-picked]")).to_have_text("Je koos toen: Je houdt de fiets.")
    pick(page, f"wachten--{CHOICE}")
    expect(page.locator(f"[id='{CHOICE}'] .changed")).to_have_count(0)
