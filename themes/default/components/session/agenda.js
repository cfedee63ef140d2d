import { all, filled, one, say, show } from "../../scripts/dom.js";
import { excessOf, minutesOf, scheduleOf, timeOf } from "./plan.js";

/**
 * The agenda of a session: a row for each part, whose minutes can be changed, and what of it does not fit.
 *
 * @typedef {{parts(): import("./plan.js").Part[], titleIn(id: string): string, draw(people: string): void}} Agenda
 */

/** @param {HTMLElement} element the page @param {() => import("./lead.js").Lead} lead @returns {Agenda} */
export function openAgenda(element, lead) {
  const rows = all(element, "[data-row]");
  const cells = rows.map((row) => all(row, "td"));
  const times = /** @type {HTMLTemplateElement | null} */ (one(document, "#casebook_times"));
  const words = times?.dataset ?? {};
  for (const row of rows) {
    row.append(times?.content.cloneNode(true) ?? "");
    one(row, "input")?.setAttribute("aria-label", `${words.minutesOf}: ${one(row, "th")?.textContent}`);
  }

  function parts() {
    const { length, minutes } = lead();
    return rows.map(({ dataset: { row: id = "" } }, index) => ({ id, minutes: minutes[id] ?? Number(cells[index]?.[length]?.textContent) }));
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
    const over = excessOf(planned, Number(all(element, "[data-length]")[lead().length]?.dataset.length));
    const end = timeOf(scheduleOf(planned, begin || 0).at(-1)?.end ?? 0);
    const fit = one(element, "[data-fit]");
    const told = filled(over > 0 ? words.over : over < 0 ? words.under : words.fits, { n: Math.abs(over), end });
    if (fit?.textContent !== told) say(fit, told); // it is read aloud
    fit?.classList.toggle("is-over", over > 0);
  }

  return {
    parts,
    titleIn: (id) => one(rows.find(({ dataset }) => dataset.row === id), "th")?.textContent ?? "",
    draw(people) {
      const { length, start } = lead();
      const planned = parts();
      const begin = minutesOf(start);
      for (const cell of [...cells.flat(), ...all(element, "[data-length]")]) show(cell, false);
      for (const cell of all(element, "[data-times]")) show(cell);
      fill("[data-choose-length]", String(length));
      fill("[data-start]", start);
      fill("[data-people]", people);
      drawRows(planned, begin);
      tellFit(planned, begin);
    },
  };
}
