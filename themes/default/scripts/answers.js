/**
 * The one door to what a reader wrote and chose: id → text. Every change tells the document by one event,
 * `casebook:answers`, with the id that changed (null: all are wiped).
 *
 * @typedef {{read(id: string): string, write(id: string, text: string): void, wipe(): void, lasting(): boolean}} Answers
 */

/**
 * @param {import("./session.js").Session} session
 * @returns {Answers}
 */
export function openAnswers(session) {
  /** @returns {Record<string, string>} */
  const all = () => {
    const found = session.read("answers");
    return found !== null && typeof found === "object" ? { ...found } : {};
  };
  /** @param {string | null} id */
  const tell = (id) => document.dispatchEvent(new CustomEvent("casebook:answers", { detail: { id } }));
  return {
    read(id) {
      const text = all()[id];
      return typeof text === "string" ? text : "";
    },
    write(id, text) {
      const answers = all();
      if (text) answers[id] = text;
      else delete answers[id];
      session.write("answers", answers);
      tell(id);
    },
    wipe() {
      session.wipe();
      tell(null);
    },
    lasting: () => session.lasting,
  };
}
