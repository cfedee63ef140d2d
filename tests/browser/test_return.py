"""\"Ga terug naar de opdracht\": to the very step one came from; after a deep link to the step that owns it."""

import pytest
from playwright.sync_api import Page

from casebook.course.case import Assignment
from casebook.steps import STEP_TYPES
from tests.browser.conftest import Built, Open, both_editions
from tests.browser.test_steps import PHASE, arrives

TWO, FIVE = (f"direct-vraag-{number}--layla-en-rick" for number in (2, 5))
PASSAGE = "situatie--layla-en-rick"


def goes_back_to(page: Page, step: str) -> None:
    page.locator("[data-return]:visible").click()
    arrives(page, step)


@both_editions
def test_it_leads_to_the_step_one_came_from(built: Built, open_page: Open, edition: str) -> None:
    page = open_page("about:blank")
    for question in (TWO, FIVE):
        page.goto(built.address(edition, PHASE, question))
        page.locator(f"[id='{question}'] .about a").first.click()
        arrives(page, PASSAGE)
        goes_back_to(page, question)


@both_editions
def test_it_still_does_so_after_a_reload(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    page.reload()
    goes_back_to(page, FIVE)


@both_editions
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
    page.locator(f".step-list a[href='#{FIVE}']").click()
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    goes_back_to(page, FIVE)
    page.go_back()
    page.go_back()
    page.go_back()
    arrives(page, PASSAGE)
    goes_back_to(page, TWO)


@both_editions
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


@both_editions
def test_after_a_deep_link_it_leads_to_the_owner_even_when_another_way_was_taken_before(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    page.locator(f"[id='{FIVE}'] .about a").first.click()
    page.goto("about:blank")
    page.goto(built.address(edition, PHASE, PASSAGE))
    goes_back_to(page, "direct-vraag-1--layla-en-rick")


@both_editions
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


# Goes to each step by its address and back by its link; gives what is not as it should be.
THERE_AND_BACK = """async (owners) => {
    const moved = (move) => new Promise((done, fail) => {
        addEventListener("hashchange", () => setTimeout(done), { once: true });
        setTimeout(() => fail(new Error(`still at ${location.hash}`)), 5000);
        move();
    });
    const wrong = [];
    for (const [id, owner] of owners) {
        if (location.hash === `#${id}`) await moved(() => { location.hash = "" });
        await moved(() => { location.hash = id });
        const link = document.getElementById(id).querySelector("[data-return]");
        const seen = link.checkVisibility() && link.innerText;
        await moved(() => link.click());
        if (!String(seen).endsWith("Ga terug naar de opdracht")) wrong.push([id, seen]);
        if (location.hash !== `#${owner}`) wrong.push([id, location.hash]);
    }
    return wrong;
}"""


def owners_of(assignment: Assignment) -> list[list[str]]:
    """[step, the step that owns it] of all that have one."""
    return [[step.id, step.owner] for step in assignment.steps if step.owner]


@both_editions
def test_every_passage_and_explanation_leads_back_to_the_step_that_owns_it(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page("about:blank")
    for assignment in built.course.assignments:
        page.goto(built.address(edition, assignment.id))
        assert page.evaluate(THERE_AND_BACK, owners_of(assignment)) == []


LINKS = """(owners) => owners.map(([id]) => {
    const link = document.getElementById(id).querySelector("[data-return]");
    return [id, link.checkVisibility() && link.getAttribute("href").slice(1)];
})"""


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # without script a link is one in every browser
@both_editions
def test_without_script_they_do_so_too(built: Built, open_page: Open, edition: str) -> None:
    page = open_page("about:blank", script=False)
    for assignment in built.course.assignments:
        page.goto(built.address(edition, assignment.id))
        owners = owners_of(assignment)
        assert page.evaluate(LINKS, owners) == owners
        for step, owner in owners[-1:]:
            page.locator(f"[id='{step}'] [data-return]").press("Enter")
            assert page.url.endswith(f"#{owner}")


def test_every_step_that_is_read_from_a_question_has_an_owner(built: Built) -> None:
    for assignment in built.course.assignments:
        asked = {target for step in assignment.steps for target in getattr(step.body, "about", ())}
        for step in assignment.steps:
            kind = STEP_TYPES[step.type]
            assert (step.owner is not None) == (kind.returns or (kind.consulted and step.id in asked))
