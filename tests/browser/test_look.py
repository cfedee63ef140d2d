"""What has to be seen, and what may not be seen through something else, at every width and with every setting."""

import re
import subprocess
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Built, Open, Small, both_editions
from tests.browser.tabs import Kind, Launch
from tests.browser.test_steps import ONE, PHASE, arrives

CHOICE = "politie--layla-en-rick"


def middle(found: Locator) -> float:
    """How far down the middle of an element stands."""
    place = found.bounding_box()
    assert place
    return place["y"] + place["height"] / 2


def test_the_search_stands_beside_the_name_of_the_course(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"))
    for width in (360, 1280, 1440, 1920, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        assert abs(middle(page.locator(".brand")) - middle(page.locator(".search__open"))) < 2, width


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
    expect(page.locator(f"[id='{ONE}'] [data-next]")).to_have_text("Volgende: vraag 2")


def test_with_forced_colours_only_what_is_current_is_marked(built: Built, launch: Launch) -> None:
    """Stock Firefox takes this setting from the system alone."""
    context = launch(Kind("chromium")).new_context(forced_colors="active")
    page = context.new_page()
    page.goto(built.address("site", PHASE, ONE))
    for links in (page.locator(".menu__link"), page.locator(".step-list a")):
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


def test_on_paper_the_lens_is_there_whichever_step_was_on_the_screen(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", PHASE))
    expect(page.locator(".lens")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".lens")).to_be_visible()


def test_on_paper_no_outcome_is_torn_from_its_title_and_no_source_from_its_text(
    built: Built, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(built.address("site", PHASE))
    options = [" ".join(text.split()) for text in page.locator(".option__label").all_text_contents()]
    pages = printed(page, tmp_path)
    titles = tuple(f"Vervolg {option}" for option in options)
    assert len(options) == 8
    assert all(title in " ".join(pages) for title in titles)
    assert not [text[:80] for text in pages if text.startswith("Bron:")]
    assert not [text[-80:] for text in pages if text.endswith(titles)]


@both_editions
def test_the_question_is_the_heading_and_the_largest_text_of_its_screen(
    built: Built, open_page: Open, edition: str
) -> None:
    page = open_page(built.address(edition, PHASE, ONE))
    heading = page.locator(f"[id='{ONE}'] h2 > .question")
    arrives(page, ONE)
    for width, height, size in ((1280, 800, 36), (1920, 1080, 44)):
        page.set_viewport_size({"width": width, "height": height})
        assert abs(heading.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") - size) < 0.5, width
    sizes = page.evaluate(
        """() => [...document.querySelectorAll("main *")]
            .filter((one) => one.checkVisibility() && one.textContent.trim())
            .map((one) => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert max(sizes) == heading.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    expect(page.locator(f"[id='{ONE}'] :is(h1, h2, h3)")).to_have_count(1)
    question = heading.inner_text()
    expect(page.get_by_role("textbox", name=question, exact=True)).to_be_visible()
    expect(page).to_have_title(re.compile("^Vraag 1 · Genderrollen in de situatie · "))
    tops = [
        middle(found) for found in (heading, page.locator(f"[id='{ONE}'] .about"), page.locator("textarea:visible"))
    ]
    assert tops == sorted(tops)
    page.goto(built.address(edition, PHASE, CHOICE))
    arrives(page, CHOICE)
    expect(page.get_by_role("radiogroup", name="Wat moet de politie doen?", exact=True)).to_be_visible()


def test_boxes_of_a_form_are_wide_enough_to_write_in_and_called_by_row_and_column(
    built: Built, open_page: Open
) -> None:
    page = open_page(built.address("site", "index"))
    names = [path.stem for path in built.site.glob("*.html") if "page--form" in path.read_text(encoding="utf-8")]
    assert names
    for name in names:
        page.goto(built.address("site", name))
        for width in (320, 360, 721, 768, 1024, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            found = page.locator("textarea").evaluate_all("all => all.map((one) => one.getBoundingClientRect().width)")
            assert min(found, default=160) >= 160, (name, width)
        row, column = (
            page.locator("tbody :is(th, th > span)[id^=r]").first,
            page.locator("tbody label > u, tbody .tick span").first,
        )
        called = f"{row.text_content()} {column.text_content()}"
        expect(page.locator("tbody :is(textarea, input)").first).to_have_accessible_name(" ".join(called.split()))
        expect(page.locator("table")).to_have_accessible_name(page.locator("h1").inner_text())


def test_on_paper_no_assignment_tears_a_source_from_its_question(built: Built, open_page: Open, tmp_path: Path) -> None:
    page = open_page("about:blank")
    for assignment in built.course.assignments:
        page.goto(built.address("site", assignment.id))
        begins = [text[:80] for text in printed(page, tmp_path) if text.startswith("Bron:")]
        assert (assignment.id, begins) == (assignment.id, [])


def printed(page: Page, folder: Path) -> list[str]:
    """The words on each printed page, without its head and its number."""
    paper = folder / "blad.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    words = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    head = page.locator("[data-page]").first.get_attribute("data-title") or ""
    pages = [" ".join(text.split()).removeprefix(head).strip() for text in words.split("\f")]
    return [re.sub(r" ?\d+ ?/ ?\d+\Z", "", text) for text in pages]


def test_whose_side_it_is_stays_in_view_while_one_reads_a_comparison(
    built: Built, open_page: Open, edition: str
) -> None:
    step = "naast-elkaar--layla-en-rick"
    page = open_page(built.address(edition, "layla-en-rick-stabiele-veiligheid", step))
    arrives(page, step)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 400})  # as when one looks closer
        in_view = page.evaluate(
            """() => [...document.querySelectorAll(".comparison__side")].filter((side) => side.checkVisibility())
                .map((side) => {
                    const label = side.querySelector(".comparison__label");
                    const { top, height } = side.getBoundingClientRect();
                    scrollBy({ top: top + height / 2 - innerHeight / 4, behavior: "instant" });
                    const place = label.getBoundingClientRect();
                    const over = document.elementFromPoint(place.left + 4, place.top + place.height / 2);
                    return [height > innerHeight / 3, label.contains(over) || over];
                }).filter(([long]) => long).map(([, seen]) => seen === true)"""
        )
        assert in_view, width
        assert all(in_view), width


def test_a_tab_can_be_dark_or_light_whatever_the_system_says(
    english_built: Built, open_page: Open, edition: str
) -> None:
    for dark, words, other in ((False, "Dark screen", "Light screen"), (True, "Light screen", "Dark screen")):
        page = open_page(english_built.address(edition, "index"), dark=dark)
        asked = page.evaluate(BEHIND)
        page.get_by_role("button", name=words).click()
        assert page.evaluate(BEHIND) != asked
        page.goto(english_built.address(edition, "how-to"))
        expect(page.get_by_role("button", name=other)).to_be_visible()
        assert page.evaluate(BEHIND) != asked
        page.get_by_role("button", name=other).click()
        assert page.evaluate(BEHIND) == asked


BEHIND = "getComputedStyle(document.body).backgroundColor"


def test_boxes_of_any_form_are_wide_enough_and_nothing_slides_under_the_lens(
    small_course: Small, open_page: Open
) -> None:
    """Forms of one to four columns to write in, also where it is told that a question has changed."""
    forms = ("smal", "twee", "drie", "vier")
    for many, name in enumerate(forms, 1):
        columns = "".join(f"  - {{id: k{number}, title: Verwachtingen {number}}}\n" for number in range(many))
        tick = "  - {id: klaar, title: Klaar, tick: true}\n"
        text = f"title: {name}\nlabel: Punt\nup: begrippen\ncolumns:\n{columns}{tick}"
        rows = "rows:\n  - {id: een, text: Veiligheidsbeoordeling, hint: Denk aan alles.}\n"
        (small_course.root / "content" / "forms" / f"{name}.yaml").write_text(text + rows, encoding="utf-8")
        step = f"  - {{id: {name}, type: form, form: {name}, title: Vul in, about: [lezen]}}\n"
        small_course.change("assignments/fase-twee.yaml", "  - id: slot\n", f"{step}  - id: slot\n")
    small_course.build()
    page = open_page(small_course.address("anna-en-bas-fase-twee", "smal--anna-en-bas"))
    page.evaluate(
        """() => document.querySelectorAll("[id^=een--k]").forEach((field) => {
            field.value = "een antwoord";
            field.dispatchEvent(new Event("input", { bubbles: true }));
        })"""
    )
    for name in forms:
        small_course.change(f"forms/{name}.yaml", "text: Veiligheidsbeoordeling", "text: Veiligheidsbeoordelingen")
    small_course.build()
    page.reload()
    for width in (*range(320, 1300, 61), 1366, 1440, 1600, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        for name in forms:
            page.evaluate("id => { location.hash = id }", f"{name}--anna-en-bas")
            expect(page.locator(f"[id='{name}--anna-en-bas'] .changed").first).to_be_visible()
            assert page.evaluate(NARROW_OR_COVERED, f"{name}--anna-en-bas") == [], (width, name)


# The boxes of a step that are too narrow to write in, and what of it is wider than its place or overlaps the lens.
NARROW_OR_COVERED = """(id) => {
    const step = document.getElementById(id);
    const lens = document.querySelector(".lens").getBoundingClientRect();
    const edge = step.getBoundingClientRect().right + 1;
    return [...step.querySelectorAll("textarea, input, table, .changed, button, th")]
        .filter((one) => one.checkVisibility() && one.closest("thead")?.offsetHeight !== 1)
        .filter((one) => {
            const { left, right, top, bottom, width } = one.getBoundingClientRect();
            const covered = left < lens.right && right > lens.left && top < lens.bottom && bottom > lens.top;
            return covered || right > edge || (one.matches("textarea") && width < 160);
        })
        .map((one) => `${one.tagName} ${one.id}`);
}"""
