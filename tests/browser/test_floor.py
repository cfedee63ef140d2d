"""The oldest browsers in which everything works: what they cannot read is in no bundle, and one of them goes a way."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.browser.conftest import QUIET, Built
from tests.browser.test_steps import arrives
from tests.conftest import ROOT

MODULES = ROOT / "tests" / "node_modules"
FLOOR = {"safari": "15.4", "chrome": "109", "edge": "109", "firefox": "115"}
NAMES = {"chrome": "Chrome", "edge": "Edge", "firefox": "Firefox", "safari": "Safari"}
# Methods that came later, which have to be looked for before they are called.
LATER = (
    "checkVisibility", "toSorted", "toReversed", "toSpliced", "groupBy", "isWellFormed", "fromAsync", "withResolvers",
    "requestIdleCallback", "togglePopover", "getHTML", "setHTMLUnsafe", "parseHTMLUnsafe", "scrollIntoViewIfNeeded",
)  # fmt: skip


def understood(file: Path, *target: str) -> str:
    """What esbuild makes of a file for some browsers: that which they cannot read it writes otherwise."""
    # Old ones know them all but for the newest letters; and to write them otherwise changes nothing.
    command = [
        str(MODULES / ".bin" / "esbuild"),
        str(file),
        "--supported:regexp-unicode-property-escapes=true",
        *target,
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", ["script.js", "script-session.js", "style.css"])
def test_the_floor_can_read_all_of_it(built: Built, name: str) -> None:
    file = built.site / "assets" / name
    target = "--target=" + ",".join(f"{browser}{version}" for browser, version in FLOOR.items())
    assert understood(file, target) == understood(file)


def test_script_asks_for_nothing_that_the_floor_has_not(built: Built) -> None:
    script = "".join((built.site / "assets" / name).read_text() for name in ("script.js", "script-session.js"))
    assert "(?<" not in script  # looking back
    assert re.findall(rf"\.({'|'.join(LATER)})\b", script) == []
    # Selectors that would be an error there.
    assert re.findall(r":has\(", script) == []
    assert script.count('":popover-open"') + script.count("selector(:popover-open)") == script.count(":popover-open")


def test_those_who_host_and_build_are_told_the_same_floor() -> None:
    told = [ROOT / "README.md", ROOT / ".github" / "CONTRIBUTING.md", ROOT / "content" / "pages" / "webredactie.md"]
    texts = [ROOT / "themes" / "default" / "texts" / f"{language}.yaml" for language in ("nl", "en")]
    for path in (*told, *texts):
        words = " ".join(path.read_text(encoding="utf-8").split())
        for browser, version in FLOOR.items():
            assert re.search(rf"{NAMES[browser]}(?: (?:and|en) Edge)?(?: from| vanaf)? {version}\b", words) or (
                browser == "edge" and re.search(rf"Edge(?: from| vanaf)? {version}\b", words)
            ), (path.name, browser)


@pytest.fixture(scope="module")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Chromium 109, the last one for Windows 7 and 8, unpacked."""
    program = tmp_path_factory.mktemp("oldest") / "chromium"
    packed = MODULES / "@sparticuz" / "chromium" / "bin" / "chromium.br"
    unpack = "const [from, to] = process.argv.slice(1); const { createReadStream, createWriteStream } = require('fs');"
    pipe = "createReadStream(from).pipe(require('zlib').createBrotliDecompress()).pipe(createWriteStream(to))"
    subprocess.run(["node", "-e", unpack + pipe, str(packed), str(program)], check=True)
    program.chmod(0o755)
    return program


def test_chromium_109_goes_from_a_step_to_another_and_back(
    english_built: Built, playwright: Playwright, oldest: Path
) -> None:
    alone = ["--single-process", "--no-zygote"]  # it was made for places where no second process can be started
    browser = playwright.chromium.launch(executable_path=oldest, args=[*QUIET, *alone])
    assert browser.version.startswith("109.")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    question = "look--kim-and-lee"
    page.goto(english_built.address("site", "kim-and-lee-first-talk", question))
    arrives(page, question)
    page.locator("textarea:visible").first.fill("what I think")
    page.locator(".header .menu__link", has_text="How to").click()
    # What opens above the page does, though this browser knows no popovers.
    word = page.locator("[popovertarget]:not([class])").first
    meaning = page.locator("[popovertarget]:not([class]) + [popover]").first
    expect(meaning).to_be_hidden()
    word.click()
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(page.locator(".search__panel")).to_be_hidden()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("bicycle")
    expect(page.locator(".hit").first).to_be_visible()
    page.locator(".footer__inner").click(position={"x": 2, "y": 2})
    expect(page.locator(".search__panel")).to_be_hidden()
    page.locator(".page-return a").click()
    arrives(page, question)
    expect(page.locator("textarea:visible").first).to_have_value("what I think")
    page.evaluate("location.hash = 'which-way--kim-and-lee'")
    page.get_by_role("radio", name="You give it away.").check()
    page.get_by_role("button", name="See what happens").click()
    expect(page.locator("[data-outcome]:visible")).to_have_count(1)
    page.set_viewport_size({"width": 360, "height": 640})
    expect(page.locator("#casebook_menu")).to_be_hidden()
    page.locator(".steps__button[popovertarget]:visible").first.click()
    expect(page.locator("#casebook_menu .menu__link").first).to_be_visible()
    expect(page.locator(".old")).to_be_hidden()
    assert wrong == []
    browser.close()
