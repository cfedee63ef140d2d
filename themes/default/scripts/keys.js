/**
 * Every key of the store, in one table: its name, what may stand under it, and whether that goes along into the file that a
 * reader takes home and onto her computer, or stays in the tab. What is not in the table is not kept; what has another shape
 * counts as not there.
 *
 * A key is a name (`visited`), or one of many with an id behind a colon (`opened:<field>`). A component of a theme declares
 * its own in its own file, with `key` or `keys`.
 */

/**
 * @template T
 * @typedef {{name: string, none: T}} Key `none`: what is read while nothing was written
 */
/**
 * @template T
 * @typedef {{name: string, of(id: string): Key<T>}} Keys
 */
/**
 * @template T
 * @typedef {(value: unknown) => value is T} Shape
 */

const ID = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/;

/** @typedef {{is: (value: unknown) => boolean, along: boolean, many: boolean}} Row */
/** @type {Map<string, Row>} */
const TABLE = new Map();

/** @param {string} name @param {Row} row */
function add(name, row) {
  if (TABLE.has(name)) console.error(`two keys are called ${name}`); // the first stays
  else TABLE.set(name, row);
}

/**
 * @template T
 * @param {string} name letters only @param {T} none @param {Shape<T>} is @param {boolean} [along]
 * @returns {Key<T>}
 */
export function key(name, none, is, along = true) {
  add(name, { is, along, many: false });
  return { name, none };
}

/**
 * @template T
 * @param {string} name letters only @param {T} none @param {Shape<T>} is @param {boolean} [along]
 * @returns {Keys<T>}
 */
export function keys(name, none, is, along = true) {
  add(name, { is, along, many: true });
  return { name, of: (id) => ({ name: `${name}:${id}`, none }) };
}

/** The row of the table for the name of a key, and the id behind its colon. @param {string} name */
function rowOf(name) {
  const [kind = "", id = ""] = name.split(/:(.*)/s);
  const row = TABLE.get(kind);
  return { id, row: row && row.many === (id !== "") ? row : undefined };
}

/** @param {string} name */
export function isKnown(name) {
  return rowOf(name).row !== undefined;
}

/** Whether a value may stand under a key: the key is known, and this is its shape. @param {string} name @param {unknown} value */
export function fits(name, value) {
  return rowOf(name).row?.is(value) ?? false;
}

/** @param {string} name */
export function goesAlong(name) {
  return rowOf(name).row?.along ?? false;
}

/** The id behind the colon; none for a key without. @param {string} name */
export function idOf(name) {
  return rowOf(name).id;
}

/** @param {any} value @returns {value is Record<string, any>} */
export function isRecord(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** @param {unknown} value @returns {value is string} */
export function isText(value) {
  return typeof value === "string";
}

/** @param {unknown} value @returns {value is string} */
export function isId(value) {
  return isText(value) && ID.test(value);
}

/** @param {unknown} value @returns {value is boolean} */
export function isYesOrNo(value) {
  return typeof value === "boolean";
}

/** @param {unknown} value @returns {value is number} */
export function isNumber(value) {
  return Number.isFinite(value);
}

/** @template T @param {Shape<T>} is @returns {Shape<T[]>} */
export function listOf(is) {
  return /** @type {Shape<any[]>} */ ((value) => Array.isArray(value) && value.every(is));
}

/** Under ids. @template T @param {Shape<T>} is @returns {Shape<Record<string, T>>} */
export function recordOf(is) {
  return /** @type {Shape<Record<string, any>>} */ (
    (value) => isRecord(value) && Object.entries(value).every(([id, item]) => isId(id) && is(item))
  );
}

/** @param {unknown} value @returns {value is string | {text: string, [name: string]: unknown}} a text alone is an answer of before */
function isAnswer(value) {
  return isText(value) || (isRecord(value) && isText(value.text));
}

/** @param {unknown} value @returns {value is {from: import("./returns.js").Origin | null, to: string, back: boolean} | null} */
function isWay(value) {
  return value === null || isRecord(value);
}

const HERE = false;

/** field → what was written or chosen (see `answers.js`) */
export const ANSWER = keys("answer", "", isAnswer);
/** choice → the outcomes that were opened */
export const OPENED = keys("opened", [], listOf(isText));
/** step → whose eyes one looks through: a person, or `all` */
export const PERSPECTIVE = keys("perspective", "", isText);
/** step → the persons that were dealt */
export const DEALT = keys("dealt", [], listOf(isText));
/** the steps where the reader has been */
export const VISITED = key("visited", [], listOf(isText));
/** page → the step where the reader was last */
export const PLACE = key("place", {}, recordOf(isId));
/** case → whether its roles are exchanged now */
export const REVERSED = key("reversed", {}, recordOf(isYesOrNo));
/** case → the readings that were seen */
export const READINGS = key("versions", {}, recordOf(listOf(isText)));
/** the move that is being made: from which step, whereto, and whether it goes back */
export const WAY = key("way", null, isWay, HERE);
/** address → the step that one came from */
export const ORIGINS = key("origins", /** @type {Record<string, any>} */ ({}), isRecord, HERE);
/** when all answers were in a file, in milliseconds */
export const SAVED = key("saved", 0, isNumber, HERE);
/** on the computer itself: until when what is there is kept */
export const TERM = key("keep", /** @type {Record<string, any>} */ ({}), isRecord, HERE);
