import { isRecord, isText, key } from "./keys.js";

/**
 * What the window that leads a session and the one on the projector say to each other: ids and numbers, never words or
 * HTML, because each shows its own page. Whatever has another shape is not heard.
 *
 * @typedef {{kind: string, token: string, address: string, on: boolean}} Message what a kind does not have is empty
 */

/** What the window on the projector is called; behind it stands the beginning of the token. */
export const PROJECTOR = "casebook_projector";
/** Which part this window plays: "projector", or none. */
export const ROLE = key("role", "", isText, false);
/** What the two windows know each other by. */
export const TOKEN = key("token", "", isText, false);

const PLACE = /^(?=.)(?:[a-z0-9-]+\.html)?(?:#[a-z0-9_-]+)?$/;
const SECRET = /^[0-9a-f]{32}$/;
const KINDS = ["hello", "at", "welcome", "refused", "go", "black", "leave"];

/** @param {Window} to @param {string} kind @param {string} token @param {Partial<Message>} [more] */
export function send(to, kind, token, more) {
  // On disk every page has an origin of its own that has no name; who it is for is known by the window.
  to.postMessage({ casebook: 1, kind, token, ...more }, "*");
}

/** @param {unknown} data @returns {Message | null} null when it is none of ours */
export function messageIn(data) {
  if (!isRecord(data) || data.casebook !== 1 || !KINDS.includes(data.kind)) return null;
  const { kind, token, address, on } = data;
  if (token !== "" && !(isText(token) && SECRET.test(token))) return null;
  if (address !== undefined && !(isText(address) && PLACE.test(address))) return null;
  return { kind, token, address: address ?? "", on: on === true };
}

/** A token that nobody can guess. */
export function newToken() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether this window was opened to be the one on the projector. */
export function isOpenedAsProjector() {
  const { opener = null, name = "" } = /** @type {any} */ (globalThis);
  return opener !== null && name.startsWith(PROJECTOR);
}
