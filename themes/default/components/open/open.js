import { component } from "../../scripts/components.js";
import { readFile, textOfFile } from "../../scripts/datafile.js";
import { filled, one, onClick, onYes, say } from "../../scripts/dom.js";

/**
 * Opens a file with answers. An answer of the file takes the place of the one to the same question, which is asked
 * once; the others stay. What is no good changes nothing, and is told.
 */
component("open", (element, { answers }) => {
  const input = one(element, "input");
  const said = one(element, ".open__said");
  const dialog = one(element, "dialog");
  const question = one(dialog, "[data-question]");
  if (!input || !dialog) return;
  /** @type {Map<string, unknown>} what waits for a yes */
  let waiting = new Map();
  let count = 0;
  let odd = 0;

  /** @param {string} what @param {string} [title] */
  const tell = (what, title = "") => say(said, filled(element.dataset[what], { title, n: count }));
  const restore = () => {
    answers.restore(waiting);
    tell("opened");
    if (odd) said?.append(" ", filled(element.dataset.odd, { n: odd }));
  };
  /** @param {File} file */
  const open = async (file) => {
    const found = readFile(textOfFile(await file.arrayBuffer()), document.body.dataset.course ?? "", Date.now());
    if ("problem" in found) return tell(found.problem, found.title);
    waiting = found.values;
    count = found.answers.length;
    odd = found.odd;
    const replaced = found.answers.filter(({ id, text }) => answers.read(id) && answers.read(id) !== text);
    if (!replaced.length) return restore();
    say(question, filled(question?.dataset.question, { n: count, m: replaced.length }));
    dialog.showModal();
  };
  onClick(one(element, "[data-open]"), () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    say(said);
    if (file) open(file).catch(() => tell("broken"));
    input.value = ""; // the same file can be opened again
  });
  onYes(dialog, restore);
});
