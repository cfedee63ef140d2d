/**
 * One of the browser's storages, the part that belongs to a course. Every touch of it can throw (see offline.md);
 * here that is an answer like any other.
 *
 * @typedef {{read(name: string): any, put(name: string, value: unknown): boolean, names(): string[], clear(): boolean}} Area
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
  const names = () =>
    Object.keys(storage())
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  return {
    read: (name) => tried(() => JSON.parse(storage().getItem(prefix + name) ?? "null"), null),
    put: (name, value) => tried(() => (storage().setItem(prefix + name, JSON.stringify(value)), true), false),
    names: () => tried(names, []),
    clear: () => tried(() => (names().forEach((name) => storage().removeItem(prefix + name)), true), false),
  };
}
