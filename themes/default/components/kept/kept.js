/**
 * Says where answers stay, warns when they do not, and wipes them all after one confirmation.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const text = /** @type {HTMLElement | null} */ (element.querySelector(".kept__text"));
  const dialog = element.querySelector("dialog");
  const said = /** @type {HTMLElement | null} */ (element.querySelector("[role=status]"));

  if (!element.closest("[data-component=steps]")) element.hidden = false;
  document.addEventListener("casebook:answers", () => {
    if (said) said.textContent = "";
    if (!text || answers.lasting()) return;
    text.textContent = text.dataset.failed ?? "";
    text.classList.add("is-failing");
    text.setAttribute("role", "alert");
  });
  element.querySelector("[data-wipe]")?.addEventListener("click", () => dialog?.showModal());
  element.querySelector("[data-no]")?.addEventListener("click", () => dialog?.close());
  element.querySelector("[data-yes]")?.addEventListener("click", () => {
    answers.wipe();
    dialog?.close();
    if (said) said.textContent = said.dataset.wiped ?? "";
  });
}
