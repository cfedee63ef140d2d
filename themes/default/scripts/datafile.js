import { entryOf } from "./answers.js";
import { isRecord } from "./area.js";
import { ONLY_THIS_TAB } from "./session.js";

/**
 * The file in which a reader takes her answers home: `casebook` is the number of its form, `answers` has an item for
 * each answer, `session` what else is needed to go on where she was.
 */

const FORM = 1;
const ID = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;
const KEY = /^[a-z]+(?::[a-z0-9-]+)?$/;

/** The largest file that is read, in bytes. */
export const LARGEST = 2_000_000;

/**
 * @param {import("./session.js").Session} session @param {import("./answers.js").Answers} answers
 * @param {{id: string, title: string}} course @param {Date} now
 * @returns {string} the text of the file
 */
export function write(session, answers, course, now) {
  const others = session.keys().filter((key) => isAllowed(key, session.read(key)));
  const file = {
    casebook: FORM,
    course: course.id,
    title: course.title,
    saved: now.toISOString(),
    answers: answers.entries(),
    session: Object.fromEntries(others.map((key) => [key, session.read(key)])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads what may be anything. All of it is good, or none is used.
 * @param {string} text @param {string} course the id of the course that it must belong to @param {number} now
 * @returns {{problem: "broken" | "course" | "newer" | "empty", title: string} | {values: Map<string, unknown>, answers: import("./answers.js").Entry[]}}
 */
export function read(text, course, now) {
  const file = parse(text);
  const title = typeof file?.title === "string" ? file.title.slice(0, 100) : "";
  const failed = (/** @type {"broken" | "course" | "newer" | "empty"} */ problem) => ({ problem, title });
  if (!isRecord(file) || !Number.isInteger(file.casebook) || typeof file.course !== "string") return failed("broken");
  if (file.course !== course) return failed("course");
  if (file.casebook > FORM) return failed("newer");
  if (!Array.isArray(file.answers) || file.answers.length > 5000) return failed("broken");
  if (!isRecord(file.session) || Object.keys(file.session).length > 5000) return failed("broken");
  const answers = file.answers.map((item) => answerOf(item, now));
  const others = Object.entries(file.session);
  if (answers.includes(null) || !others.every(([key, value]) => isAllowed(key, value))) return failed("broken");
  const given = /** @type {import("./answers.js").Entry[]} */ (answers).filter((answer) => answer.text !== "");
  if (!given.length) return failed("empty");
  const values = new Map(others);
  for (const { id, ...rest } of given) values.set(`answer:${id}`, rest);
  return { answers: given, values };
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An answer of the file, as one that is written now. @param {any} item @param {number} now */
function answerOf(item, now) {
  if (!isRecord(item) || typeof item.id !== "string" || item.id.length > 250 || !ID.test(item.id)) return null;
  const words = ["version", "question", "title", "page", "label"].map((key) => item[key] ?? "");
  if (!words.every((word) => typeof word === "string" && word.length < 5000)) return null;
  const answer = typeof item.text === "string" ? entryOf(item.id, item) : null;
  return answer && { ...answer, at: now };
}

/**
 * Whether this is one of a session's values that go along: words, yes or no, lists of words, and records of these.
 * @param {string} key @param {unknown} value
 */
function isAllowed(key, value) {
  const known = key.length <= 250 && KEY.test(key) && !key.startsWith("answer:") && !ONLY_THIS_TAB.includes(key);
  return known && isPlain(value, 0);
}

/** @param {any} value @param {number} depth @returns {boolean} */
function isPlain(value, depth) {
  if (["string", "boolean", "number"].includes(typeof value)) return String(value).length <= 5000;
  if (depth > 3 || value === null) return value === null;
  if (Array.isArray(value)) return value.length <= 5000 && value.every((item) => isPlain(item, depth + 1));
  return Object.entries(value).every(([key, item]) => ID.test(key) && isPlain(item, depth + 1));
}
