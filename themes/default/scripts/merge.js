import { isRecord } from "./keys.js";

/** When an answer was written; 0 for what is none. @param {any} value @returns {number} */
function writtenAt(value) {
  return isRecord(value) && Number.isFinite(value.at) ? value.at : 0;
}

/**
 * One value out of two: of an answer the last that was written, of lists and records all that is in either.
 * @param {any} mine @param {any} theirs @param {number} [depth] @returns {any}
 */
export function merge(mine, theirs, depth = 0) {
  if (writtenAt(theirs) > writtenAt(mine)) return theirs;
  if (mine === null || mine === undefined) return theirs;
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...new Set([...mine, ...theirs])];
  if (!isRecord(mine) || !isRecord(theirs) || writtenAt(mine) || depth > 3) return mine;
  const own = (/** @type {any} */ value, /** @type {string} */ name) => (Object.hasOwn(value, name) ? value[name] : null);
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(names.map((name) => [name, merge(own(mine, name), own(theirs, name), depth + 1)]));
}

/** @param {unknown} mine @param {unknown} theirs */
export function same(mine, theirs) {
  return JSON.stringify(mine) === JSON.stringify(theirs);
}
