import { component } from "../../scripts/components.js";
import { filled, one, show } from "../../scripts/dom.js";
import { onAnswers, onArrive } from "../../scripts/events.js";

/** Says where answers stay, and at once when they do not. */
component("kept", (element, { answers }) => {
  const text = one(element, ".kept__text");
  const save = one(element, ".kept__save");

  function draw() {
    showPlace(text, answers);
    show(save, !answers.lasting());
  }
  one(element, "[data-unkept]")?.remove();
  show(element, !element.closest("[data-component=steps]"));
  onAnswers(draw);
  onArrive(draw);
});

/**
 * Says in an element where answers stay: in the words it begins with, its `data-computer` or, as an alert, its `data-failed`.
 * @param {HTMLElement | null} element @param {import("../../scripts/answers.js").Answers} answers
 */
export function showPlace(element, answers) {
  if (!element) return;
  const { failed, computer, tab = (element.dataset.tab = element.textContent ?? "") } = element.dataset;
  const until = answers.computer.until();
  const lasting = answers.lasting();
  const text = filled(lasting ? (until ? computer : tab) : failed, { until: until && moment(until) });
  if (element.textContent === text) return;
  if (lasting) element.removeAttribute("role");
  else element.setAttribute("role", "alert");
  element.classList.toggle("is-failing", !lasting);
  element.textContent = text;
}

/** @param {number} time */
function moment(time) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" };
  return new Date(time).toLocaleString(document.documentElement.lang, form);
}
