/**
 * A list that stands open where there is room, and folds to one line on a narrow screen. `data-wide` is the width
 * from which there is room; with `data-fixed` it cannot be folded there.
 *
 * @param {HTMLElement} element
 */
export function start(element) {
  if (!(element instanceof HTMLDetailsElement)) return;
  const summary = element.querySelector("summary");
  const wide = matchMedia(`(min-width: ${element.dataset.wide ?? "52em"})`);
  const fixed = "fixed" in element.dataset;
  const fit = () => {
    element.open = wide.matches;
    if (summary && fixed) summary.tabIndex = wide.matches ? -1 : 0;
  };
  if (fixed) element.addEventListener("toggle", () => (element.open ||= wide.matches));
  wide.addEventListener("change", fit);
  fit();
}
