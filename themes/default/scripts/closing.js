import { targetOf } from "./address.js";

/**
 * Asks before a tab is closed with answers that would be gone then. Not before a move that this tab survives: its answers
 * are there on every page of it, also behind Back.
 *
 * @param {() => boolean} loses whether something would be gone when the tab is @param {() => boolean} fleeting or by any move
 */
export function askBeforeClosing(loses, fleeting) {
  let moved = -Infinity;
  const moves = () => (moved = performance.now());
  /** @param {BeforeUnloadEvent} event */
  const ask = (event) => {
    if (loses() && (fleeting() || performance.now() - moved > 1000)) event.preventDefault();
  };
  /** @type {any} */ (globalThis).navigation?.addEventListener("navigate", (/** @type {any} */ event) => event.destination.sameDocument || moves());
  // Browsers tell of Back when they have asked already; but the keys and buttons for it are heard.
  addEventListener("keydown", ({ key, altKey, metaKey }) => ((altKey || metaKey) && /^Arrow|^\[|^\]/.test(key)) || key.startsWith("Browser") ? moves() : undefined, true);
  addEventListener("mousedown", ({ button }) => button > 2 && moves(), true);
  addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (link instanceof HTMLAnchorElement && targetOf(link) !== null) moves();
  });
  return {
    /** Listens only while there is something to lose: a page that listens is kept by no browser for Back. */
    heed() {
      removeEventListener("beforeunload", ask);
      if (loses()) addEventListener("beforeunload", ask);
    },
  };
}
