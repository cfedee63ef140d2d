"""Looking at a case through the eyes of one person, and at two courses of events side by side."""

import pytest
from playwright.sync_api import Page, expect

from casebook.text.markup import plain
from casebook.values.ids import StepId
from tests.browser.conftest import Built, Open, both_editions
from tests.browser.test_steps import PHASE, arrives
from tests.browser.test_walk import tab_to

EYES = "kijk-door-ogen--layla-en-rick"
PEOPLE = ["layla", "rick", "jayden", "mirella", "professional"]
BOTH, COURSES = "layla-en-rick-stabiele-veiligheid", "naast-elkaar--layla-en-rick"


def field(person: str) -> str:
    return f"[id='{person}--perspectief--{EYES}']"


def button(what: str) -> str:
    return f"[id='{EYES}'] .button[data-show={what}]"


def views(page: Page) -> list[str]:
    """The persons whose view can be seen."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-person]')].filter(one => one.checkVisibility())"
        ".map(one => one.dataset.person)"
    )
    return found


def columns(page: Page, selector: str) -> int:
    """In how many places across the page these parts begin."""
    found: int = page.evaluate(
        "selector => new Set([...document.querySelectorAll(selector)].filter(one => one.checkVisibility())"
        ".map(one => Math.round(one.getBoundingClientRect().left))).size",
        selector,
    )
    return found


def test_one_takes_a_view_by_keyboard_writes_and_puts_all_side_by_side(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, EYES))
    arrives(page, EYES)
    assert views(page) == []
    expect(page.locator(".lens:visible")).to_have_count(1)
    tab_to(page, "[data-show=rick]")
    page.keyboard.press("Enter")
    assert views(page) == ["rick"]
    expect(page.locator(f"[id='{EYES}'] [data-person=rick] h3")).to_be_focused()
    expect(page.locator(button("rick"))).to_have_attribute("aria-pressed", "true")
    expect(page.locator(button("layla"))).to_have_attribute("aria-pressed", "false")
    tab_to(page, "textarea")
    page.keyboard.type("Ik ben Rick.")
    page.reload()
    arrives(page, EYES)
    assert views(page) == ["rick"]
    page.locator(button("layla")).click()
    page.locator(field("layla")).fill("Ik ben Layla.")
    page.locator(button("all")).click()
    assert views(page) == PEOPLE
    expect(page.locator(f"[id='{EYES}'] [data-person=layla] h3")).to_be_focused()
    assert [page.locator(field(person)).input_value() for person in PEOPLE[:2]] == ["Ik ben Layla.", "Ik ben Rick."]
    assert columns(page, "[data-person]") == 3
    page.set_viewport_size({"width": 360, "height": 800})
    assert columns(page, "[data-person]") == 1


def test_roles_are_dealt_and_the_deal_stays_until_all_is_wiped(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, EYES))
    dealt = page.locator(f"[id='{EYES}'] [role=status]")
    expect(page.locator("select:visible")).to_have_value(str(len(PEOPLE)))
    page.locator("select:visible").select_option("3")
    page.get_by_role("button", name="Deel de rollen uit").click()
    expect(dealt.locator("li")).to_have_count(3)
    expect(dealt).to_contain_text("Niet verdeeld:")
    page.locator("select:visible").select_option("6")
    page.get_by_role("button", name="Deel de rollen uit").click()
    told = dealt.locator("li").all_inner_texts()
    assert [row.split(":")[0] for row in told] == [f"Deelnemer {n}" for n in range(1, 7)]
    assert {row.split()[-1] for row in told} == {"Layla", "Rick", "Jayden", "Mirella", "professional"}
    expect(dealt).not_to_contain_text("Niet verdeeld")
    dealt.get_by_role("button").last.click()
    assert views(page) == [told[-1].split()[-1].lower()]
    page.reload()
    assert dealt.locator("li").all_inner_texts() == told
    page.goto(built.address("site", "layla-en-rick"))
    page.get_by_role("switch").filter(visible=True).click()
    page.goto(built.address("site", PHASE, EYES))
    names = {row.split()[-1] for row in dealt.locator("li").all_inner_texts()}
    assert names == {"Lars", "Roos", "Jade", "Milan", "professional"}
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    assert (dealt.locator("li").count(), views(page)) == (0, [])


def test_spoiled_storage_leaves_the_perspectives_working(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, EYES))
    page.evaluate(
        "step => { for (const [key, value] of [['perspective', '{}'], ['dealt', '[\"oom\", 3]']])"
        " sessionStorage.setItem(`casebook:genderbril:${key}:${step}`, value) }",
        EYES,
    )
    page.reload()
    arrives(page, EYES)
    assert (views(page), page.locator(f"[id='{EYES}'] [role=status] li").count()) == ([], 0)
    page.locator(button("mirella")).click()
    assert views(page) == ["mirella"]


def test_the_address_of_a_field_opens_its_view(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, f"jayden--perspectief--{EYES}"))
    arrives(page, EYES)
    assert views(page) == ["jayden"]


def test_without_script_everyone_can_be_read_and_written_from(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE), script=False)
    for person in PEOPLE:
        assert page.locator(field(person)).is_visible()
    page.goto(built.address("site", BOTH))
    assert page.locator(f"[id='{COURSES}'] .comparison__side").first.is_visible()


# Of each view the passages with their letters, as they are read when all is open: pages have no space between blocks.
KNOWN = """(step) => {
    const words = (one) => one.querySelector(".prose").textContent.replace(/\\s+/g, "");
    const known = (view) => [...view.querySelectorAll("details")]
        .map((one) => [one.querySelector("p > a").hash.slice(1), words(one)]);
    const views = document.getElementById(step).querySelectorAll("[data-person]");
    return Object.fromEntries([...views].map((view) => [view.dataset.person, known(view)]));
}"""
STORIES = [("layla-en-rick", EYES), ("stefanie-en-thomas", "kijk-door-ogen--stefanie-en-thomas")]


@both_editions
@pytest.mark.parametrize(("name", "step"), STORIES)
def test_everyone_knows_what_she_is_said_to_know_and_nothing_else(
    built: Built, open_page: Open, edition: str, name: str, step: str
) -> None:
    (case,) = [case for case in built.course.cases if case.id == name]
    page = open_page(built.address(edition, f"{name}-directe-veiligheid", step))
    arrives(page, step)
    assert page.evaluate(KNOWN, step) == {
        person: [[memory.step, "".join(plain(memory.html).split())] for memory in memories]
        for person, memories in case.remembered[StepId(step)].items()
    }
    assert page.locator("[data-known], [data-told], [data-alone]").count() == 0


def test_without_script_what_they_know_is_told_once_with_the_number_of_who_knows_it(
    built: Built, open_page: Open
) -> None:
    (case,) = [case for case in built.course.cases if case.id == "layla-en-rick"]
    page = open_page(built.address("site", PHASE), script=False)
    known = page.locator(f"[id='{EYES}'] [data-told]")
    words = " ".join(known.inner_text().split())
    for memories in case.remembered[StepId(EYES)].values():
        for memory in memories:
            for sentence in plain(memory.html).split(". "):
                assert sentence.strip(". ") in words
    assert "3 Jayden" in words
    assert known.locator("[data-known='2']").first.is_visible()


def test_two_courses_stand_point_against_point_where_there_is_room(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", BOTH, COURSES))
    arrives(page, COURSES)
    points = page.locator(f"[id='{COURSES}'] .comparison__point[id]")
    assert points.count() == 3
    for width, beside in ((1280, True), (1920, True), (360, False)):
        page.set_viewport_size({"width": width, "height": 800})
        for point in points.all():
            left, right = (side.bounding_box() for side in point.locator(".comparison__side").all())
            assert left
            assert right
            assert (left["y"] == right["y"]) == beside
            assert (right["x"] > left["x"] + left["width"]) == beside
            assert left["width"] > (380 if beside else 280)
    sides = page.locator(f"[id='{COURSES}'] .comparison__point[id] h4").all_inner_texts()
    assert sides == ["Zonder genderbril", "Met genderbril"] * 3


def test_on_paper_everyone_has_a_page_of_ones_own(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, EYES))
    page.locator(button("rick")).click()
    page.locator(field("rick")).fill("Ik ben Rick.")
    page.emulate_media(media="print")
    assert views(page) == PEOPLE
    # The first one's begins with what is asked.
    begins = """() => [...document.querySelectorAll("[data-step=perspectives], [data-person] + [data-person]")]
        .map((one) => getComputedStyle(one).breakBefore)"""
    assert page.evaluate(begins) == ["page"] * 5
    expect(page.locator("[data-person=rick] .answer__print")).to_have_text("Ik ben Rick.")
    expect(page.locator(f"[id='{EYES}'] .perspectives__choose")).to_be_hidden()
