import { isRecord, isText, key, listOf } from "./keys.js";

/**
 * What the window that leads a session and the one on the projector say to each other: ids and numbers, never words or
 * HTML, because each shows its own page. The one exception is why a small group chose, a line of plain text that stands
 * nowhere else. Whatever has another shape is not heard.
 *
 * @typedef {{option: number, why: string}} Group the option by its place, -1 for none
 * @typedef {object} Message what a kind does not have is empty
 * @property {string} kind
 * @property {string} token
 * @property {string} address
 * @property {boolean} on
 * @property {number} option what is picked, by its place, -1 for nothing
 * @property {number[][]} votes for each round those of each option; a round that is not shown is empty
 * @property {Group[]} groups
 * @property {number} left how many minutes a discussion has left, 0 for none
 */

/** What the two windows know each other by. */
export const TOKEN = key("token", "", isText, false);

const WHERE = /^(?=.)(?:[a-z0-9-]+\.html)?(?:#[a-z0-9_-]+)?$/;
const SECRET = /^[0-9a-f]{32}$/;
const LINE = /^[^<>\p{C}]{0,200}$/u;
const KINDS = ["hello", "at", "welcome", "refused", "go", "black", "leave", "votes", "outcome", "picked", "reading"];
const MOST = { rounds: 2, options: 12, groups: 4, number: 999 };

/** @param {Window} to @param {string} kind @param {string} token @param {Partial<Message>} [more] */
export function send(to, kind, token, more) {
  // On disk every page has an origin of its own that has no name; who it is for is known by the window.
  to.postMessage({ casebook: 1, kind, token, ...more }, "*");
}

/** @param {unknown} data @returns {Message | null} null when it is none of ours */
export function messageIn(data) {
  if (!isRecord(data) || data.casebook !== 1 || !KINDS.includes(data.kind)) return null;
  const { kind, token, address, on, option = -1, votes = [], groups = [], left = 0 } = data;
  if (token !== "" && !(isText(token) && SECRET.test(token))) return null;
  if (address !== undefined && !(isText(address) && WHERE.test(address))) return null;
  if (!listOf(listOf(isCount))(votes) || votes.length > MOST.rounds || votes.some(({ length }) => length > MOST.options)) return null;
  if (!listOf(isGroup)(groups) || groups.length > MOST.groups || !isCount(left) || !isPlace(option)) return null;
  return { kind, token, address: address ?? "", on: on === true, option, votes, groups: groups.map(({ option, why }) => ({ option, why })), left };
}

/** @param {any} value @returns {value is number} */
function isCount(value) {
  return Number.isInteger(value) && value >= 0 && value <= MOST.number;
}

/** @param {any} value @returns {value is number} */
function isPlace(value) {
  return Number.isInteger(value) && value >= -1 && value < MOST.options;
}

/** @param {any} value @returns {value is Group} */
function isGroup(value) {
  return isRecord(value) && isPlace(value.option) && isText(value.why) && LINE.test(value.why);
}

/** A text as a line that a message may have. @param {string} text */
export function lineOf(text) {
  return text.replace(/[<>\p{C}]+/gu, " ").trim().slice(0, 200);
}

/** A token that nobody can guess. */
export function newToken() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
