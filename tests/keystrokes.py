"""How long the search takes for each letter that is typed, in both browsers and both editions, on the whole course.

A figure is the time in which the page handles the `input` event of a letter: all words of the course are searched and
the list of hits is made anew. Behind it stands the same with the layout of that list, asked for at once. All letters
are typed in several rounds. `best` is the longest letter, each in its best round: what another program on the machine
took is not in it. `longest` is that of all rounds. `least` is how many times the bare minimum all letters take
together: to ask each text of the course once whether the letters are in it.
"""

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from casebook.cli import ROOT
from casebook.pipeline import build
from casebook.project import Project

# What a reader may look for, typed letter by letter: one word, several, common ones, and what is not written so.
QUERIES = (
    "veiligheid",
    "gender",
    "eercultuur",
    "Layla",
    "geweld in het gezin",
    "de rol van de vader",
    "Veilig Thuis",
    "wat doe je als professional",
    "intieme terreur",
    "belastingaangifte",
    "mishandeling",
    "veiligthuis",
    "slachtofer",
    "afdrukken",
)

TYPE = """
(queries) => {
  const field = document.querySelector("[data-component=search] input");
  const list = document.querySelector("[data-component=search] ol");
  const pages = () => [...document.querySelectorAll("[data-page], [data-page] section")].map((one) => one.textContent);
  const entries = self.casebookSearch?.flatMap((page) => page[3].map(([, , title, text]) => title + text));
  const words = (entries ?? pages()).map((text) => text.toLowerCase());
  const found = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      field.value = query.slice(0, length);
      const begun = performance.now();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const handled = performance.now();
      list.getBoundingClientRect();
      const shown = performance.now();
      const held = words.filter((text) => text.includes(field.value)).length;
      found.push([handled - begun, shown - begun, list.childElementCount, performance.now() - shown, held]);
    }
  }
  return found;
}
"""


def show(runs: int) -> None:
    """Print the median and the longest of all letters, per browser and edition."""
    heads = f"{'median':>7} {'best':>6} {'longest':>8}"
    print(f"{'a letter':10} {'edition':>8} {'letters':>8} {heads}  with layout: {heads}  ms  {'least':>6}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        made = Path(folder, "output")
        course = build(Project(ROOT / "content", ROOT / "themes", made)).course
        for name in ("chromium", "firefox"):
            with _started(driver, name) as browser:
                for edition, path in (("site", "site/index.html"), ("one file", f"{course.id}.html")):
                    found = _typed(browser, (made / path).as_uri(), runs)
                    rows = [_row([[letter[part] for letter in one] for one in found]) for part in (0, 1)]
                    taken, least = (min(sum(letter[part] for letter in one) for one in found) for part in (0, 3))
                    row = f"{rows[0]}              {rows[1]}      {taken / least:5.0f}×"
                    print(f"{name:10} {edition:>8} {len(found[0]):8} {row}")


def _typed(browser: Browser, address: str, runs: int) -> list[list[list[float]]]:
    """Round → letter → the time that it took, the same with layout, the number of hits, and the time of the least."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address)
    page.locator("[data-component=search] button").first.click()
    page.keyboard.type("geweld")
    page.locator("[data-component=search] ol > li").first.wait_for()  # the words are there
    found = [page.evaluate(TYPE, list(QUERIES)) for _ in range(runs)]
    assert any(letter[2] for letter in found[0])
    page.close()
    return found


def _row(rounds: list[list[float]]) -> str:
    every = [time for one in rounds for time in one]
    best = [min(times) for times in zip(*rounds, strict=True)]
    return f"{statistics.median(every):7.1f} {max(best):6.1f} {max(every):8.1f}"


@contextmanager
def _started(driver: Playwright, name: str) -> Iterator[Browser]:
    """A browser whose clock counts finer than a millisecond."""
    if name == "firefox":
        exact: dict[str, str | float | bool] = {"privacy.reduceTimerPrecision": False}
        program = shutil.which("firefox-esr")
        browser = driver.firefox.launch(channel="moz-firefox", executable_path=program, firefox_user_prefs=exact)
    else:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
    yield browser
    browser.close()
