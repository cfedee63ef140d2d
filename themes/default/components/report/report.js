import { TICKED } from "../../scripts/answers.js";
import { blocksOf } from "../../scripts/blocks.js";
import { component } from "../../scripts/components.js";
import { all, filled, make, one, onClick, say, show } from "../../scripts/dom.js";
import { dated, dayOf } from "../../scripts/download.js";
import { onAnswers, onReversed } from "../../scripts/events.js";
import { OPENED, READINGS } from "../../scripts/keys.js";
import { setReading } from "../../scripts/readings.js";
import { saveDocument } from "../../scripts/saved.js";
import { whileInSight } from "../../scripts/sight.js";

/** The report: all that was answered put in its place, all that was not answered hidden. */
component("report", (element, { answers, session }) => {
  for (const part of all(element, "[data-case]:not([data-session])")) rename(part);
  const words = element.dataset;
  const places = all(element, "[data-for]");
  const parts = all(element, "section, tbody tr");
  const gone = one(element, "[data-gone]");
  const cases = all(element, "[data-case]");
  // What is told in one reading: places, rows of forms, and what stands around them.
  const units = all(element, "section > :not(section, table), tr");

  function draw() {
    for (const made of all(element, "[data-written]")) made.remove();
    for (const place of places) delete place.dataset.reading;
    for (const place of [...parts, ...places]) show(place, place.localName === "td");
    for (const place of places) fill(place);
    showGone();
    for (const unit of units) tellReading(unit);
    for (const part of parts) noteReversed(part);
    for (const part of cases) tellReadings(one(part, "[data-versions]"), session.read(READINGS)[part.dataset.case ?? ""] ?? []);
    const first = parts.find((part) => !part.hidden);
    show(one(element, "[data-unmade]"), false);
    show(one(element, "[data-empty]"), !first);
    for (const part of all(element, "[data-actions], [data-document]")) show(part, Boolean(first));
    const made = one(element, "[data-made]");
    say(made, filled(made?.dataset.made, { date: dayOf(new Date(), words.locale) }));
  }

  /** @param {HTMLElement} place */
  function fill(place) {
    const { for: id = "", version } = place.dataset;
    const answer = answers.entry(id);
    const text = answer.text.trim();
    if (!text) return;
    if ("choice" in place.dataset) showChoice(place, answer);
    else writeLine(place, "answer", "tick" in place.dataset ? words.sayYes : "quiet" in place.dataset ? answer.label : text);
    place.dataset.reading = answer.reading;
    if (answer.version && version && answer.version !== version) writeLine(place, "note", words.sayChanged);
    reveal(place);
  }

  /** What was picked comes first. @param {HTMLElement} place @param {import("../../scripts/answers.js").Entry} answer */
  function showChoice(place, { id: field, text: picked, label }) {
    const seen = session.read(OPENED.of(field));
    const options = all(place, "[data-option]");
    const mine = options.find((option) => option.dataset.option === picked);
    for (const option of options) {
      const { option: id = "" } = option.dataset;
      const followed = one(option, "[data-followed]");
      say(one(option, "[data-lead]"), option === mine ? words.sayPicked : words.sayOther);
      say(one(option, "[data-also]"), option !== mine && seen.includes(id) ? ` ${words.saySeen}` : "");
      show(followed, option === mine);
    }
    if (mine) options[0]?.before(mine);
    else {
      if (label) writeLine(place, "answer", label);
      writeLine(place, "note", words.sayLost);
    }
  }

  /** The answers to questions that are gone, those of a page together. */
  function showGone() {
    if (!gone) return;
    const known = new Set(places.map((place) => place.dataset.for));
    const lost = answers.entries().filter(({ id, text }) => !known.has(id) && text.trim());
    for (const entry of lost.sort((a, b) => `${a.page} ${a.id}`.localeCompare(`${b.page} ${b.id}`))) {
      writeLine(gone, "question", [entry.title, entry.question].filter(Boolean).join(": ") || entry.id);
      writeLine(gone, "answer", told(entry));
      reveal(gone);
    }
  }

  /** What an answer to a question that is gone says: a box says yes, a choice what was picked. @param {import("../../scripts/answers.js").Entry} entry */
  function told({ id, text, label }) {
    if (text === TICKED) return words.sayYes;
    return label || (id.startsWith("keuze--") ? text.split("--")[0]?.replaceAll("-", " ") : text);
  }

  /**
   * Each answer is told in the reading in which it was given; what stands around several, reversed when all of them are.
   * @param {HTMLElement} unit
   */
  function tellReading(unit) {
    const inside = answeredIn(unit);
    const given = inside.length ? inside : answeredIn(unit.parentElement ?? unit);
    setReading(unit, given.length > 0 && given.every((place) => place.dataset.reading === "reversed"));
  }

  /** What was answered with the roles exchanged says so: once for a step, where all of it was. @param {HTMLElement} part */
  function noteReversed(part) {
    const given = answeredIn(part).filter((place) => place.closest("section") === part);
    const reversed = given.filter((place) => place.dataset.reading === "reversed");
    const heading = part.firstElementChild;
    if (reversed.length < given.length || !heading?.matches("h3, h4")) for (const place of reversed) writeLine(place, "note", words.sayGiven);
    else if (reversed.length) heading.after(line("note", words.sayGiven));
  }

  /** @param {HTMLElement} part */
  function answeredIn(part) {
    return [part, ...all(part, "[data-for]")].filter((place) => "reading" in place.dataset);
  }

  /** @param {HTMLElement | null} place @param {string[]} read */
  function tellReadings(place, read) {
    const [described, reversed] = [read.includes("described"), read.includes("reversed")];
    say(place, described ? (reversed ? words.sayBoth : words.sayDescribed) : reversed ? words.sayReversed : "");
    show(place, described || reversed);
  }

  /** Shows a place and all parts around it; what is told elsewhere shows no session. @param {HTMLElement} place */
  function reveal(place) {
    for (let part = /** @type {HTMLElement | null} */ (place); part && part !== element; part = part.parentElement) {
      if ("quiet" in place.dataset && "session" in part.dataset) return;
      if (part.matches("section, tr, [data-for]")) show(part);
    }
  }

  for (const button of all(element, "[data-save]")) {
    onClick(button, () => {
      const made = new Date();
      const page = /** @type {HTMLElement} */ (element.closest("[data-page]") ?? element);
      saveDocument(blocksOf(page), element, dated(words.file, made, button.dataset.save ?? ""), words.locale ?? "", made);
    });
  }
  whileInSight(element, draw, [onAnswers, onReversed]);
});

/**
 * What several cases ask alike is written once, with the ids of the first of them. Here it gets those of a case, and the
 * links to the steps of its own assignment. @param {HTMLElement} part
 */
function rename(part) {
  /** @param {string} id */
  const own = (id) => `${id.slice(0, id.lastIndexOf("--"))}--${part.dataset.case}`;
  for (const place of all(part, "[data-template] [data-for]")) place.dataset.for = own(place.dataset.for ?? "");
  for (const page of all(part, "[data-at]")) {
    const at = page.getAttribute("href")?.split("#")[0];
    for (const link of all(/** @type {Element} */ (page.parentElement), "[data-template] > section > :first-child a")) {
      link.setAttribute("href", `${at}#${own(link.getAttribute("href") ?? "")}`.replace(/#.*#/, "#"));
    }
  }
}

/** @param {HTMLElement} place @param {string} block @param {string} [text] */
function writeLine(place, block, text) {
  place.append(line(block, text));
}

/** A line that is made anew each time. @param {string} block @param {string} [text] */
function line(block, text = "") {
  const made = make("p", "", text);
  made.dataset.block = block;
  made.dataset.written = "";
  made.toggleAttribute("data-short", text.length < 700);
  return made;
}
