"""The map of a case: its drawing can be read and walked by keyboard, and it shows where the reader has been."""

import re
import subprocess
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open
from tests.browser.test_choice import pick
from tests.browser.test_steps import PHASE

MAP = "layla-en-rick-kaart"
CHOICE, PICKED = "politie--layla-en-rick", "doorvragen--politie--layla-en-rick"

# Every text of the drawing that does not fit in its box, or is smaller than 12 pixels.
MISFITS = """() => [...document.querySelectorAll("[class^=map__box]")].filter((box) => {
  if (!box.checkVisibility()) return false;
  const [shape, text] = [box.querySelector(":first-child"), box.querySelector("text")].map((part) => part.getBBox());
  const small = [...box.querySelectorAll("text, tspan")].some((part) => {
    const scale = box.ownerSVGElement.getScreenCTM().a;
    return parseFloat(getComputedStyle(part).fontSize) * scale < 11.99;
  });
  return small || text.x + text.width > shape.x + shape.width - 4 || text.y + text.height > shape.y + shape.height;
}).map((box) => box.textContent)"""


def been(page: Page, node: str, *, in_list: bool = False) -> bool:
    place = page.locator(f"#{MAP} {'li' if in_list else 'svg'} {to(node)}").first
    marked = "is-visited" in (place.get_attribute("class") or "")
    word = place.locator("xpath=following-sibling::*[1]" if in_list else ".map__been")
    assert (word.text_content() != "") == marked
    return marked


def to(node: str) -> str:
    return f"a[href$='#{node}']"


def test_the_words_of_every_map_fit_in_their_boxes_in_both_readings(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"), width=320)
    for name in built.course.map_pages.values():
        page.goto(built.address("site", name))
        assert page.locator("[class^=map__box]").count() > 30
        page.evaluate(
            """() => document.querySelectorAll("[class^=map__box]:not(.map__box--end) .map__been").forEach((word) => {
              word.textContent = word.closest(".map__box--option") ? " · gekozen" : " · gezien";
            })"""
        )
        assert page.evaluate(MISFITS) == []
        for switch in page.get_by_role("switch").all():
            switch.click()
            assert page.evaluate(MISFITS) == []


def test_the_map_marks_where_the_reader_has_been(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, MAP))
    assert not been(page, CHOICE)
    page.locator(f"#{MAP} svg {to(CHOICE)}").click()
    expect(page.locator(f"[id='{CHOICE}'] h2")).to_be_focused()
    pick(page, PICKED)
    page.goto(built.address(edition, MAP))
    for in_list in (False, True):
        assert been(page, CHOICE, in_list=in_list)
        assert been(page, PICKED, in_list=in_list)
        assert not been(page, "vertrekken--politie--layla-en-rick", in_list=in_list)
        assert not been(page, "toelichting-a--layla-en-rick", in_list=in_list)
    assert page.locator(f"#{MAP} g > .is-visited[style*=casebook_map_been]").count() == 1
    box = page.get_by_role("link", name="Optie · gekozen De politie weet nog te weinig")
    box.click()
    expect(page.locator(f"[id='{PICKED}']")).to_be_visible()


def test_a_drawing_wider_than_the_screen_begins_with_its_first_box_in_the_middle(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, "layla-en-rick"), width=320)
    page.locator(f"a[href$='{MAP}{'' if edition == 'single' else '.html'}']:visible").first.click()
    expect(page.locator(f"#{MAP} h1")).to_be_visible()
    aside = """([drawing]) => {
      const first = drawing.querySelector("[class^=map__box]");
      const [frame, box] = [drawing, first].map((one) => one.getBoundingClientRect());
      return Math.abs(box.left + box.width / 2 - frame.left - frame.width / 2);
    }"""
    drawings = page.locator(f"#{MAP} .map__drawing")
    assert drawings.first.evaluate("drawing => drawing.scrollWidth > drawing.clientWidth")
    assert drawings.evaluate_all(aside) < 2


def test_a_whole_case_is_seen_at_once_on_a_wide_screen(built: Built, open_page: Open, edition: str) -> None:
    for name in built.course.map_pages.values():
        page = open_page(built.address(edition, name), width=1920, height=1080)
        drawing = page.locator(f"#{name} .map__drawing")
        expect(drawing).to_have_count(3)
        low = drawing.locator("svg").evaluate_all(
            "all => all.flatMap((one) => [one.getBoundingClientRect().right, one.getBoundingClientRect().bottom])"
        )
        assert [place for place, most in zip(low, [1920, 1080] * len(low), strict=False) if place > most] == []
        assert page.evaluate(MISFITS) == []


def test_a_whole_case_is_printed_on_one_sheet(built: Built, open_page: Open, edition: str, tmp_path: Path) -> None:
    for name in built.course.map_pages.values():
        sheet = tmp_path / f"{name}.pdf"
        open_page(built.address(edition, name)).pdf(path=sheet, prefer_css_page_size=True)
        told = subprocess.run(["pdfinfo", sheet], capture_output=True, text=True, check=True).stdout
        assert re.search(r"^Pages: +1$", told, re.MULTILINE)
        assert re.search(r"^Page size: +84\d.* x 59\d.* \(A4\)$", told, re.MULTILINE)
        placed = subprocess.run(["pdftotext", "-bbox", sheet, "-"], capture_output=True, text=True, check=True).stdout
        assert max(float(right) for right in re.findall(r'<word [^>]*xMax="([\d.]+)"', placed)) < 842
        assert len(re.findall(r">Herstel<", placed)) == 2  # the heading and the way to it


def test_the_keyboard_goes_through_the_map_from_top_to_bottom(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", MAP), width=320)
    first = page.locator("[class^=map__box]").first
    first.focus()
    tops = []
    for _ in range(12):
        focused = page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY")
        tops.append(focused)
        page.keyboard.press("Tab")
    assert tops == sorted(tops)
    assert tops[-1] > tops[0]
    stroke = "getComputedStyle(document.activeElement.querySelector(':first-child')).strokeWidth"
    assert page.evaluate(stroke) == "5px"
    side = "(({ left, right }) => left >= 0 && right <= innerWidth + 1)(document.activeElement.getBoundingClientRect())"
    assert page.evaluate(side), "a focused box is scrolled into sight"
    page.keyboard.press("Enter")
    expect(page.locator(f"#{PHASE} [data-step].is-current h2")).to_be_focused()


def test_the_list_tells_where_the_options_lead(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", MAP))
    page.locator("summary", has_text="Dezelfde kaart als lijst").first.click()
    choice = page.locator("li", has=page.locator(to(CHOICE))).first
    assert choice.locator("li").count() == 2
    expect(choice.locator("li").first).to_contain_text("verder met: Leestekst: Wat de politie hoort en besluit")
    expect(page.locator("#layla-en-rick-kaart .map__list").last).to_contain_text("Einde van de casus")
