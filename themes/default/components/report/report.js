import { blocksOf, textOf } from "../../scripts/blocks.js";
import { docx } from "../../scripts/docx.js";
import { download } from "../../scripts/download.js";
import { whileInSight } from "../../scripts/sight.js";
import { turn } from "../reversal/reversal.js";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The report: all that was answered put in its place, all that was not answered hidden.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers, session }) {
  const store = /** @type {import("../../scripts/answers.js").Answers & Kept} */ (answers);
  const page = /** @type {HTMLElement} */ (element.closest("[data-page]") ?? element);
  const places = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-for]")]);
  const parts = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("section, tbody tr")]);
  const gone = /** @type {HTMLElement} */ (element.querySelector("[data-gone]"));
  const breaks = parts.filter((part) => "breaks" in part.dataset);
  const words = element.dataset;

  function draw() {
    for (const made of element.querySelectorAll("[data-written]")) made.remove();
    for (const place of [...parts, ...places]) place.hidden = place.localName !== "td";
    for (const place of places) fill(place);
    showGone();
    for (const part of breaks) {
      const reversed = session.record("reversed")[part.dataset.case ?? ""] === true;
      if (part.classList.contains("is-reversed") !== reversed) turn(part);
    }
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-versions]"))) {
      tellVersions(line);
    }
    const first = parts.find((part) => !part.hidden);
    for (const part of breaks) part.toggleAttribute("data-breaks", part !== first);
    show("[data-unmade]", false);
    show("[data-empty]", !first);
    show("[data-actions], [data-document]", Boolean(first));
    const made = /** @type {HTMLElement | null} */ (element.querySelector("[data-made]"));
    const date = new Date().toLocaleDateString(words.locale, { day: "numeric", month: "long", year: "numeric" });
    if (made) made.textContent = (made.dataset.made ?? "").replace("{date}", date);
  }

  /** @param {HTMLElement} place */
  function fill(place) {
    const id = place.dataset.for ?? "";
    const text = answers.read(id).trim();
    if (!text) return;
    if ("choice" in place.dataset) showChoice(place, text);
    else write(place, "answer", "tick" in place.dataset ? (words.sayYes ?? "") : text);
    const version = store.version?.(id);
    if (version && place.dataset.version && version !== place.dataset.version) write(place, "note", words.sayChanged ?? "");
    reveal(place);
  }

  /** What was picked comes first. @param {HTMLElement} place @param {string} picked */
  function showChoice(place, picked) {
    const seen = session.list(`opened:${place.dataset.for}`);
    const options = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-option]")]);
    const mine = options.find((option) => option.dataset.option === picked);
    for (const option of options) {
      const id = option.dataset.option ?? "";
      const [lead, also] = ["[data-lead]", "[data-also]"].map((name) => option.querySelector(name));
      const followed = /** @type {HTMLElement | null} */ (option.querySelector("[data-followed]"));
      if (lead) lead.textContent = (option === mine ? words.sayPicked : words.sayOther) ?? "";
      if (also) also.textContent = option !== mine && seen.includes(id) ? ` ${words.saySeen}` : "";
      if (followed) followed.hidden = option !== mine;
      if (option === mine) followed?.append(" ", outcomeLink(place, id));
    }
    if (mine) options[0]?.parentElement?.insertBefore(mine, options.find((option) => option !== mine) ?? null);
    else {
      const label = store.entries?.().find((entry) => entry.id === place.dataset.for)?.label;
      if (label) write(place, "answer", label);
      write(place, "note", words.sayLost ?? "");
    }
  }

  /** A link to what followed: the outcome stands in the step that the heading leads to. @param {HTMLElement} place @param {string} id */
  function outcomeLink(place, id) {
    const link = document.createElement("a");
    link.href = `${place.parentElement?.querySelector("a")?.getAttribute("href")?.split("#")[0]}#${id}`;
    link.dataset.screen = link.dataset.written = "";
    link.textContent = words.sayMore ?? "";
    return link;
  }

  function showGone() {
    const known = new Set(places.map((place) => place.dataset.for));
    const entries = [...(store.entries?.() ?? [])].sort((one, other) => placeOf(one).localeCompare(placeOf(other)));
    for (const entry of entries) {
      if (known.has(entry.id) || !entry.text.trim()) continue;
      write(gone, "question", [entry.title, entry.question].filter(Boolean).join(": ") || entry.id);
      write(gone, "answer", told(entry));
      reveal(gone);
    }
  }

  /** What an answer to a question that is gone says: a box says yes, a choice what was picked. @param {Entry} entry */
  function told({ id, text, label }) {
    if (text === "x") return words.sayYes ?? "";
    return label || (id.startsWith("keuze--") ? (text.split("--")[0] ?? "").replaceAll("-", " ") : text);
  }

  /** @param {HTMLElement} line */
  function tellVersions(line) {
    const of = line.closest("section")?.dataset.case ?? "";
    const read = session.record("versions")[of];
    const [described, exchanged] = ["described", "reversed"].map((one) => Array.isArray(read) && read.includes(one));
    line.textContent = (described ? (exchanged ? words.sayBoth : words.sayDescribed) : exchanged ? words.sayExchanged : "") ?? "";
    line.hidden = !line.textContent;
  }

  /** @param {string} names @param {boolean} shown */
  function show(names, shown) {
    for (const one of element.querySelectorAll(names)) /** @type {HTMLElement} */ (one).hidden = !shown;
  }

  /** Shows a place and all parts around it. @param {HTMLElement} place */
  function reveal(place) {
    for (let part = /** @type {HTMLElement | null} */ (place); part && part !== element; part = part.parentElement) {
      if (part.matches("section, tr, [data-for]")) part.hidden = false;
    }
  }

  /** @param {"docx" | "txt"} kind */
  function save(kind) {
    const made = new Date();
    const blocks = blocksOf(page);
    const day = [made.getFullYear(), made.getMonth() + 1, made.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    const name = `${words.file}-${day}.${kind}`;
    if (kind === "txt") return download(name, textOf(blocks), "text/plain;charset=utf-8");
    const title = `${document.body.dataset.title} · ${page.dataset.title}`;
    download(name, docx(blocks, { title, language: words.locale ?? "", made }), WORD);
  }

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-save]"))) {
    button.addEventListener("click", () => save(button.dataset.save === "docx" ? "docx" : "txt"));
  }
  whileInSight(element, draw, ["casebook:answers", "casebook:reversed"]);
}

/**
 * What a store can tell beside the text of an answer.
 * @typedef {{id: string, text: string, question: string, title: string, page?: string, label?: string}} Entry
 * @typedef {{entries?(): Entry[], version?(id: string): string}} Kept
 */

/** What keeps answers of one page together. @param {Entry} entry */
function placeOf({ page = "", id }) {
  return `${page} ${id}`;
}

/** @param {HTMLElement} place @param {string} block @param {string} text */
function write(place, block, text) {
  const line = document.createElement("p");
  line.dataset.block = block;
  line.dataset.written = "";
  line.textContent = text;
  line.toggleAttribute("data-short", text.length < 700);
  place.append(line);
}
