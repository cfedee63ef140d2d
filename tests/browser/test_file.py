"""Answers go home in a file and come back from it; a file that is no good changes nothing."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, Small, both_browsers, saved_text
from tests.browser.test_choice import pick

pytestmark = both_browsers(of=4)

PHASE = "anna-en-bas-fase-een"
ONE, TWO, CHOICE = (f"{name}--anna-en-bas" for name in ("vraag-1", "vraag-3", "keuze-fiets"))
FIELD, OTHER = f"antwoord--{ONE}", f"eerst--{TWO}"
SAVE = ".open [data-component=save] button"


def give(page: Page, content: str | bytes) -> None:
    """Open a file with this content."""
    data = content.encode() if isinstance(content, str) else content
    page.locator(".open input[type=file]").set_input_files(
        {"name": "klein.json", "mimeType": "application/json", "buffer": data}
    )


def kept(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(str(page.evaluate("JSON.stringify({ ...sessionStorage })")))
    return {key: value for key, value in found.items() if not key.endswith(("origins", ":way", ":saved"))}


@pytest.fixture
def panel(small_course: Small, open_page: Open) -> Page:
    """The page that shows what is kept, after some answers were given."""
    page = open_page(small_course.address(PHASE, ONE))
    page.locator(f"[id='{FIELD}']").fill("een")
    page.evaluate("step => { location.hash = step }", CHOICE)
    pick(page, f"houden--{CHOICE}")
    page.goto(small_course.address("begrippen"))
    return page


def test_a_file_brings_back_all_after_a_wipe(panel: Page, small_course: Small) -> None:
    expect(panel.locator(".keep__count")).to_have_text("Aantal antwoorden: 2")
    panel.locator(".keep__pages summary").click()
    expect(panel.locator(".keep__pages li:visible")).to_have_text(["Fase een · Anna en Bas: 2"])
    expect(panel.locator(".keep__disk")).to_contain_text("vanaf een stick of schijf")
    expect(panel.locator(".keep__computer")).to_be_hidden()
    text = saved_text(panel, SAVE)
    expect(panel.locator(".open [role=status]").first).to_have_text(
        re.compile("Kijk of het bestand bij je downloads staat")
    )
    panel.locator("[data-wipe]:visible").click()
    panel.locator("[data-yes]:visible").click()
    expect(panel.locator(".keep__count")).to_have_text("Er is hier nog niets van jou bewaard.")
    give(panel, text)
    expect(panel.locator(".open__said")).to_have_text("Het bestand is geopend. Aantal antwoorden: 2.")
    panel.goto(small_course.address(PHASE, CHOICE))
    expect(panel.locator(f"[id='option_houden--{CHOICE}']")).to_be_checked()
    expect(panel.locator(f"[id='houden--{CHOICE}']")).to_be_visible()
    expect(panel.locator(f"[id='{FIELD}']")).to_have_value("een")


def test_an_answer_of_the_file_takes_a_place_only_after_a_yes(panel: Page, small_course: Small) -> None:
    before = kept(panel)
    file = json.loads(saved_text(panel, SAVE))
    hostile = "<img src=x onerror=alert(1)> __proto__ {n}"
    file["answers"] = [answer for answer in file["answers"] if answer["id"] == FIELD]
    file["answers"][0]["text"] = hostile
    file["answers"].append({"id": OTHER, "text": "nieuw"})
    give(panel, json.dumps(file))
    expect(panel.locator("dialog[open]")).to_contain_text(
        "bestand: 2. Aantal daarvan dat in de plaats komt van een antwoord dat hier nu staat: 1."
    )
    panel.locator("[data-no]:visible").click()
    assert kept(panel) == before
    give(panel, json.dumps(file))
    panel.locator("[data-yes]:visible").click()
    expect(panel.locator(".open__said")).to_have_text("Het bestand is geopend. Aantal antwoorden: 2.")
    expect(panel.locator(".keep__count")).to_have_text("Aantal antwoorden: 3")
    panel.goto(small_course.address(PHASE, CHOICE))
    expect(panel.locator(f"[id='{FIELD}']")).to_have_value(hostile)
    expect(panel.locator(f"[id='{OTHER}']")).to_have_value("nieuw")
    expect(panel.locator(f"[id='option_houden--{CHOICE}']")).to_be_checked()
    assert panel.locator("main img").count() == 0


def test_a_file_that_is_no_good_is_told_and_changes_nothing(panel: Page) -> None:
    before = kept(panel)
    good = json.loads(saved_text(panel, SAVE))
    title = "<b>Een andere</b>"
    files: list[tuple[str | bytes, str]] = [
        ("geen json", "kan niet worden gelezen"),
        (b"\xff\xfe\x00\x01", "kan niet worden gelezen"),
        (json.dumps({**good, "course": "anders", "title": title}), f"andere cursus: {title}. Er is niets"),
        (json.dumps({**good, "casebook": 99}), "nieuwere versie"),
        (json.dumps({**good, "answers": []}), "geen antwoorden"),
        (json.dumps({**good, "answers": [{"id": "../x", "text": "x"}]}), "kan niet worden gelezen"),
    ]
    for content, message in files:
        give(panel, content)
        expect(panel.locator(".open__said")).to_contain_text(message)
        expect(panel.locator(".open__said")).to_contain_text("Er is niets veranderd.")
        assert kept(panel) == before
    give(panel, json.dumps(good))
    expect(panel.locator(".open__said")).to_contain_text("Het bestand is geopend")


def test_opening_a_file_tells_what_is_not_as_it_was_answered(open_page: Open, small_built: Built, edition: str) -> None:
    page = open_page(small_built.address(edition, "verslag"))
    page.locator(".keep__later > summary").click()
    answers = [
        {"id": FIELD, "text": "een", "version": "vroeger"},
        {"id": OTHER, "text": "twee", "version": "vroeger"},
        {"id": f"keuze--{CHOICE}", "text": f"lenen--{CHOICE}", "label": "Je leent de fiets."},
        {"id": "antwoord--vraag-9--anna-en-bas", "text": "negen", "question": "Wat is er weg?"},
    ]
    give(page, json.dumps({"casebook": 1, "course": "klein", "title": "", "answers": answers}))
    expect(page.locator(".open__said")).to_have_text(
        "Het bestand is geopend. Aantal antwoorden: 4. Vragen die veranderd zijn sinds je antwoordde: 2."
        " Keuzes waarvan jouw optie er niet meer is: 1. Antwoorden op vragen die er niet meer zijn: 1."
    )
    ways = page.locator(".open__since li")
    expect(ways).to_have_text(["Vraag 1: Wat zie je?", "Vraag 3: Twee delen", "Vraag 2: De fiets", "Vervallen vragen"])
    ways.locator("button").click()
    expect(page.get_by_role("heading", name="Vervallen vragen")).to_be_focused()
    ways.locator("a").first.click()
    expect(page.locator(f"[id='{FIELD}']")).to_be_visible()
    expect(page.locator(f"[id='{ONE}'] .changed")).to_be_visible()
