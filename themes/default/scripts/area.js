/**
 * One of the browser's storages, the part that belongs to a course. Every touch of it can throw (see offline.md);
 * here that is an answer like any other.
 *
 * @typedef {{read(key: string): any, put(key: string, value: unknown): boolean, keys(): string[], clear(): boolean}} Area
 */

/**
 * @param {() => Storage} storage even naming it can throw
 * @param {string} course keeps the values of different courses apart
 * @returns {Area} `put` and `clear` tell whether they could; what cannot be read is null
 */
export function openArea(storage, course) {
  const prefix = `casebook:${course}:`;

  /** @template T @param {() => T} touch @param {T} otherwise */
  function tried(touch, otherwise) {
    try {
      return touch();
    } catch {
      return otherwise;
    }
  }
  const keys = () =>
    Object.keys(storage())
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  return {
    read: (key) => tried(() => JSON.parse(storage().getItem(prefix + key) ?? "null"), null),
    put: (key, value) => tried(() => (storage().setItem(prefix + key, JSON.stringify(value)), true), false),
    keys: () => tried(keys, []),
    clear: () => tried(() => (keys().forEach((key) => storage().removeItem(prefix + key)), true), false),
  };
}
