import { isRecord, keys } from "../../scripts/keys.js";

/**
 * What is kept of a session, for each page to lead from: `length` is the number of the length, `minutes` are those of parts
 * that were changed, `shown` names the item that the group is at, `shows` is what the screen has of a choice beside it ("votes" or
 * "groups"), `talk` when a discussion ends, in ms, and the rest is how the time went (see `plan.js`).
 *
 * @typedef {import("./plan.js").Progress & {length: number, start: string, minutes: Record<string, number>, leading: boolean, shown: string, shows: string, talk: number}} Lead
 */

/** @type {Lead} */
export const NOTHING = { length: 0, start: "", minutes: {}, leading: false, shown: "", shows: "", talk: 0, part: "", since: 0, spent: {} };
export const LEAD = keys("lead", NOTHING, /** @type {import("../../scripts/keys.js").Shape<Lead>} */ (isLead));

/** @param {any} value */
function isLead(value) {
  return isRecord(value) && Object.entries(NOTHING).every(([name, none]) => typeof value[name] === typeof none && value[name] !== null);
}
