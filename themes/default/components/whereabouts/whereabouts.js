import { component } from "../../scripts/components.js";
import { all, filled, one, say, show } from "../../scripts/dom.js";
import { fold, queryWords } from "../search/match.js";

/** For so long nobody types when she waits for an answer, as in the search. */
const REST = 600;

/** Leaves in the tables of sources what holds all words that one types, and opens the chapters that it is in. */
component("whereabouts", (element) => {
  const field = one(element, "input");
  const status = one(element, "[role=status]");
  if (!field || !status) return;
  const rows = all(element, "tbody").map((row) => ({ row, words: fold(row.textContent ?? "") }));
  const chapters = /** @type {HTMLDetailsElement[]} */ (all(element, "details"));
  /** @type {Map<HTMLDetailsElement, boolean> | null} Which were open before one began to type. */
  let before = null;
  let resting = 0;

  field.addEventListener("input", () => {
    const words = queryWords(field.value);
    const found = rows.filter(({ row, words: own }) => {
      row.hidden = !words.every((word) => own.includes(word));
      return !row.hidden;
    });
    if (words.length) before ??= new Map(chapters.map((chapter) => [chapter, chapter.open]));
    for (const chapter of chapters) chapter.open = words.length ? true : (before?.get(chapter) ?? chapter.open);
    if (!words.length) before = null;
    for (const part of [...chapters, ...all(element, "section")]) show(part, Boolean(one(part, "tbody:not([hidden])")));
    clearTimeout(resting);
    resting = setTimeout(() => say(status, words.length ? counted(found.length, status.dataset) : ""), REST);
  });
  for (const chapter of chapters) chapter.open = false;
  element.classList.add("is-folding");
  show(field.parentElement);
});

/** @param {number} n @param {DOMStringMap} texts */
function counted(n, texts) {
  return filled(n === 0 ? texts.none : n === 1 ? texts.one : texts.some, { n });
}
