import { one, onClick, say, show } from "../../scripts/dom.js";

/**
 * Tells at a field that its question changed since it was answered, and how the question was then. The reader can say
 * that her answer still holds; writing says so too.
 *
 * @param {HTMLElement} element the component of the field, with the version of its question
 * @param {string} id of the field
 * @param {import("../../scripts/answers.js").Answers} answers
 */
export function showChanged(element, id, answers) {
  const { text, version, question, label } = answers.entry(id);
  const now = element.dataset.version;
  const changed = Boolean(now && text && version && version !== now);
  const shown = one(element, ".changed");
  if (Boolean(shown) === changed) return;
  const field = one(element, "textarea, [type=checkbox], [role=radiogroup]");
  if (!changed) {
    // Who pressed the button is not left without a place.
    if (shown?.contains(document.activeElement)) (field?.matches("[role=radiogroup]") ? one(field, "input:checked") : field)?.focus();
    field?.removeAttribute("aria-details");
    shown?.remove();
    return;
  }
  const template = /** @type {HTMLTemplateElement | null} */ (one(document, "#casebook_changed"));
  const note = /** @type {HTMLElement | undefined} */ (template?.content.firstElementChild?.cloneNode(true));
  if (!field || !note) return;
  note.id = `changed_${id}`;
  field.setAttribute("aria-details", note.id);
  const picked = one(note, "[data-picked]");
  const right = one(note, "button");
  say(one(note, "[data-then]"), question);
  say(picked?.lastElementChild, label);
  show(picked, label !== "");
  show(right, !field.matches("[role=radiogroup]") || one(field, "input:checked") !== null); // not when the option that was picked is gone
  onClick(right, () => answers.write(id, answers.read(id), label));
  (field.closest("label") ?? field).before(note);
}
