import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import Built, Open, both_browsers, both_editions

pytestmark = both_browsers(of=2)
# Where things stand, and what is counted, is the same in every browser.
in_one = pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)

# An assignment of the shipped course, and its first question.
PHASE, ONE = "layla-en-rick-directe-veiligheid", "direct-vraag-1--layla-en-rick"
# The same of the small course.
SMALL_PHASE = "anna-en-bas-fase-een"
FIRST, PASSAGE, QUESTION, CHOICE = (f"{name}--anna-en-bas" for name in ("doel", "situatie", "vraag-1", "keuze-fiets"))


SHOWN = "[...document.querySelectorAll('[data-step]')].filter(step => step.checkVisibility()).map(step => step.id)"


def shown(page: Page) -> list[str]:
    """The ids of the steps that can be seen."""
    found: list[str] = page.evaluate(SHOWN)
    return found


def arrives(page: Page, step: str) -> None:
    """Wait until this step, and no other, can be seen: browsers tell of a new address a moment after the click."""
    try:
        page.wait_for_function(f"step => ({SHOWN}).join() === step", arg=step)
    except Error as error:
        raise AssertionError(f"{shown(page)} instead of {step} at {page.url}") from error


def leaves(page: Page, step: str) -> None:
    """Wait until this step cannot be seen any more, so that Back leads to it and not to the place before it.

    Another page has to be there as a whole: Firefox does not go back from one that comes in.
    """
    gone = "step => document.readyState === 'complete' && !document.getElementById(step)?.checkVisibility()"
    page.wait_for_function(gone, arg=step)
    page.wait_for_load_state()


def hash_of(page: Page) -> str:
    return str(page.evaluate("location.hash.slice(1)"))


def focused(page: Page) -> str:
    """The id of the step whose heading has the focus."""
    return str(page.evaluate("document.activeElement.closest('[data-step]')?.id ?? document.activeElement.tagName"))


@both_editions
def test_one_step_shows_at_a_time(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    arrives(page, QUESTION)


@both_editions
def test_an_assignment_begins_with_its_first_step(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE))
    arrives(page, FIRST)


@both_editions
def test_next_moves_focus_title_progress_and_address(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, FIRST))
    page.locator(f"[id='{FIRST}'] [data-next]").click()
    arrives(page, PASSAGE)
    assert (hash_of(page), focused(page)) == (PASSAGE, PASSAGE)
    heading = page.locator(f"[id='{PASSAGE}'] h2").inner_text().split("\n")[-1]
    assert heading in page.title()
    total = page.locator(f"[id='{SMALL_PHASE}'] [data-step]").count()
    expect(page.locator(f"[id='{SMALL_PHASE}'] [data-count]")).to_have_text(f"2 van {total} gedaan")
    expect(page.locator("[aria-current=step]")).to_have_attribute("href", f"#{PASSAGE}")


@in_one
def test_the_bar_names_case_and_phase_leads_to_the_case_and_has_the_menu(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, ONE), width=360, height=740)
    bar = page.locator(".steps__progress:visible")
    expect(bar.locator("p").first).to_have_text("Layla en Rick › Directe veiligheid")
    for width in (320, 360, 390):
        page.set_viewport_size({"width": width, "height": 740})
        box = bar.bounding_box()
        assert box
        assert box["height"] <= 48
        way_out = page.get_by_role("link", name="Verlaat deze site").bounding_box()
        assert way_out
        assert box["y"] <= way_out["y"] <= way_out["y"] + way_out["height"] <= box["y"] + box["height"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    bar.get_by_role("button", name="Menu").click()
    expect(page.locator("#casebook_menu a")).to_have_text(page.locator(".header__menu a").all_inner_texts())
    page.keyboard.press("Escape")
    bar.get_by_role("link", name="Layla en Rick").click()
    expect(page.locator("h1:visible")).to_have_text("Layla en Rick")


@in_one
def test_the_bar_and_the_list_tell_what_is_done_not_where_one_is(built: Built, open_page: Open, edition: str) -> None:
    last = built.course.cases[0].assignments[0].steps[-1].id
    page = open_page(built.address(edition, PHASE, last))
    count = page.locator(".steps__progress:visible [data-count]")
    expect(count).to_have_text("1 van 29 gedaan")
    link = page.locator(f".step-list a[href='#{ONE}']")
    link.click()
    expect(count).to_have_text("1 van 29 gedaan")
    expect(link).to_have_attribute("aria-description", "gelezen")
    page.locator(f"[id='{ONE}'] textarea").fill("Ja")
    expect(count).to_have_text("2 van 29 gedaan")
    expect(link).to_have_attribute("aria-description", "beantwoord")
    page.locator(f"[id='{ONE}'] textarea").fill("")
    expect(count).to_have_text("1 van 29 gedaan")


@in_one
def test_all_steps_of_a_phase_stand_on_one_screen_a_line_each(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE, ONE), width=1920, height=1080)
    found = page.locator(".step-list a").evaluate_all(
        """links => links.map(link =>
            [link.getBoundingClientRect().bottom, link.offsetHeight, link.scrollWidth - link.clientWidth])"""
    )
    assert max(bottom for bottom, _, _ in found) <= 1080
    assert max(height for _, height, _ in found) < 45
    assert [more for _, _, more in found if more > 0] == []


@in_one
def test_a_phase_with_answers_says_how_many(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE))
    page.locator(f"[id='{ONE}'] textarea").fill("Ja")
    for part in page.locator("[id='direct-vraag-3--layla-en-rick'] textarea").all()[:2]:
        page.locator(".step-list a[href='#direct-vraag-3--layla-en-rick']").click()
        part.fill("Ook")
    page.locator(".steps__progress:visible a").first.click()
    tasks = sum(step.answers for step in built.course.cases[0].assignments[0].steps)
    expect(page.locator(".phase__action:visible a.button").first).to_have_text(
        f"Ga verder (2 van {tasks} beantwoord): Directe veiligheid"
    )


@both_editions
def test_back_forward_and_reload_keep_the_place(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.locator(f"[id='{QUESTION}'] [data-next]").click()
    arrives(page, CHOICE)
    page.go_back()
    arrives(page, QUESTION)
    page.go_forward()
    arrives(page, CHOICE)
    page.reload()
    arrives(page, CHOICE)


def test_the_list_of_steps_leads_to_every_step(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE))
    links = page.locator(f"[id='{SMALL_PHASE}'] .step-list a")
    for index in range(links.count()):
        links.nth(index).click()
        arrives(page, (links.nth(index).get_attribute("href") or "").removeprefix("#"))


@both_editions
def test_the_list_of_steps_shows_the_open_step_to_who_comes_from_another_page(
    built: Built, open_page: Open, edition: str
) -> None:
    last = built.course.cases[0].assignments[0].steps[-1].id
    page = open_page(built.address(edition, "index"))
    page.evaluate("address => { location.href = address }", built.address(edition, PHASE, last))
    arrives(page, last)
    expect(page.locator(".step-list a[aria-current]:visible")).to_be_in_viewport(ratio=0.95)


@both_editions
def test_next_goes_on_from_one_assignment_to_the_next(small_built: Built, open_page: Open, edition: str) -> None:
    last = small_built.course.cases[0].assignments[0].steps[-1].id
    page = open_page(small_built.address(edition, SMALL_PHASE, last))
    page.locator(f"[id='{last}'] [data-next]").click()
    arrives(page, "invullen--anna-en-bas")


def test_an_address_that_does_not_exist_opens_the_page(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, "er-is-niets"))
    arrives(page, FIRST)


def test_the_lens_is_at_hand_at_every_question_and_choice_only(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    expect(page.locator(".lens")).to_be_visible()
    page.goto(small_built.address("site", SMALL_PHASE, PASSAGE))
    expect(page.locator(".lens")).to_be_hidden()


def test_without_script_the_page_is_one_document_with_working_links(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE), script=False)
    steps = [step.id for step in small_built.course.cases[0].assignments[0].steps]
    assert all(page.locator(f"[id='{step}']").is_visible() for step in steps)
    assert page.locator("button:not([popovertarget]):visible").count() == 0  # what needs script is not offered
    page.locator(f"[id='{SMALL_PHASE}'] .step-list a").nth(4).press("Enter")
    assert page.url.endswith(f"#{steps[4]}")


def test_every_outcome_can_be_read_without_script(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE), script=False)
    assert page.locator("[data-outcome]:visible").count() == 2


@both_editions
def test_a_deep_link_puts_the_focus_on_the_heading(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.wait_for_function("id => document.activeElement.id === id", arg=f"title_{QUESTION}")


def test_a_page_that_is_loaded_late_leaves_the_focus_to_who_types_already(small_built: Built, open_page: Open) -> None:
    page = open_page(small_built.address("site", SMALL_PHASE, QUESTION))
    field = page.locator(f"[id='{QUESTION}'] textarea").first
    field.focus()
    page.evaluate(
        """() => {
            dispatchEvent(new Event("load"));
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }"""
    )
    expect(field).to_be_focused()


def test_the_skip_link_stays_at_the_step_one_is_at(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, CHOICE))
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    arrives(page, CHOICE)
    assert page.url.endswith(CHOICE)
    assert focused(page) == CHOICE


def test_the_keys_to_search_a_page_let_the_browser_find_words_in_folded_steps_and_open_them(
    small_built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION))
    page.keyboard.press("Control+f")
    folded = page.locator(f"[id='{CHOICE}']")
    looks = "step => [getComputedStyle(step).display, getComputedStyle(step).contentVisibility, step.offsetHeight]"
    assert folded.evaluate(looks) == ["block", "hidden", 0]
    folded.dispatch_event("beforematch", {"bubbles": True})  # as the browser tells it: no driver searches a page
    arrives(page, CHOICE)
    assert page.url.endswith(CHOICE)
    page.go_back()
    arrives(page, QUESTION)
    page.keyboard.press("F3")
    page.locator(f".step-list a[href='#{CHOICE}']").evaluate("link => link.click()")
    arrives(page, CHOICE)
    expect(page.locator("[hidden=until-found]")).to_have_count(0)


def test_on_a_phone_the_list_of_steps_closes_behind_a_choice(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, SMALL_PHASE, QUESTION), width=360)
    page.locator(".step-list:visible summary").click()
    page.locator(f".step-list a[href='#{CHOICE}']").click()
    arrives(page, CHOICE)
    expect(page.locator(".step-list a:visible")).to_have_count(0)
    assert page.locator(f"[id='{CHOICE}'] h2").bounding_box()["y"] < 400  # type: ignore[index]
