"""Notes: to the note and back again, on a page and in a step."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Small

SIGN, NOTE = "sign_situatie--anna-en-bas_file-0_0_1_1", "note_situatie--anna-en-bas_file-0_0_1"


def address(small_course: Small, edition: str, page: str, hash_: str) -> str:
    if edition == "single":
        return f"{(small_course.root / 'output' / 'klein.html').as_uri()}#{hash_}"
    return small_course.address(page, hash_)


@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
def test_a_reader_goes_to_a_note_and_back(small_course: Small, open_page: Open, edition: str, *, script: bool) -> None:
    page = open_page(address(small_course, edition, "begrippen", "begrippen"), script=script)
    page.locator("#sign_begrippen_1_2_1").click()
    assert page.url.endswith("#note_begrippen_1_2")
    note = page.locator("#note_begrippen_1_2")
    expect(note).to_be_in_viewport()
    expect(page.get_by_role("link", name="Terug naar de tekst bij noot 2").first).to_be_visible()
    note.locator("a.note-back").click()
    assert page.url.endswith("#sign_begrippen_1_2_1")
    expect(page.locator("#sign_begrippen_1_2_1")).to_be_in_viewport()


def test_a_note_does_not_make_a_step_forget_where_its_reader_came_from(
    small_course: Small, open_page: Open, edition: str
) -> None:
    page = open_page(address(small_course, edition, "anna-en-bas-fase-een", "door-ogen--anna-en-bas"))
    page.locator(".step-list a[href='#situatie--anna-en-bas']:visible").click()
    back = page.locator("[id='situatie--anna-en-bas'] [data-return]")
    expect(back).to_have_attribute("href", "#door-ogen--anna-en-bas")
    page.locator(f"[id='{SIGN}']").click()
    expect(page.locator(f"[id='{NOTE}']")).to_be_focused()
    expect(back).to_have_attribute("href", "#door-ogen--anna-en-bas")
    page.locator(f"[id='{NOTE}'] .note-back").click()
    expect(page.locator(f"[id='{SIGN}']")).to_be_focused()
    expect(back).to_have_attribute("href", "#door-ogen--anna-en-bas")
