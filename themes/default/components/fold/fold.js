/**
 * A list that stands open where there is room, and folds to one line on a narrow screen.
 *
 * @param {HTMLElement} element
 */
export function start(element) {
  if (!(element instanceof HTMLDetailsElement)) return;
  const wide = matchMedia("(min-width: 52em)");
  const fit = () => (element.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
}
