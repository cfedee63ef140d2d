/**
 * Draws what tells of the answers when the page around it is arrived at, and at every change while that page is open.
 * Elsewhere in the one-file edition it would be work at each key, with the whole course in the page.
 *
 * @param {HTMLElement} element
 * @param {() => void} draw
 * @param {string[]} [changes] the events that tell of a change
 */
export function whileInSight(element, draw, changes = ["casebook:answers"]) {
  const page = element.closest("[data-page]");
  let open = false;
  document.addEventListener("casebook:arrive", (event) => {
    const arrival = /** @type {CustomEvent<import("./navigation.js").Arrival>} */ (event).detail;
    open = arrival.page === page;
    if (open) draw();
  });
  for (const change of changes) document.addEventListener(change, () => open && draw());
}
