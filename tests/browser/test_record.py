"""What is kept of a session that was led: the same on the screen, on paper, in Word, as text and in the file."""

import json
import re
import subprocess
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Built, Open, saved_text
from tests.browser.test_file import give
from tests.browser.test_report import saved
from tests.unit.theme.test_docx import paragraphs_of

CHOICE, PAGE = "keuze-fiets--anna-en-bas", "anna-en-bas-leiding"
FIELD = f"keuze--{CHOICE}"
# The id of each answer that a session leaves → what it says.
LEFT = {
    f"mensen--{PAGE}": "9",
    FIELD: f"houden--{CHOICE}",
    f"{FIELD}--reden": "De fiets is van <b>hem</b>.",
    f"vooraf--geven--{CHOICE}": "5",
    f"achteraf--geven--{CHOICE}": "2",
    f"vooraf--houden--{CHOICE}": "3",
    f"achteraf--houden--{CHOICE}": "6",
    f"groep-1--{FIELD}": "A: Hij vraagt erom.",
    f"groep-3--{FIELD}": "B",
    f"waarnemer--{PAGE}": "Iedereen kwam aan het woord.",
    f"afspraken--{PAGE}": "Morgen vragen we door.\nOver een maand kijken we terug.",
}
# What the report says of them, from its first word to its last. What was picked is told by the words of its option.
TOLD = """
Gespreksverslag: Anna en Bas
Met hoeveel mensen? 9
Vraag 2: De fiets
Wat doe je met de fiets?
Keuze van de groep Je houdt de fiets.
Waarom kiest de groep dit? De fiets is van <b>hem</b>.
Optie Vooraf Na het gesprek
A. Je geeft de fiets. 5 2
B. Je houdt de fiets. 3 6
Groepje 1 A: Hij vraagt erom.
Groepje 3 B
Afronding
Wat zag de waarnemer? Iedereen kwam aan het woord.
Wat spreken jullie af? Morgen vragen we door. Over een maand kijken we terug.
"""


# A table as text: the head of a column stands before each of its cells.
AS_TEXT = {
    "Optie Vooraf Na het gesprek": "",
    "fiets. 5 2": "fiets. Vooraf: 5 Na het gesprek: 2",
    "fiets. 3 6": "fiets. Vooraf: 3 Na het gesprek: 6",
}


def words(text: str) -> str:
    return " ".join(text.split())


def printed(page: Page, folder: Path) -> str:
    """What is on paper, without what stands in the margins."""
    page.pdf(path=folder / "verslag.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-raw", str(folder / "verslag.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"^\f?(\d+ / \d+|Verslag)$", "", text, flags=re.MULTILINE)


def test_a_session_is_told_with_the_same_words_on_the_screen_on_paper_and_in_each_file(
    small_built: Built, open_page: Open, edition: str, tmp_path: Path
) -> None:
    page = open_page(small_built.address(edition, "verslag"))
    page.locator(".keep__later > summary").click()
    answers = [
        {"id": name, "text": text, "label": "Je houdt de fiets." if name == FIELD else ""}
        for name, text in LEFT.items()
    ]
    give(page, json.dumps({"casebook": 1, "course": "klein", "title": "", "answers": answers}))
    record = page.locator("[data-session]:visible")
    told = words(TOLD)
    assert words(record.inner_text()).removesuffix(" De weg van de groep op de kaart") == told
    assert told in words(printed(page, tmp_path))
    assert told in words(" ".join(text for _, text in paragraphs_of(saved(page, "docx"))))
    file = json.loads(saved_text(page, ".open [data-component=save] button"))
    assert {one["id"]: one["text"] for one in file["answers"]} == LEFT
    text = " ".join(
        re.sub("^[-=]+$|^- ", "", saved(page, "txt").decode("utf-8-sig").replace("\r", ""), flags=re.MULTILINE).split()
    )
    for old, new in AS_TEXT.items():
        told = told.replace(old, new)
    assert words(told) in text
