"""The report: all that was answered, in the order of the course, on the screen, on paper and in files."""

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from casebook.steps.choice import Choice
from casebook.text.markup import plain
from casebook.values.ids import scope_of
from tests.browser.conftest import Built, Open, both_editions
from tests.browser.tabs import Kind, Launch
from tests.browser.test_choice import pick
from tests.browser.test_steps import PHASE
from tests.conftest import html_of
from tests.unit.theme.test_docx import FORBIDDEN, HOSTILE, paragraphs_of

REPORT = "verslag"
LAST_PHASE = "layla-en-rick-stabiele-veiligheid"
ONE, TWO = (f"antwoord--{name}--layla-en-rick" for name in ("direct-vraag-1", "direct-vraag-2"))
CHOICE = "politie--layla-en-rick"
ROW = "kinderen--risicofactor--stabiel-schema-risicofactoren--layla-en-rick"
AGREED, SAID = "vanaf-morgen--werk-alleen--kijk-naar-jezelf", "ontdekking--duo-terugblik--kijk-naar-jezelf"
TICK = "eigen-kracht--besproken--gesprek-uitvoerders"

# Each is put in a field as if it was typed; a box is ticked.
FILL = """answers => {
  for (const [id, text] of Object.entries(answers)) {
    const field = document.getElementById(id);
    if (field.type === "checkbox" || field.type === "radio") field.click();
    else field.value = text;
    if (field.type === "radio") field.closest("[data-component]").querySelector("[data-show]").click();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
# What is saved is taken from the browser itself: Firefox's driver does not tell of files that a page makes.
SAVED = """async kind => {
  let made;
  const real = URL.createObjectURL;
  URL.createObjectURL = blob => { made = blob; return real.call(URL, blob) };
  document.querySelector(`[data-save=${kind}]`).click();
  URL.createObjectURL = real;
  return Array.from(new Uint8Array(await made.arrayBuffer()), byte => String.fromCharCode(byte)).join("");
}"""
# The map is for the screen only.
ON_SCREEN = "Je weg door deze casus op de kaart"


def fill(page: Page, built: Built, edition: str, where: str, answers: dict[str, str]) -> None:
    page.goto(built.address(edition, where))
    page.evaluate(FILL, answers)


def report_of(page: Page, built: Built, edition: str) -> list[str]:
    """Open the report; the lines that can be seen of it."""
    page.goto(built.address(edition, REPORT))
    return lines_of(page)


def lines_of(page: Page) -> list[str]:
    text = page.locator("[data-document]").inner_text()
    return [line.strip() for line in text.splitlines() if line.strip()]


def saved(page: Page, kind: str) -> bytes:
    return bytes(map(ord, page.evaluate(SAVED, kind)))


@both_editions
def test_the_report_tells_what_was_answered_in_the_order_of_the_course(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, "kijk-naar-jezelf"))
    page.evaluate(FILL, {SAID: "Ik ontdekte iets.", AGREED: "Vragen stellen."})
    fill(page, built, edition, LAST_PHASE, {ROW: "Ja, twee kinderen."})
    fill(page, built, edition, PHASE, {TWO: "Later.", ONE: "Eerst.", f"option_vertrekken--{CHOICE}": ""})
    lines = report_of(page, built, edition)
    told = ["Vragen stellen.", "Eerst.", "Later.", "Ja, twee kinderen.", "Ik ontdekte iets."]
    assert [line for line in lines if line in told] == told  # an agreement once, above all others
    assert lines[1:4] == ["Dit neem je mee", "Dit ga ik vanaf morgen anders doen: …", "Vragen stellen."]
    assert lines[0].startswith("Genderbril · gemaakt op ")
    heads = page.locator("[data-document] :is(h2, h3):visible").all_inner_texts()
    assert heads == [
        "Dit neem je mee", "Layla en Rick", "Directe veiligheid", "Stabiele veiligheid",
        "Kijk naar jezelf", "Terugkijken met de groep",
    ]  # fmt: skip
    assert "Je las deze casus zoals hij is beschreven." in lines
    rows = page.locator("[data-document] tr:visible").all_inner_texts()
    assert [row.split() for row in rows[1:]] == [["(Gezamenlijke)", "kinderen", "Ja,", "twee", "kinderen."]]
    way = [line for line in lines if line.startswith(("Dit koos je:", "De andere weg:", "De politie gaat weg"))]
    assert [line.split(":")[0] for line in way] == ["Dit koos je", way[1], "De andere weg"]
    bodies = (step.body for step in built.course.steps if isinstance(step.body, Choice))
    picked = next(one for body in bodies for one in body.options if one.id == f"vertrekken--{CHOICE}")
    assert plain(picked.outcome) in " ".join(" ".join(lines).split())
    cut = "part => part.scrollHeight - part.clientHeight"
    assert page.locator("[data-followed]:visible").evaluate(cut) == 0  # to its end


def test_each_answer_is_told_in_the_reading_in_which_it_was_given(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, "anna-en-bas-fase-een", "vraag-1--anna-en-bas"))
    page.evaluate(FILL, {"antwoord--vraag-1--anna-en-bas": "Zoals beschreven."})
    page.goto(small_built.address(edition, "anna-en-bas"))
    page.locator("[role=switch]:visible").click()
    page.goto(small_built.address(edition, "anna-en-bas-fase-een", "keuze-fiets--anna-en-bas"))
    page.evaluate(FILL, {"option_geven--keuze-fiets--anna-en-bas": ""})
    note = "Geantwoord met de rollen omgedraaid."
    lines = report_of(page, small_built, edition)
    assert "Anna en Bas" in lines
    assert lines.index("Zoals beschreven.") < lines.index("Vraag 2: De fiets") == lines.index(note) - 1
    assert "Babs is blij." in lines
    assert "Je las deze casus in beide versies: zoals hij is beschreven en met de rollen omgedraaid." in lines
    page.goto(small_built.address(edition, "anna-en-bas"))
    page.locator("[role=switch]:visible").click()
    assert report_of(page, small_built, edition) == lines  # whatever is on now
    page.goto(small_built.address(edition, "anna-en-bas-fase-een", "keuze-fiets--anna-en-bas"))
    page.evaluate(FILL, {"option_houden--keuze-fiets--anna-en-bas": ""})
    assert note not in report_of(page, small_built, edition)


def test_a_case_whose_roles_are_exchanged_on_its_own_page_was_not_read_so(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE))
    page.evaluate(FILL, {ONE: "Eerst."})
    page.goto(built.address(edition, "layla-en-rick"))
    page.locator("[role=switch]:visible").click()
    expect(page.locator("[id='layla-en-rick'] h1")).to_contain_text("Lars")
    assert "Je las deze casus zoals hij is beschreven." in report_of(page, built, edition)


def test_the_report_follows_what_is_wiped_and_then_tells_where_to_begin(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, "gesprek-uitvoerders"))
    page.evaluate(FILL, {TICK: ""})
    assert report_of(page, built, edition)[-1] == "Ja"
    begin = page.locator(".report [data-empty]")
    expect(begin).to_be_hidden()
    acts = page.locator("main :is(button, summary):visible")
    assert acts.all_inner_texts()[:3] == ["Print je verslag", "Bewaar als Word-bestand", "Bewaar als tekst"]
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    expect(begin).to_be_visible()
    expect(page.locator("h1:visible")).to_be_focused()
    expect(page.locator("[data-document]")).to_be_hidden()
    expect(acts).to_have_text(["Later verder op een andere computer"])
    acts.click()
    expect(acts).to_have_text(["Later verder op een andere computer", "Haal antwoorden op"])
    begin.get_by_role("link").click()
    expect(page.locator("[id=casus] h1")).to_be_visible()


def test_files_say_what_the_page_says_whatever_was_typed(built: Built, open_page: Open) -> None:
    page = open_page(built.address("single", PHASE))
    page.evaluate(FILL, {ONE: HOSTILE, f"option_vertrekken--{CHOICE}": "", ROW: "Een\ncel", TWO: "n" * 2000})
    shown = report_of(page, built, "single")
    paragraphs = paragraphs_of(saved(page, "docx"))
    assert ("Answer", HOSTILE.translate(FORBIDDEN).replace("\r\n", "\n")) in paragraphs
    assert paragraphs[0] == ("Title", "Mijn verslag")
    assert ("Heading1", "Layla en Rick") in paragraphs
    assert ("Heading3", "Vraag 1: Genderrollen in de situatie") in paragraphs
    assert ("Cell", "Een\ncel") in paragraphs
    text = saved(page, "txt")
    assert text.startswith("\ufeffMijn verslag\r\n".encode())
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert "\r\n  ]]> 😀" in text.decode()
    wanted = " ".join(shown).replace(ON_SCREEN, "").translate(FORBIDDEN).split()
    words = iter(" ".join(text for _, text in paragraphs).split())
    assert [word for word in wanted if word not in words] == []
    plain = text.decode("utf-8-sig").translate(FORBIDDEN).split()  # where the head of a table is told with each cell
    assert set(wanted) - set(plain) <= {"Observatiepunten"}


def test_files_that_are_saved_together_bear_the_day_of_the_reader(
    built: Built, launch: Launch, browser_name: str
) -> None:
    context = launch(Kind(browser_name)).new_context(timezone_id="Pacific/Kiritimati")
    page = context.new_page()
    page.clock.set_fixed_time("2026-03-01T11:30:00Z")
    page.add_init_script(
        "HTMLAnchorElement.prototype.click = function () { (window.names ??= []).push(this.download) }"
    )
    page.goto(built.address("site", PHASE))
    page.evaluate(FILL, {ONE: "Eerst."})
    report_of(page, built, "site")
    page.locator(".keep__later summary").click()
    for button in ("[data-save=docx]", "[data-save=txt]", ".open [data-component=save] button"):
        page.locator(button).click()
    names = page.evaluate("window.names")
    assert [name.partition("2026")[2] for name in names] == ["-03-02.docx", "-03-02.txt", "-03-02.json"]
    context.close()


@pytest.mark.parametrize("edition", ["single"], indirect=True)
def test_the_report_is_printed_as_a_document_on_a4(built: Built, open_page: Open, edition: str, tmp_path: Path) -> None:
    page = open_page(built.address(edition, "kijk-naar-jezelf"))
    page.evaluate(FILL, {AGREED: "Vragen stellen."})
    page.evaluate(FILL, {ONE: "\n".join(f"regel {n}." for n in range(90)), ROW: "woord " * 900})
    page.evaluate("document.getElementById('antwoord--direct-vraag-1--stefanie-en-thomas').value = 'ook'")
    report_of(page, built, edition)
    path = tmp_path / "report.pdf"
    path.write_bytes(page.pdf(prefer_css_page_size=True))
    assert "(A4)" in subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    printed = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    sheets = [sheet.strip() for sheet in printed.split("\f")]
    assert sheets[0].startswith("Mijn verslag")
    assert "Layla en Rick" in sheets[0]  # no page is broken off
    assert [n for n in range(90) if f"regel {n}." not in printed] == []
    assert printed.count("woord") == 900
    for left_out in ("Print je verslag", "Wis alles", "112", "Voor de gemeente"):
        assert left_out not in printed


def test_the_head_of_a_column_of_ticks_is_not_broken_on_paper(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "gesprek-uitvoerders"), width=660)
    page.evaluate(FILL, {TICK: ""})
    report_of(page, built, "site")
    page.emulate_media(media="print")
    lines = """head => {
        const range = document.createRange();
        range.selectNodeContents(head);
        return range.getClientRects().length;
    }"""
    assert page.locator("th[data-tick]:visible").evaluate(lines) == 1


@both_editions
def test_the_report_leads_to_the_map_on_which_the_way_is_marked(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "layla-en-rick-directe-veiligheid", CHOICE))
    pick(page, f"doorvragen--{CHOICE}")
    page.goto(built.address(edition, REPORT))
    page.get_by_role("link", name=ON_SCREEN).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaart")
    expect(page.get_by_role("link", name="gekozen").first).to_be_visible()


def test_without_script_the_report_says_what_to_do(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", REPORT), script=False)
    assert page.locator("[data-unmade]").is_visible()
    assert page.locator(".report :is(button, h2, [data-empty]):visible").count() == 0


def test_every_field_of_the_course_has_its_place_in_the_report(built: Built) -> None:
    html = html_of(built.single.read_bytes())
    options, others = (
        set(re.findall(rf'<(?:textarea|input)\b[^>]* {found}="([^"_]+)"', html)) for found in ("name", "id")
    )
    choices = [step.body for case in built.course.cases for one in case.assignments for step in one.steps]
    # Fields that only the script of a session makes.
    votes = {f"{when}--{option.id}" for body in choices for option in body.options for when in ("vooraf", "achteraf")}
    groups = {f"groep-{n}--{body.field}" for body in choices if body.options for n in range(1, 5)}
    reasons = {f"{body.field}--reden" for body in choices if body.options}
    pages = built.course.session_pages.values()
    ends = {f"{what}--{page}" for what in ("mensen", "waarnemer", "afspraken") for page in pages}
    # What several cases ask alike stands in a template, with the ids of the first of them.
    once = dict(re.findall(r'<template id="(t_\d+)">(.*?)</template>', html, re.DOTALL))
    places = set(re.findall(r' data-for="([^"]+)"', html))
    for step, (number, _) in built.course.alike.items():
        inside = re.findall(r' data-for="([^"]+)"', once.get(f"t_{number}", ""))
        places |= {f"{place.rpartition('--')[0]}--{scope_of(step)}" for place in inside}
    assert places == options | others | votes | groups | reasons | ends
    used = [name for names in re.findall(r'data-template="(t_[^"]+)"', html) for name in names.split()]
    assert {name: used.count(name) for name in once} == {
        f"t_{number}": count
        for number, count in Counter(number for number, _ in built.course.alike.values()).items()
        if f"t_{number}" in once
    }
    assert len(once) > 20


def test_every_assignment_ends_with_the_way_to_the_report(built: Built) -> None:
    for assignment in built.course.assignments:
        html = html_of((built.site / f"{assignment.id}.html").read_bytes())
        last = html.partition(f'id="{assignment.steps[-1].id}"')[2]
        assert re.search(rf'<div class="kept" .*?<a href="{REPORT}\.html">', last, re.DOTALL)
