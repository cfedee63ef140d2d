import { openComputer } from "./computer.js";

/**
 * The one door to what a reader wrote and chose. Each answer is kept by itself under the id of its field, together with
 * what was asked, so that pages cannot overwrite each other's answers and none is lost when a question changes or goes.
 * Every change tells the document by one event, `casebook:answers`, with the id that changed (null: more than one).
 *
 * @typedef {{id: string, text: string, version: string, question: string, title: string, page: string, label: string, at: number}} Entry
 * `version` is the hash of the question's words when it was answered, `question` those words, `title` that of the step,
 * `page` the id of its page, `label` the words of the option that was picked, `at` the time in milliseconds.
 *
 * @typedef {{read(id: string): string, version(id: string): string, entry(id: string): Entry | null, entries(): Entry[], write(id: string, text: string, label?: string): void, restore(values: Map<string, unknown>): void, wipe(): void, lasting(): boolean, computer: import("./computer.js").Computer}} Answers
 */

/**
 * @param {import("./session.js").Session} session
 * @param {string} course
 * @returns {Answers}
 */
export function openAnswers(session, course) {
  /** @param {string | null} id */
  const tell = (id) => document.dispatchEvent(new CustomEvent("casebook:answers", { detail: { id } }));
  const computer = openComputer(course, session, tell);
  /** @param {string} id */
  const entry = (id) => entryOf(id, session.read(`answer:${id}`));

  // What is in this page only would be gone without a word.
  addEventListener("beforeunload", (event) => {
    if (!session.lasting && answers.entries().length) event.preventDefault();
  });
  const answers = {
    entry,
    computer,
    /** @param {string} id */
    read: (id) => entry(id)?.text ?? "",
    /** @param {string} id */
    version: (id) => entry(id)?.version ?? "",
    entries: () =>
      session
        .keys()
        .filter((key) => key.startsWith("answer:"))
        .map((key) => entry(key.slice(7)))
        .filter((found) => found !== null && found.text !== "")
        .map((found) => /** @type {Entry} */ (found)),
    /** @param {string} id @param {string} text @param {string} [label] */
    write(id, text, label = "") {
      const { id: _, ...before } = entry(id) ?? { id };
      session.write(`answer:${id}`, { ...before, ...askedBy(id), text, label, at: Date.now() });
      tell(id);
    },
    /** @param {Map<string, unknown>} values */
    restore(values) {
      for (const [key, value] of values) session.write(key, value);
      tell(null);
    },
    wipe() {
      session.wipe();
      computer.stop();
      tell(null);
    },
    lasting: () => session.lasting && computer.lasting,
  };
  return answers;
}

/**
 * What comes out of storage or a file as an answer, null when it is none. A text alone is an answer of before.
 * @param {string} id @param {any} value @returns {Entry | null}
 */
export function entryOf(id, value) {
  const found = typeof value === "string" ? { text: value } : (value ?? {});
  if (typeof found.text !== "string") return null;
  const words = (/** @type {string} */ key) => (typeof found[key] === "string" ? found[key] : "");
  return {
    id,
    text: found.text,
    version: words("version"),
    question: words("question"),
    title: words("title"),
    page: words("page"),
    label: words("label"),
    at: Number.isFinite(found.at) ? found.at : 0,
  };
}

/** What the field with this id asks, as far as it is in this page. @param {string} id @returns {Partial<Entry>} */
function askedBy(id) {
  const field = document.getElementById(id) ?? document.querySelector(`[data-field="${CSS.escape(id)}"]`);
  const element = /** @type {HTMLElement | null | undefined} */ (field?.closest("[data-component]"));
  const page = /** @type {HTMLElement | null | undefined} */ (element?.closest("[data-page]"));
  if (!element || !page) return {};
  const { version = "", question = "" } = element.dataset;
  const title = element.closest("[data-step]")?.querySelector("h2")?.textContent?.trim() ?? page.dataset.title ?? "";
  return { version, question, title, page: page.id };
}
