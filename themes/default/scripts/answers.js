/**
 * The one door to what a reader wrote and chose: id → text, each kept by itself, so that pages cannot overwrite each
 * other's answers. Every change tells the document by one event,
 * `casebook:answers`, with the id that changed (null: all are wiped).
 *
 * @typedef {{read(id: string): string, write(id: string, text: string): void, wipe(): void, lasting(): boolean}} Answers
 */

/**
 * @param {import("./session.js").Session} session
 * @returns {Answers}
 */
export function openAnswers(session) {
  /** @param {string | null} id */
  const tell = (id) => document.dispatchEvent(new CustomEvent("casebook:answers", { detail: { id } }));
  return {
    read(id) {
      const text = session.read(`answer:${id}`);
      return typeof text === "string" ? text : "";
    },
    write(id, text) {
      session.write(`answer:${id}`, text);
      tell(id);
    },
    wipe() {
      session.wipe();
      tell(null);
    },
    lasting: () => session.lasting,
  };
}
