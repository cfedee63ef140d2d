"""What stands in pages beside text: terms, charts, passages to take over, forms, reflections."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open
from tests.browser.test_steps import arrives

FORM_STEP = "stabiel-schema-risicofactoren--layla-en-rick"


def test_a_term_is_explained_by_keyboard_and_closes_again(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "index"))
    word = page.locator("[id=index] .term__word").first
    meaning = page.locator("[id=index] .term__meaning").first
    expect(meaning).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


# The driver hangs on stock Firefox when a key opens something there while script is off.
@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_a_term_is_explained_by_touch_without_script_too(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"), script=False)
    page.locator(".term__word").first.click()
    expect(page.locator(".term__meaning").first).to_be_visible()


def test_every_indicator_is_in_the_table_with_its_source(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "gemeente-beleid"))
    rows = page.locator(".chart__table tbody tr")
    figures = [rows.nth(index).locator("td").all_inner_texts()[:2] for index in range(rows.count())]
    assert figures == [["8%", "11%"], ["59%", "73%"], ["14%", "85,5%"], ["74%", "53%"], ["6%", "53%"]]
    bars = page.locator(".chart__length").evaluate_all("bars => bars.map(bar => bar.getAttribute('width'))")
    assert [float(bar) for bar in bars] == [8, 11, 59, 73, 14, 85.5, 74, 53, 6, 53]


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # only there a test may read the clipboard
def test_the_policy_passage_is_copied_as_plain_text(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "gemeente-beleid"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy]").click()
    expect(page.locator("[data-copied]")).to_have_text("Gekopieerd.")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    assert "Wij willen als gemeente" in text
    assert "40 procent" in text
    assert "<" not in text


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # the driver does not see Firefox save a Blob
def test_the_policy_passage_is_saved_as_a_text_file(built: Built, open_page: Open, tmp_path: Path) -> None:
    page = open_page(built.address("single", "gemeente-beleid"))
    with page.expect_download() as download:
        page.locator("[data-download]:visible").click()
    download.value.save_as(tmp_path / "passage.txt")
    assert download.value.suggested_filename == "beleidspassage.txt"
    assert "Wij willen als gemeente" in (tmp_path / "passage.txt").read_text(encoding="utf-8")


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


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # only Chromium prints to a file by a driver
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


def test_the_facilitator_finds_her_tips_from_each_phase_and_comes_back(
    built: Built, open_page: Open, edition: str
) -> None:
    step = "stabiel-doel--layla-en-rick"
    page = open_page(built.address(edition, "layla-en-rick-stabiele-veiligheid", step))
    page.locator(f"[id='{step}'] .guide a").click()
    expect(page.locator("[id='stabiele-veiligheid--gespreksleider']")).to_be_visible()
    page.locator("[data-return-page]:visible").click()
    arrives(page, step)


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("casus", "Bespreek een casus"),
        ("stefanie-en-thomas-herstel", "Bespreek een casus"),
        ("kijk-naar-jezelf", "Kijk naar jezelf"),
        ("gemeente-opdracht", "Voor de gemeente"),
        ("gesprek-uitvoerders", "Voor de gemeente"),
    ],
)
def test_the_menu_tells_which_way_one_went(built: Built, open_page: Open, edition: str, name: str, entry: str) -> None:
    page = open_page(built.address(edition, name))
    expect(page.locator(".menu [aria-current]")).to_have_text(entry)
