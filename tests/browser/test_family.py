"""The family drawn on the page of its case."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, Open
from tests.browser.test_reversal import switch

CASE = "stefanie-en-thomas"
# The smallest letters on the screen, in CSS pixels.
LETTERS = """svg => {
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const sizes = [...svg.querySelectorAll("text")].map(text => parseFloat(getComputedStyle(text).fontSize));
  return Math.min(...sizes) * scale;
}"""
# What a text takes beyond the drawing, in its units.
BEYOND = """svg => [...svg.querySelectorAll("text")].filter(text => {
  const box = text.getBBox();
  return box.x < 0 || box.x + box.width > svg.viewBox.baseVal.width;
}).map(text => text.textContent)"""


def shapes(page: Page) -> dict[str, str]:
    """The name under each shape → the shape that shows."""
    people = page.locator(f"[id='{CASE}'] .family__svg g").all()
    return {
        person.locator(".family__name").first.text_content() or "": str(
            person.locator(".family__shape").filter(visible=True).evaluate("shape => shape.tagName")
        )
        for person in people
    }


def test_women_are_round_and_men_square_also_when_roles_are_reversed(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, CASE))
    described = {"Oma": "circle", "Stefanie": "circle", "Thomas": "rect", "Jessica": "circle", "Harmen": "rect"}
    assert shapes(page) == {**described, "Sofie": "circle"}
    told = page.locator(f"[id='{CASE}'] .family__told")
    told.locator("summary").click()
    expect(told).to_contain_text("Thomas (man, 46 jaar, vader) en Stefanie zijn uit elkaar.")
    switch(page)
    flipped = {"Opa": "rect", "Stefan": "rect", "Tamara": "circle", "Jesse": "rect", "Hanna": "circle", "Stijn": "rect"}
    assert shapes(page) == flipped
    expect(told).to_contain_text("Tamara (vrouw, 46 jaar, moeder) en Stefan zijn uit elkaar.")
    expect(page.locator(f"[id='{CASE}'] .family__title").first).to_have_text("Bij opa")
    switch(page)
    assert shapes(page) == {**described, "Sofie": "circle"}


def test_the_drawing_can_be_read_on_the_narrowest_phone(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", CASE), width=320)
    for case in (CASE, "layla-en-rick"):
        page.goto(built.address("site", case))
        drawing = page.locator(".family__svg")
        assert drawing.evaluate(LETTERS) >= 12
        assert drawing.evaluate(BEYOND) == []
        assert page.locator(".family__drawing").evaluate("box => box.scrollWidth <= box.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_drawing_is_an_image_with_a_name_that_says_where_it_stands_in_words(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", CASE))
    expect(page.get_by_role("img", name="De familie getekend")).to_have_accessible_description("De tekening in woorden")
    told = page.locator(".family__told")
    expect(told.get_by_role("listitem").first).to_be_hidden()
    told.get_by_text("De tekening in woorden").press("Enter")
    sentences = told.get_by_role("listitem")
    expect(sentences.first).to_have_text(
        "Oma (vrouw, moeder van Stefanie) heeft een kind: dochter Stefanie (36 jaar, moeder)."
    )
    expect(sentences).to_have_count(4)
