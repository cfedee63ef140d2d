import { openArea } from "./area.js";

/**
 * Small values that live as long as the tab. The page has them all in memory, and that is what is read; sessionStorage
 * has a copy for the next page. When it is blocked or full, the values live as long as the page and `lasting` says so;
 * when it is emptied under us, the next write, or leaving the page, puts all of them back.
 *
 * @typedef {{readonly lasting: boolean, read(key: string): any, list(key: string): string[], record(key: string): Record<string, any>, keys(): string[], write(key: string, value: unknown): void, take(key: string, value: unknown): void, follow(follower: (key: string, value: unknown) => void): void, wipe(): void}} Session
 */

/** What is about moving through this very tab, and goes along with nothing else. */
export const ONLY_THIS_TAB = ["way", "origins"];

/**
 * @param {string} course
 * @returns {Session} `follow`: hears of every value that is written; of one that is taken from elsewhere it does not
 */
export function openSession(course) {
  const area = openArea(() => sessionStorage, course);
  /** @type {Map<string, unknown>} */
  const values = new Map(area.keys().map((key) => [key, area.read(key)]));
  /** @type {Set<string>} keys that could not be stored */
  const unkept = new Set();
  /** @type {string | undefined} a key that was stored: when it is gone, so is the rest */
  let sample = [...values.keys()][0];
  let follower = (/** @type {string} */ _key, /** @type {unknown} */ _value) => {};

  /** @param {string} key */
  function put(key) {
    if (area.put(key, values.get(key))) {
      unkept.delete(key);
      sample = key;
    } else unkept.add(key);
  }
  function putBack() {
    const emptied = sample !== undefined && area.read(sample) === null && values.get(sample) !== null;
    for (const key of emptied ? [...values.keys()] : [...unkept]) put(key);
  }
  const session = {
    get lasting() {
      return unkept.size === 0;
    },
    /** @param {string} key */
    read: (key) => /** @type {any} */ (values.get(key) ?? null),
    /** @param {string} key @returns {string[]} what is not a list of words counts as none */
    list(key) {
      const value = session.read(key);
      return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    },
    /** @param {string} key @returns {Record<string, any>} what is not a record counts as an empty one */
    record(key) {
      const value = session.read(key);
      return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
    },
    keys: () => [...values.keys()],
    /** @param {string} key @param {unknown} value */
    take(key, value) {
      putBack();
      values.set(key, value);
      put(key);
    },
    /** @param {string} key @param {unknown} value */
    write(key, value) {
      session.take(key, value);
      follower(key, value);
    },
    /** @param {typeof follower} other */
    follow(other) {
      follower = other;
    },
    wipe() {
      values.clear();
      unkept.clear();
      sample = undefined;
      area.clear();
    },
  };
  addEventListener("pagehide", putBack);
  return session;
}
