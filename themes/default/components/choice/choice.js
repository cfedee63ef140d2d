import { component } from "../../scripts/components.js";
import { all, one, onClick, show } from "../../scripts/dom.js";
import { onAnswers, onArrive } from "../../scripts/events.js";
import { OPENED } from "../../scripts/keys.js";
import { showChanged } from "../changed/changed.js";

/**
 * A choice: picking an option shows its outcome. The other outcomes can be opened too; what was picked is kept,
 * and one can pick again.
 *
 * With the arrow keys one looks through the options; Enter, Space or the button picks. With a pointer a click picks.
 */
component("choice", (element, { answers, session }) => {
  const field = element.dataset.field ?? "";
  const opened = OPENED.of(field);
  const options = /** @type {HTMLInputElement[]} */ (all(element, "input[type=radio]"));
  const outcomes = all(element, "[data-outcome]");
  const others = all(element, "[data-other]");
  const button = one(element, ".choice__show");
  /** @type {Set<string>} */
  let open = new Set();
  let browsing = false;

  function picked() {
    const id = answers.read(field);
    return outcomes.some((outcome) => outcome.id === id) ? id : "";
  }
  function draw() {
    const pick = picked();
    const checked = options.find((option) => option.checked)?.value ?? "";
    for (const outcome of outcomes) {
      const mine = outcome.id === pick;
      outcome.classList.toggle("is-open", open.has(outcome.id));
      outcome.classList.toggle("is-picked", mine);
      show(one(outcome, ".outcome__picked"), mine);
    }
    for (const other of others) show(other, !open.has(other.dataset.other ?? ""));
    show(button, checked !== pick || !open.has(checked));
  }
  function load() {
    const pick = picked();
    for (const option of options) option.checked = option.value === pick;
    open = new Set(session.read(opened));
    if (pick) open.add(pick);
    draw();
    showChanged(element, field, answers);
  }
  /** @param {string} id */
  function reveal(id) {
    open.add(id);
    session.write(opened, [...open]);
    draw();
    const outcome = outcomes.find((found) => found.id === id);
    one(outcome, "h3")?.focus({ preventScroll: true });
    outcome?.scrollIntoView({ block: "nearest" });
  }
  function pick() {
    const option = options.find((found) => found.checked);
    if (!option) return options[0]?.focus();
    answers.write(field, option.value, one(element, `label[for="${CSS.escape(option.id)}"]`)?.textContent?.trim());
    reveal(option.value);
  }

  element.addEventListener("pointerdown", () => (browsing = false));
  element.addEventListener("keydown", (event) => {
    browsing = event.key.startsWith("Arrow");
    if (!(event.target instanceof HTMLInputElement) || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    event.target.checked = true;
    pick();
  });
  for (const option of options) {
    option.autocomplete = "off"; // Back would bring a pick back that was wiped
    option.addEventListener("change", () => (browsing ? draw() : pick()));
  }
  onClick(one(button, "button"), pick);
  for (const other of others) onClick(other, () => reveal(other.dataset.other ?? ""));
  onAnswers(load, field);
  onArrive(({ target }) => {
    const outcome = outcomes.find((found) => found.contains(target));
    if (!outcome) return;
    open.add(outcome.id);
    draw();
  });
  element.classList.add("is-choosing");
  load();
});
