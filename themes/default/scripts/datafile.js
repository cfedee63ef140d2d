import { entryOf, WORDS } from "./answers.js";
import { ANSWER, fits, goesAlong, isId, isKnown, isRecord, isText } from "./keys.js";

/**
 * The file in which a reader takes her answers home: `casebook` is the number of its form, `answers` has an item for
 * each answer, `session` what else is needed to go on where she was.
 */

const FORM = 1;
const NAME = /^[a-z]+(?::[a-z0-9-]+)?$/;
const MOST_ITEMS = 5000;
const LONGEST_NAME = 250;

/** The largest file that is read, in bytes. */
export const LARGEST = 2_000_000;

/**
 * @param {import("./session.js").Session} session @param {import("./answers.js").Answers} answers
 * @param {{id: string, title: string}} course @param {Date} now
 * @returns {string} the text of the file
 */
export function writeFile(session, answers, course, now) {
  const others = session.names().filter((name) => goesAlong(name) && !isAnswerName(name));
  const file = {
    casebook: FORM,
    course: course.id,
    title: course.title,
    saved: now.toISOString(),
    answers: answers.entries(),
    session: Object.fromEntries(others.map((name) => [name, session.value(name)])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads what may be anything. All of it is good, or none is used; what only a component of another theme knows is left out.
 * @param {string} text @param {string} course the id of the course that it must belong to @param {number} now
 * @returns {{problem: "broken" | "course" | "newer" | "empty", title: string} | {values: Map<string, unknown>, answers: import("./answers.js").Entry[]}}
 */
export function readFile(text, course, now) {
  const file = parse(text);
  const title = isText(file?.title) ? file.title.slice(0, 100) : "";
  const failed = (/** @type {"broken" | "course" | "newer" | "empty"} */ problem) => ({ problem, title });
  if (!isRecord(file) || !Number.isInteger(file.casebook) || !isText(file.course)) return failed("broken");
  if (file.course !== course) return failed("course");
  if (file.casebook > FORM) return failed("newer");
  if (!Array.isArray(file.answers) || file.answers.length > MOST_ITEMS || !isRecord(file.session)) return failed("broken");
  const others = Object.entries(file.session);
  const answers = file.answers.map((item) => answerOf(item, now));
  if (others.length > MOST_ITEMS || !others.every(mayStand) || answers.includes(null)) return failed("broken");
  const given = /** @type {import("./answers.js").Entry[]} */ (answers).filter((answer) => answer.text !== "");
  if (!given.length) return failed("empty");
  const values = new Map(others.filter(([name]) => isKnown(name)));
  for (const { id, ...rest } of given) values.set(ANSWER.of(id).name, rest);
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
  if (!isRecord(item) || !isId(item.id) || item.id.length > LONGEST_NAME || !isText(item.text)) return null;
  const words = WORDS.slice(1).map((name) => item[name] ?? ""); // the text may be long
  if (!words.every((word) => isText(word) && word.length < MOST_ITEMS)) return null;
  return { ...entryOf(item.id, item), at: now };
}

/** @param {string} name */
function isAnswerName(name) {
  return name.startsWith(ANSWER.of("").name);
}

/** Whether this is a value beside the answers that a file may bring: what is known here has its shape. @param {[string, unknown]} item */
function mayStand([name, value]) {
  if (name.length > LONGEST_NAME || !NAME.test(name) || isAnswerName(name)) return false;
  return !isKnown(name) || (goesAlong(name) && fits(name, value));
}
