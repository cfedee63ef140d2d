import { targetOf } from "../../scripts/address.js";
import { make, one } from "../../scripts/dom.js";

/**
 * What a session is made of: the steps of its parts, and what a part has of its own.
 * @typedef {{element: HTMLElement, part: string, go: HTMLAnchorElement | null, name: string}} Item `name` is its address, or the id of its part
 */

/** @param {HTMLElement} element @returns {Item} */
export function itemOf(element) {
  const go = /** @type {HTMLAnchorElement | null} */ (one(element, "h4 a"));
  const title = one(element, "h4");
  if (title) title.tabIndex = -1;
  const part = /** @type {HTMLElement | null} */ (element.closest("[data-part]"))?.dataset.part ?? "";
  return { element, part, go, name: element.dataset.itemName ?? (go && targetOf(go)) ?? part };
}

/** What it is called. @param {Item | undefined} item */
export function calls(item) {
  return one(item?.element, "h4")?.textContent?.trim() ?? "";
}

/** A note becomes one that can be folded away. @param {HTMLElement} note @param {string} [word] */
export function foldNote(note, word = "") {
  const details = make("details", "prose", make("summary", "", word), ...note.childNodes);
  details.open = true;
  note.replaceWith(details);
}
