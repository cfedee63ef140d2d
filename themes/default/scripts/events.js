/**
 * What scripts tell each other. By events of the document: one that fails does not keep the others from hearing.
 *
 * @typedef {{page: HTMLElement, step: HTMLElement | null, target: HTMLElement | null, origin: import("./returns.js").Origin | null}} Arrival
 * `target`: what the address names; `origin`: the step that the reader came from, null after a deep link.
 */

/** @param {string} name @param {unknown} [detail] */
function dispatch(name, detail) {
  document.dispatchEvent(new CustomEvent(`casebook:${name}`, { detail }));
}

/** @param {string} name @param {(detail: any) => void} heard */
function on(name, heard) {
  document.addEventListener(`casebook:${name}`, (event) => heard(/** @type {CustomEvent} */ (event).detail));
}

/** The store is open, and nothing is shown yet: what stands around the course can bring what it kept. @param {import("./components.js").Tools} tools */
export function tellOpen(tools) {
  dispatch("open", tools);
}

/**
 * Something in the store changed: what belongs to the field with this id. `""`: what belongs to no field; null: more than one.
 * @param {string | null} id
 */
export function tellAnswers(id) {
  dispatch("answers", id);
}

/** @param {(id: string | null) => void} heard @param {string} [field] hear of what touches this field only */
export function onAnswers(heard, field) {
  on("answers", (id) => (field === undefined || id === null || id === field) && heard(id));
}

/** The reader is somewhere else now. @param {Arrival} arrival */
export function tellArrive(arrival) {
  dispatch("arrive", arrival);
}

/** @param {(arrival: Arrival) => void} heard */
export function onArrive(heard) {
  on("arrive", heard);
}

/** The address asks for something that is not in the course, or not any more. */
export function tellLost() {
  dispatch("lost");
}

/** @param {() => void} heard */
export function onLost(heard) {
  on("lost", heard);
}

/** The browser's own search found words in a step that was not open. @param {string} id */
export function tellFound(id) {
  dispatch("found", id);
}

/** @param {(id: string) => void} heard */
export function onFound(heard) {
  on("found", heard);
}

/** Man and woman of a case were exchanged, or put back. */
export function tellReversed() {
  dispatch("reversed");
}

/** @param {() => void} heard */
export function onReversed(heard) {
  on("reversed", heard);
}

let left = false;

/** The reader leaves by the quick way out, here or in another window of a session; those two tell each other, so once is enough. */
export function tellLeave() {
  if (left) return;
  left = true;
  dispatch("leave");
  addEventListener("pageshow", () => void (left = false), { once: true }); // where the page comes back all the same
}

/** @param {() => void} heard */
export function onLeave(heard) {
  on("leave", heard);
}
