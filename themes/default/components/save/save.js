import { write } from "../../scripts/datafile.js";

/**
 * Saves all answers as a file, which also works when the browser keeps nothing.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers, session }) {
  const said = /** @type {HTMLElement | null} */ (element.querySelector("[role=status]"));
  document.addEventListener("casebook:answers", () => {
    if (said) said.textContent = "";
  });
  element.querySelector("button")?.addEventListener("click", () => {
    const now = new Date();
    const { course: id = "", title = "" } = document.body.dataset;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([write(session, answers, { id, title }, now)], { type: "application/json" }));
    link.download = `${element.dataset.file}-${now.toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    if (said) said.textContent = said.dataset.saved ?? "";
  });
}
