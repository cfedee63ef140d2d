"""A theme that builds on another brings a component of its own, with a key of its own in the store."""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from casebook.pipeline import Project, build
from tests.browser.conftest import Open, saved_text
from tests.conftest import ROOT, SMALL

PHASE = "anna-en-bas-fase-een"
ONE, THREE = "vraag-1--anna-en-bas", "vraag-3--anna-en-bas"
SAVE = ".open [data-component=save] button"


@pytest.fixture(scope="module")
def waterland(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course in the house style of the example."""
    root = tmp_path_factory.mktemp("waterland")
    shutil.copytree(SMALL, root / "content")
    shutil.copytree(ROOT / "themes", root / "themes")
    shutil.copytree(ROOT / "tests" / "golden" / "themes" / "waterland", root / "themes" / "waterland")
    # A script that is named, and so comes last, with a component too.
    script, brand = (
        root / "themes" / "waterland" / name for name in ("scripts/waterland.js", "components/brand/brand.html")
    )
    late = 'component("late", (element, { answers }) => (element.dataset.late = answers.entries().length));'
    script.write_text(
        f'import {{ component }} from "./components.js";\n{script.read_text(encoding="utf-8")}{late}\n',
        encoding="utf-8",
    )
    brand.write_text(brand.read_text(encoding="utf-8").replace("<a ", '<a data-component="late" '), encoding="utf-8")
    course = root / "content" / "course.yaml"
    course.write_text(f"{course.read_text(encoding='utf-8')}theme: waterland\n", encoding="utf-8")
    build(Project(root / "content", root / "themes", root / "output"))
    return root / "output"


def address(output: Path, edition: str, page: str, step: str = "") -> str:
    file = output / ("klein.html" if edition == "single" else f"site/{page}.html")
    hash_ = step or (page if edition == "single" else "")
    return f"{file.as_uri()}{f'#{hash_}' if hash_ else ''}"


def test_its_component_reads_the_answers_and_keeps_what_is_its_own(
    waterland: Path, open_page: Open, edition: str
) -> None:
    page = open_page(address(waterland, edition, PHASE, ONE))
    counter = page.locator(".counter")
    expect(counter).to_be_hidden()
    page.locator(f"[id='antwoord--{ONE}']").fill("een")
    expect(counter.locator("span")).to_have_text("1 antwoord")
    page.evaluate("step => { location.hash = step }", THREE)
    page.locator(f"[id='eerst--{THREE}']").fill("twee")
    expect(counter.locator("span")).to_have_text("2 antwoorden")
    page.reload()
    expect(counter.locator("span")).to_have_text("2 antwoorden")

    counter.get_by_role("button").click()
    expect(counter).to_be_hidden()
    page.goto(address(waterland, edition, "verslag"))
    expect(page.locator(".report [data-document]")).to_contain_text("twee")
    expect(counter).to_be_hidden()
    assert json.loads(saved_text(page, SAVE))["session"]["counter"] is True
    page.locator("[data-wipe]:visible").click()
    page.locator("[data-yes]:visible").click()
    page.goto(address(waterland, edition, PHASE, ONE))
    page.locator(f"[id='antwoord--{ONE}']").fill("opnieuw")
    expect(counter.locator("span")).to_have_text("1 antwoord")


def test_a_script_that_its_theme_names_runs_too_and_can_add_a_component(waterland: Path, open_page: Open) -> None:
    page = open_page(address(waterland, "site", PHASE))
    expect(page.locator("body")).to_have_attribute("data-file", f"{PHASE}.html")
    expect(page.locator(".brand")).to_have_attribute("data-late", "0")
