import { all, one } from "./dom.js";

/**
 * What opens above the page. Browsers of the floor have no popovers (Chromium 109, Firefox 115, Safari 15.4): there what is
 * open has a class instead, and this does what those do by themselves.
 */

const NATIVE = CSS.supports("selector(:popover-open)");
const OPEN = NATIVE ? ":popover-open" : "[popover].is-open";

/** @param {Element} element */
export const isOpen = (element) => element.matches(OPEN);

/** Whether anything is open above the page. */
export const isCovered = () => one(document, `${OPEN}, dialog[open]`) !== null;

// The second click of a double one would close what the first one opened.
addEventListener("click", (event) => event.detail > 1 && /** @type {Element} */ (event.target).closest("[popovertarget]") && event.preventDefault(), true);

if (!NATIVE) {
  /** @type {Element | null} what had the focus before */
  let before = null;
  /** @param {Element} element @param {boolean} open */
  const toggle = (element, open) => {
    if (open) {
      before = document.activeElement;
      element.dispatchEvent(new Event("beforetoggle"));
    }
    element.classList.toggle("is-open", open);
    if (!open && element.contains(document.activeElement)) /** @type {HTMLElement | null} */ (before)?.focus();
  };
  const { prototype } = HTMLElement;
  prototype.showPopover = function () {
    toggle(this, true);
  };
  prototype.hidePopover = function () {
    toggle(this, false);
  };
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const named = target.closest("[popovertarget]")?.getAttribute("popovertarget");
    for (const other of all(document, OPEN)) if (other.id !== named && !other.contains(target)) toggle(other, false);
    const panel = named && !event.defaultPrevented && document.getElementById(named);
    if (panel) toggle(panel, !isOpen(panel));
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && all(document, OPEN).forEach((open) => toggle(open, false)));
}
