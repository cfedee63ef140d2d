import { onAnswers, onArrive } from "./events.js";

/**
 * Draws what tells of the answers when the page around it is arrived at, and at every change while that page is open.
 * Elsewhere in the one-file edition it would be work at each key, with the whole course in the page.
 *
 * @param {HTMLElement} element
 * @param {() => void} draw
 * @param {((heard: () => void) => void)[]} [changes] what tells of a change
 */
export function whileInSight(element, draw, changes = [onAnswers]) {
  const here = element.closest("[data-page]");
  let open = false;
  onArrive(({ page }) => {
    open = page === here;
    if (open) draw();
  });
  for (const onChange of changes) onChange(() => open && draw());
}
