import { whileInSight } from "../../scripts/sight.js";
import { showPlace } from "../kept/kept.js";

/**
 * What is kept here, where it is, and whether it stays on this computer.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const { computer } = answers;
  const where = /** @type {HTMLElement | null} */ (element.querySelector(".keep__where"));
  const said = /** @type {HTMLElement | null} */ (element.querySelector(".keep__said"));
  const choose = /** @type {HTMLElement | null} */ (element.querySelector("[data-choose]"));
  const chosen = /** @type {HTMLElement | null} */ (element.querySelector("[data-chosen]"));

  function draw() {
    showCounts(element, answers);
    if (where) showPlace(where, answers);
    if (choose) choose.hidden = computer.until() > 0;
    if (chosen) chosen.hidden = computer.until() === 0;
    if (said) said.textContent = "";
  }
  /** @param {"started" | "stopped" | "full"} what */
  function say(what) {
    document.dispatchEvent(new CustomEvent("casebook:answers", { detail: { id: null } }));
    if (said) said.textContent = said.dataset[what] ?? "";
    (what === "started" ? chosen : choose)?.querySelector("button")?.focus();
  }
  element.querySelector("[data-keep]")?.addEventListener("click", () => {
    say(computer.start(Number(element.querySelector("select")?.value)) ? "started" : "full");
  });
  chosen?.querySelector("button")?.addEventListener("click", () => {
    computer.stop();
    say("stopped");
  });
  for (const part of element.querySelectorAll(".keep__computer, .keep__disk")) {
    /** @type {HTMLElement} */ (part).hidden = part.matches(".keep__disk") === computer.offered;
  }
  element.hidden = false;
  whileInSight(element, draw);
}

/**
 * How many answers there are, in all and of each page.
 * @param {HTMLElement} element @param {import("../../scripts/answers.js").Answers} answers
 */
function showCounts(element, answers) {
  const entries = answers.entries();
  const lines = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-of]")]);
  const known = new Set(lines.map((line) => line.dataset.of));
  const total = /** @type {HTMLElement | null} */ (element.querySelector(".keep__count"));
  const pages = /** @type {HTMLElement | null} */ (element.querySelector(".keep__pages"));
  for (const line of lines) {
    const of = line.dataset.of ?? "";
    const count = entries.filter(({ page }) => (known.has(page) ? page : "") === of).length;
    if (line.lastElementChild) line.lastElementChild.textContent = String(count);
    line.hidden = count === 0;
  }
  const words = entries.length ? total?.dataset.some : total?.dataset.none;
  if (total) total.textContent = (words ?? "").replace("{n}", String(entries.length));
  if (pages) pages.hidden = entries.length === 0;
}
