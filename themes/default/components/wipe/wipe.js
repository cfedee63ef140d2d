/**
 * Wipes all that was filled in and chosen, after one confirmation.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const dialog = element.querySelector("dialog");
  const said = /** @type {HTMLElement | null} */ (element.querySelector("[role=status]"));

  document.addEventListener("casebook:answers", () => {
    if (said) said.textContent = "";
  });
  element.querySelector("[data-wipe]")?.addEventListener("click", () => dialog?.showModal());
  element.querySelector("[data-no]")?.addEventListener("click", () => dialog?.close());
  element.querySelector("[data-yes]")?.addEventListener("click", () => {
    answers.wipe();
    dialog?.close();
    if (said) said.textContent = said.dataset.wiped ?? "";
  });
}
