import { component } from "../../scripts/components.js";
import { all, isShown, one, onClick, show } from "../../scripts/dom.js";
import { onArrive } from "../../scripts/events.js";
import { isYesOrNo, key } from "../../scripts/keys.js";
import { isCovered } from "../../scripts/popovers.js";
import { ROLE } from "../../scripts/role.js";

/** Whether this tab shows steps to a group. */
const PRESENTING = key("presenting", false, isYesOrNo, false);
/** Whether letters without Ctrl are keys in this tab. */
const LETTERS = key("letters", true, isYesOrNo, false);

const FIELDS = "input:not([type=checkbox], [type=file]), textarea, select, [contenteditable]";
const WAYS = new Map([
  ["ArrowRight", "[data-next]"],
  ["PageDown", "[data-next]"],
  ["ArrowLeft", "[data-previous]"],
  ["PageUp", "[data-previous]"],
]);

/**
 * The big screen: a step alone, large, led by keys. Letters are keys only while no field has the focus, and who speaks to
 * her computer can turn them off (WCAG 2.1.4): P begins from any step, because the focus is on its heading then, not on the bar.
 */
component("present", (element, { session }) => {
  const root = document.documentElement;
  const letters = /** @type {HTMLInputElement | null} */ (one(element, "[data-letters]"));
  /** @type {HTMLElement | null} */
  let step = null;

  function draw() {
    const led = session.read(ROLE) === "projector";
    const on = led || (session.read(PRESENTING) && step !== null);
    root.classList.toggle("is-presenting", on);
    root.classList.toggle("is-black", false);
    show(element, on && !led);
    if (letters) letters.checked = session.read(LETTERS);
    for (const button of all(document, "[data-present]")) show(button);
  }
  /** @param {boolean} on */
  function set(on) {
    session.write(PRESENTING, on);
    draw();
    // Where the browser allows; in the web edition another page ends it, and the steps stay large.
    if (on) root.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    one(step, "h2")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  /** @param {KeyboardEvent} event @returns {boolean} whether the key did something */
  function press({ key: pressed, target, repeat }) {
    if (isCovered()) return false;
    const on = root.classList.contains("is-presenting");
    const inField = target instanceof Element && target.matches(FIELDS);
    const led = session.read(ROLE) === "projector";
    if (on && pressed === "Escape" && !led) set(false);
    else if (inField || !step) return false;
    else if (on && root.classList.contains("is-black")) root.classList.remove("is-black");
    else if (WAYS.has(pressed)) {
      const link = all(step, WAYS.get(pressed) ?? "").find(isShown);
      if (!link || !(on || (!repeat && isAtEdge(pressed, step, link)))) return false;
      link.click();
    } else if (!session.read(LETTERS)) return false;
    else if (pressed.toLowerCase() === "p" && !led) set(!on);
    else if (on && pressed.toLowerCase() === "f") root.requestFullscreen?.().catch(() => {});
    else if (on && "b.".includes(pressed.toLowerCase())) root.classList.add("is-black");
    else if (on && pressed.toLowerCase() === "a") {
      if (root.classList.toggle("is-writing")) one(step, "textarea, input")?.focus();
    } else return false;
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (press(event)) event.preventDefault();
  });
  // The browser's own Esc ends full screen without telling the key.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && session.read(PRESENTING)) set(false);
  });
  for (const button of all(document, "[data-present]")) onClick(button, () => set(true));
  onClick(one(element, "[data-stop]"), () => set(false));
  letters?.addEventListener("change", () => session.write(LETTERS, letters.checked));
  onArrive((arrival) => {
    step = arrival.step;
    draw();
  });
});

/**
 * Whether a page up or down would show no more of a step: then it leads on, as the clicker of who presents it asks.
 * @param {string} pressed @param {HTMLElement} step @param {HTMLElement} link
 */
function isAtEdge(pressed, step, link) {
  if (pressed === "PageDown") return link.getBoundingClientRect().bottom <= innerHeight;
  return pressed === "PageUp" && step.getBoundingClientRect().top >= 0;
}
