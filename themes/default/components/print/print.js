/**
 * A button that prints the page.
 *
 * @param {HTMLElement} element
 */
export function start(element) {
  element.addEventListener("click", () => print());
  element.hidden = false;
}
