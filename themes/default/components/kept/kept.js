/**
 * Says where answers stay, and at once when they do not.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const text = /** @type {HTMLElement | null} */ (element.querySelector(".kept__text"));
  const save = /** @type {HTMLElement | null} */ (element.querySelector(".kept__save"));

  function draw() {
    if (text) showPlace(text, answers);
    if (save) save.hidden = answers.lasting();
  }
  if (!element.closest("[data-component=steps]")) element.hidden = false;
  document.addEventListener("casebook:answers", draw);
  document.addEventListener("casebook:arrive", draw);
}

/**
 * Says in an element where answers stay: in its `data-tab`, its `data-computer` or, as an alert, its `data-failed`.
 * @param {HTMLElement} element @param {import("../../scripts/answers.js").Answers} answers
 */
export function showPlace(element, answers) {
  const until = answers.computer.until();
  const failed = !answers.lasting();
  const words = failed ? element.dataset.failed : until ? element.dataset.computer : element.dataset.tab;
  const text = (words ?? "").replace("{until}", until ? moment(until) : "");
  if (element.textContent === text) return;
  if (failed) element.setAttribute("role", "alert");
  else element.removeAttribute("role");
  element.classList.toggle("is-failing", failed);
  element.textContent = text;
}

/** @param {number} time */
function moment(time) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" };
  return new Date(time).toLocaleString(document.documentElement.lang, form);
}
