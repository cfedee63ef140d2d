import { isRecord, openArea } from "./area.js";
import { ONLY_THIS_TAB } from "./session.js";

/**
 * A copy of the session on this computer, in localStorage: only when the reader asked for it, and until the moment
 * that she chose. Not offered on `file://`, where every file on the computer could read it.
 *
 * The tab's own values stay the first; tabs that are open at once hear of each other's writing.
 *
 * @typedef {{offered: boolean, readonly lasting: boolean, until(): number, start(days: number): boolean, stop(): void}} Computer
 */

const TERM = "keep";
const DAY = 86_400_000;

/**
 * @param {string} course
 * @param {import("./session.js").Session} session
 * @param {(id: string | null) => void} tell called with the id of an answer that another tab changed; null: with more
 * @returns {Computer} `until`: when the copy is thrown away, in milliseconds; 0 when nothing is kept here
 */
export function openComputer(course, session, tell) {
  const offered = /^https?:$/.test(location.protocol);
  const area = openArea(() => localStorage, course);
  /** @type {Set<string>} keys that could not be stored */
  const unkept = new Set();
  let keeping = false;

  function until() {
    const end = offered ? Number(area.read(TERM)?.until) : 0;
    return end > Date.now() && end < Date.now() + 32 * DAY ? end : 0;
  }
  /** @param {string} key @param {unknown} value */
  function put(key, value) {
    if (area.put(key, value)) unkept.delete(key);
    else unkept.add(key);
  }
  /** @param {string} key @param {unknown} value */
  function follow(key, value) {
    if (!keeping || !goesAlong(key)) return;
    if (until()) {
      for (const other of [...unkept]) put(other, session.read(other));
      put(key, value);
    } else if (area.clear()) {
      keeping = false; // its time is over, or another tab or the browser wiped it
      unkept.clear();
    } else unkept.add(key);
  }
  /** Brings the tab and the computer to the same values. */
  function join() {
    for (const key of area.keys()) take(key);
    for (const key of session.keys()) {
      const value = session.read(key);
      if (goesAlong(key) && !same(value, area.read(key))) put(key, value);
    }
  }
  /** @param {string} key @returns {boolean} whether that changed anything in this tab */
  function take(key) {
    if (!goesAlong(key)) return false;
    const mine = session.read(key);
    const merged = merge(mine, area.read(key));
    if (same(mine, merged)) return false;
    session.take(key, merged);
    return true;
  }
  function begin() {
    keeping = until() > 0;
    if (keeping) join();
    else if (offered) area.clear();
  }

  session.follow(follow);
  begin();
  if (offered) {
    addEventListener("storage", ({ key, newValue }) => {
      const prefix = `casebook:${course}:`;
      if (key !== null && !key.startsWith(prefix)) return;
      const name = key === null ? TERM : key.slice(prefix.length);
      if (name === TERM) {
        begin();
        tell(null);
      } else if (newValue !== null && until() && take(name)) tell(name.slice(name.indexOf(":") + 1));
    });
  }
  return {
    offered,
    get lasting() {
      return unkept.size === 0;
    },
    until,
    start(days) {
      keeping = area.put(TERM, { until: Date.now() + days * DAY });
      if (keeping) join();
      if (keeping && unkept.size === 0) return true;
      this.stop();
      return false;
    },
    stop() {
      keeping = false;
      unkept.clear();
      if (offered) area.clear();
    },
  };
}

/** @param {string} key */
function goesAlong(key) {
  return key !== TERM && !ONLY_THIS_TAB.includes(key);
}

/** @param {unknown} one @param {unknown} other */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

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
  const own = (/** @type {any} */ value, /** @type {string} */ key) => (Object.hasOwn(value, key) ? value[key] : null);
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(keys.map((key) => [key, merge(own(mine, key), own(theirs, key), depth + 1)]));
}
