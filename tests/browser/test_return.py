"""\"Ga terug naar de opdracht\": to the very step one came from; after a deep link to the step that owns it."""

import pytest
from playwright.sync_api import Page

from casebook.course.case import Step
from casebook.steps import STEP_TYPES
from tests.browser.conftest import Built, Open
from tests.browser.test_steps import PHASE, arrives

TWO, FIVE = (f"direct-vraag-{number}--layla-en-rick" for number in (2, 5))
PASSAGE = "situatie--layla-en-rick"


def goes_back_to(page: Page, step: str) -> None:
    page.locator("[data-return]:visible").click()
    arrives(page, step)


def test_it_leads_to_the_step_one_came_from(built: Built, open_page: Open, edition: str) -> None:
    for question in (TWO, FIVE):
        page = open_page(built.address(edition, PHASE, question))
        page.locator(f"[id='{question}'] .about a").first.click()
        arrives(page, PASSAGE)
        goes_back_to(page, question)


def test_it_still_does_so_after_a_reload(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    page.reload()
    goes_back_to(page, FIVE)


def test_it_still_does_so_after_back(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    page.locator(f"[id='{PASSAGE}'] [data-next]").click()
    page.go_back()
    arrives(page, PASSAGE)
    goes_back_to(page, FIVE)


def test_two_visits_to_one_passage_each_lead_back_to_their_own_step(built: Built, open_page: Open) -> None:
    page = open_page(built.address("single", PHASE, TWO))
    page.locator(f"[id='{TWO}'] .about a").first.click()
    page.locator(f".step-list__link[href='#{FIVE}']").click()
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    goes_back_to(page, FIVE)
    page.go_back()
    page.go_back()
    page.go_back()
    arrives(page, PASSAGE)
    goes_back_to(page, TWO)


def test_it_leads_back_across_pages(built: Built, open_page: Open, edition: str) -> None:
    question = "stabiel-vraag-1--layla-en-rick"
    page = open_page(built.address(edition, "layla-en-rick-stabiele-veiligheid", question))
    page.evaluate(
        """([question, href]) => {
            const link = document.createElement('a');
            Object.assign(link, { href, id: 'elders', textContent: 'elders' });
            document.getElementById(question).append(link);
        }""",
        [question, f"#{PASSAGE}" if edition == "single" else f"{PHASE}.html#{PASSAGE}"],
    )
    page.locator("#elders").click()
    arrives(page, PASSAGE)
    goes_back_to(page, question)


def test_after_a_deep_link_it_leads_to_the_owner_even_when_another_way_was_taken_before(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    page.goto("about:blank")
    page.goto(built.address(edition, PHASE, PASSAGE))
    goes_back_to(page, "direct-vraag-1--layla-en-rick")


def test_a_prose_page_leads_back_to_the_step_one_came_from(built: Built, open_page: Open, edition: str) -> None:
    step = "toelichting-a--layla-en-rick"
    page = open_page(built.address(edition, PHASE, step))
    page.locator(f"[id='{step}'] .prose a").first.click()
    page.wait_for_url("**begrippen*")
    page.locator("[data-return-page]:visible").click()
    arrives(page, step)


def test_storage_that_was_tampered_with_leads_nowhere_else(built: Built, open_page: Open) -> None:
    page = open_page(built.address("single", PHASE, FIVE))
    page.evaluate(
        """place => sessionStorage.setItem('casebook:genderbril:way',
            JSON.stringify({ from: 'https://example.org/#x', to: '#' + place, back: false }))""",
        PASSAGE,
    )
    page.evaluate("place => { location.hash = place }", PASSAGE)
    arrives(page, PASSAGE)
    owner = "#direct-vraag-1--layla-en-rick"
    assert page.locator("[data-return]:visible").get_attribute("href") == owner
    page.evaluate("history.replaceState({ casebook: { origin: 'javascript:alert(1)' } }, '')")
    page.reload()
    arrives(page, PASSAGE)
    assert page.locator("[data-return]:visible").get_attribute("href") == owner


# Without script a link is a link, in every browser.
@pytest.mark.parametrize(
    ("browser_name", "script"),
    [("chromium", True), ("firefox", True), ("chromium", False)],
    indirect=["browser_name"],
    ids=["chromium", "firefox", "no script"],
)
def test_every_passage_and_explanation_leads_back_to_the_step_that_owns_it(
    built: Built, open_page: Open, edition: str, *, script: bool
) -> None:
    for assignment in built.course.assignments:
        page = open_page(built.address(edition, assignment.id), script=script)
        asked = {target for step in assignment.steps for target in getattr(step.body, "about", ())}
        for step in assignment.steps:
            kind = STEP_TYPES[step.type]
            assert (step.owner is not None) == (kind.returns or (kind.consulted and step.id in asked))
            if step.owner:
                check_return(page, built.address(edition, assignment.id, step.id), step)
        page.context.close()


def check_return(page: Page, address: str, step: Step) -> None:
    page.goto(address)
    link = page.locator(f"[id='{step.id}'] [data-return]")
    assert link.inner_text().endswith("Ga terug naar de opdracht")
    link.press("Enter")
    assert page.url.endswith(f"#{step.owner}")
