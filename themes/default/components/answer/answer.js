import { showChanged } from "../changed/changed.js";

/** Characters that are taken to fit on a line. */
const LINE = 48;

/**
 * A field for an answer: kept while one types, given back later, and printed in full.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const field = element.querySelector("textarea");
  const printed = element.querySelector(".answer__print");
  if (!field) return;
  const grows = CSS.supports("field-sizing", "content");
  const least = field.rows;

  function mirror() {
    if (!field) return;
    if (printed) printed.textContent = field.value;
    grow();
  }
  // Where the style sheet cannot do it. By counting: to measure is dear on a page with many fields.
  function grow() {
    if (!field || grows) return;
    const lines = field.value.split("\n").map((line) => 1 + Math.floor(line.length / LINE));
    field.rows = Math.max(least, lines.reduce((sum, count) => sum + count, 0));
  }
  function load() {
    if (!field) return;
    const text = answers.read(field.id);
    if (field.value !== text) field.value = text;
    mirror();
    showChanged(element, field.id, answers);
  }
  field.addEventListener("input", () => {
    answers.write(field.id, field.value);
    mirror();
    showChanged(element, field.id, answers);
  });
  // What another tab wrote meanwhile: not under the hands of who is typing here, but as soon as she leaves the field.
  field.addEventListener("blur", load);
  document.addEventListener("casebook:answers", (event) => {
    const { id } = /** @type {CustomEvent} */ (event).detail;
    if (id !== null && id !== field.id) return;
    const typing = document.activeElement === field && document.hasFocus();
    if (!typing || answers.read(field.id) === "") load();
  });
  // Written before the script was there.
  if (field.value && !answers.read(field.id)) answers.write(field.id, field.value);
  element.classList.add("is-kept");
  load();
}
