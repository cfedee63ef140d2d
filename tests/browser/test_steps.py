from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import Built, Open

PHASE = "layla-en-rick-directe-veiligheid"
FIRST, PASSAGE, ONE, TWO = (
    f"{name}--layla-en-rick" for name in ("direct-doel", "situatie", "direct-vraag-1", "direct-vraag-2")
)


SHOWN = "[...document.querySelectorAll('[data-step]')].filter(step => step.checkVisibility()).map(step => step.id)"


def shown(page: Page) -> list[str]:
    """The ids of the steps that can be seen."""
    found: list[str] = page.evaluate(SHOWN)
    return found


def arrives(page: Page, step: str) -> None:
    """Wait until this step, and no other, can be seen: browsers tell of a new address a moment after the click."""
    try:
        page.wait_for_function(f"step => ({SHOWN}).join() === step", arg=step, timeout=5000)
    except Error as error:
        raise AssertionError(f"{shown(page)} instead of {step} at {page.url}") from error


def hash_of(page: Page) -> str:
    return str(page.evaluate("location.hash.slice(1)"))


def focused(page: Page) -> str:
    """The id of the step whose heading has the focus."""
    return str(page.evaluate("document.activeElement.closest('[data-step]')?.id ?? document.activeElement.tagName"))


def test_one_step_shows_at_a_time(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE))
    arrives(page, ONE)


def test_an_assignment_begins_with_its_first_step(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE))
    arrives(page, FIRST)


def test_next_moves_focus_title_progress_and_address(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, FIRST))
    page.locator(f"[id='{FIRST}'] [data-next]").click()
    arrives(page, PASSAGE)
    assert (hash_of(page), focused(page)) == (PASSAGE, PASSAGE)
    heading = page.locator(f"[id='{PASSAGE}'] h2").inner_text().split("\n")[-1]
    assert heading in page.title()
    total = page.locator(f"[id='{PHASE}'] [data-step]").count()
    expect(page.locator(f"[id='{PHASE}'] [data-count]")).to_have_text(f"Stap 2 van {total}")
    expect(page.locator("[aria-current=step]")).to_have_attribute("href", f"#{PASSAGE}")


def test_back_forward_and_reload_keep_the_place(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE))
    page.locator(f"[id='{ONE}'] [data-next]").click()
    arrives(page, TWO)
    page.go_back()
    arrives(page, ONE)
    page.go_forward()
    arrives(page, TWO)
    page.reload()
    arrives(page, TWO)


def test_the_list_of_steps_leads_to_every_step(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE))
    links = page.locator(f"[id='{PHASE}'] .step-list__link")
    for index in range(links.count()):
        links.nth(index).click()
        arrives(page, (links.nth(index).get_attribute("href") or "").removeprefix("#"))


def test_the_list_of_steps_shows_the_open_step_to_who_comes_from_another_page(
    built: Built, open_page: Open, edition: str
) -> None:
    last = built.course.cases[0].assignments[0].steps[-1].id
    page = open_page(built.address(edition, "index"))
    page.evaluate("address => { location.href = address }", built.address(edition, PHASE, last))
    arrives(page, last)
    expect(page.locator(".step-list__link[aria-current]:visible")).to_be_in_viewport(ratio=0.95)


def test_next_goes_on_from_one_assignment_to_the_next(built: Built, open_page: Open, edition: str) -> None:
    last = built.course.cases[0].assignments[0].steps[-1].id
    page = open_page(built.address(edition, PHASE, last))
    page.locator(f"[id='{last}'] [data-next]").click()
    arrives(page, "stabiel-doel--layla-en-rick")


def test_an_address_that_does_not_exist_opens_the_page(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, "er-is-niets"))
    arrives(page, FIRST)


def test_the_lens_is_at_hand_at_every_question_and_choice_only(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, ONE))
    expect(page.locator(".lens")).to_be_visible()
    page.goto(built.address("site", PHASE, PASSAGE))
    expect(page.locator(".lens")).to_be_hidden()


def test_without_script_the_page_is_one_document_with_working_links(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE), script=False)
    steps = [step.id for step in built.course.cases[0].assignments[0].steps]
    assert all(page.locator(f"[id='{step}']").is_visible() for step in steps)
    assert page.locator("button:not([popovertarget]):visible").count() == 0  # what needs script is not offered
    page.locator(f"[id='{PHASE}'] .step-list__link").nth(4).press("Enter")
    assert page.url.endswith(f"#{steps[4]}")


def test_every_outcome_can_be_read_without_script(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE), script=False)
    assert page.locator("[data-outcome]:visible").count() == 8


def test_the_whole_case_is_walked_by_keyboard_alone(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, "layla-en-rick"))
    page.locator("[id='layla-en-rick'] a.button").first.focus()
    page.keyboard.press("Enter")
    for step in built.course.cases[0].steps:
        arrives(page, step.id)
        if step.type == "choice":
            tab_to(page, "input[type=radio]")
            page.keyboard.press("ArrowDown")
            assert page.locator("[data-outcome]:visible").count() == 0  # looking through the options picks nothing
            page.keyboard.press("Enter")
            assert page.locator("[data-outcome]:visible").count() == 1
        if step.next:
            tab_to(page, "[data-next]")
            page.keyboard.press("Enter")


def test_a_deep_link_puts_the_focus_on_the_heading(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE))
    page.wait_for_function("id => document.activeElement.id === id", arg=f"title_{ONE}")


def test_a_page_that_is_loaded_late_leaves_the_focus_to_who_types_already(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, ONE))
    field = page.locator(f"[id='{ONE}'] textarea").first
    field.focus()
    page.evaluate(
        """() => {
            dispatchEvent(new Event("load"));
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }"""
    )
    expect(field).to_be_focused()


def test_the_skip_link_stays_at_the_step_one_is_at(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, TWO))
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    arrives(page, TWO)
    assert page.url.endswith(TWO)


def test_on_a_phone_the_list_of_steps_closes_behind_a_choice(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE), width=360)
    page.locator(".step-list:visible summary").click()
    page.locator(f".step-list__link[href='#{TWO}']").click()
    arrives(page, TWO)
    expect(page.locator(".step-list__link:visible")).to_have_count(0)
    assert page.locator(f"[id='{TWO}'] h2").bounding_box()["y"] < 400  # type: ignore[index]


def tab_to(page: Page, selector: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not come to {selector}")
