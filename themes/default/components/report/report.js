import { TICKED } from "../../scripts/answers.js";
import { blocksOf } from "../../scripts/blocks.js";
import { component } from "../../scripts/components.js";
import { all, filled, linkButton, make, one, onClick, say, show } from "../../scripts/dom.js";
import { dated, dayOf } from "../../scripts/download.js";
import { onAnswers, onReversed } from "../../scripts/events.js";
import { OPENED, READINGS } from "../../scripts/keys.js";
import { isReversed, setReading } from "../../scripts/readings.js";
import { saveDocument } from "../../scripts/saved.js";
import { whileInSight } from "../../scripts/sight.js";

/** The report: all that was answered put in its place, all that was not answered hidden. */
component("report", (element, { answers, session }) => {
  const words = element.dataset;
  const places = all(element, "[data-for]");
  const parts = all(element, "section, tbody tr");
  const gone = one(element, "[data-gone]");
  const breaks = parts.filter((part) => "breaks" in part.dataset);

  function draw() {
    for (const made of all(element, "[data-written]")) made.remove();
    for (const place of [...parts, ...places]) show(place, place.localName === "td");
    for (const place of places) fill(place);
    showGone();
    for (const part of breaks) {
      setReading(part, isReversed(session, part.dataset.case));
      tellReadings(one(part, "[data-versions]"), session.read(READINGS)[part.dataset.case ?? ""] ?? []);
    }
    const first = parts.find((part) => !part.hidden);
    for (const part of breaks) part.toggleAttribute("data-breaks", part !== first);
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
      if (option === mine && followed?.matches(".is-long")) followed.after(unfolding(followed));
    }
    if (mine) options[0]?.before(mine);
    else {
      if (label) writeLine(place, "answer", label);
      writeLine(place, "note", words.sayLost);
    }
  }

  /** On the screen a long outcome is folded; a button unfolds it for good. @param {HTMLElement} followed */
  function unfolding(followed) {
    const button = linkButton(words.sayMore ?? "");
    button.dataset.screen = button.dataset.written = "";
    onClick(button, () => {
      followed.classList.remove("is-long");
      button.remove();
      followed.tabIndex = -1;
      followed.focus();
    });
    return button;
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

  /** @param {HTMLElement | null} line @param {string[]} read */
  function tellReadings(line, read) {
    const [described, reversed] = [read.includes("described"), read.includes("reversed")];
    say(line, described ? (reversed ? words.sayBoth : words.sayDescribed) : reversed ? words.sayReversed : "");
    show(line, described || reversed);
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

/** @param {HTMLElement} place @param {string} block @param {string} [text] */
function writeLine(place, block, text = "") {
  const line = make("p", "", text);
  line.dataset.block = block;
  line.dataset.written = "";
  line.toggleAttribute("data-short", text.length < 700);
  place.append(line);
}
