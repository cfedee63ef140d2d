import { openArea } from "./area.js";
import { guarded } from "./guarded.js";
import { fits } from "./keys.js";
import { empties } from "./role.js";

/**
 * Small values that live as long as the tab, each under a key of `keys.js`. The page has them all in memory, and that is what
 * is read; sessionStorage has a copy for the next page. When it is blocked or full, the values live as long as the page and
 * `lasting` says so; when it is emptied under us, the next write, or leaving the page, puts all of them back.
 *
 * @typedef {{put(name: string, value: unknown): void, wipe(): void}} Follower keeps what the session keeps, elsewhere
 *
 * @typedef {object} Session
 * @property {boolean} lasting
 * @property {<T>(key: Key<T>) => T} read
 * @property {<T>(key: Key<T>, value: NoInfer<T>) => void} write
 * @property {() => string[]} names of the keys that have a value
 * @property {(keys: import("./keys.js").Keys<any>) => string[]} ids those of `keys` that have a value
 * @property {(name: string) => any} value
 * @property {(name: string, value: unknown, from?: Follower) => void} put a value from elsewhere: kept when it is as its key
 * asks; told to all followers but the one that it is `from`
 * @property {(follower: Follower) => void} follow
 * @property {() => void} renew read what is stored, for a page that was away
 * @property {() => void} wipe
 */
/**
 * @template T
 * @typedef {import("./keys.js").Key<T>} Key
 */

/**
 * @param {string} course
 * @returns {Session}
 */
export function openSession(course) {
  const area = openArea(() => sessionStorage, course);
  /** @type {Map<string, unknown>} */
  const values = new Map();
  /** @type {Set<string>} keys that could not be stored */
  const unkept = new Set();
  /** @type {Follower[]} */
  const followers = [];
  /** @type {string | undefined} a key that was stored: when it is gone, so is the rest */
  let sample;

  /** @param {string} name */
  function store(name) {
    if (area.put(name, values.get(name))) {
      unkept.delete(name);
      sample = name;
    } else unkept.add(name);
  }
  function putBack() {
    const emptied = sample !== undefined && area.read(sample) === null && values.get(sample) !== null;
    for (const name of emptied ? [...values.keys()] : [...unkept]) store(name);
  }
  empties(area);
  function load() {
    for (const name of area.names()) {
      const value = area.read(name);
      if (!fits(name, value)) continue;
      values.set(name, value);
      sample ??= name;
    }
  }
  load();
  addEventListener("pagehide", putBack);

  /** @type {Session} */
  const session = {
    get lasting() {
      return unkept.size === 0;
    },
    read: (kept) => /** @type {any} */ (values.get(kept.name) ?? kept.none),
    write(kept, value) {
      if (!fits(kept.name, value)) throw new TypeError(`${kept.name}: ${JSON.stringify(value)}`);
      session.put(kept.name, value);
    },
    names: () => [...values.keys()],
    ids(many) {
      const start = many.of("").name;
      return session.names().flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
    },
    value: (name) => values.get(name) ?? null,
    put(name, value, from) {
      if (!fits(name, value)) return;
      putBack();
      values.set(name, value);
      store(name);
      for (const other of followers) if (other !== from) guarded(() => other.put(name, value));
    },
    follow: (follower) => void followers.push(follower),
    renew() {
      for (const name of values.keys()) if (!unkept.has(name)) values.delete(name);
      sample = undefined;
      load();
    },
    wipe() {
      values.clear();
      unkept.clear();
      sample = undefined;
      area.clear();
      for (const other of followers) guarded(() => other.wipe());
    },
  };
  return session;
}
