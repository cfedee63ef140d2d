import { filled, one, say } from "../../scripts/dom.js";
import { leftOf, minutesOf, scheduleOf, spentOn, timeOf } from "./plan.js";

const MINUTE = 60_000;

/** The time now, as the clock of the console has it. */
export function timeNow() {
  const now = new Date();
  return timeOf(now.getHours() * 60 + now.getMinutes());
}

/**
 * Says in a line of the console one of the texts that it has; nothing when it says so already, because it is read aloud.
 *
 * @param {HTMLElement | null} board @param {string} selector @param {string} which of its words @param {Record<string, unknown>} words
 */
export function tellIn(board, selector, which, words) {
  const line = one(board, selector);
  const text = which ? filled(line?.dataset[which], words) : "";
  if (line && line.textContent !== text) say(line, text);
}

/**
 * The clock, how much time the part has left that the group is at, what comes next, and when it ends.
 *
 * @param {HTMLElement | null} board @param {import("./lead.js").Lead} lead @param {import("./agenda.js").Agenda} agenda
 */
export function drawClock(board, lead, agenda) {
  const { leading, part, start } = lead;
  if (!leading) return;
  const now = Date.now();
  const parts = agenda.parts();
  const index = parts.findIndex(({ id }) => id === part);
  const current = parts[index];
  const next = parts[index + 1];
  const left = current ? leftOf(lead, current, now) : 0;
  const begin = minutesOf(start);
  const bar = /** @type {HTMLProgressElement | null} */ (one(board, "[data-progress-of]"));
  say(one(board, "[data-clock]"), timeNow());
  tellIn(board, "[data-left]", left > 0 ? "some" : "none", { part: agenda.titleIn(part), n: Math.abs(left) });
  if (bar && current) bar.value = Math.min(1, spentOn(lead, part, now) / MINUTE / Math.max(1, current.minutes));
  tellIn(board, "[data-after]", next ? "some" : "", { part: agenda.titleIn(next?.id ?? ""), n: next?.minutes });
  tellIn(board, "[data-end]", Number.isNaN(begin) ? "" : "some", { end: timeOf(scheduleOf(parts, begin).at(-1)?.end ?? 0) });
}
