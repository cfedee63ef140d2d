import { component } from "../../scripts/components.js";
import { all, one, onClick, say, show } from "../../scripts/dom.js";
import { onAnswers, onArrive } from "../../scripts/events.js";
import { OPENED } from "../../scripts/keys.js";
import { showChanged } from "../changed/changed.js";

/**
 * A choice: an option is selected, and nothing happens; the button picks it and shows what follows. So a group can talk
 * about an option while it is pointed at, and mouse, touch, keyboard and screen reader all do the same. The other outcomes
 * can be opened too; what was picked is kept, and one can pick again.
 */
component("choice", (element, { answers, session }) => {
  const field = element.dataset.field ?? "";
  const opened = OPENED.of(field);
  const options = /** @type {HTMLInputElement[]} */ (all(element, "input[type=radio]"));
  const outcomes = all(element, "[data-outcome]");
  addOthers(outcomes, one(element, ".choice__show [data-other]"));
  const others = all(element, "[data-outcome] [data-other]");
  const first = one(element, "[data-first]");
  /** @type {Set<string>} */
  let open = new Set();

  function draw() {
    const pick = answers.read(field);
    for (const outcome of outcomes) {
      const mine = outcome.id === pick;
      outcome.classList.toggle("is-open", open.has(outcome.id));
      outcome.classList.toggle("is-picked", mine);
      show(one(outcome, ".outcome__picked"), mine);
    }
    for (const other of others) show(other, !open.has(other.dataset.other ?? ""));
  }
  function load() {
    const pick = answers.read(field);
    for (const option of options) option.checked = option.value === pick;
    open = new Set(session.read(opened));
    if (outcomes.some((outcome) => outcome.id === pick)) open.add(pick);
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
    say(first, option ? "" : first?.dataset.first);
    if (!option) return;
    answers.write(field, option.value, one(element, `label[for="${CSS.escape(option.id)}"]`)?.textContent?.trim());
    reveal(option.value);
  }

  for (const option of options) {
    option.autocomplete = "off"; // Back would bring a pick back that was wiped
    option.addEventListener("change", () => say(first));
  }
  onClick(one(element, "[data-show]"), pick);
  for (const other of others) onClick(other, () => reveal(other.dataset.other ?? ""));
  onAnswers(load, field);
  onArrive(({ target }) => {
    const outcome = outcomes.find((found) => found.contains(target));
    if (!outcome) return;
    open.add(outcome.id);
    draw();
  });
  show(one(element, ".choice__show"));
  element.classList.add("is-choosing");
  load();
});

/**
 * Behind each outcome the ways to the others: of several each says of which option it is.
 * @param {HTMLElement[]} outcomes @param {HTMLElement | null} model of such a button
 */
function addOthers(outcomes, model) {
  model?.remove();
  for (const outcome of outcomes) {
    for (const other of outcomes) {
      const way = /** @type {HTMLElement | undefined} */ (model?.cloneNode(true));
      if (!way || other === outcome) continue;
      way.dataset.other = other.id;
      const option = one(other, ".outcome__option")?.cloneNode(true).childNodes ?? [];
      if (outcomes.length > 2) way.replaceChildren(`${way.dataset.oneOf} `, ...option);
      one(outcome, ".outcome__nav")?.append(way);
    }
  }
}
