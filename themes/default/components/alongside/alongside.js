import { all, linkButton, one } from "../../scripts/dom.js";
import { onArrive } from "../../scripts/events.js";
import { isCovered } from "../../scripts/popovers.js";
import { nameOf } from "../../scripts/returns.js";

/** The step of this document that a link leads to. @param {Element} link @returns {HTMLElement | null} */
function stepOf(link) {
  return document.getElementById((link.getAttribute("href") ?? "").split("#")[1] ?? "")?.closest("[data-step]") ?? null;
}

/**
 * "Lees erbij" opens what it names beside the question: in a column, or in a sheet from below. It is that step itself, so it
 * has no second self; where it comes from another page of the one file, it goes back there. What is in another file is
 * a link as before.
 *
 * @param {HTMLElement} element the steps of an assignment
 * @param {(step: HTMLElement) => void} read tells that a text was seen
 * @param {string | undefined} words of the way back
 */
export function openAlongside(element, read, words) {
  const place = document.createComment("");
  const back = linkButton();
  back.classList.add("alongside__back");
  /** @type {Element | undefined} */
  let from;
  /** @type {HTMLElement | null} */
  let text = null;

  function close() {
    const inside = text?.contains(document.activeElement);
    text?.classList.remove("is-alongside");
    back.remove();
    if (text) place.replaceWith(text);
    text = null;
    from?.setAttribute("aria-expanded", "false");
    if (inside && from instanceof HTMLElement) from.focus();
  }
  /** @param {HTMLElement} step */
  function open(step) {
    text = step;
    text.replaceWith(place);
    for (const way of all(text, ".step__nav > a")) way.toggleAttribute("data-reads", !("answers" in (stepOf(way)?.dataset ?? { answers: "" })));
    back.replaceChildren(`${words}: `, ...nameOf(one(element, ".is-current")?.id ?? ""));
    text.prepend(back);
    text.classList.add("is-alongside");
    one(element, ".steps__body")?.append(text);
    text.scrollTop = 0;
    one(element, ".is-current > h2")?.scrollIntoView({ block: "nearest" }); // beside the column, or above the sheet
    from?.setAttribute("aria-expanded", "true");
    const title = one(text, "h2");
    if (title) title.tabIndex = -1;
    title?.focus({ preventScroll: true });
    read(text);
  }

  element.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest(".about a, .is-alongside .step__nav > a");
    const step = link && stepOf(link);
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const again = step === text;
    const within = text?.contains(link);
    close();
    if (again) return;
    if (!within) from = link;
    open(step);
  });
  back.addEventListener("click", close);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && !isCovered() && close());
  onArrive(close);
}
