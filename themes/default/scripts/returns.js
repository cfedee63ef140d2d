import { hrefTo, isAddress } from "./address.js";
import { all, one, say, show } from "./dom.js";
import { isRecord, isText } from "./keys.js";

/**
 * The ways back to a step.
 *
 * @typedef {{address: string, name: string, task: boolean}} Origin `task`: it asks something of the reader
 */

/** What comes out of storage is not trusted before this. @param {any} value @returns {Origin | null} */
export function originIn(value) {
  return isRecord(value) && isAddress(value.address) && isText(value.name) ? /** @type {Origin} */ (value) : null;
}

/** A step as a way back names it: "vraag 8 · Triggers en gender". @param {string} id @returns {Node[]} */
export function nameOf(id) {
  const link = one(document, `.step-list a[href$="#${id}"]`)?.cloneNode(true);
  const nodes = [...(link?.childNodes ?? [])];
  const label = nodes[0];
  if (!(label instanceof HTMLElement) || label.dataset.or) return nodes;
  return [new Text(`${label.textContent?.toLowerCase()} ·`), ...nodes.slice(1)];
}

/** The step that is open, for where the reader goes from there. @param {HTMLElement} step @param {string} address @returns {Origin} */
export function originOf(step, address) {
  const name = nameOf(step.id).map((node) => node.textContent);
  return { address, name: name.join("").trim(), task: "answers" in step.dataset };
}

/** Where each way back is written to lead, and in which words. @type {Map<Element, [string, Node[]]>} */
const owners = new Map();

/**
 * "Ga terug naar de opdracht": leads to the step one came from. Without one it leads where it is written to lead,
 * to the step that owns it; on a prose page it is not shown then.
 * @param {import("./events.js").Arrival} arrival
 */
export function leadBack({ page, step, origin }) {
  one(step, ".step__return--top")?.remove();
  const link = one(step ?? page, ".return");
  const name = one(link, "span");
  if (!link || !name) return;
  if (!owners.has(link)) owners.set(link, [link.getAttribute("href") ?? "", [...name.childNodes]]);
  const [href, own] = owners.get(link) ?? ["", []];
  link.setAttribute("href", origin ? hrefTo(origin.address) : href);
  const known = origin ? nameOf(origin.address.split("#")[1] ?? "") : own;
  name.replaceChildren(...known);
  if (!known.length) say(name, origin?.name);
  if (!step) {
    const words = /** @type {Node} */ (link.firstChild);
    link.dataset.task ??= words.textContent ?? "";
    words.textContent = origin?.task ? link.dataset.task : `${link.dataset.text}: `;
    show(link.parentElement, origin !== null);
  } else leadOneWay(step, link, origin !== null);
}

/**
 * No two controls of a screen lead to the same place: where the way on, or the one before, is the way back, that button
 * says so. Who came by a link to a long text has the way back above it too.
 * @param {HTMLElement} step @param {HTMLElement} link @param {boolean} came
 */
function leadOneWay(step, link, came) {
  const ways = all(step, ".step__nav > a");
  const twin = ways.find((way) => way.getAttribute("href") === link.getAttribute("href"));
  for (const way of ways) {
    const [own, back = document.createElement("span")] = all(way, ":scope > span");
    way.append(back);
    way.toggleAttribute("data-return", way === twin);
    back.replaceChildren(...(way === twin ? link.cloneNode(true).childNodes : []));
    show(own, way !== twin);
  }
  link.toggleAttribute("data-return", !twin);
  show(link.parentElement, !twin);
  if (!came || step.offsetHeight < innerHeight) return;
  const top = document.createElement("p");
  top.className = "step__return step__return--top";
  top.append(link.cloneNode(true));
  top.firstElementChild?.removeAttribute("data-return"); // there is one way back, told twice
  one(step, "h2")?.after(top);
}
