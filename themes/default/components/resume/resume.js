import { whileInSight } from "../../scripts/sight.js";

/**
 * Lets a reader who was in an assignment before go on where she was.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { session }) {
  const link = element.querySelector("a.button");
  const label = link?.firstChild;
  if (!link || !label) return;
  const href = link.getAttribute("href") ?? "";
  const words = label.textContent;

  function draw() {
    if (!link || !label) return;
    const id = session.record("place")[element.dataset.assignment ?? ""];
    const been = typeof id === "string" && /^[a-z0-9-]+$/.test(id) && !href.endsWith(`#${id}`);
    label.textContent = been ? (element.dataset.resume ?? "") : words;
    link.setAttribute("href", been ? `${href.split("#")[0]}#${id}` : href);
  }
  whileInSight(element, draw);
}
