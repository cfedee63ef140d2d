/**
 * The time of a session, worked out from moments that are kept, so that a page that was loaded again knows no less.
 *
 * @typedef {{id: string, minutes: number}} Part
 * @typedef {{part: string, since: number, spent: Record<string, number>}} Progress the part that the group is at, since when, and
 * how long it was at each part before that; in milliseconds
 */

const MINUTE = 60_000;

/** @param {string} time "09:05" @returns {number} minutes since midnight; NaN when it is no time */
export function minutesOf(time) {
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(time) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** @param {number} minutes since midnight */
export function timeOf(minutes) {
  const whole = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** When each part begins and ends, in minutes since midnight. @param {Part[]} parts @param {number} start */
export function scheduleOf(parts, start) {
  let at = start;
  return parts.map(({ id, minutes }) => ({ id, begin: at, end: (at += minutes) }));
}

/** By how many minutes the parts are longer than the session; less than none when there is time left. @param {Part[]} parts @param {number} length */
export function excessOf(parts, length) {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0) - length;
}

/** The group goes on to a part. @param {Progress} before @param {string} part @param {number} now @returns {Progress} */
export function movedTo(before, part, now) {
  if (part === before.part) return before;
  const spent = before.part ? { ...before.spent, [before.part]: spentOn(before, before.part, now) } : before.spent;
  return { part, since: now, spent };
}

/** How long the group was at a part. @param {Progress} progress @param {string} part @param {number} now */
export function spentOn({ part: current, since, spent }, part, now) {
  return (spent[part] ?? 0) + (part === current ? Math.max(0, now - since) : 0);
}

/** How many minutes a part has left, rounded up; below zero when its time is over. @param {Progress} progress @param {Part} part @param {number} now */
export function leftOf(progress, { id, minutes }, now) {
  const left = minutes - spentOn(progress, id, now) / MINUTE;
  return left > 0 ? Math.ceil(left) : Math.floor(left) || 0;
}
