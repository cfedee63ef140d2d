"""What is kept when storage fails, fills up or is emptied."""

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions, saved_text
from tests.browser.test_answers import FIELD, TEXT
from tests.browser.test_steps import QUESTION, SMALL_PHASE

pytestmark = both_browsers(of=2)

# Fills a storage to the last character.
FILL = """storage => {
    for (let size = 1 << 22; size >= 1; size >>= 1) {
        try {
            for (let n = 0; ; n++) window[storage].setItem(`vol-${size}-${n}`, 'x'.repeat(size));
        } catch {}
    }
}"""
MAKE_ROOM = """storage => {
    for (const key of Object.keys(window[storage])) if (key.startsWith('vol-')) window[storage].removeItem(key);
}"""
THREE = "vraag-3--anna-en-bas"
OTHER = f"eerst--{THREE}"
SAVE = "[data-component=save]:visible button"


@both_editions
def test_a_full_store_is_told_at_once_and_nothing_typed_is_lost(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    field = page.locator(f"[id='{FIELD}']")
    page.evaluate(FILL, "sessionStorage")
    field.press_sequentially("vol")
    expect(page.locator("[role=alert]:visible")).to_contain_text("bewaart hier niets meer")
    assert [answer["text"] for answer in json.loads(saved_text(page, SAVE))["answers"]] == ["vol"]
    page.evaluate(MAKE_ROOM, "sessionStorage")
    field.press_sequentially(" en leeg")
    expect(page.locator("[role=alert]:visible")).to_have_count(0)
    # No reload here: Chromium may then give back a store that was full as it was a moment ago, or empty.
    kept = page.evaluate("key => JSON.parse(sessionStorage.getItem(key))", f"casebook:klein:answer:{FIELD}")
    assert kept["text"] == "vol en leeg"


@both_editions
def test_a_store_that_is_emptied_under_us_loses_nothing(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    page.evaluate("step => { sessionStorage.clear(); location.hash = step }", THREE)
    page.locator(f"[id='{OTHER}']").fill("twee")
    page.evaluate("sessionStorage.clear()")
    page.reload()
    expect(page.locator(f"[id='{OTHER}']")).to_have_value("twee")
    expect(page.locator(f"[id='{FIELD}']")).to_have_value(TEXT)


def test_what_is_wiped_is_not_put_back(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    page.locator(f"[id='{FIELD}']").fill(TEXT)
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    page.reload()
    expect(page.locator(f"[id='{FIELD}']")).to_have_value("")
    assert "één" not in page.evaluate("JSON.stringify(Object.entries(sessionStorage))")


def test_an_answer_of_an_earlier_version_and_a_spoiled_one_are_read_with_care(
    small_built: Built, open_page: Open
) -> None:
    page = open_page(small_built.address("single", SMALL_PHASE, QUESTION))
    page.goto("about:blank")
    page.goto(small_built.address("single", SMALL_PHASE))
    page.evaluate(
        """([one, two]) => addEventListener('pagehide', () => {
            sessionStorage.setItem(`casebook:klein:answer:${one}`, '"van vroeger"');
            sessionStorage.setItem(`casebook:klein:answer:${two}`, '{"text": {"length": 3}}');
        })""",
        [FIELD, OTHER],
    )
    page.goto("about:blank")
    page.goto(small_built.address("single", SMALL_PHASE, QUESTION))
    expect(page.locator(f"[id='{FIELD}']")).to_have_value("van vroeger")
    expect(page.locator(f"[id='{OTHER}']")).to_have_value("")
    expect(page.locator(".changed")).to_have_count(0)


def test_what_was_typed_before_the_script_was_there_stays(small_built: Built, open_page: Open) -> None:
    page = open_page("about:blank", fresh=True)
    page.add_init_script(
        f"""document.addEventListener('readystatechange', () => {{
            const field = document.getElementById('{FIELD}');
            if (document.readyState === 'interactive' && field) field.value = 'vroeg';
        }})"""
    )
    page.goto(small_built.address("site", SMALL_PHASE, QUESTION))
    page.goto(small_built.address("site", "begrippen"))
    assert "vroeg" in page.evaluate("JSON.stringify(Object.entries(sessionStorage))")


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # stock Firefox cannot be told to print
def test_without_script_what_is_filled_in_is_printed_in_full(
    small_built: Built, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION), script=False)
    page.locator(f"[id='{FIELD}']").fill("".join(f"regel {number}.\n" for number in range(30)))
    page.pdf(path=tmp_path / "blad.pdf")
    command = ["pdftotext", "-layout", str(tmp_path / "blad.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [number for number in range(30) if f"regel {number}." not in text] == []


@pytest.mark.parametrize(
    ("page_", "step"),
    [
        ("eigen-casus-directe-veiligheid", "direct-vraag-1--eigen-casus"),
        ("kijk-naar-jezelf", "werk-alleen--kijk-naar-jezelf"),
        ("gesprek-uitvoerders", ""),
        ("afhankelijkheden", ""),
    ],
)
def test_where_one_writes_about_own_work_a_notice_asks_for_no_names(
    built: Built, open_page: Open, page_: str, step: str
) -> None:
    page = open_page(built.address("site", page_, step))
    expect(page.locator(".notice:visible")).to_contain_text("geen namen")
    expect(page.locator("textarea:visible").first).to_be_visible()
