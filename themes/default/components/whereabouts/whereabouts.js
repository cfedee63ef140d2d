import { component } from "../../scripts/components.js";
import { all, one, say, show } from "../../scripts/dom.js";
import { fold, queryWords } from "../search/match.js";
import { countText, REST } from "../search/search.js";

/** Leaves in the tables of sources what holds all words that one types, and opens the chapters that it is in. */
component("whereabouts", (element) => {
  const field = one(element, "input");
  const status = one(element, "[role=status]");
  if (!field || !status) return;
  const chapters = /** @type {HTMLDetailsElement[]} */ (all(element, "details"));
  let resting = 0;

  function draw() {
    const words = queryWords(field?.value ?? "");
    for (const row of all(element, "tbody")) show(row, words.every((word) => fold(row.textContent ?? "").includes(word)));
    for (const chapter of chapters) chapter.open = words.length > 0;
    for (const part of all(element, "details, section")) show(part, Boolean(one(part, "tbody:not([hidden])")));
    const found = words.length ? countText(all(element, "tbody:not([hidden])").length, status?.dataset ?? {}) : "";
    clearTimeout(resting);
    resting = setTimeout(() => say(status, found), REST);
  }
  field.addEventListener("input", draw);
  draw();
  element.classList.add("is-folding");
  show(field.parentElement);
});
