/**
 * A box to tick: kept like any answer.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const box = element.querySelector("input");
  if (!box) return;
  const load = () => (box.checked = answers.read(box.id) !== "");
  box.addEventListener("change", () => answers.write(box.id, box.checked ? "x" : ""));
  document.addEventListener("casebook:answers", (event) => {
    if (/** @type {CustomEvent} */ (event).detail.id === null) load();
  });
  load();
}
