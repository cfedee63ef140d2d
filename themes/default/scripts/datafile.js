import { entryOf } from "./answers.js";
import { ANSWER, fits, goesAlong, isId, isKnown, isRecord, isText } from "./keys.js";

/**
 * The file in which a reader takes her answers home: `casebook` is the number of its form, `answers` has an item for
 * each answer, `session` what else is needed to go on where she was.
 */

const FORM = 1;
const NAME = /^[a-z]+(?::[a-z0-9-]+)?$/;
const MOST_ITEMS = 50_000;
const LONGEST_NAME = 250;

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
  // In ASCII: it stays what it is when a program writes it again in another encoding.
  const escaped = JSON.stringify(file, null, 2).replace(/[^\x00-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${escaped}\n`;
}

/**
 * Reads what may be anything. What is good of it is used; `odd` counts the answers that are not. What only a component of
 * another theme knows is left out.
 * @param {string} text @param {string} course the id of the course that it must belong to @param {number} now
 * @returns {{problem: "broken" | "course" | "newer" | "empty", title: string} | {values: Map<string, unknown>, answers: import("./answers.js").Entry[], odd: number}}
 */
export function readFile(text, course, now) {
  const file = parse(text);
  const title = isText(file?.title) ? file.title.slice(0, 100) : "";
  const failed = (/** @type {"broken" | "course" | "newer" | "empty"} */ problem) => ({ problem, title });
  if (!isRecord(file) || !Number.isInteger(file.casebook) || !isText(file.course)) return failed("broken");
  if (file.course !== course) return failed("course");
  if (file.casebook > FORM) return failed("newer");
  if (!Array.isArray(file.answers)) return failed("broken");
  const others = Object.entries(isRecord(file.session) ? file.session : {}).slice(0, MOST_ITEMS).filter(mayStand);
  const answers = file.answers.slice(0, MOST_ITEMS).map((item) => answerOf(item, now));
  const good = answers.filter((answer) => answer !== null);
  const odd = file.answers.length - good.length;
  const given = good.filter((answer) => answer.text !== "");
  if (!given.length) return failed(odd ? "broken" : "empty");
  const values = new Map(others.filter(([name]) => isKnown(name)));
  for (const { id, ...rest } of given) values.set(ANSWER.of(id).name, rest);
  return { answers: given, values, odd };
}

/** The text of a file in whatever encoding a program wrote it again. @param {ArrayBuffer} bytes */
export function textOfFile(bytes) {
  const [first = 0, second = 0] = new Uint8Array(bytes);
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
  try {
    return new TextDecoder(wide || "utf-8", { fatal: !wide }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
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
  return { ...entryOf(item.id, item), at: now }; // words that are none are left empty
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
