/**
 * Small values that live as long as the tab. Touching sessionStorage can throw (see offline.md): then they live
 * as long as the page, and `lasting` says so.
 *
 * @typedef {{lasting: boolean, read(key: string): any, list(key: string): string[], record(key: string): Record<string, any>, write(key: string, value: unknown): void, wipe(): void}} Session
 */

/**
 * @param {string} course keeps the values of different courses apart
 * @returns {Session}
 */
export function openSession(course) {
  const prefix = `casebook:${course}:`;
  /** @type {Map<string, unknown>} */
  const memory = new Map();
  const session = {
    lasting: true,
    /** @param {string} key */
    read(key) {
      if (memory.has(key)) return memory.get(key);
      try {
        const text = sessionStorage.getItem(prefix + key);
        return text === null ? null : JSON.parse(text);
      } catch {
        return null;
      }
    },
    /** @param {string} key @param {unknown} value */
    write(key, value) {
      try {
        sessionStorage.setItem(prefix + key, JSON.stringify(value));
        memory.delete(key);
        session.lasting = memory.size === 0;
      } catch {
        memory.set(key, value);
        session.lasting = false;
      }
    },
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
    wipe() {
      memory.clear();
      try {
        for (const key of Object.keys(sessionStorage)) {
          if (key.startsWith(prefix)) sessionStorage.removeItem(key);
        }
        session.lasting = true;
      } catch {
        session.lasting = false;
      }
    },
  };
  return session;
}
