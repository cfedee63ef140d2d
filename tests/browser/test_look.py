"""What has to be seen, and what may not be seen through something else, at every width and with every setting."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Built, Kind, Launch, Open
from tests.browser.test_steps import ONE, PHASE

CHOICE = "politie--layla-en-rick"


def middle(found: Locator) -> float:
    """How far down the middle of an element stands."""
    place = found.bounding_box()
    assert place
    return place["y"] + place["height"] / 2


@pytest.mark.parametrize("width", [360, 1280, 1440, 1920, 2560])
def test_the_search_stands_beside_the_name_of_the_course(built: Built, open_page: Open, width: int) -> None:
    page = open_page(built.address("site", "index"), width=width)
    assert abs(middle(page.locator(".brand")) - middle(page.locator(".search__open"))) < 2


def test_what_scrolls_away_goes_below_the_bar_with_the_progress(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, CHOICE))
    radio = page.locator(f"[id='{CHOICE}'] input[type=radio]").first
    expect(radio).to_be_visible()
    on_top = radio.evaluate(
        """radio => {
            scrollBy(0, radio.getBoundingClientRect().top - 10);
            const { x, y, width } = radio.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, Math.max(y, 0) + 4).closest(".steps__progress") !== null;
        }"""
    )
    assert on_top


def test_the_name_of_the_next_step_stands_apart_without_the_style_sheet_too(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, ONE))
    expect(page.locator(f"[id='{ONE}'] [data-next]")).to_have_text("Volgende: vraag 2 →")


def test_with_forced_colours_only_what_is_current_is_marked(built: Built, launch: Launch) -> None:
    """Stock Firefox takes this setting from the system alone."""
    context = launch(Kind("chromium")).new_context(forced_colors="active")
    page = context.new_page()
    page.goto(built.address("site", PHASE, ONE))
    for links in (page.locator(".menu__link"), page.locator(".step-list__link")):
        marked = links.evaluate_all(
            """links => {
                const edges = ["borderBlockStartColor", "borderBlockEndColor", "borderInlineStartColor"];
                const canvas = getComputedStyle(document.body).backgroundColor;
                return links.filter(link => edges.some(edge => {
                    const style = getComputedStyle(link);
                    return parseFloat(style[edge.replace("Color", "Width")]) && style[edge] !== canvas;
                })).map(link => link.ariaCurrent);
            }"""
        )
        assert marked in (["true"], ["page"], ["step"])
    context.close()
