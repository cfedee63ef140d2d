import { wordsOf } from "./blocks.js";
import { askBeforeClosing } from "./closing.js";
import { openComputer } from "./computer.js";
import { calledIn, one } from "./dom.js";
import { onAnswers, tellAnswers } from "./events.js";
import { ANSWER, isText, SAVED } from "./keys.js";
import { readingOf } from "./readings.js";

/**
 * The one door to what a reader wrote and chose. Each answer is kept by itself under the id of its field, together with
 * what was asked, so that pages cannot overwrite each other's answers and none is lost when a question changes or goes.
 * Every change is told (see `events.js`).
 *
 * @typedef {{id: string, text: string, version: string, question: string, title: string, page: string, label: string, reading: string, at: number}} Entry
 * `version` is the hash of the question's words when it was answered, `question` those words, `title` that of the step,
 * `page` the id of its page, `label` the words of the option that was picked, `reading` that of the case (`described` or
 * `reversed`), `at` the time in milliseconds.
 *
 * @typedef {ReturnType<typeof openAnswers>} Answers
 */

/** The words that are kept of an answer, its text first. */
export const WORDS = ["text", "version", "question", "title", "page", "label", "reading"];

/** What a ticked box answers. */
export const TICKED = "x";

/** @param {import("./session.js").Session} session @param {string} course */
export function openAnswers(session, course) {
  const computer = openComputer(course, session);
  /** @param {string} id @returns {Entry} of which the text is empty when there is no answer */
  const entry = (id) => entryOf(id, session.read(ANSWER.of(id)));
  const entries = () => session.ids(ANSWER).map(entry).filter(({ text }) => text !== "");

  /** Whether something was written that is in no file, and not on the computer either. */
  const unsaved = () => !(computer.until() && computer.lasting) && entries().some(({ at }) => at > session.read(SAVED));
  // What is in this page only is gone after any move.
  const closing = askBeforeClosing(unsaved, () => !session.lasting);
  onAnswers(closing.heed);
  closing.heed();
  return {
    unsaved,
    /** All answers are in a file now. */
    saved() {
      session.write(SAVED, Date.now());
      closing.heed();
    },
    entry,
    entries,
    computer,
    /** @param {string} id */
    read: (id) => entry(id).text,
    /** @param {string} id @param {string} text @param {string} [label] */
    write(id, text, label = "") {
      const { id: _, ...before } = entry(id);
      session.write(ANSWER.of(id), { ...before, ...askedBy(id), text, label, at: Date.now() });
      tellAnswers(id);
    },
    /** @param {Map<string, unknown>} values by the names of their keys */
    restore(values) {
      const safe = !unsaved();
      for (const [name, value] of values) session.put(name, value);
      if (safe) session.write(SAVED, Date.now()); // they come from a file
      tellAnswers(null);
    },
    wipe() {
      session.wipe();
      tellAnswers(null);
    },
    lasting: () => session.lasting && computer.lasting,
  };
}

/**
 * What is kept as an answer, or stands in a file as one; all that is missing is empty.
 * @param {string} id @param {any} value @returns {Entry}
 */
export function entryOf(id, value) {
  const found = isText(value) ? { text: value } : value;
  const words = WORDS.map((name) => [name, isText(found[name]) ? found[name] : ""]);
  return { id, ...Object.fromEntries(words), at: Number.isFinite(found.at) ? found.at : 0 };
}

/** What the field with this id asks, as far as it is in this page. @param {string} id @returns {Partial<Entry>} */
function askedBy(id) {
  const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(id) ?? one(document, `[data-field="${CSS.escape(id)}"]`));
  const element = /** @type {HTMLElement | null | undefined} */ (field?.closest("[data-component]"));
  const page = /** @type {HTMLElement | null | undefined} */ (element?.closest("[data-page]"));
  if (!element || !page) return {};
  const { version = "" } = element.dataset;
  const named = one(field, "[role=radiogroup]") ?? field;
  const [asking = ""] = (named?.getAttribute("aria-labelledby") ?? named?.getAttribute("aria-describedby") ?? "").split(" ");
  const about = document.getElementById(asking);
  const question = [about, field?.labels?.[0]].map((part) => part && wordsOf(part)).filter(Boolean).join(" – ");
  const title = calledIn(element.closest("[data-step]")) ?? page.dataset.title ?? "";
  return { version, question, title, page: page.id, reading: readingOf(page) };
}
