import { component } from "../../scripts/components.js";
import { readFile, textOfFile } from "../../scripts/datafile.js";
import { filled, linkButton, make, one, onClick, onYes, say, show } from "../../scripts/dom.js";
import { sinceThen } from "./since.js";

/**
 * Opens a file with answers. An answer of the file takes the place of the one to the same question, which is asked
 * once; the others stay. What is no good changes nothing, and is told; so is what is not any more as it was answered.
 */
component("open", (element, { answers }) => {
  const input = one(element, "input");
  const said = one(element, ".open__said");
  const dialog = one(element, "dialog");
  const since = one(element, ".open__since");
  const question = one(dialog, "[data-question]");
  if (!input || !dialog) return;
  /** @type {Map<string, unknown>} what waits for a yes */
  let waiting = new Map();
  /** @type {import("../../scripts/answers.js").Entry[]} */
  let given = [];
  let count = 0;
  let odd = 0;

  /** @param {string} what @param {string} [title] */
  const tell = (what, title = "") => say(said, filled(element.dataset[what], { title, n: count }));
  const restore = () => {
    answers.restore(waiting);
    tell("opened");
    if (odd) said?.append(" ", filled(element.dataset.odd, { n: odd }));
    tellSince();
  };
  /** How many questions are other ones now, where the report can tell, with a way to each. */
  const tellSince = () => {
    const report = one(document, "[data-component=report]");
    const found = report ? sinceThen(given, report) : { changed: [], lost: [], gone: [] };
    tellKind(element.dataset.sinceChanged, found.changed.length, copied(found.changed));
    tellKind(element.dataset.sinceLost, found.lost.length, copied(found.lost));
    const below = one(report, "[data-gone] h2");
    const button = linkButton(element.dataset.sinceWhere ?? "");
    onClick(button, () => {
      if (below) below.tabIndex = -1;
      below?.focus();
    });
    tellKind(element.dataset.sinceGone, found.gone.length, below ? [button] : []);
  };
  /** @param {(Element | null)[]} links */
  const copied = (links) => links.flatMap((link) => link?.cloneNode(true) ?? []);
  /** @param {string | undefined} words @param {number} n @param {Node[]} ways */
  const tellKind = (words, n, ways) => {
    if (!n) return;
    said?.append(" ", filled(words, { n }));
    since?.append(...ways.map((way) => make("li", "", way)));
    show(since, Boolean(since?.childElementCount));
  };
  /** @param {File} file */
  const open = async (file) => {
    const found = readFile(textOfFile(await file.arrayBuffer()), document.body.dataset.course ?? "", Date.now());
    if ("problem" in found) return tell(found.problem, found.title);
    waiting = found.values;
    given = found.answers;
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
    since?.replaceChildren();
    show(since, false);
    if (file) open(file).catch(() => tell("broken"));
    input.value = ""; // the same file can be opened again
  });
  onYes(dialog, restore);
});
