import { component } from "../../scripts/components.js";
import { one } from "../../scripts/dom.js";

/**
 * A list that stands open where there is room, and folds to one line on a narrow screen. `data-wide` is the width
 * from which there is room; with `data-fixed` it cannot be folded there.
 */
component("fold", (element) => {
  const list = /** @type {HTMLDetailsElement} */ (element);
  const summary = one(list, "summary");
  const wide = matchMedia(`(min-width: ${list.dataset.wide ?? "52em"})`);
  const fixed = "fixed" in list.dataset;
  const fit = () => {
    list.open = wide.matches;
    if (summary && fixed) summary.tabIndex = wide.matches ? -1 : 0;
  };
  if (fixed) list.addEventListener("toggle", () => (list.open ||= wide.matches));
  wide.addEventListener("change", fit);
  fit();
});
