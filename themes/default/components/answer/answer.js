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

  function mirror() {
    if (!field) return;
    if (printed) printed.textContent = field.value;
    if (!grows) {
      field.style.blockSize = "auto";
      field.style.blockSize = `${field.scrollHeight + 4}px`;
    }
  }
  function load() {
    if (!field) return;
    field.value = answers.read(field.id);
    mirror();
  }
  field.addEventListener("input", () => {
    answers.write(field.id, field.value);
    mirror();
  });
  document.addEventListener("casebook:answers", (event) => {
    if (/** @type {CustomEvent} */ (event).detail.id === null) load();
  });
  load();
}
