"""What stands in pages beside text: terms, charts, passages to take over, forms, reflections."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open, both_editions, saved_text
from tests.browser.test_steps import arrives

FORM_STEP = "stabiel-schema-risicofactoren--layla-en-rick"


def test_a_term_is_explained_by_keyboard_and_closes_again(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "index"))
    word = page.locator("[id=index] [popovertarget]:not([class])").first
    meaning = page.locator("[id=index] [popovertarget]:not([class]) + [popover]").first
    expect(meaning).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


# The driver hangs on stock Firefox when a key opens something there while script is off.
def test_a_term_is_explained_by_touch_without_script_too(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"), script=False)
    page.locator("[popovertarget]:not([class])").first.click()
    expect(page.locator("[popovertarget]:not([class]) + [popover]").first).to_be_visible()


def test_every_indicator_is_in_the_table_with_its_source(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "gemeente-beleid"))
    rows = page.locator(".chart__table tbody tr")
    figures = [rows.nth(index).locator("td").all_inner_texts()[:2] for index in range(rows.count())]
    assert figures == [["8%", "11%"], ["59%", "73%"], ["14%", "85,5%"], ["74%", "53%"], ["6%", "53%"]]
    bars = page.locator(".chart__length").evaluate_all("bars => bars.map(bar => bar.getAttribute('width'))")
    assert [float(bar) for bar in bars] == [8, 11, 59, 73, 14, 85.5, 74, 53, 6, 53]


FROM = re.compile(
    r"Ontleend aan: Regioplan, Movisie en Atria, “Aandacht voor gender: wat doet de gemeente\?” \(2016\), naverteld in"
    r" de cursus Genderbril\. Overgenomen op \d{1,2} \w+ 20\d\d\. Het jaar bij een cijfer is dat van het onderzoek"
)
READ = """async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type) => [type, await (await item.getType(type)).text()];
    return Object.fromEntries(await Promise.all(item.types.map(text)));
}"""


def copied(page: Page, *, without: str = "") -> dict[str, str]:
    """What the button puts on the clipboard, by kind; `without` takes something away from the browser first."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if without:
        page.evaluate(without)
    page.locator("[data-copy]:visible").click()
    expect(page.locator("[data-copied]:visible")).to_have_text("Gekopieerd.")
    found: dict[str, str] = page.evaluate(READ)
    return found


@pytest.mark.parametrize("without", ["", "delete self.ClipboardItem", "navigator.clipboard.write = undefined"])
def test_the_policy_passage_is_copied_as_a_part_of_a_document(
    built: Built, open_page: Open, edition: str, without: str
) -> None:
    found = copied(open_page(built.address(edition, "gemeente-beleid"), fresh=True), without=without)
    html, text = found["text/html"], found["text/plain"]
    assert FROM.search(html)
    assert FROM.search(text)
    for mark in (
        "<h3",
        "<ul>",
        "<li>het effect van rolpatronen",
        "<th>Mannen</th>",
        "<td>85,5%</td>",
        "<ol>",
        "<sup>1</sup>",
    ):
        assert mark in re.sub(r' style="[^"]*"', "", html), mark
    assert not re.search(r"<(button|span|section|a)\b|popover|term__|Terug naar", html)
    assert "partnergeweld, en de gevolgen daarvan verschillen.¹ De invloed" in text.replace("\r\n", " ")
    assert "- stalking na afloop van de relatie;" in text
    assert "5. Emancipatiemonitor 2014." in text
    assert "<" not in text


@pytest.mark.parametrize("browser_name", ["firefox"], indirect=True)
def test_the_policy_passage_can_be_copied_in_firefox_too(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "gemeente-beleid"), fresh=True)
    page.locator("[data-copy]:visible").click()
    expect(page.locator("[data-copied]:visible")).to_have_text("Gekopieerd.")


def test_the_policy_passage_is_saved_as_a_text_file(built: Built, open_page: Open, edition: str) -> None:
    text = saved_text(open_page(built.address(edition, "gemeente-beleid"), fresh=True), "[data-take=txt]:visible")
    assert "Als gemeente willen wij" in text
    assert FROM.search(text)


def test_the_policy_passage_is_saved_as_a_word_file(built: Built, open_page: Open, tmp_path: Path) -> None:
    page = open_page(built.address("single", "gemeente-beleid"), fresh=True)
    with page.expect_download() as download:
        page.locator("[data-take=docx]:visible").click()
    download.value.save_as(tmp_path / "passage.docx")
    assert download.value.suggested_filename == "beleidspassage.docx"
    with ZipFile(tmp_path / "passage.docx") as file:
        document = ElementTree.fromstring(file.read("word/document.xml"))  # noqa: S314  (our own)
        lists = ElementTree.fromstring(file.read("word/numbering.xml"))  # noqa: S314
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    styles = [one.get(f"{word}val") for one in document.iter(f"{word}pStyle")]
    assert styles.count("Heading2") == 9  # with that of the notes
    assert "Heading3" not in styles
    assert styles.count("ListParagraph") == 4 + 5 + 7
    assert len(list(document.iter(f"{word}tr"))) == 6
    used = {one.get(f"{word}val") for one in document.iter(f"{word}numId")}
    assert used == {one.get(f"{word}numId") for one in lists.iter(f"{word}num")} == {"1", "2"}
    assert FROM.search("".join(one.text or "" for one in document.iter(f"{word}t")))


@both_editions
def test_a_form_is_kept_for_each_case_apart(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "layla-en-rick-stabiele-veiligheid", FORM_STEP))
    page.locator(f"[id='{FORM_STEP}'] textarea").first.fill("twee kinderen")
    page.goto(
        built.address(
            edition, "stefanie-en-thomas-stabiele-veiligheid", FORM_STEP.replace("layla-en-rick", "stefanie-en-thomas")
        )
    )
    arrives(page, FORM_STEP.replace("layla-en-rick", "stefanie-en-thomas"))
    assert page.locator("textarea:visible").first.input_value() == ""
    page.goto(built.address(edition, "layla-en-rick-stabiele-veiligheid", FORM_STEP))
    arrives(page, FORM_STEP)
    assert page.locator("textarea:visible").first.input_value() == "twee kinderen"


def test_a_tick_is_kept(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "gesprek-uitvoerders"))
    page.locator("[type=checkbox]:visible").first.check()
    page.reload()
    expect(page.locator("[type=checkbox]:visible").first).to_be_checked()


@pytest.mark.parametrize("name", ["risicofactoren", "afhankelijkheden"])
def test_a_form_prints_on_one_sheet_of_a4(built: Built, open_page: Open, tmp_path: Path, name: str) -> None:
    page = open_page(built.address("site", name))
    assert sheets(page, tmp_path / "form.pdf") == 1


def sheets(page: Page, path: Path) -> int:
    page.pdf(path=path, format="A4")
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    return int(done.stdout.partition("Pages:")[2].split()[0])


def test_a_reflection_is_walked_step_by_step(built: Built, open_page: Open, edition: str) -> None:
    (reflection,) = built.course.reflections
    page = open_page(built.address(edition, reflection.id))
    for step in reflection.steps:
        arrives(page, step.id)
        page.locator(f"[id='{step.id}'] [data-next]").click()
    page.wait_for_function("() => document.querySelector('.page--home')?.checkVisibility()")


@both_editions
def test_the_facilitator_finds_her_tips_from_each_phase_and_comes_back(
    built: Built, open_page: Open, edition: str
) -> None:
    step = "stabiel-doel--layla-en-rick"
    page = open_page(built.address(edition, "layla-en-rick-stabiele-veiligheid", step))
    page.locator(f"[id='{step}'] .guide a").click()
    expect(page.locator("[id='stabiele-veiligheid--gespreksleider']")).to_be_visible()
    page.locator("[data-return-page]:visible").click()
    arrives(page, step)


@both_editions
def test_the_menu_tells_which_way_one_went(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "index"))
    for name, entry in {
        "casus": "Bespreek een casus",
        "stefanie-en-thomas-herstel": "Bespreek een casus",
        "kijk-naar-jezelf": "Kijk naar jezelf",
        "gemeente-opdracht": "Voor de gemeente",
        "gesprek-uitvoerders": "Voor de gemeente",
    }.items():
        page.goto(built.address(edition, name))
        expect(page.locator(".menu [aria-current]")).to_have_text(entry)
