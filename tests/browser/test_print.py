"""What is printed: the sheets of a PDF of Chromium, which is the only browser that can be told to make one."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Built, Open
from tests.browser.test_choice import pick
from tests.browser.test_report import FILL

pytestmark = pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
PHASE = "anna-en-bas-fase-een"
QUESTION, CHOICE = "vraag-1--anna-en-bas", "keuze-fiets--anna-en-bas"
PRINT = "window.print = () => dispatchEvent(new Event('beforeprint'))"


def sheets_of(page: Page, folder: Path) -> list[list[str]]:
    """The lines of each printed page."""
    paper = folder / "blad.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
    return [[line.strip() for line in sheet.splitlines() if line.strip()] for sheet in text.split("\f")[:-1]]


def test_a_phase_has_lines_for_name_and_date_and_each_sheet_its_title_and_number(
    small_built: Built, open_page: Open, edition: str, tmp_path: Path
) -> None:
    first, *others = sheets_of(open_page(small_built.address(edition, PHASE)), tmp_path)
    assert first[1:3] == ["Casus Anna en Bas", "Fase een"]
    assert first[3].split() == ["Naam", "Datum"]
    assert others
    assert [sheet[0] for sheet in others] == ["Fase een · Anna en Bas"] * len(others)
    count = 1 + len(others)
    numbers = [sheet[-1].replace(" ", "") for sheet in [first, *others]]
    assert numbers == [f"{number}/{count}" for number in range(1, count + 1)]


def test_one_step_is_printed_alone_with_what_was_answered_there(
    small_built: Built, open_page: Open, edition: str, tmp_path: Path
) -> None:
    page = open_page(small_built.address(edition, PHASE, CHOICE), fresh=True)
    pick(page, f"geven--{CHOICE}")
    page.evaluate("step => { location.hash = step }", QUESTION)
    page.locator(f"[id='antwoord--{QUESTION}']").fill("Een meisje met een fiets.")
    page.evaluate(PRINT)
    alone = page.get_by_role("button", name="Print deze stap")
    alone.click()
    [sheet] = sheets_of(page, tmp_path)
    assert "Een meisje met een fiets." in sheet
    assert not {"De fiets", "Woorden"} & set(sheet)
    assert len(sheets_of(page, tmp_path)) > 1  # when that was printed, all of it can be
    page.evaluate("step => { location.hash = step }", CHOICE)
    alone.click()
    [sheet] = sheets_of(page, tmp_path)
    assert "Bas is blij." in sheet
    assert "Je houdt de fiets." in sheet
    assert "Een omweg" not in " ".join(sheet)


def test_an_empty_form_is_one_sheet_with_rows_as_high_and_a_long_answer_begins_on_the_first(
    built: Built, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(built.address("site", "gesprek-uitvoerders"))
    assert len(sheets_of(page, tmp_path)) == 1
    for name in ("risicofactoren", "afhankelijkheden"):
        page.goto(built.address("site", name))
        assert len(sheets_of(page, tmp_path)) == 1
        page.emulate_media(media="print")
        rows = page.locator("tbody tr")
        assert len({*rows.evaluate_all("rows => rows.map((row) => Math.round(row.offsetHeight))")}) == 1
        inside = "rows => rows.every((row) => [...row.cells].every((cell) => cell.scrollHeight <= row.offsetHeight))"
        assert rows.evaluate_all(inside)
    ids = page.locator("tbody textarea").evaluate_all("fields => fields.map((field) => field.id)")
    page.evaluate(FILL, {ids[0]: "woord " * 900, ids[1]: "kort"})
    sheets = sheets_of(page, tmp_path)
    assert "woord" in " ".join(sheets[0])
    assert sum(" ".join(sheet).split().count("woord") for sheet in sheets) == 900
    assert len(sheets) <= 4  # no narrow column


def test_lines_to_write_on_fill_the_sheet_before_the_next_text_unless_it_was_answered(
    built: Built, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(built.address("site", "layla-en-rick-directe-veiligheid"))
    asked, text = "gender, conflict en geweld met", "Het incident"
    [sheet] = [lines for lines in sheets_of(page, tmp_path) if any(asked in line for line in lines)]
    assert text not in sheet
    page.evaluate(FILL, {"antwoord--direct-vraag-2--layla-en-rick": "Bij het geld."})
    [sheet] = [lines for lines in sheets_of(page, tmp_path) if any(asked in line for line in lines)]
    assert sheet.index("Bij het geld.") < sheet.index(text)


def test_cards_of_a_session_stand_four_on_a_sheet_and_its_agenda_breaks_no_word(
    built: Built, open_page: Open, tmp_path: Path
) -> None:
    name, head = "layla-en-rick-leiding", "Gespreksleiding · Layla en Rick"
    found = {}
    page = open_page(built.address("site", name))
    for sheet in ("roles", "votes", "times"):
        page.goto(built.address("site", name, f"{sheet}_{name}"))
        found[sheet] = [" ".join(lines).removeprefix(head) for lines in sheets_of(page, tmp_path)]
    roles = ["Gespreksleider", "Waarnemer", "Deelnemer", "Layla", "Rick", "Jayden", "Mirella", "De professional"]
    assert [[role for role in roles if role in words] for words in found["roles"]] == [roles[:4], roles[4:]]
    assert [len(words) for words in (found["votes"], found["times"])] == [1, 1]
    assert "gendersensitiviteit" in found["times"][0]


@pytest.mark.parametrize(
    "name", ["begrippen", "kijk-naar-jezelf", "layla-en-rick-stabiele-veiligheid", "gemeente-beleid", "woordenlijst"]
)
def test_no_sheet_has_but_a_line(built: Built, open_page: Open, tmp_path: Path, name: str) -> None:
    for number, sheet in enumerate(sheets_of(open_page(built.address("site", name)), tmp_path), 1):
        assert len(sheet) > 4, f"{name}, {number}: {sheet}"


def test_a_question_of_several_parts_stands_on_the_sheet_of_the_first(
    built: Built, open_page: Open, tmp_path: Path
) -> None:
    asked = 0
    for assignment in built.course.cases[0].assignments:
        sheets = [" ".join(lines) for lines in sheets_of(open_page(built.address("site", assignment.id)), tmp_path)]
        for step in assignment.steps:
            labels = [answer.label for answer in getattr(step.body, "answers", ()) if answer.label]
            if len(labels) > 1:
                asked += 1
                [sheet] = [words for words in sheets if f" · {step.title} " in words]
                assert " ".join(labels[0].split()[:4]) in sheet, step.id
    assert asked > 2


def test_every_border_of_the_observers_sheet_is_whole(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", "anna-en-bas-leiding", "observer_anna-en-bas-leiding"))
    page.emulate_media(media="print")
    room = page.locator(".sheet--observer").evaluate(
        "one => one.getBoundingClientRect().right - one.querySelector('table').getBoundingClientRect().right"
    )
    assert room >= 1


def test_on_paper_nothing_looks_as_if_it_could_be_typed_into_or_folded(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", "anna-en-bas-leiding"))
    page.emulate_media(media="print")
    borders = "all => all.map((one) => getComputedStyle(one).borderTopWidth)"
    assert {*page.locator(".agenda input").evaluate_all(borders)} == {"0px"}
    signs = "all => all.map((one) => getComputedStyle(one).listStyleType)"
    assert {*page.locator("main summary").evaluate_all(signs)} == {"none"}
