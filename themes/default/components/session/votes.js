/**
 * The votes of a group on a choice: before it talked, and after. A round is how many voted for each option, in the order of
 * the options.
 */

/** What each round is called in the ids of its votes. */
export const ROUNDS = ["vooraf", "achteraf"];

export const MOST_VOTES = 99;

/** @param {string} text of a field @returns {number} */
export function countOf(text) {
  const count = Math.trunc(Number(text));
  return count > 0 ? Math.min(count, MOST_VOTES) : 0;
}

/** What stands in a field after one vote more or less. @param {string} text @param {number} by */
export function counted(text, by) {
  return String(countOf(String(countOf(text) + by)));
}

/** @param {number[]} round */
export function sumOf(round) {
  return round.reduce((sum, count) => sum + count, 0);
}

/** Rounds as they are shown: one in which nobody voted is empty. @param {number[][]} rounds */
export function shownOf(rounds) {
  return rounds.map((round) => (sumOf(round) ? round : []));
}

/** The place of the option that most voted for, in the last round that there was; -1 without votes, or when two have as many. @param {number[][]} rounds */
export function winnerOf(rounds) {
  const last = rounds.filter(sumOf).at(-1) ?? [];
  const most = Math.max(0, ...last);
  const first = last.indexOf(most);
  return most && first === last.lastIndexOf(most) ? first : -1;
}

/**
 * How many voted, held against how many there are: `none` while nobody did, `over` when hands were raised twice; without a
 * number of people only how many. @param {number[]} round @param {number} people 0 when it is not known
 */
export function turnoutOf(round, people) {
  const n = sumOf(round);
  return { n, kind: !n ? "none" : !people ? "some" : n > people ? "over" : "of" };
}

/** How many minutes a discussion has left, rounded up; 0 when it is over, or there is none. @param {number} ends in ms @param {number} now */
export function minutesLeft(ends, now) {
  return Math.max(0, Math.ceil((ends - now) / 60_000));
}

/** What an option is called aloud. @param {number} index */
export function letterOf(index) {
  return String.fromCharCode(65 + index);
}

/** What a small group chose (-1 for nothing yet) and why, as one text. @param {number} option @param {string} why */
export function groupText(option, why) {
  return [option < 0 ? "" : letterOf(option), why].filter(Boolean).join(": ");
}

/** The two again. @param {string} text @returns {{option: number, why: string}} */
export function groupIn(text) {
  const [, letter = "", why = ""] = /^([A-L])(?:: (.*))?$/s.exec(text) ?? [];
  return letter ? { option: letter.charCodeAt(0) - 65, why } : { option: -1, why: text };
}
