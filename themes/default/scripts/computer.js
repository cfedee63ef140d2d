import { openArea } from "./area.js";
import { tellAnswers } from "./events.js";
import { goesAlong, idOf, TERM } from "./keys.js";
import { merge, same } from "./merge.js";
import { ROLE } from "./role.js";

/**
 * A copy of the session on this computer, in localStorage: only when the reader asked for it, and until the moment
 * that she chose. Not offered on `file://`, where every file on the computer could read it.
 *
 * The tab's own values stay the first; tabs that are open at once hear of each other's writing.
 *
 * @typedef {{offered: boolean, readonly lasting: boolean, until(): number, start(days: number): boolean, stop(): void}} Computer
 */

const DAY = 86_400_000;

/**
 * @param {string} course
 * @param {import("./session.js").Session} session
 * @returns {Computer} `until`: when the copy is thrown away, in milliseconds; 0 when nothing is kept here
 */
export function openComputer(course, session) {
  const offered = /^https?:$/.test(location.protocol) && session.read(ROLE) === "";
  const area = openArea(() => localStorage, course);
  /** @type {Set<string>} keys that could not be stored */
  const unkept = new Set();
  let keeping = false;

  function until() {
    const end = offered ? Number(area.read(TERM.name)?.until) : 0;
    return end > Date.now() && end < Date.now() + 32 * DAY ? end : 0;
  }
  /** @param {string} name @param {unknown} value */
  function store(name, value) {
    if (area.put(name, value)) unkept.delete(name);
    else unkept.add(name);
  }
  /** @param {string} name @param {unknown} value */
  function put(name, value) {
    if (!keeping || !goesAlong(name)) return;
    if (until()) {
      for (const other of [...unkept]) store(other, session.value(other));
      store(name, value);
    } else if (area.clear()) {
      keeping = false; // its time is over, or another tab or the browser wiped it
      unkept.clear();
    } else unkept.add(name);
  }
  function wipe() {
    keeping = false;
    unkept.clear();
    if (offered) area.clear();
  }
  const follower = { put, wipe };

  /** @param {string} name @returns {boolean} whether what is on the computer changed anything in this tab */
  function take(name) {
    if (!goesAlong(name)) return false;
    const mine = session.value(name);
    const merged = merge(mine, area.read(name));
    if (same(mine, merged)) return false;
    session.put(name, merged, follower);
    return true;
  }
  /** Brings the tab and the computer to the same values. */
  function join() {
    for (const name of area.names()) take(name);
    for (const name of session.names()) {
      const value = session.value(name);
      if (goesAlong(name) && !same(value, area.read(name))) store(name, value);
    }
  }
  function begin() {
    keeping = until() > 0;
    if (keeping) join();
    else if (offered) area.clear();
  }

  session.follow(follower);
  begin();
  if (offered) {
    addEventListener("storage", (event) => {
      const prefix = `casebook:${course}:`;
      if (event.key !== null && !event.key.startsWith(prefix)) return;
      const name = event.key === null ? TERM.name : event.key.slice(prefix.length);
      if (name === TERM.name) {
        begin();
        tellAnswers(null);
      } else if (event.newValue !== null && until() && take(name)) tellAnswers(idOf(name));
    });
  }
  return {
    offered,
    get lasting() {
      return unkept.size === 0;
    },
    until,
    start(days) {
      keeping = area.put(TERM.name, { until: Date.now() + days * DAY });
      if (keeping) join();
      if (!keeping || unkept.size) wipe();
      tellAnswers(null);
      return keeping;
    },
    stop() {
      wipe();
      tellAnswers(null);
    },
  };
}
