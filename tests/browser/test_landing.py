"""The pages that one lands on begin with the work: the ways in, the cases, the phases of a case."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Built, Open, both_editions

CASE = "stefanie-en-thomas"


def in_first_screen(found: Locator) -> bool:
    """Whether the whole of an element is seen before anyone scrolls."""
    place = found.bounding_box()
    screen = found.page.viewport_size
    assert place
    assert screen
    return place["y"] >= 0 and place["y"] + place["height"] <= screen["height"]


def shown(page: Page, name: str) -> Locator:
    """The article of a page, which is on the screen."""
    article = page.locator(f"article[id='{name}']")
    expect(article).to_be_visible()
    return article


def test_who_leads_a_group_has_a_way_in_on_the_first_screen(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "index"))
    way = shown(page, "index").get_by_role("link", name="Voor de gespreksleider")
    assert in_first_screen(way)
    way.click()
    expect(shown(page, "gespreksleider").locator("h1")).to_be_in_viewport()


@both_editions
def test_the_first_case_is_seen_at_once_with_its_kind_and_its_length(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, "casus"))
    cards = shown(page, "casus").locator(".case-cards .card")
    assert in_first_screen(cards.first)
    for card, case in zip(cards.all(), built.course.cases, strict=True):
        text = card.inner_text()
        types = [step.type for step in case.steps]
        told = [f"{len(case.assignments)} opdrachten", f"{types.count('question')} vragen"]
        assert " · ".join(told) in text
        assert (f"{types.count('choice')} keuzes" in text) == ("choice" in types)
        kind = card.locator(".kicker")
        assert kind.all_inner_texts() == ([kind.inner_text()] if case.kind else [])
        if case.kind:
            assert kind.inner_text() in case.kind
    expect(cards.first.get_by_role("link")).to_have_count(1)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080)])
def test_all_phases_of_a_case_are_seen_at_once_and_its_people_beside_them(
    built: Built, open_page: Open, edition: str, width: int, height: int
) -> None:
    page = open_page(built.address(edition, CASE), width=width, height=height)
    case = shown(page, CASE)
    begin = case.get_by_role("link", name="Begin")
    expect(begin).to_have_count(3)
    assert all(in_first_screen(one) for one in begin.all())
    drawing, phases = (case.locator(part).bounding_box() for part in (".family__svg", ".phases"))
    assert drawing
    assert phases
    assert drawing["x"] >= phases["x"] + phases["width"]
    assert drawing["y"] < phases["y"]


def test_the_people_of_a_case_are_told_once_and_its_kind_above_its_title(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, CASE))
    case = shown(page, CASE)
    for name in ("Thomas", "Sofie"):
        expect(case.locator(".people").get_by_text(name, exact=True).locator("visible=true")).to_have_count(1)
    kind, title = case.locator(".kicker"), case.locator("h1")
    expect(kind).to_have_text("Type casus: complexe scheiding en intieme terreur")
    above, below = kind.bounding_box(), title.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]


def test_cards_leave_no_hole_at_any_width(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"))
    for name in ("index", "casus"):
        page.goto(built.address("site", name))
        for width in (360, 768, 1024, 1280, 1920, 2560):
            page.set_viewport_size({"width": width, "height": 800})
            ends = page.locator(".cards").evaluate_all(
                """lists => lists.map(list => {
                    const rows = Map.groupBy(list.children, card => card.getBoundingClientRect().top);
                    const ends = [...rows.values()].map(row => row.at(-1).getBoundingClientRect().right);
                    return Math.max(...ends) - Math.min(...ends);
                })"""
            )
            assert ends
            assert max(ends) < 1, (name, width)
