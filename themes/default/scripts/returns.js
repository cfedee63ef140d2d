import { hrefTo } from "./address.js";
import { all, show } from "./dom.js";

/** Where each way back is written to lead. @type {Map<Element, string>} */
const owners = new Map();

/**
 * "Ga terug naar de opdracht": leads to the step one came from. Without one it leads where it is written to lead,
 * to the step that owns it; on a prose page it is not shown then.
 * @param {import("./events.js").Arrival} arrival
 */
export function leadBack({ page, step, origin }) {
  for (const link of all(step ?? page, "[data-return], [data-return-page]")) {
    if (!owners.has(link)) owners.set(link, link.getAttribute("href") ?? "");
    link.setAttribute("href", origin ? hrefTo(origin) : (owners.get(link) ?? ""));
    if ("returnPage" in link.dataset) show(link.parentElement, origin !== null);
  }
}
