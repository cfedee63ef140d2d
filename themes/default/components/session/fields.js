import { one } from "../../scripts/dom.js";

/**
 * Gives a field that came from a template the id of its answer, and leads the label beside it there.
 * @param {HTMLElement | null} field @param {string} id
 */
export function identify(field, id) {
  if (!field) return;
  field.id = id;
  const label = one(field.parentElement, "label");
  if (label) label.htmlFor = id;
}
