import { all, filled, one, say, show } from "../../scripts/dom.js";
import { excessOf, minutesOf, scheduleOf, timeOf } from "./plan.js";

/**
 * The agenda of a session: a row for each part, whose minutes can be changed, and what of it does not fit.
 *
 * @typedef {{parts(): import("./plan.js").Part[], titleOf(id: string): string, draw(people: string): void}} Agenda
 */

/** @param {HTMLElement} element the page @param {() => import("./lead.js").Lead} lead @returns {Agenda} */
export function openAgenda(element, lead) {
  const rows = all(element, "[data-row]");
  const { minutesOf: called } = one(element, "[data-agenda]")?.dataset ?? {};
  for (const row of rows) one(row, "input")?.setAttribute("aria-label", `${called}: ${one(row, "th")?.textContent}`);

  function parts() {
    const { length, minutes } = lead();
    return rows.map((row) => {
      const { row: id = "" } = row.dataset;
      return { id, minutes: minutes[id] ?? Number(one(row, `[data-at="${length}"]`)?.textContent) };
    });
  }
  /** @param {string} selector @param {string} value @param {HTMLElement} [part] */
  function fill(selector, value, part = element) {
    const field = /** @type {HTMLInputElement | null} */ (one(part, selector));
    if (field && document.activeElement !== field) field.value = value;
  }
  /** @param {import("./plan.js").Part[]} planned @param {number} begin in minutes since midnight, or NaN */
  function drawRows(planned, begin) {
    const sign = Number.isNaN(begin) ? "+" : "";
    scheduleOf(planned, begin || 0).forEach(({ id, begin: from, end }, index) => {
      const row = rows[index];
      if (!row) return;
      fill("[data-minutes]", String(end - from), row);
      row.classList.toggle("is-changed", id in lead().minutes);
      say(row.lastElementChild, `${sign}${timeOf(from)} – ${timeOf(end)}`);
    });
  }
  /** @param {import("./plan.js").Part[]} planned @param {number} begin */
  function tellFit(planned, begin) {
    const { over: long, under, fits } = one(element, "[data-agenda]")?.dataset ?? {};
    const over = excessOf(planned, Number(all(element, "[data-length]")[lead().length]?.dataset.length));
    const end = timeOf(scheduleOf(planned, begin || 0).at(-1)?.end ?? 0);
    const fit = one(element, "[data-fit]");
    const told = filled(over > 0 ? long : over < 0 ? under : fits, { n: Math.abs(over), end });
    if (fit?.textContent !== told) say(fit, told); // it is read aloud
    fit?.classList.toggle("is-over", over > 0);
  }

  return {
    parts,
    titleOf: (id) => one(rows.find(({ dataset }) => dataset.row === id), "th")?.textContent ?? "",
    draw(people) {
      const { length, start } = lead();
      const planned = parts();
      const begin = minutesOf(start);
      for (const cell of all(element, "[data-at], [data-length]")) show(cell, false);
      for (const cell of all(element, "[data-times]")) show(cell);
      fill("[data-choose-length]", String(length));
      fill("[data-start]", start);
      fill("[data-people]", people);
      drawRows(planned, begin);
      tellFit(planned, begin);
    },
  };
}
