import { component } from "../../scripts/components.js";
import { all, filled, one, onClick, say, show } from "../../scripts/dom.js";
import { whileInSight } from "../../scripts/sight.js";
import { showPlace } from "../kept/kept.js";

/** What is kept here, where it is, and whether it stays on this computer. */
component("keep", (element, { answers }) => {
  const { computer } = answers;
  const said = one(element, ".keep__said");
  const choose = one(element, "[data-choose]");
  const chosen = one(element, "[data-chosen]");

  function draw() {
    element.classList.toggle("is-empty", !answers.entries().length);
    showCounts(element, answers);
    showPlace(one(element, ".keep__where"), answers);
    show(choose, computer.until() === 0);
    show(chosen, computer.until() > 0);
    say(said);
  }
  /** @param {"started" | "stopped" | "full"} what */
  function tell(what) {
    say(said, said?.dataset[what]);
    one(what === "started" ? chosen : choose, "button")?.focus();
  }
  onClick(one(element, "[data-keep]"), () => {
    tell(computer.start(Number(one(element, "select")?.value)) ? "started" : "full");
  });
  onClick(one(chosen, "button"), () => {
    computer.stop();
    tell("stopped");
  });
  show(one(element, ".keep__computer"), computer.offered);
  show(one(element, ".keep__disk"), !computer.offered);
  show(element);
  whileInSight(element, draw);
});

/**
 * How many answers there are, in all and of each page.
 * @param {HTMLElement} element @param {import("../../scripts/answers.js").Answers} answers
 */
function showCounts(element, answers) {
  const entries = answers.entries();
  const lines = all(element, "[data-of]");
  const known = lines.map((line) => line.dataset.of);
  const total = one(element, ".keep__count");
  for (const line of lines) {
    const count = entries.filter(({ page }) => (known.includes(page) ? page : "") === line.dataset.of).length;
    say(line.lastElementChild, String(count));
    show(line, count > 0);
  }
  const n = entries.length;
  say(total, filled(n ? total?.dataset.some : total?.dataset.none, { n }));
  show(one(element, ".keep__pages"), n > 0);
}
