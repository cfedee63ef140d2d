import { all, one } from "./dom.js";
import { guarded } from "./guarded.js";

/**
 * The components: what promotes the elements with their name in `data-component`. The file
 * `components/<name>/<name>.js` is found by itself and says `component("<name>", start)`.
 *
 * @typedef {{answers: import("./answers.js").Answers, session: import("./session.js").Session}} Tools
 * @typedef {(element: HTMLElement, tools: Tools) => void} Start
 */

/** @type {Map<string | undefined, Start>} */
const COMPONENTS = new Map();

/** @param {string} name @param {Start} start called with each element of that name */
export function component(name, start) {
  COMPONENTS.set(name, start);
}

/**
 * In the order of the page, so that what stands around another starts before it. What stands in several places and is of
 * no use without script is written once: in the template that each of them names; some name several. @param {Tools} tools
 */
export function startComponents(tools) {
  fill(document);
  for (const element of all(document, "[data-component]")) {
    guarded(() => COMPONENTS.get(element.dataset.component)?.(element, tools));
  }
}

/** @param {ParentNode} root */
function fill(root) {
  for (const place of all(root, "[data-template]")) {
    for (const name of (place.dataset.template ?? "").split(" ")) {
      const template = one(document, `template#${name}`);
      if (template instanceof HTMLTemplateElement) place.append(template.content.cloneNode(true));
    }
    fill(place);
  }
}
