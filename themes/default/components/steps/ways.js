import { make, one } from "../../scripts/dom.js";

/**
 * The ways of the steps for which the page has none: back to the step before it, and on to the one behind it, unless
 * what is picked leads on. Only script shows ways, so they need not be in the page.
 *
 * @param {HTMLElement[]} steps @param {HTMLElement | null} list of the steps @param {DOMStringMap} words
 */
export function addWays(steps, list, { back, onward }) {
  steps.forEach((step, at) => {
    if (one(step, ".step__nav")) return;
    const nav = make("div", "step__nav");
    /** @param {HTMLElement | undefined} to @param {string} name @param {(Node | string)[]} words */
    const lead = (to, name, ...words) => {
      if (!to) return;
      const way = make("a", "", make("span", "", ...words));
      way.href = `#${to.id}`;
      way.toggleAttribute(name);
      nav.append(way);
    };
    lead(steps[at - 1], "data-previous", back ?? "");
    const after = one(step, "[data-outcome]") ? undefined : steps[at + 1];
    lead(after, "data-next", make("b", "", onward ?? ""), ": ", ...(after && list ? calledOnward(after, list) : []));
    step.insertBefore(nav, one(step, ":scope > .source"));
  });
}

/** How one is led to a step: by its number, what its kind is called, or its title. @param {HTMLElement} step @param {HTMLElement} list */
function calledOnward(step, list) {
  const link = one(list, `a[href$="#${step.id}"]`);
  const words = link?.dataset.name ?? one(link, "span")?.textContent?.toLowerCase();
  return words ? [words] : [...(link?.cloneNode(true).childNodes ?? [])];
}
