import { onArrive, tellFound } from "../../scripts/events.js";

/**
 * Who searches the page with the keys of the browser finds in folded steps too, and the step with the words opens. Until then, and
 * where the browser has no such thing, they are not shown at all: what is only `until-found` still counts as shown for much that looks.
 *
 * @param {HTMLElement} element the steps of an assignment @param {HTMLElement[]} steps
 */
export function openFinding(element, steps) {
  if (!("onbeforematch" in element)) return;
  let here = false;
  document.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (!here || !(key === "F3" || ((ctrlKey || metaKey) && "fg".includes(key.toLowerCase())))) return;
    for (const step of steps) if (!step.matches(".is-current, .is-alongside")) step.setAttribute("hidden", "until-found");
  });
  for (const step of steps) {
    // A link to it makes the browser tell that it was found too; that leads there by itself.
    step.addEventListener("beforematch", () => step.id === location.hash.slice(1) || tellFound(step.id));
  }
  onArrive(({ page }) => {
    here = page.contains(element);
    for (const step of steps) step.removeAttribute("hidden");
  });
}
