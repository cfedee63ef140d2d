import { showChanged } from "../changed/changed.js";

/**
 * A box to tick: kept like any answer.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const box = element.querySelector("input");
  if (!box) return;
  box.autocomplete = "off"; // Back would bring a tick back that was wiped
  function load() {
    if (!box) return;
    box.checked = answers.read(box.id) !== "";
    showChanged(element, box.id, answers);
  }
  box.addEventListener("change", () => answers.write(box.id, box.checked ? "x" : ""));
  document.addEventListener("casebook:answers", (event) => {
    const { id } = /** @type {CustomEvent} */ (event).detail;
    if (id === null || id === box.id) load();
  });
  load();
}
