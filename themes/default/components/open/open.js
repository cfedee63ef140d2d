import { LARGEST, read } from "../../scripts/datafile.js";

/**
 * Opens a file with answers. An answer of the file takes the place of the one to the same question, which is asked
 * once; the others stay. What is no good changes nothing, and is told.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const input = element.querySelector("input");
  const said = element.querySelector(".open__said");
  const dialog = element.querySelector("dialog");
  const question = /** @type {HTMLElement | null | undefined} */ (dialog?.querySelector("[data-question]"));
  if (!input || !dialog) return;
  /** @type {Map<string, unknown>} what waits for a yes */
  let waiting = new Map();
  let count = 0;

  /** @param {string | undefined} text @param {Record<string, string | number>} words */
  const filled = (text, words) => (text ?? "").replace(/\{(\w+)\}/g, (_, key) => String(words[key]));
  /** @param {string} what @param {string} [title] */
  function say(what, title = "") {
    if (said) said.textContent = filled(element.dataset[what], { title, n: count });
  }
  function restore() {
    answers.restore(waiting);
    say("opened");
  }
  /** @param {File} file */
  async function open(file) {
    if (file.size > LARGEST) return say("big");
    const found = read(await file.text(), document.body.dataset.course ?? "", Date.now());
    if ("problem" in found) return say(found.problem, found.title);
    waiting = found.values;
    count = found.answers.length;
    const replaced = found.answers.filter(({ id, text }) => answers.read(id) && answers.read(id) !== text);
    if (!replaced.length) return restore();
    if (question) question.textContent = filled(question.dataset.question, { n: count, m: replaced.length });
    dialog?.showModal();
  }
  element.querySelector("[data-open]")?.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (said) said.textContent = "";
    if (file) open(file).catch(() => say("broken"));
    input.value = ""; // the same file can be opened again
  });
  element.querySelector("[data-no]")?.addEventListener("click", () => dialog.close());
  element.querySelector("[data-yes]")?.addEventListener("click", () => {
    dialog.close();
    restore();
  });
}
