"""Typing stays light, also in the one file with the whole course in it and every field of it filled in."""

from typing import Any

from tests.browser.conftest import Built, Open
from tests.browser.test_steps import ONE, PHASE

FILL = """() => {
    for (const field of document.querySelectorAll("main :is(textarea, input)")) {
        if (field.type === "textarea") field.value = `antwoord op ${field.id}`;
        else field.click();
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
}"""
# Watches what one key changes, and what it makes the browser work out about the whole document.
WATCH = """([id, step]) => new Promise((done) => {
    const field = document.getElementById(id);
    const asked = [];
    for (const name of ["checkVisibility", "getBoundingClientRect", "scrollIntoView"]) {
        const real = Element.prototype[name];
        Element.prototype[name] = function (...given) { asked.push(name); return real.apply(this, given); };
    }
    const changed = new Set();
    new MutationObserver((found) => {
        for (const { target, attributeName, oldValue } of found) {
            if (attributeName && target.getAttribute(attributeName) === oldValue) continue;
            const element = target instanceof Element ? target : target.parentElement;
            if (!element.closest(`[id='${step}']`)) changed.add(element.id || element.className);
        }
    }).observe(document, { attributeOldValue: true, characterData: true, childList: true, subtree: true });
    field.value += "!";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => done([[...changed], asked])));
})"""


def test_a_key_changes_nothing_but_its_own_step(built: Built, open_page: Open, edition: str) -> None:
    page = open_page(built.address(edition, PHASE, ONE))
    page.evaluate(FILL)
    page.goto(built.address(edition, PHASE, ONE))
    found: list[Any] = page.evaluate(WATCH, [f"antwoord--{ONE}", ONE])
    assert found == [[], []]
