/**
 * Tells at a field that its question changed since it was answered, and how the question was then. The reader can say
 * that her answer still holds; writing says so too.
 *
 * @param {HTMLElement} element the component of the field, with the version of its question
 * @param {string} id of the field
 * @param {import("../../scripts/answers.js").Answers} answers
 */
export function showChanged(element, id, answers) {
  const entry = answers.entry(id);
  const now = element.dataset.version;
  const changed = Boolean(now && entry?.text && entry.version && entry.version !== now);
  const shown = element.querySelector(".changed");
  if (Boolean(shown) === changed) return;
  const field = element.querySelector("textarea, input, fieldset");
  if (!changed) {
    // Who pressed the button is not left without a place.
    if (shown?.contains(document.activeElement) && field instanceof HTMLElement) focusOn(field);
    field?.removeAttribute("aria-details");
    shown?.remove();
    return;
  }
  const template = document.getElementById("casebook_changed");
  if (!entry || !field || !(template instanceof HTMLTemplateElement)) return;
  const note = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  note.id = `changed_${id}`;
  field.setAttribute("aria-details", note.id);
  const then = note.querySelector("[data-then]");
  const picked = /** @type {HTMLElement | null} */ (note.querySelector("[data-picked]"));
  if (then) then.textContent = entry.question;
  if (picked) picked.hidden = !entry.label;
  if (picked?.lastElementChild) picked.lastElementChild.textContent = entry.label;
  const right = note.querySelector("button");
  const gone = field.matches("fieldset") && !field.querySelector("input:checked"); // the option that was picked
  if (right) right.hidden = gone;
  right?.addEventListener("click", () => answers.write(id, answers.read(id), entry.label));
  (field.closest("label") ?? field).before(note);
}

/** @param {HTMLElement} field */
function focusOn(field) {
  const input = field.matches("fieldset") ? field.querySelector("input:checked") : field;
  if (input instanceof HTMLElement) input.focus();
}
