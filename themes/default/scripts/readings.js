import { all } from "./dom.js";
import { tellReversed } from "./events.js";
import { REVERSED } from "./keys.js";

/**
 * The two readings of a case: as described, and with man and woman exchanged. An element that reads otherwise then has
 * those words in `data-or` (an image those for its `alt` in `data-or-alt`); once it was changed, its own stand in `data-described`. Neither ever changes.
 */

/** Whether the reader has the roles of a case exchanged now. @param {import("./session.js").Session} session @param {string | undefined} name */
export function isReversed(session, name) {
  return session.read(REVERSED)[name ?? ""] === true;
}

/** Exchanges the roles of a case, or puts them back, and tells it. @param {import("./session.js").Session} session @param {string} name @param {boolean} reversed */
export function setReversed(session, name, reversed) {
  if (isReversed(session, name) === reversed) return;
  session.write(REVERSED, { ...session.read(REVERSED), [name]: reversed });
  tellReversed();
}

/** Gives all words inside an element in one reading. @param {HTMLElement} root @param {boolean} reversed */
export function setReading(root, reversed) {
  if (root.classList.contains("is-reversed") === reversed) return;
  root.classList.toggle("is-reversed", reversed);
  for (const element of all(root, "[data-or]")) {
    const words = element.dataset;
    words.described ??= element.textContent ?? "";
    element.textContent = (reversed ? words.or : words.described) ?? "";
  }
  for (const image of all(root, "[data-or-alt]")) {
    const words = image.dataset;
    words.described ??= image.getAttribute("alt") ?? "";
    image.setAttribute("alt", (reversed ? words.orAlt : words.described) ?? "");
  }
}

/** Names stay as they are when the browser translates a page; where they turn along they stand alone, with an `s` at most. */
export function keepNames() {
  for (const part of all(document, "[data-names]")) {
    const names = new Set(part.dataset.names?.split("|"));
    for (const element of all(part, "[data-or]")) {
      const word = element.textContent ?? "";
      if (names.has(word) || names.has(word.slice(0, -1))) element.translate = false;
    }
  }
}

/** In which reading a page of a case is open; of another page nothing is said. @param {HTMLElement} page */
export function readingOf(page) {
  if (!("case" in page.dataset)) return "";
  return page.classList.contains("is-reversed") ? "reversed" : "described";
}

/** The title of a page in the reading that is open. @param {HTMLElement} page */
export function titleOf(page) {
  const { title, titleReversed } = page.dataset;
  return (page.classList.contains("is-reversed") && titleReversed) || title || "";
}
