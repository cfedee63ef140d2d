"""What readers must not lose, in WebKit too: their answers, one step at a time, the search."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Built, served
from tests.browser.test_steps import ONE, PHASE, SHOWN
from tests.browser.webkit import Tab, browser, tab
from tests.conftest import in_turns

CHOICE = "politie--layla-en-rick"
LEAVE = f"vertrekken--{CHOICE}"
TEXT = 'Eén <b>zin</b> en "nog" één.'
AREA, OPTION = f"[id='antwoord--{ONE}']", f"[id='option_{LEAVE}']"


@pytest.fixture(scope="module")
def webkit() -> Iterator[str]:
    with browser() as found:
        yield found


@pytest.fixture
def page(webkit: str) -> Iterator[Tab]:
    with tab(webkit) as found:
        yield found


# Of the two ways to open a site one is tried today.
either_way = in_turns(("opened",), [], ([("from disk",), ("from a server",)], 2))


@pytest.fixture
def site(opened: str, built: Built) -> Iterator[str]:
    """The address of the site."""
    if opened == "from disk":
        yield built.site.as_uri()
        return
    with served(built.site) as address:
        yield address


def written(page: Tab) -> Any:
    return page.run("return document.querySelector(arguments[0]).value", AREA)


def picked(page: Tab) -> Any:
    """Which options are checked, and which outcomes can be seen."""
    return page.run(
        """const seen = (found) => [...document.querySelectorAll(found)].filter((one) => one.checkVisibility());
        return [
            seen("input[type=radio]:checked").map((option) => option.value),
            seen("[data-outcome]").map((outcome) => outcome.id),
        ]"""
    )


def steps(page: Tab) -> Any:
    return page.run(f"return {SHOWN}")


@either_way
def test_what_one_types_comes_back_after_reload_on_other_pages_and_by_back(page: Tab, site: str) -> None:
    page.open(f"{site}/{PHASE}.html#{ONE}")
    page.type(AREA, TEXT)
    page.reload()
    assert written(page) == TEXT
    page.click("a[href^='verslag.html']")
    page.arrives("[data-page][id=verslag]")
    assert TEXT in page.run("return document.querySelector('main').innerText")
    page.back()
    page.arrives(AREA)
    assert (written(page), steps(page)) == (TEXT, [ONE])


@either_way
def test_what_one_picks_comes_back_after_reload_and_by_back(page: Tab, site: str) -> None:
    page.open(f"{site}/{PHASE}.html#{CHOICE}")
    assert picked(page) == [[], []]
    page.click(f"label[for='option_{LEAVE}']")
    assert picked(page) == [[LEAVE], []]
    page.click(f"[id='{CHOICE}'] [data-show]")
    assert picked(page) == [[LEAVE], [LEAVE]]
    page.reload()
    assert picked(page) == [[LEAVE], [LEAVE]]
    page.click("a[href^='verslag.html']")
    page.arrives("[data-page][id=verslag]")
    page.back()
    page.arrives(OPTION)
    assert picked(page) == [[LEAVE], [LEAVE]]


def test_the_one_file_gives_back_what_was_typed_and_picked(page: Tab, built: Built) -> None:
    page.open(built.address("single", PHASE, ONE))
    page.type(AREA, TEXT)
    page.open(built.address("single", PHASE, CHOICE))
    page.click(f"label[for='option_{LEAVE}']")
    page.click(f"[id='{CHOICE}'] [data-show]")
    page.reload()
    assert (picked(page), written(page), steps(page)) == ([[LEAVE], [LEAVE]], TEXT, [CHOICE])


@either_way
def test_one_step_shows_at_a_time(page: Tab, site: str) -> None:
    page.open(f"{site}/{PHASE}.html")
    [first] = steps(page)
    page.click(f"[id='{first}'] [data-next]")
    page.find(f".is-current:not([id='{first}'])")
    [second] = steps(page)
    assert second != first


# What was out of sight at first WebKit 2.50 forgets to show again.
def test_all_appears_when_no_script_comes(page: Tab, built: Built, tmp_path: Path) -> None:
    site = shutil.copytree(built.site, tmp_path / "site")
    (site / "assets" / "script.js").unlink()
    page.open((site / f"{PHASE}.html").as_uri())
    assert page.run(
        """const steps = [...document.querySelectorAll("[data-step]")];
        return new Promise((done) => {
            const look = () => {
                const rects = steps.map((step) => step.getBoundingClientRect());
                const tops = rects.filter(({ height }) => height > 20).map(({ top }) => top);
                const apart = tops.every((top, at) => !at || top > tops[at - 1]);
                const seen = steps.every((step) => step.checkVisibility({ visibilityProperty: true }));
                seen && apart && tops.length === steps.length ? done(true) : requestAnimationFrame(look);
            };
            look();
        })"""
    )


def test_a_text_is_read_beside_the_question_and_what_was_typed_stays(page: Tab, built: Built) -> None:
    page.open(built.address("site", PHASE, ONE))
    page.type(AREA, TEXT)
    page.click(f"[id='{ONE}'] .about a")
    page.find(".is-alongside")
    assert sorted(steps(page)) == sorted([ONE, "situatie--layla-en-rick"])
    apart = """const places = [...arguments].map((found) => document.querySelector(found));
        const [text, field] = places.map((found) => found.getBoundingClientRect());
        return field.right <= text.left || field.bottom <= text.top"""
    assert page.run(apart, ".is-alongside", AREA)
    page.click(".alongside__back")
    assert (steps(page), written(page)) == ([ONE], TEXT)


@either_way
def test_the_search_opens_a_step(page: Tab, site: str) -> None:
    page.open(f"{site}/index.html")
    page.click(".search__open")
    page.type("#search_field", "politie toelichting layla")
    page.click(".hit__link")
    page.arrives(f"[data-page][id='{PHASE}']")
    assert len(steps(page)) == 1


# While it lays out a page, WebKit 2.50 may look for ever for a place for one that is closed: then the page hangs.
def test_an_explanation_looks_for_a_place_only_while_it_is_open(page: Tab, built: Built) -> None:
    page.open(built.address("site", "index"))
    places = """return [...document.querySelectorAll("[popovertarget]:not([class]) + [popover]")].map(
        (meaning) => getComputedStyle(meaning).positionTryFallbacks)"""
    assert set(page.run(places)) == {"none"}
    page.click("[popovertarget]:not([class])")
    assert [place != "none" for place in page.run(places)].count(True) == 1
