"""\"Ga terug naar de opdracht\": to the very step one came from; after a deep link to the step that owns it."""

import pytest
from playwright.sync_api import Page, expect

from casebook.course.case import Assignment
from casebook.steps import STEP_TYPES
from tests.browser.conftest import Built, OfToday, Open, both_browsers, both_editions
from tests.browser.test_steps import PHASE, arrives, leaves

pytestmark = both_browsers(of=2)

TWO, FIVE = (f"direct-vraag-{number}--layla-en-rick" for number in (2, 5))
PASSAGE = "situatie--layla-en-rick"


EIGHT = "direct-vraag-8--layla-en-rick"
PIECES, WHOLE = (f"{name}--layla-en-rick" for name in ("onderzoek", "beeld"))


def goes_by_the_list(page: Page, step: str) -> None:
    page.locator(f".step-list a[href='#{step}']:visible").click()
    arrives(page, step)


def goes_back_to(page: Page, step: str) -> None:
    page.locator("[data-return]:visible").click()
    arrives(page, step)


def says(page: Page, words: str) -> None:
    expect(page.locator("[data-return]:visible")).to_have_text(f"Ga terug naar de opdracht: {words}")


@both_editions
def test_it_leads_to_the_step_one_came_from(built: Built, open_page: Open, edition: str) -> None:
    page = open_page("about:blank")
    for question in (TWO, FIVE):
        page.goto(built.address(edition, PHASE, question))
        goes_by_the_list(page, PASSAGE)
        arrives(page, PASSAGE)
        goes_back_to(page, question)


@both_editions
def test_it_still_does_so_after_a_reload(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    goes_by_the_list(page, PASSAGE)
    page.reload()
    goes_back_to(page, FIVE)


@both_editions
def test_it_still_does_so_after_back(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, FIVE))
    goes_by_the_list(page, PASSAGE)
    page.locator(f"[id='{PASSAGE}'] [data-next]").click()
    leaves(page, PASSAGE)
    page.go_back()
    arrives(page, PASSAGE)
    goes_back_to(page, FIVE)


def test_two_visits_to_one_passage_each_lead_back_to_their_own_step(built: Built, open_page: Open) -> None:
    page = open_page(built.address("single", PHASE, TWO))
    goes_by_the_list(page, PASSAGE)
    page.locator(f".step-list a[href='#{FIVE}']").click()
    goes_by_the_list(page, PASSAGE)
    goes_back_to(page, FIVE)
    page.go_back()
    page.go_back()
    page.go_back()
    arrives(page, PASSAGE)
    goes_back_to(page, TWO)


@both_editions
def test_it_is_kept_while_one_reads_on_and_over_pages_and_says_where_it_leads(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT))
    goes_by_the_list(page, PIECES)
    arrives(page, PIECES)
    says(page, "vraag 8 · Triggers en gender")
    page.locator(f"[id='{PIECES}'] [data-next]").click()
    arrives(page, WHOLE)
    says(page, "vraag 8 · Triggers en gender")
    page.locator(f"[id='{WHOLE}'] [data-previous]").click()
    arrives(page, PIECES)
    page.reload()
    says(page, "vraag 8 · Triggers en gender")
    page.locator(f"[id='{PIECES}'] [data-next]").click()
    arrives(page, WHOLE)
    page.locator(".menu__link:visible").nth(1).click()
    leaves(page, WHOLE)
    page.go_back()
    arrives(page, WHOLE)
    goes_back_to(page, EIGHT)


@both_editions
def test_over_a_page_it_leads_to_the_question_that_was_left(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT))
    page.locator(".menu__link:visible").nth(1).click()
    leaves(page, EIGHT)
    page.evaluate(
        """href => {
            const link = Object.assign(document.createElement('a'), { href, id: 'elders', textContent: 'elders' });
            [...document.querySelectorAll('main > .page')].find(page => page.checkVisibility()).append(link);
        }""",
        f"#{WHOLE}" if edition == "single" else f"{PHASE}.html#{WHOLE}",
    )
    page.locator("#elders").click()
    arrives(page, WHOLE)
    says(page, "vraag 8 · Triggers en gender")
    goes_back_to(page, EIGHT)


def test_above_a_long_text_it_stands_too_for_who_came_by_a_link(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, EIGHT))
    goes_by_the_list(page, PIECES)
    top = page.locator(f"[id='{PIECES}'] .step__return--top a")
    expect(top).to_be_in_viewport()
    top.click()
    arrives(page, EIGHT)
    page.goto("about:blank")
    page.goto(built.address(edition, PHASE, PIECES))
    arrives(page, PIECES)
    expect(top).to_have_count(0)


def test_it_never_leads_to_a_text_and_stands_on_no_task(built: Built) -> None:
    for assignment in built.course.assignments:
        for step in assignment.steps:
            if step.owner:
                assert not step.answers
                assert next(one for one in built.course.steps if one.id == step.owner).answers


# Walks by Volgende from the first step to the last one of the page, picking the first option of each choice. Gives, for
# each screen, its step and where the controls in it lead, those that show a text beside a question left out.
WALK = """async () => {
    const settled = () => new Promise(done => setTimeout(done));
    const screens = [];
    for (;;) {
        const step = [...document.querySelectorAll("[data-step]")].find(step => step.checkVisibility());
        step.querySelector("input[type=radio]")?.click();
        for (const show of step.querySelectorAll("[data-show]")) if (show.checkVisibility()) show.click();
        const links = [...step.querySelectorAll("a[href]")].filter(link =>
            link.checkVisibility() && link.matches(".step__nav a, .outcome__nav a, .return"));
        const back = links.filter(link => link.matches("[data-return]"));
        screens.push([step.id, links.map(link => link.getAttribute("href")), back.map(link =>
            [link.getAttribute("href").split("#")[1], link.innerText.replace(/\\s+/g, " ").trim()])]);
        const next = links.find(link => link.matches("[data-next]"));
        if (!next?.getAttribute("href").startsWith("#")) return screens;
        next.click();
        await new Promise(done => addEventListener("hashchange", () => setTimeout(done), { once: true }));
        if (screens.length > 200) return screens;
        if (![...document.querySelectorAll("[data-step]")].some(step => step.checkVisibility())) return screens;
    }
}"""


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)  # where a link leads is the same in every browser
@both_editions
def test_on_the_straight_way_no_two_controls_lead_to_the_same_place(
    built: Built, open_page: Open, edition: str
) -> None:
    steps = {step.id: step for case in built.course.cases for step in case.steps}
    page = open_page("about:blank")
    for case in built.course.cases[:2]:
        for assignment in case.assignments:
            page.goto(built.address(edition, assignment.id, assignment.steps[0].id))  # the one file is opened once
            arrives(page, assignment.steps[0].id)
            screens = page.evaluate(WALK)
            assert len(screens) >= len(assignment.steps) - 3
            for step, targets, backs in screens:
                assert len(targets) == len(set(targets)), step
                assert len(backs) == (steps[step].owner is not None), step
                for back, words in backs:
                    assert steps[back].answers, step
                    title = steps[back].title
                    assert words.startswith("Ga terug naar de opdracht: "), step
                    assert words.endswith(title), (step, words)


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
    goes_by_the_list(page, PASSAGE)
    arrives(page, PASSAGE)
    page.goto("about:blank")
    page.goto(built.address(edition, PHASE, PASSAGE))
    goes_back_to(page, "direct-vraag-1--layla-en-rick")


@both_editions
def test_a_prose_page_leads_back_to_the_step_one_came_from(built: Built, open_page: Open, edition: str) -> None:
    step = "toelichting-a--layla-en-rick"
    page = open_page(built.address(edition, PHASE, step))
    page.locator(f"[id='{step}'] .prose a").first.click()
    page.wait_for_url("**begrippen*")
    link = page.locator("[data-return-page]:visible")
    expect(link).to_have_text("Ga terug naar: toelichting · De politie")
    link.click()
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
        if (!String(seen).startsWith("Ga terug naar de opdracht: ")) wrong.push([id, seen]);
        if (location.hash !== `#${owner}`) wrong.push([id, location.hash]);
    }
    return wrong;
}"""


def owners_of(assignment: Assignment) -> list[list[str]]:
    """[step, the step that owns it] of all that have one."""
    return [[step.id, step.owner] for step in assignment.steps if step.owner]


def test_every_passage_and_explanation_leads_back_to_the_step_that_owns_it(
    built: Built, open_page: Open, edition: str, of_today: OfToday
) -> None:
    page = open_page("about:blank")
    for assignment in of_today(built.course.assignments):
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
            assert (step.owner is not None) == kind.returns
            assert step.owner or kind.consulted or step.id not in asked
