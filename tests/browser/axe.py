"""Whether a page is accessible, as far as axe-core can tell, with all open in it that can be opened."""

import json
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core"
# All that other colours can change.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

# Shows every step of a page with its lens, every outcome, every view, and what is folded.
OPEN_ALL = """() => {
  for (const steps of document.querySelectorAll(".is-stepping")) steps.classList.remove("is-stepping");
  for (const wait of document.getAnimations()) wait.finish(); // no step waits for a script again
  for (const hidden of document.querySelectorAll(":is(.lens, .kept, .steps__notice)[hidden]")) hidden.hidden = false;
  for (const choice of document.querySelectorAll("[data-component=choice]")) {
    choice.querySelector("[data-show]").click();
    choice.querySelector("[type=radio]").click();
    choice.querySelector("[data-show]").click();
  }
  for (const other of document.querySelectorAll("[data-other]:not([hidden])")) other.click();
  for (const all of document.querySelectorAll("[data-show=all]")) all.click();
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}"""

# Axe asks for the colour that letters are filled with. Chromium tells the one of before the system's took its place.
AS_FORCED = """() => {
  for (const one of document.querySelectorAll("body *")) one.style.webkitTextFillColor = getComputedStyle(one).color;
}"""


def violations(page: Page, *, colours: bool | None = None) -> list[str]:
    """What axe finds wrong; `colours`: only what has to do with those, or all else, which is found in half the time."""
    if not page.evaluate("'axe' in window"):
        page.evaluate((AXE / "axe.min.js").read_text(encoding="utf-8"))
        page.evaluate("locale => axe.configure({ locale })", json.loads((AXE / "locales" / "nl.json").read_text()))
    options: dict[str, object] = {"resultTypes": ["violations"], "preload": False}
    if colours is not None:
        others = {rule: {"enabled": False} for rule in COLOURS["values"]}
        options |= {"runOnly": COLOURS} if colours else {"rules": others}
    found = page.evaluate("options => axe.run(options).then(result => result.violations)", options)
    return [f"{one['id']}: {one['help']} ({one['nodes'][0]['html'][:120]})" for one in found]
