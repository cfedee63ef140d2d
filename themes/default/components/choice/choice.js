import { showChanged } from "../changed/changed.js";

/**
 * A choice: picking an option shows its outcome. The other outcomes can be opened too; what was picked is kept,
 * and one can pick again.
 *
 * With the arrow keys one looks through the options; Enter, Space or the button picks. With a pointer a click picks.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers, session }) {
  const field = element.dataset.field ?? "";
  const options = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll("input[type=radio]")]);
  const outcomes = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-outcome]")]);
  const show = /** @type {HTMLElement | null} */ (element.querySelector(".choice__show"));
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
      const mark = /** @type {HTMLElement | null} */ (outcome.querySelector(".outcome__picked"));
      if (mark) mark.hidden = !mine;
      for (const button of outcome.querySelectorAll("[data-other]")) {
        const other = /** @type {HTMLElement} */ (button);
        other.hidden = open.has(other.dataset.other ?? "");
      }
    }
    if (show) show.hidden = open.has(checked) && checked === pick;
  }
  function load() {
    const pick = picked();
    for (const option of options) option.checked = option.value === pick;
    open = new Set(session.list(`opened:${field}`));
    if (pick) open.add(pick);
    draw();
    showChanged(element, field, answers);
  }
  /** @param {string} id */
  function reveal(id) {
    open.add(id);
    session.write(`opened:${field}`, [...open]);
    draw();
    const outcome = outcomes.find((found) => found.id === id);
    const title = /** @type {HTMLElement | null | undefined} */ (outcome?.querySelector("h3"));
    title?.focus({ preventScroll: true });
    outcome?.scrollIntoView({ block: "nearest" });
  }
  function pick() {
    const option = options.find((found) => found.checked);
    if (!option) {
      options[0]?.focus();
      return;
    }
    const label = element.querySelector(`label[for="${CSS.escape(option.id)}"]`);
    answers.write(field, option.value, label?.textContent?.trim());
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
  show?.querySelector("button")?.addEventListener("click", pick);
  for (const button of element.querySelectorAll("[data-other]")) {
    button.addEventListener("click", () => reveal(/** @type {HTMLElement} */ (button).dataset.other ?? ""));
  }
  document.addEventListener("casebook:answers", (event) => {
    const { id } = /** @type {CustomEvent} */ (event).detail;
    if (id === null || id === field) load();
  });
  document.addEventListener("casebook:arrive", (event) => {
    const { target } = /** @type {CustomEvent<import("../../scripts/navigation.js").Arrival>} */ (event).detail;
    const outcome = outcomes.find((found) => target && found.contains(target));
    if (outcome && !open.has(outcome.id)) {
      open.add(outcome.id);
      draw();
    }
  });
  element.classList.add("is-choosing");
  load();
}
