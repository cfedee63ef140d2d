import { addressOf, fileOf, isAddress, namedElement, targetOf } from "./address.js";

/**
 * Finds out where the reader is and where she came from, after every move, and tells the document with the event
 * `casebook:arrive`. `origin` is the address of the step she came from; null after a deep link.
 *
 * The origin is kept in the history entry, so Back and reload bring it back; and per step for the rest of the
 * tab, so that a way back leads on along the way one came.
 *
 * @typedef {{page: HTMLElement, step: HTMLElement | null, target: HTMLElement | null, origin: string | null}} Arrival
 * @param {import("./session.js").Session} session
 */
export function startNavigation(session) {
  /** @type {string | null} the address of the step that is open */
  let here = null;
  const pages = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-page]")]);

  /** @param {boolean} first */
  function arrive(first) {
    const target = namedElement();
    const page = /** @type {HTMLElement | undefined} */ (target?.closest("[data-page]") ?? pages[0]);
    if (!page || (!first && location.hash && !target)) return;
    const step = /** @type {HTMLElement | null} */ (
      target?.closest("[data-step]") ?? page.querySelector("[data-step]")
    );
    const place = addressOf((step ?? page).id);
    const origin = originOf(place);
    here = step ? place : null;
    document.title = [...new Set([step && titleOf(step), page.dataset.title, document.body.dataset.title])]
      .filter(Boolean)
      .join(" · ");
    document.dispatchEvent(new CustomEvent("casebook:arrive", { detail: { page, step, target, origin } }));
    if (!first || target) show(target, step, page);
    // The browser itself scrolls to the hash once the page is loaded; the last word is ours.
    if (first && target) addEventListener("load", () => requestAnimationFrame(() => scroll(target, step, page)));
  }

  /** @param {string} place */
  function originOf(place) {
    const kept = history.state?.casebook;
    if (kept) return isAddress(kept.origin) ? kept.origin : null;
    const way = session.read("way");
    const origins = session.read("origins") ?? {};
    session.write("way", null);
    let origin = null;
    if (way && way.to === `${fileOf(location)}${location.hash}`) origin = way.back ? origins[place] : way.from;
    if (!isAddress(origin) || origin === place) origin = null;
    session.write("origins", { ...origins, [place]: origin });
    history.replaceState({ casebook: { origin } }, "");
    return origin;
  }

  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (!(link instanceof HTMLAnchorElement)) return;
    const to = targetOf(link);
    const back = link.hasAttribute("data-return") || link.hasAttribute("data-return-page");
    if (to !== null) session.write("way", { from: here, to, back });
  });
  addEventListener("hashchange", () => arrive(false));
  history.scrollRestoration = "manual";
  arrive(true);
}

/** @param {HTMLElement} step */
function titleOf(step) {
  return step.querySelector("h2")?.textContent?.trim();
}

/**
 * Puts the reader's eyes and focus on what she asked for.
 * @param {HTMLElement | null} target @param {HTMLElement | null} step @param {HTMLElement} page
 */
function show(target, step, page) {
  const whole = !target || target === step || target === page;
  const focus = whole ? (step ?? page).querySelector("h1, h2") : (target.querySelector("h3[tabindex]") ?? target);
  if (focus instanceof HTMLElement) {
    if (!focus.matches("a, input, textarea, button, select, [tabindex]")) focus.tabIndex = -1;
    focus.focus({ preventScroll: true });
  }
  scroll(target, step, page);
}

/** @param {HTMLElement | null} target @param {HTMLElement | null} step @param {HTMLElement} page */
function scroll(target, step, page) {
  if (target && target !== step && target !== page) target.scrollIntoView({ block: "start" });
  else if (step) step.closest("[data-component=steps]")?.scrollIntoView({ block: "start" });
  else scrollTo(0, 0);
}
